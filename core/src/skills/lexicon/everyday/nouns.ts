/** The plain nouns of work, whatever the function: what people hold, send, promise and count. */
import { metric, thing } from '../../lexicon.js';

export const everydayNouns = [
  // People outside
  thing(
    'callers, caller, rate us, rated us, very helpful, helpful, friendliness, friendly, polite, politeness',
    'customer-service active-listening empathy call-quality-monitoring product-knowledge',
    0.95,
  ),
  thing(
    'premium accounts, premium customers, key customers, top customers, largest customers, strategic accounts, vip customers',
    'key-account-management stakeholder-management business-reviews account-planning expectation-management',
    0.9,
  ),
  thing(
    'new logos, logos, new customers, first-time customers, new accounts, new clients, customer wins, new industry, new segment, new vertical',
    'prospecting discovery-calls value-selling lead-qualification industry-knowledge',
    0.9,
  ),
  thing(
    'insurance industry, banking industry, automotive industry, retail industry, pharma, insurers, banks + customers, manufacturers, manufacturing companies, industry',
    'industry-knowledge prospecting account-planning value-selling market-research',
    0.7,
  ),
  thing(
    'patients + call, relatives, next of kin, carers, follow-up calls, after discharge, aftercare, home visits',
    'care-coordination patient-communication nursing-practice clinical-documentation planning',
    0.9,
  ),
  thing(
    'neighbours, neighbourhood, local residents, associations, interest groups, community groups',
    'stakeholder-management citizen-communication meeting-facilitation networking',
    0.7,
  ),
  // Words and papers
  thing(
    'letters, letter, forms, form, leaflets, leaflet, instructions, easier to read, easy to read, readable, plain language, understandable, plain words',
    'written-communication ux-writing usability-testing service-design citizen-communication',
    0.85,
  ),
  thing(
    'proposals, proposal, offers, quotations, quotes, quote, offer documents',
    'proposal-writing value-selling negotiation closing written-communication',
    0.8,
  ),
  thing(
    'reports of misconduct, whistleblower reports, misconduct, harassment, allegations, internal investigations, investigations',
    'employee-relations business-ethics interviewing data-protection documentation-control',
    1,
  ),
  thing(
    'errors + document, known errors, error messages, most frequent errors, frequent problems, frequent questions, common problems, workarounds',
    'technical-writing technical-troubleshooting knowledge-management root-cause-analysis prioritisation',
    0.9,
  ),
  thing(
    'essays, written feedback, comments on work, corrections of work, drafts, return essays, marked',
    'giving-feedback learning-assessment written-communication time-management classroom-teaching',
    0.9,
  ),
  thing(
    'development plan, development plans, development conversation, career conversations, learning goals, personal goals',
    'career-development goal-setting coaching one-to-ones active-listening',
    0.95,
  ),
  thing(
    'nda, ndas, non-disclosure, data processing agreements, order forms, signature, signatures',
    'contract-review legal-operations process-automation negotiation legal-drafting',
    0.95,
  ),
  thing(
    'handbook, handbooks, checklists, checklist, work instructions, playbooks, runbooks, runbook',
    'standard-operating-procedures technical-writing checklist-design knowledge-management training-delivery',
    0.85,
  ),
  thing(
    'customer story, customer stories, stories, story a week, blog posts, articles + week, posts + week',
    'content-marketing interviewing copywriting storytelling planning',
    0.85,
  ),
  // Things and places
  thing(
    'laptops, laptop, phones, tablets, devices, workstations, encrypt, encrypted, encryption, device policy',
    'endpoint-management cryptography change-management internal-communication regulatory-compliance',
    0.85,
  ),
  thing(
    'orders, order, order entry, orders shipped, order processing, orders processed, order backlog, order errors',
    'customer-operations process-improvement scheduling process-automation prioritisation',
    0.75,
  ),
  thing(
    'pallets, pallet, containers + port, parcels, consignments, track and trace, tracking, traceability, rfid, barcodes, scanned',
    'logistics warehouse-management system-integration standard-operating-procedures supplier-management',
    0.85,
  ),
  thing(
    'reservations, reservation, bookings + dinner, dinner, no-shows, no-show, cancellations at short notice, deposit, deposits',
    'revenue-management front-office written-communication process-improvement demand-forecasting',
    0.85,
  ),
  thing(
    'samples, blood samples, specimens, specimen, mix-ups, mix-up, mislabelled, lab results, lab errors',
    'laboratory-practice patient-safety checklist-design attention-to-detail clinical-incident-reporting',
    0.95,
  ),
  thing(
    'building contracts, public contracts, construction contracts, works contracts, school building, road contracts',
    'proposal-writing estimation construction-management public-procurement negotiation',
    1,
  ),
  thing(
    'deliveries to site, concrete deliveries, deliveries that wait, waiting trucks, trucks + site, unloading, deliveries wait',
    'construction-scheduling logistics site-supervision supplier-management planning',
    0.95,
  ),
  thing(
    'trees, planted, plant + trees, planting, biodiversity, habitats, clean-up, litter, rivers',
    'environmental-management volunteer-management project-management stakeholder-management campaign-management',
    0.85,
  ),
  thing(
    'repository, repositories, main repository, monorepo, codebase, modules of the code, build of',
    'developer-experience ci-cd refactoring test-automation dependency-management',
    0.85,
  ),
  thing(
    'integrations, integration, connectors, plug-ins, plugins, marketplace apps, webhooks set up',
    'system-integration api-design user-activation technical-writing self-service-design',
    0.8,
  ),
  thing(
    'new developer, new developers, new engineers, new engineer, second day, first day, first week, first commit, joiners, day one',
    'employee-onboarding developer-experience mentoring pair-programming technical-writing',
    0.8,
  ),
  thing(
    'pricing page, landing page, landing pages, product page, product pages, homepage, demo requests, contact form, sign-up form, call to action',
    'landing-page-optimisation copywriting experiment-design web-analytics ux-design',
    0.95,
  ),
  thing(
    'pricing experiments, price tests, price increase, price increases, price points, packages + price, price list',
    'pricing-strategy experiment-design statistics decision-making stakeholder-management',
    0.95,
  ),
  // Money
  metric(
    'bank fees, fees, interest costs, payment fees, card fees, currency losses, hedging, foreign exchange',
    'cash-management cost-management negotiation data-analysis vendor-management',
    0.95,
  ),
  metric(
    'agency fees, recruiters + external, recruitment cost, cost per hire, referrals, employee referrals, referral hires',
    'candidate-sourcing recruiting employer-branding networking cost-management',
    1,
  ),
  metric(
    'cloud spend, cloud bill, cloud cost, cost per customer, cost per transaction, infrastructure cost',
    'cloud-cost-management performance-engineering cloud-infrastructure data-analysis software-design',
    1,
  ),
  metric(
    'budget owners, budget plans, plans submitted, budget round, submit their plans, planning templates',
    'budgeting finance-business-partnering financial-literacy time-management training-delivery',
    0.95,
  ),
  // Learning and rhythm
  thing(
    'pass the course, pass the secure, passed the course, course with, final test, pass mark, certified employees, certified staff, certificates + staff',
    'training-delivery learning-assessment instructional-design motivation coaching',
    0.85,
  ),
  thing(
    'adviser, advisers, advisor, advisors, counselling, mentor + student, see an adviser',
    'student-advising learner-support written-communication planning motivation',
    0.95,
  ),
  thing(
    'train all, train every, trained by, trained before, all staff trained, everybody trained, training of all, staff + trained',
    'training-delivery planning instructional-design checklist-design internal-communication',
    0.8,
  ),
  thing(
    'lead time, lead times, waiting days, weeks of waiting, order to delivery',
    'supplier-management demand-planning inventory-management negotiation process-improvement',
    0.7,
  ),
  thing(
    'accident rate, accidents, lost days, injuries, zero accidents, near misses, unsafe acts',
    'occupational-safety incident-investigation behaviour-change training-delivery risk-management',
    1,
  ),
  thing(
    'risk list, churn risk, risk score, at risk + list, prediction + act, list + reps, alerts + act, weekly list',
    'retention-analysis machine-learning data-quality data-storytelling change-management',
    0.85,
  ),
  thing(
    'spreadsheets, spreadsheet, cleaning data, clean data, cleaning spreadsheets, copy and paste, manual reports, manual reporting',
    'data-engineering data-quality process-automation spreadsheet-analysis python',
    0.9,
  ),
  thing(
    'leadership openings, leadership roles, leadership positions, leadership programme, leadership team, manager positions, management positions',
    'leadership-development succession-planning coaching career-development structured-interviewing',
    0.95,
  ),
  thing(
    'escalated premium, escalated accounts, escalated + accounts, red accounts, accounts in trouble',
    'escalation-management expectation-management root-cause-analysis customer-success-management de-escalation',
    1,
  ),
];
