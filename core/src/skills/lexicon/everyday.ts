/** Everyday words for the same things: how people write when they do not name the metric. */
import { thing } from '../lexicon.js';

export const everyday = [
  // Support
  thing(
    'without reopening, solved, solving, fixed for good, resolved, resolve',
    'root-cause-analysis technical-troubleshooting product-knowledge written-communication knowledge-management',
    0.7,
  ),
  thing(
    'troubleshooting guides, how-to guides, user guides, manuals, manual pages, tutorials',
    'technical-writing knowledge-management technical-troubleshooting product-knowledge self-service-design',
    0.9,
  ),
  thing(
    'angry, upset, unhappy customers, unhappy, frustrated, rude, furious',
    'de-escalation empathy advanced-conflict-resolution complaint-handling active-listening',
    0.95,
  ),
  thing(
    'agent utilisation, peak hours, peak times, busy hours, peak + agents, utilisation + agents',
    'workforce-management scheduling capacity-planning coaching data-analysis',
    0.9,
  ),
  thing(
    'answer quality, wrong answers, correct answers, first answer, accuracy of answers',
    'product-knowledge call-quality-monitoring coaching knowledge-management written-communication',
    0.85,
  ),
  thing(
    'self-service rate, solve themselves, solved by customers themselves, without contacting',
    'self-service-design knowledge-management technical-writing data-analysis',
    0.9,
  ),
  thing(
    'social media messages, tweets, comments + answered, direct messages',
    'social-media-marketing written-communication customer-service de-escalation',
    0.7,
  ),
  thing('phone, telephone, voicemail', 'customer-service active-listening', 0.4),
  thing(
    'loyal customers, recommend us, recommend, recommendation rate',
    'customer-feedback-analysis empathy-in-digital-communication customer-service',
    0.6,
  ),
  thing(
    'customer feedback, feedback loop, customer comments',
    'customer-feedback-analysis synthesis active-listening stakeholder-management',
    0.8,
  ),
  thing(
    'customers wait, wait for a reply, waiting customers, wait',
    'workforce-management prioritisation process-improvement customer-service',
    0.4,
  ),
  // Sales
  thing(
    'automotive, banking sector, pharma, public sector, manufacturing segment, vertical, verticals, retail segment, insurance sector, sector, segment, segments',
    'industry-knowledge market-research account-planning value-selling prospecting',
    0.6,
  ),
  thing(
    'discovery, discovery meetings, first meetings, meetings with, executive meetings, finance leaders, cfos, cios, buyers, decision-makers',
    'discovery-calls value-selling prospecting active-listening stakeholder-mapping',
    0.9,
  ),
  thing(
    'mutual action plan, action plans, close plan, close plans, next steps',
    'closing stakeholder-mapping project-management expectation-management',
    0.8,
  ),
  thing(
    'convert + pilots, paid pilots, convert + trials, annual contracts, convert + pilot',
    'negotiation value-selling customer-success-management closing stakeholder-management',
    1,
  ),
  thing(
    'sales per rep, revenue per rep, revenue per seller, quota per, productivity + sales',
    'time-management coaching sales-enablement pipeline-management',
    0.8,
  ),
  thing(
    'stalled deals, stuck deals, lost deals, no decision, slipped deals, slippage',
    'lead-qualification stakeholder-mapping objection-handling closing pipeline-management',
    0.9,
  ),
  thing(
    'large customers, big customers, major customers, key customers, global customers',
    'key-account-management account-planning multi-stakeholder-negotiation stakeholder-mapping value-selling',
    0.8,
  ),
  thing(
    'cold outreach, outreach, connect rate, reply rate, prospects, leads contacted, new contacts',
    'prospecting copywriting lead-qualification crm-use active-listening',
    0.8,
  ),
  thing('offers, offer, quotations, quote', 'proposal-writing pricing-strategy negotiation', 0.45),
  thing('mid-market, small businesses, smb, sme', 'lead-qualification prospecting value-selling segmentation', 0.5),
  thing(
    'sellers, seller, salespeople, sales people',
    'discovery-calls sales-enablement negotiation value-selling',
    0.35,
  ),
  thing('trade fair contacts, lead lists, contact list', 'prospecting crm-use lead-qualification', 0.7),
  // Engineering
  thing(
    'cpu, database load, load on the database, connection pool, index',
    'database-performance performance-engineering observability capacity-planning sql',
    0.7,
  ),
  thing(
    'service level objective, service level objectives, slos, sli, reliability review, reliability reviews, reliability',
    'site-reliability observability kpi-design incident-response stakeholder-management',
    0.95,
  ),
  thing(
    'lines of code, old code, lines of the old, dead code, deprecated code, old billing code, old module, old version, code base, codebase',
    'refactoring test-automation software-design technical-planning release-management',
    0.9,
  ),
  thing(
    'api consumers, integrators, api users, api support, partner developers, third-party developers',
    'api-design technical-writing developer-experience data-analysis customer-feedback-analysis',
    0.9,
  ),
  thing(
    'fail at random, random failures, unstable tests, end-to-end tests, test runs, automated end-to-end',
    'test-automation debugging ci-cd software-testing',
    0.9,
  ),
  thing(
    'hours to onboard, new engineers, new developers, first commit, first pull request',
    'technical-writing mentoring developer-experience employee-onboarding pair-programming',
    0.8,
  ),
  thing(
    'manual release, manual deployment, release process, release day, release preparation, manual release steps',
    'ci-cd release-management test-automation standard-operating-procedures',
    0.9,
  ),
  thing('environments, staging, test data, sandbox', 'infrastructure-as-code ci-cd test-automation', 0.6),
  thing('stack, programming language, typing, compile', 'software-design backend-development refactoring', 0.4),
  thing(
    'code reviews, reviewers, review comments, review turnaround',
    'code-review giving-feedback written-communication',
    0.8,
  ),
  thing(
    'production issues, customer-facing issues, severity, critical bugs, urgent bugs, issues',
    'incident-response debugging root-cause-analysis test-automation',
    0.5,
  ),
  thing(
    'log, logs, logging, traces, tracing, instrumented, instrumentation, telemetry',
    'observability debugging site-reliability',
    0.75,
  ),
  thing('batch, nightly jobs, cron, scheduled jobs', 'data-engineering backend-development observability', 0.4),
  thing('game, gaming, players', 'software-design user-research product-analytics', 0.4),
  thing(
    'bandwidth, storage, server, servers, hosting',
    'cloud-infrastructure linux-administration capacity-planning cloud-cost-management',
    0.6,
  ),
  thing('sdk, client library, plugins, plugin, extension', 'api-design technical-writing software-testing', 0.6),
  // Product and design
  thing(
    'setup wizard, wizard, setup, finish the setup, complete setup, first steps, welcome flow, getting started',
    'user-activation ux-design usability-testing experiment-design product-analytics',
    0.95,
  ),
  thing(
    'paying teams, paying customers, paying users, subscribers + paid, paid users, paid accounts, premium users',
    'pricing-strategy user-activation go-to-market growth-loops product-analytics positioning',
    0.85,
  ),
  thing(
    'riskiest assumptions, assumption, test + idea, new idea, business idea, marketplace idea, business model',
    'hypothesis-driven-work user-interviews prototyping experiment-design business-modelling',
    0.9,
  ),
  thing(
    'age of backlog, backlog items, stale tickets, stale issues, old requests',
    'backlog-management prioritisation stakeholder-management decision-making',
    0.9,
  ),
  thing(
    'understand + users, user needs, user feedback, user problems, usability problems, user complaints',
    'user-research user-interviews usability-testing synthesis',
    0.85,
  ),
  thing(
    'mobile users, mobile web, on mobile, tablet',
    'ux-design mobile-development usability-testing web-performance',
    0.6,
  ),
  thing(
    'onboarding checklist, product tour, tooltips, empty states',
    'user-activation ux-writing ux-design experiment-design',
    0.9,
  ),
  thing(
    'search success, find + results, no results, zero results',
    'search-engineering information-architecture user-research data-analysis',
    0.8,
  ),
  thing(
    'pages per session, session length, engagement + app, daily use, weekly use, habit',
    'product-analytics user-research experiment-design behaviour-change',
    0.7,
  ),
  thing(
    'forms, form errors, form abandonment, checkout steps, registration',
    'ux-design usability-testing ux-writing experiment-design',
    0.7,
  ),
  thing(
    'prices, price change, packaging + plans, tiers',
    'pricing-strategy market-research experiment-design stakeholder-management',
    0.7,
  ),
  thing('cross-platform, parity, feature parity', 'product-roadmapping mobile-development prioritisation', 0.6),
  // Data
  thing(
    'customer records, records, valid email, valid emails, address data, contact data, invalid, outdated records',
    'data-quality data-governance sql process-improvement data-analysis',
    0.85,
  ),
  thing(
    'reporting tool, own questions, their own reports, data questions, analytics tool, bi tool',
    'business-intelligence data-literacy training-delivery data-visualisation-for-bi sql',
    1,
  ),
  thing(
    'order and dashboard, delay + dashboard, delay + data, data available, hours behind, up-to-date data, data up to date, refresh, refreshed',
    'data-engineering event-driven-systems data-quality observability sql',
    1,
  ),
  thing(
    'churn cases, reason for churn, reasons for leaving, why customers leave, churn reasons',
    'retention-analysis user-interviews data-analysis synthesis customer-feedback-analysis',
    1,
  ),
  thing('numbers, figures, metrics, kpi, metric', 'kpi-design data-analysis data-literacy data-governance', 0.5),
  thing(
    'tables, columns, fields documented, data model, schema',
    'data-modelling data-governance technical-writing sql',
    0.7,
  ),
  thing(
    'analysts spend, analyst time, analyst hours, manual reports, manual reporting',
    'process-automation business-intelligence sql prioritisation',
    0.85,
  ),
  thing('experiments + data, test results + significance, sample size', 'experiment-design statistics', 0.8),
  thing(
    'time series, seasonal, seasonality, prediction, predictions, predicted',
    'time-series-forecasting machine-learning statistics model-evaluation',
    0.8,
  ),
  thing(
    'hallucination, hallucinations, answers by the assistant, answer accuracy, prompts, prompt',
    'generative-ai-engineering model-evaluation prompt-basics evaluation-thinking',
    0.9,
  ),
  thing(
    'use ai, using ai, ai tools, ai training, ai pilots, ai use cases',
    'ai-literacy prompt-basics responsible-ai training-delivery change-management',
    0.85,
  ),
  // Marketing
  thing(
    'trial ads, social networks, social ads, networks, display, ad',
    'paid-search social-media-marketing copywriting experiment-design segmentation',
    0.8,
  ),
  thing(
    'trade magazines, magazines, newspapers, guest articles, by-lined, bylines, editorial coverage, articles by',
    'public-relations storytelling copywriting content-marketing coaching',
    1,
  ),
  thing(
    'come from marketing, marketing contribution, marketing pipeline, pipeline + marketing, from marketing',
    'demand-generation marketing-attribution cross-functional-collaboration campaign-management lead-qualification',
    1.1,
  ),
  thing(
    'time of a campaign, production time + campaign, campaign lead time, campaign launch time, time to launch + campaign',
    'campaign-management process-improvement project-management agile-delivery cross-functional-collaboration',
    1,
  ),
  thing(
    'speakers, speaking slots, keynote, talks, talk + conference',
    'presenting storytelling networking event-marketing',
    0.8,
  ),
  thing('website, home page, homepage, web pages, site', 'content-management ux-design web-analytics copywriting', 0.5),
  thing(
    'customer awareness, recognise the brand, know the brand, familiar with',
    'brand-management market-research campaign-management',
    0.8,
  ),
  thing(
    'direct mail, brochure, brochures, flyers, print, catalogue',
    'campaign-management copywriting ui-design segmentation',
    0.7,
  ),
  thing('local, regional, city campaign', 'segmentation campaign-management localisation', 0.3),
  thing(
    'product launch campaign, launch campaign, launch event',
    'campaign-management product-marketing event-marketing positioning',
    0.8,
  ),
  // Finance
  thing(
    'postings, late postings, late entries, late invoices, cut-off, corrections after close',
    'financial-close accounting cross-functional-collaboration process-improvement internal-controls',
    0.9,
  ),
  thing(
    'finance function, cost of finance, cost of running, cost of the function, function cost',
    'cost-management process-automation process-improvement data-analysis organisational-design',
    0.9,
  ),
  thing(
    'direct debit, payment methods, card payments, pay by, paying by, paid on time, pay on time, pay later, prompt payment',
    'accounts-receivable invoicing persuasion change-management data-analysis',
    0.85,
  ),
  thing(
    'signed business case, investment, investments above, spending requests, approval of investments',
    'business-case financial-modelling finance-business-partnering decision-analysis',
    0.7,
  ),
  thing('insurance, premiums, premium, policyholders', 'insurance-underwriting customer-service risk-management', 0.5),
  thing(
    'audit adjustments, restatements, misstatements',
    'external-audit accounting internal-controls documentation-control',
    0.9,
  ),
  thing(
    'cash forecast, cash position, bank accounts, treasury',
    'cash-management financial-planning process-automation',
    0.9,
  ),
  thing(
    'monthly reporting, reporting package, report cycle, board papers',
    'financial-reporting business-intelligence process-automation executive-communication',
    0.8,
  ),
  thing(
    'suppliers paid, early payment, early-payment, cash discounts, supplier payments',
    'accounts-payable cash-management process-improvement supplier-management',
    0.9,
  ),
  thing(
    'energy bill, telecom, insurance costs, rent costs, consulting spend, consultants',
    'cost-management procurement negotiation vendor-management',
    0.7,
  ),
  thing('accounts, ledger, ledgers, general ledger', 'accounting account-reconciliation', 0.3),
  // People
  thing(
    'development talk, development talks, career talk, career talks, talks with employees, conversations with, career conversations, talk in',
    'one-to-ones coaching career-development active-listening giving-feedback',
    1,
  ),
  thing(
    'new shift, shift with, night shift, second shift, trained operators, staff the',
    'recruiting training-delivery workforce-planning scheduling employee-onboarding',
    0.9,
  ),
  thing(
    'accident rate, temporary workers, safe work, unsafe, safety training, safety observations, safety',
    'occupational-safety training-delivery risk-management incident-investigation speaking-up',
    0.9,
  ),
  thing(
    'leadership positions, management positions, senior roles, leadership roles, specialist roles, critical positions',
    'succession-planning recruiting leadership-development career-development',
    0.7,
  ),
  thing(
    'employees leave, people leave, leave the company, quit, quitting, fluctuation',
    'employee-retention employee-engagement one-to-ones people-leadership',
    0.9,
  ),
  thing(
    'application to offer, days to offer, hiring decision, hiring speed, time from application, application process',
    'recruiting structured-interviewing candidate-experience process-improvement planning',
    0.95,
  ),
  thing(
    'trust in leadership, trust in management, confidence in',
    'people-leadership internal-communication active-listening employee-engagement',
    0.7,
  ),
  thing(
    'salary, salaries, wages, bonus, bonuses, benefits',
    'compensation-design payroll employment-law internal-communication',
    0.6,
  ),
  thing('team meetings, retrospectives, retros', 'meeting-facilitation psychological-safety agile-delivery', 0.6),
  thing(
    'certificates, qualification, qualifications, licences + staff',
    'learning-assessment training-delivery learning-programmes',
    0.6,
  ),
  thing('first day, first week, first month, first 90 days, 90 days', 'employee-onboarding mentoring planning', 0.5),
  thing(
    'knowledge transfer, retiring experts, retire, retirement, retirements',
    'knowledge-management mentoring succession-planning technical-writing',
    0.8,
  ),
  // Operations
  thing(
    'autonomous maintenance, operator maintenance, machine care',
    'equipment-maintenance training-delivery standard-operating-procedures process-improvement coaching',
    1,
  ),
  thing(
    'order-to-cash, order to cash, quote-to-cash',
    'invoicing process-improvement accounts-receivable cross-functional-collaboration process-automation',
    1,
  ),
  thing(
    'entered by hand, by hand, customer orders, orders entered, typed, re-keyed, order entry',
    'process-automation customer-operations system-integration process-improvement change-management',
    0.85,
  ),
  thing(
    'production plan, deviation from the plan, plan deviation, deviation + plan',
    'production-planning root-cause-analysis demand-planning cross-functional-collaboration data-analysis',
    0.9,
  ),
  thing(
    'inspection time, waiting for parts, waiting for material, idle time, walking time, search time, searching for',
    'process-improvement five-s material-planning root-cause-analysis',
    0.9,
  ),
  thing(
    'customer complaints per, complaints per million, complaints + product, claims per',
    'quality-management root-cause-analysis corrective-action complaint-handling',
    0.9,
  ),
  thing(
    'consumption, consumables, chemicals, oil, paint',
    'environmental-management process-improvement cost-management',
    0.4,
  ),
  thing(
    'tickets + building, elevator, heating failures, site services, security service',
    'facility-management vendor-management prioritisation',
    0.7,
  ),
  thing(
    'commissioning, ramp-up + line, start-up + plant, new line, new machine',
    'project-management manufacturing-technology process-capability training-delivery equipment-maintenance',
    0.8,
  ),
  thing(
    'teams per day, huddle, daily stand-up, shop floor board, board meetings + shift',
    'five-s shift-leadership performance-steering',
    0.6,
  ),
  thing('paper, paperless, printing, printed', 'process-automation change-management low-code-development', 0.6),
  thing('service visits, visits, tours, routes', 'scheduling field-service transport-planning', 0.5),
  // Supply chain
  thing(
    'orders delivered, delivered within, delivery within, delivered, orders shipped, same day, next day',
    'logistics warehouse-management planning process-improvement transport-planning',
    0.9,
  ),
  thing(
    'active suppliers, number of suppliers, supplier base, fewer suppliers, supplier count',
    'strategic-sourcing supplier-management spend-analysis negotiation stakeholder-management',
    1,
  ),
  thing(
    'consolidate + warehouses, warehouse move, warehouse relocation, close + warehouse, new warehouse',
    'warehouse-management project-management change-management logistics risk-management',
    1,
  ),
  thing(
    'emission data, emissions from suppliers, supplier emissions, carbon data, data from suppliers',
    'carbon-accounting supplier-engagement data-quality sustainability-reporting written-communication',
    1,
  ),
  thing(
    'missing parts, material availability, line-side, production stops for material',
    'material-planning supplier-management demand-planning root-cause-analysis',
    0.9,
  ),
  thing(
    'loading, loading time, truck waiting, ramp + truck, yard',
    'warehouse-management scheduling transport-planning process-improvement',
    0.8,
  ),
  thing('import duty, duties, duty, free trade', 'customs-and-trade regulatory-compliance data-analysis', 0.9),
  thing(
    'packaging material, pallets per, cartons, boxes',
    'waste-and-circularity warehouse-management supplier-engagement',
    0.6,
  ),
  thing(
    'contract coverage, under contract, framework contracts, price agreements',
    'contract-management procurement negotiation spend-analysis',
    0.85,
  ),
  thing(
    'seasonal peak, peak season, christmas peak, promotion forecast',
    'demand-forecasting workforce-management inventory-management logistics',
    0.8,
  ),
  // Security, law
  thing(
    'internet-facing, advisory, advisories, exposed systems, exposed, open ports, critical updates, security updates',
    'vulnerability-management dependency-management prioritisation risk-management endpoint-management',
    0.9,
  ),
  thing(
    'production access, admin rights, administrator rights, people with access, who can access, shared accounts, service accounts',
    'identity-and-access information-security risk-management stakeholder-management process-automation',
    1,
  ),
  thing(
    'test phishing, suspicious messages, report + phishing, phishing mail, phishing mails',
    'security-awareness training-delivery behaviour-change data-analysis internal-communication',
    1.1,
  ),
  thing(
    'privacy impact, impact assessment, impact assessments, processing activities, records of processing',
    'data-protection risk-management regulatory-compliance technical-writing stakeholder-management',
    1,
  ),
  thing(
    'customer data, sensitive data, confidential, data leaks, data loss, classified',
    'data-protection information-security security-awareness cloud-security',
    0.7,
  ),
  thing('attack, attacks, attackers, hackers', 'security-monitoring threat-modelling security-incident-response', 0.7),
  thing(
    'legal advice, legal review, legal opinions, contract drafts',
    'legal-drafting prioritisation written-communication',
    0.7,
  ),
  thing(
    'risk assessment, risk assessments, risk reviews',
    'risk-management stakeholder-management documentation-control',
    0.8,
  ),
  // Healthcare
  thing(
    'stroke patients, stroke, heart attack, treated within, door to needle, thrombolysis, emergency patients',
    'emergency-care clinical-triage patient-flow care-coordination training-delivery',
    1.1,
  ),
  thing(
    'wound care, certified in, nursing staff + certified',
    'nursing-practice training-delivery learning-assessment coaching',
    0.9,
  ),
  thing(
    'documented pain, documented score, documented each shift, assessment documented, documented + patients',
    'clinical-documentation nursing-practice clinical-incident-reporting coaching behaviour-change',
    1.1,
  ),
  thing(
    'outpatient clinic, reminder, reminders, appointment slots, clinic slots, free appointments',
    'scheduling patient-flow patient-communication process-improvement data-analysis',
    0.9,
  ),
  thing(
    'midwives, therapists, caregivers, care staff, care workers, doctors + time',
    'nursing-practice care-coordination patient-communication people-leadership',
    0.5,
  ),
  thing(
    'treatment, treatments, treated, therapy start, time to treatment',
    'clinical-decision-making patient-flow care-coordination',
    0.6,
  ),
  thing(
    'test results + patients, results to patients, diagnosis, diagnoses, diagnostic',
    'clinical-decision-making laboratory-practice patient-communication',
    0.7,
  ),
  thing('medicines, drug, drugs, pharmacy, dose, dosage', 'medication-safety attention-to-detail handover', 0.7),
  thing('practice, practices, gp, general practitioners', 'patient-flow care-coordination', 0.4),
  // Everywhere
  thing(
    'projects + same time, projects running, parallel projects, number of projects, active projects, initiatives',
    'portfolio-management prioritisation project-management decision-making stakeholder-management',
    1,
  ),
  thing('benchmark, benchmarks, compared with', 'data-analysis competitive-intelligence', 0.4),
  thing('languages, translation, translation time', 'localisation business-language-skills', 0.5),
  thing(
    'response rate, participation, participation rate, participants',
    'survey-design internal-communication motivation',
    0.5,
  ),
  thing(
    'volunteers, members, membership, memberships, member',
    'community-management customer-service loyalty-programmes',
    0.5,
  ),
  thing('students, courses per, enrolments, lectures, tuition', 'learner-support instructional-design', 0.5),
  thing(
    'library, museum, visitors + exhibition, ticket sales, audience + concert',
    'event-marketing customer-service segmentation',
    0.6,
  ),
  thing('farm, harvest, crop, livestock', 'production-planning environmental-management', 0.6),
  thing(
    'policy changes, consultation + public, ministry, parliament, government',
    'public-administration stakeholder-management written-communication',
    0.6,
  ),
];
