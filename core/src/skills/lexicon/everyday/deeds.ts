/** What is done at work, named by verb and object together, because either alone may mean anything. */
import { thing } from '../../lexicon.js';

export const everydayDeeds = [
  thing(
    'answer + messages, messages answered, contact-form messages, enquiries answered, reply to every, reply to all, answered before, before noon, next working day',
    'case-triage written-communication ticket-handling workforce-management prioritisation',
    0.95,
  ),
  thing(
    'repeat questions, same question, asked twice, questions about delivery, where is my order, status questions, status calls',
    'self-service-design root-cause-analysis knowledge-management written-communication customer-journey-mapping',
    1,
  ),
  thing(
    'trial accounts, trials into, call with a consultant, sales call, book a call, talk to sales, consultation calls',
    'discovery-calls lead-qualification value-selling persuasion crm-use',
    0.95,
  ),
  thing(
    'sign + universities, sign + hospitals, sign + schools, sign + cities, framework agreements, framework agreement, letters of intent, partnership agreements',
    'negotiation stakeholder-management contract-basics proposal-writing industry-knowledge',
    0.95,
  ),
  thing(
    'replace the old, old system, old login, old tool, switch over, cut over, cutover, decommission, decommissioned, phase out',
    'system-migration change-management project-management release-management training-delivery',
    0.85,
  ),
  thing(
    'bugs within, support bugs, bug backlog, resolve + bugs, fix + bugs, bugs fixed, bug reports',
    'debugging case-triage prioritisation software-testing cross-functional-collaboration',
    0.95,
  ),
  thing(
    'invite a colleague, invite colleagues, invitations sent, team invites, shared workspaces, second user, users per account',
    'growth-loops user-activation experiment-design user-research product-analytics',
    1,
  ),
  thing(
    'feature request, feature requests, ideas backlog, suggestions from customers, wish list',
    'backlog-management prioritisation written-communication customer-feedback-analysis decision-making',
    0.95,
  ),
  thing(
    'every hour instead, hourly load, load + data, loaded every, refreshed hourly, refresh daily, near real time, streaming data, sync + data, data every hour',
    'data-engineering system-integration observability sql data-quality',
    1,
  ),
  thing(
    'explain + correctly, confidence interval, confidence intervals, read a chart, read charts, interpret, basic statistics, statistical literacy',
    'data-literacy statistics training-delivery data-storytelling learning-assessment',
    1,
  ),
  thing(
    'pulse survey, staff survey, employee survey, take part, survey participation, survey response, answer the survey, response rate + survey',
    'survey-design employee-engagement internal-communication people-leadership people-analytics',
    0.95,
  ),
  thing(
    'from resignation, replacement, replacements, backfill, backfills, leavers replaced, vacant posts, notice period',
    'recruiting workforce-planning succession-planning candidate-sourcing employer-branding',
    1,
  ),
  thing(
    'expense claims, expenses, expense reports, reimbursement, reimbursements, reimbursed, receipts',
    'expense-management process-automation internal-controls internal-communication time-management',
    0.95,
  ),
  thing(
    'complaints + root cause, 8d, corrective actions, corrective action, complaints about quality, quality complaints, containment',
    'corrective-action root-cause-analysis quality-management complaint-handling prioritisation',
    1,
  ),
  thing(
    'overtime, weekend work, extra shifts, temporary workers, hours in assembly, staffing level',
    'scheduling capacity-planning workforce-planning process-improvement shift-leadership',
    0.9,
  ),
  thing(
    'payment terms, terms of 60 days, early payment discount, supplier payment',
    'negotiation cash-management supplier-management contract-management data-analysis',
    0.95,
  ),
  thing(
    'rehearse, rehearsal, rehearsals, drill, drills, tabletop, exercise + crisis, exercise + attack, crisis plan, emergency plan',
    'crisis-leadership business-continuity training-delivery security-incident-response internal-communication',
    1,
  ),
  thing(
    'referrals + weeks, mental health, therapy, therapists, psychiatric, counselling sessions, referrals within, outpatient, appointments within',
    'mental-health-care clinical-triage patient-flow patient-communication care-coordination',
    1,
  ),
  thing(
    'near misses, near miss, near-misses, report within a day, incident reports, speak up, speaking up, safety reports',
    'clinical-incident-reporting psychological-safety incident-investigation giving-feedback occupational-safety',
    0.9,
  ),
  thing(
    'housing benefits, housing benefit, child benefit, unemployment benefit, benefits within, pensions paid, grants paid, allowances',
    'case-decisions public-administration case-triage process-automation written-communication',
    1,
  ),
  thing(
    'punctuality, punctual, on schedule + bus, buses, trains on time, timetable, delays + train, delays + bus, drivers',
    'transport-planning scheduling data-analysis process-improvement stakeholder-management',
    0.9,
  ),
  thing(
    'idle time, idle hours, idle machines, idle equipment, crane, cranes, waiting time on site',
    'construction-scheduling site-supervision fleet-operations data-analysis planning',
    0.95,
  ),
  thing(
    'energy rating, energy class, insulated, insulation, from e to b, renovated, renovation, renovations, refurbish, refurbished, modernised flats',
    'energy-management construction-management building-cost-control stakeholder-management project-management',
    1,
  ),
  thing(
    'every guest, check in every, guests within, queue at reception',
    'front-office scheduling hospitality-service process-improvement customer-service',
    0.9,
  ),
];
