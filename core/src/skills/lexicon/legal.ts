/** Legal departments and law firms. */
import { metric, setting, thing } from '../lexicon.js';

export const legal = [
  metric(
    'contract turnaround, contract cycle time, contracts reviewed, contracts signed within, standard contracts, nda, ndas, redlines, contract review, review contracts, contract backlog',
    'contract-review legal-operations negotiation prioritisation contract-management',
  ),
  metric(
    'outside counsel, external counsel, law firm, law firms, legal spend, legal fees, legal costs, legal budget',
    'legal-operations cost-management vendor-management negotiation budgeting',
  ),
  metric(
    'lawsuit, lawsuits, litigation, court, courts, claims + court, disputes, dispute, settle, settled, settlement, out of court, arbitration, trial + legal',
    'dispute-assessment litigation-management negotiation advanced-conflict-resolution legal-advising',
  ),
  metric(
    'data subject requests, subject access requests, privacy requests, deletion requests, gdpr requests, records of processing, privacy impact, dpia, dpias',
    'data-protection process-improvement documentation-control written-communication prioritisation',
  ),
  metric(
    'legal requests, legal questions, legal tickets, legal advice, questions + legal, legal approval, legal sign-off, legal review',
    'legal-advising legal-operations case-triage written-communication prioritisation',
  ),
  thing(
    'open-source licences, open source licences, licence terms, licences + source, licences + product, patents, patent, trademark, trademarks, copyright, infringement',
    'intellectual-property legal-advising regulatory-compliance training-delivery open-source-practice',
    0.95,
  ),
  thing(
    'clauses, clause, liability, terms and conditions, terms of use, terms of service, general terms, template + contract, templates + contract, contract templates, playbook + contract',
    'contract-review legal-drafting negotiation contract-basics standard-operating-procedures',
    0.9,
  ),
  thing(
    'marketing claims, marketing claim, advertising claims, product claims, claims + marketing, claims + advertising, claims + packaging',
    'regulatory-compliance legal-advising copywriting contract-review process-improvement',
    0.95,
  ),
  thing(
    'contract repository, signed contracts, contract renewals, expiring contracts, renewal dates, contract database, e-signature, electronic signature',
    'contract-management legal-operations documentation-control process-automation negotiation',
    0.9,
  ),
  thing(
    'legislation, new law, new laws, directive, regulation, regulations, act + comply, ai act, dora, nis2, csrd, regulator, regulators, supervisory authority',
    'regulatory-compliance legal-advising risk-management documentation-control stakeholder-management',
    0.85,
  ),
  thing(
    'board resolutions, board papers, minutes + board, shareholders, general meeting, entity, entities, subsidiaries',
    'corporate-governance documentation-control executive-communication regulatory-compliance legal-drafting',
    0.8,
  ),
  thing(
    'whistleblower, whistleblowing, speak-up, code of conduct, conflicts of interest, conflict of interest, gifts, bribery, corruption, sanctions screening',
    'business-ethics regulatory-compliance training-delivery psychological-safety internal-controls',
    0.9,
  ),
  thing(
    'employment disputes, dismissals, dismissal, wrongful, works council, employment contracts, grievance, grievances',
    'employment-law employee-relations negotiation advanced-conflict-resolution legal-advising',
    0.95,
  ),
  thing(
    'matters, matter, briefs, pleadings, filings, filing deadlines, deadlines + court, discovery + documents, evidence + case',
    'litigation-management legal-drafting planning attention-to-detail legal-operations',
    0.75,
  ),
  thing(
    'billable hours, billable, utilisation + lawyers, realisation, write-offs + hours, client intake, client matters, law practice',
    'legal-operations time-management account-management pricing-strategy legal-advising',
    0.85,
  ),
  thing(
    'merger, acquisition, acquisitions, due diligence, carve-out, data room',
    'legal-drafting investment-analysis risk-management project-management negotiation',
    0.85,
  ),
  setting(
    'legal team, legal department, lawyers, lawyer, counsel, solicitors, attorneys, paralegal, notary',
    'legal-operations legal-drafting legal-advising',
  ),
];
