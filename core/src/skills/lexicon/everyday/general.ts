/** Everyday words of every function, and costs and rhythms by place: how people write when they do not name the metric. */
import { thing } from '../../lexicon.js';

export const everydayGeneral = [
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
  thing(
    'visits + customers, visit + customers, customer contact, customer days, with real customers, talk to customers',
    'user-interviews active-listening synthesis knowledge-management cross-functional-collaboration',
    1.2,
  ),
  thing(
    'decision time, decisions reopened, decisions documented, decision rights, escalated decisions',
    'decision-making delegation stakeholder-management async-communication',
    0.95,
  ),
  thing(
    'interruptions, notifications per, response expectation, deep work',
    'time-management prioritisation async-communication',
    0.9,
  ),
  thing(
    'goals reviewed, goal review, quarterly goals, key results, okr',
    'goal-setting performance-steering coaching',
    0.8,
  ),
  thing(
    'strategy, strategic plan, strategic projects',
    'strategic-thinking stakeholder-management executive-communication',
    0.6,
  ),
  thing(
    'lessons shared, learnings shared, shares what, community of practice, communities of practice, show and tell',
    'knowledge-management cross-functional-collaboration storytelling',
    0.8,
  ),
  thing(
    'cost per contact, cost per ticket, cost per call, service cost',
    'self-service-design workforce-management process-improvement knowledge-management cost-management',
    1.1,
  ),
  thing(
    'live chats, chats within, calls within, answered within seconds, seconds',
    'workforce-management case-triage written-communication customer-service',
    0.8,
  ),
  thing(
    'come back a second time, second complaint, repeat complaints, complain again',
    'complaint-handling root-cause-analysis empathy written-communication',
    1.1,
  ),
  thing(
    'daily reports, reports available, report available, available before, report delays, reports on time',
    'data-engineering observability sql incident-response data-quality',
    1.2,
  ),
  thing(
    'decisions backed, backed by a dashboard, steering meetings, steering committee',
    'data-literacy data-visualisation-for-bi decision-making data-storytelling stakeholder-management',
    1.1,
  ),
  thing(
    'decision and release, decision to release, idea to release, concept to release, time to release',
    'agile-delivery prioritisation planning cross-functional-collaboration ci-cd',
    1.1,
  ),
  thing(
    'travel costs, travel cost, flights, travel budget, hotel costs',
    'expense-management cost-management negotiation internal-communication budgeting',
    1.1,
  ),
  thing(
    'annual budget, budget in weeks, budget process, budget approval',
    'budgeting planning finance-business-partnering spreadsheet-analysis process-improvement',
    1,
  ),
  thing(
    'internal fill rate, manager positions, positions filled, positions from within',
    'succession-planning career-development coaching structured-interviewing leadership-development',
    1.2,
  ),
  thing(
    'trade press, specialist press, industry press',
    'public-relations storytelling networking brand-management',
    1.1,
  ),
  thing(
    'mql to sql, mql-to-sql, mqls to sqls, lead quality, lead acceptance',
    'lead-qualification segmentation marketing-automation cross-functional-collaboration crm-use',
    1.1,
  ),
  thing(
    'nps + app, nps + product, product nps, app nps',
    'user-research product-analytics prioritisation ux-design customer-feedback-analysis',
    0.9,
  ),
  thing(
    'laptops encrypted, laptops patched, encrypted and patched, devices patched',
    'endpoint-management information-security dependency-management change-management',
    1.2,
  ),
  thing(
    'logistics cost, logistics costs, cost per order, cost per line, warehouse cost, distribution cost',
    'logistics transport-planning negotiation warehouse-management cost-management',
    1,
  ),
  thing(
    'supplier on-time delivery, supplier delivery, supplier deliveries, suppliers deliver, supplier delays',
    'supplier-management negotiation logistics planning root-cause-analysis',
    1.1,
  ),
  thing(
    'repair shop, workshop lead time, repair time, service shop, turnaround + repair',
    'process-improvement scheduling material-planning equipment-maintenance prioritisation',
    1,
  ),
  thing(
    'reporting near misses, report near misses, near misses reported, staff reporting, reporting culture',
    'clinical-incident-reporting psychological-safety speaking-up patient-safety occupational-safety',
    1.2,
  ),
  thing(
    'pick rate, lines per hour + picking, picks per hour, warehouse pick',
    'warehouse-management process-improvement coaching data-analysis ergonomics',
    1,
  ),
  thing(
    'contain security, contain incidents, containment, time to contain',
    'security-incident-response security-monitoring case-triage written-communication',
    1,
  ),
  thing(
    'secure coding training, injection, cross-site, injection findings',
    'secure-coding code-review vulnerability-management training-delivery',
    1.1,
  ),
];
