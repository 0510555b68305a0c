/** What stands in the scorecards of finance, people, operations, supply chain and healthcare, and the nouns beside it: wider than the lists of each function, and plainer. */
import { metric, thing } from '../../lexicon.js';

export const companyScorecards = [
  // Finance
  metric(
    'month-end, close the books, monthly close, monthly books, days to close, closing days, quarter close, year-end close, journal entries, manual entries, manual journal entries',
    'financial-close account-reconciliation process-automation checklist-design internal-controls',
    1,
  ),
  metric(
    'overdue invoices, dso, days sales outstanding, receivables, collections, bad debt, dunning, unpaid invoices, late payers',
    'accounts-receivable difficult-conversations cash-management invoicing credit-risk',
    1,
  ),
  metric(
    'invoices paid, pay suppliers, paid on time, supplier invoices, invoice processing, three-way match, duplicate payments, early payment',
    'accounts-payable process-automation internal-controls procure-to-pay time-management',
    0.95,
  ),
  metric(
    'forecast within, budget variance, variance to budget, operating cost, opex, cost base, cost savings, save + million, overheads, indirect costs, travel spend',
    'financial-planning cost-management finance-business-partnering financial-modelling negotiation',
    0.9,
  ),
  metric(
    'audit findings, minor findings, major findings, external audit, internal audit, sox, control failures, control tests, segregation of duties',
    'internal-controls external-audit documentation-control attention-to-detail stakeholder-management',
    0.95,
  ),
  thing(
    'software subscriptions, saas spend, unused licences, unused licenses, subscriptions, tail spend, maverick spend, purchase orders',
    'spend-analysis it-asset-management negotiation vendor-management cost-management',
    0.95,
  ),
  // People
  metric(
    'internal moves, internal mobility, internal hires, filled from within, from within, succession, ready successors, promotion rate',
    'succession-planning career-development leadership-development coaching recruiting',
    0.95,
  ),
  metric(
    'sick days, sick leave, absence, absenteeism, burnout, overtime hours, workload, unused holiday',
    'workplace-wellbeing people-leadership difficult-conversations workforce-planning people-analytics',
    0.9,
  ),
  metric(
    'offer acceptance, offers accepted, candidates who withdraw, candidate drop-out, candidate nps, time to offer, time to hire, time-to-fill, quality of hire, hires, vacancies, open positions, open roles',
    'recruiting candidate-experience structured-interviewing employer-branding planning',
    0.85,
  ),
  metric(
    'pay gap, gender pay gap, women in leadership, share of women, diverse shortlist, diverse candidates, inclusion score',
    'diversity-programmes compensation-design bias-free-hiring people-analytics inclusive-leadership',
    0.95,
  ),
  metric(
    'new hires, new starters, first 90 days, probation, first goal, ramp-up, time to productivity, buddy, buddies',
    'employee-onboarding mentoring goal-setting giving-feedback people-leadership',
    0.9,
  ),
  metric(
    'one-to-ones, one-to-one, 1:1, one-on-ones, check-in conversations, feedback conversations, regular feedback, manager effectiveness, upward feedback, manager score',
    'one-to-ones coaching giving-feedback active-listening accountability',
    0.95,
  ),
  thing(
    'appraisal, appraisals, performance review, performance reviews, calibration + review, goal-setting round, new process + employees, trained in the new',
    'performance-reviews giving-feedback training-delivery change-management internal-communication',
    0.85,
  ),
  // Operations
  metric(
    'oee, overall equipment effectiveness, unplanned downtime, machine downtime, breakdowns, mean time between failures, mtbf, line stops, micro-stops',
    'equipment-maintenance root-cause-analysis process-improvement scheduling statistical-process-control',
    1,
  ),
  metric(
    'scrap, scrap rate, rework, reject rate, first-pass yield, yield, ppm, defects per million, non-conformities, customer returns + defect',
    'quality-management root-cause-analysis statistical-process-control process-improvement six-sigma',
    0.95,
  ),
  metric(
    'changeover, changeover time, setup time, set-up time, smed',
    'changeover-reduction process-improvement standard-operating-procedures cross-training equipment-maintenance',
    1,
  ),
  metric(
    'energy use, energy consumption, kwh, gas consumption, water use, water consumption, co2 per tonne, emissions of the site',
    'energy-management process-improvement data-analysis behaviour-change environmental-management',
    0.95,
  ),
  metric(
    'iso 9001, iso 14001, iso 45001, certification audit, recertification, surveillance audit',
    'quality-management external-audit documentation-control corrective-action training-delivery',
    0.95,
  ),
  thing(
    'second machine, operators, multi-skilled, skill matrix, cross-trained, job rotation, qualified on, machine operators',
    'cross-training skills-management training-delivery scheduling standard-operating-procedures',
    0.9,
  ),
  thing(
    'production plan, plan adherence, schedule adherence, shift handover, shift handovers, night shift, staffing of shifts, absence on shift',
    'production-planning scheduling handover shift-leadership workforce-planning',
    0.85,
  ),
  thing(
    'service requests, requests from stores, maintenance requests, work orders, facility tickets',
    'case-triage scheduling facility-management written-communication prioritisation',
    0.85,
  ),
  // Supply chain
  metric(
    'on time in full, otif, on-time delivery, late deliveries, delivery reliability, delivery promise, perfect order, missed slots',
    'transport-planning demand-planning order-promising supplier-management root-cause-analysis',
    0.95,
  ),
  metric(
    'freight cost, freight costs, transport cost, cost per pallet, cost per parcel, cost per shipment, empty kilometres, empty miles, truck utilisation, load factor',
    'transport-planning negotiation spend-analysis logistics planning',
    1,
  ),
  metric(
    'slow-moving stock, excess stock, obsolete stock, stock turns, inventory turns, days of inventory, working capital in stock, safety stock, stock value',
    'inventory-management demand-forecasting data-analysis cross-functional-collaboration merchandise-planning',
    1,
  ),
  metric(
    'picks per hour, pick rate, picking errors, mispicks, lines picked, dock to stock, warehouse productivity, put-away, packing errors',
    'warehouse-management process-improvement scheduling training-delivery occupational-safety',
    1,
  ),
  metric(
    'second supplier, dual sourcing, single-sourced, alternative suppliers, supplier qualification, qualified suppliers, supplier lead time, supplier lead times',
    'strategic-sourcing supplier-management supply-risk-management negotiation supplier-quality',
    0.95,
  ),
  metric(
    'supplier emissions, scope 3, suppliers + emissions, suppliers + carbon, supplier code of conduct, supplier audits, conflict minerals',
    'supplier-engagement carbon-accounting sustainability-reporting stakeholder-management data-quality',
    1,
  ),
  metric(
    'customs, customs delays, export papers, tariffs, duties, import declarations, border',
    'customs-and-trade documentation-control regulatory-compliance logistics cross-functional-collaboration',
    0.95,
  ),
  metric(
    'product returns, customer returns, goods returned, return rate, returned parcels, return handling, refund days',
    'returns-management process-improvement root-cause-analysis cost-management logistics',
    0.9,
  ),
  // Healthcare
  metric(
    'falls, patient falls, pressure ulcers, bedsores, readmissions, readmission rate, mortality, never events, adverse events',
    'patient-safety nursing-practice clinical-incident-reporting care-coordination risk-management',
    1,
  ),
  metric(
    'medication errors, wrong dose, medication reconciliation, prescriptions, prescribing errors, missed doses',
    'medication-safety patient-safety clinical-documentation handover checklist-design',
    1,
  ),
  metric(
    'hand hygiene, infections, infection rate, surgical site infections, catheter infections, mrsa, sepsis',
    'infection-prevention patient-safety nursing-practice behaviour-change training-delivery',
    1,
  ),
  metric(
    'waiting time + emergency, door to doctor, length of stay, bed occupancy, discharges before noon, discharge before noon, cancelled operations, theatre utilisation, waiting list, referral to treatment, did not attend, no-shows + patients',
    'patient-flow clinical-triage care-coordination process-improvement capacity-planning',
    0.95,
  ),
  metric(
    'discharge letters, clinic letters, coding accuracy, records complete, complete records, notes signed',
    'clinical-documentation written-communication time-management care-coordination electronic-health-records',
    0.95,
  ),
  metric(
    'vaccination, vaccinations, vaccinated, screening rate, screenings, immunisation, check-ups, smoking cessation',
    'public-health patient-communication health-data-analysis behaviour-change planning',
    1,
  ),
  metric(
    'trial recruitment, recruit patients, recruit + patients, patients enrolled, clinical study, phase ii, phase iii, protocol deviations, study sites',
    'clinical-trials patient-communication regulatory-compliance project-management care-coordination',
    1,
  ),
];
