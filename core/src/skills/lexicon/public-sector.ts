/** Ministries, municipalities, agencies, and those who serve the public without profit. */
import { metric, setting, thing } from '../lexicon.js';

export const publicSector = [
  metric(
    'building permits, permits, permit, licences issued, licence applications, planning applications, applications decided, decisions within, benefit applications, benefit claims, asylum cases, visa applications, residence permits, case backlog, cases + authority, processing time + applications',
    'public-administration case-decisions case-triage process-improvement written-communication',
  ),
  metric(
    'letters from citizens, letters answered, citizen letters, citizen enquiries, citizen requests, answer letters, freedom of information, information requests, foi requests, petitions, parliamentary questions',
    'citizen-communication written-communication case-triage public-administration process-improvement',
  ),
  metric(
    'online services, filed online, file online, apply online, online + residents, online + citizens, digital applications, online applications, online forms, e-government, citizen portal, digital share, forms + online, paper forms',
    'digital-public-services service-design citizen-communication web-accessibility public-administration',
  ),
  metric(
    'appeals, objections upheld, overturned decisions, decisions overturned, complaints upheld, error rate + decisions, wrong decisions',
    'case-decisions quality-management legal-drafting training-delivery attention-to-detail',
    0.9,
  ),
  metric(
    'public tenders, tenders, tender, award, awarded, bidders, three bids, procurement procedures, award procedure, framework agreements, single bids',
    'public-procurement procurement contract-management supplier-management documentation-control',
    0.9,
  ),
  metric(
    'budget lines, budget execution, underspend, appropriations, budget + ministry, budget + municipality, outcome measure, outcome measures, outcome indicators, spending review, subsidies, subsidy, grants paid, grant decisions, funds absorbed',
    'budgeting programme-evaluation public-administration kpi-design financial-reporting',
    0.95,
  ),
  metric(
    'turnout, participation + residents, participants + consultation, consultation responses, public consultation, residents heard, citizen panel, citizen satisfaction, trust in, satisfaction of residents',
    'citizen-communication survey-design stakeholder-management meeting-facilitation public-administration',
    0.9,
  ),
  metric(
    'appointment wait, waiting for an appointment, appointments + office, walk-ins, queue at the counter, counter, service counter, counters',
    'workforce-management process-improvement public-administration customer-service queue-management',
    0.85,
  ),
  thing(
    'residents, resident, citizens, citizen, taxpayers, applicants, households, inhabitants, constituents, the public, beneficiaries, claimants',
    'public-administration citizen-communication service-design customer-service',
    0.6,
  ),
  thing(
    'tax returns, tax assessments, tax arrears, tax audits + authority, fines, parking permit, parking permits, vehicle registration, passports, identity cards, birth certificates, land register, registry office',
    'public-administration case-decisions digital-public-services process-improvement written-communication',
    0.85,
  ),
  thing(
    'draft bill, bills passed, draft law, draft regulation, white paper, policy paper, policy papers, policy proposals, impact assessments, ministerial, cabinet papers',
    'policy-development written-communication stakeholder-management programme-evaluation executive-communication',
    0.85,
  ),
  thing(
    'bus lanes, cycle lanes, bike lanes, cycling, bus passengers, tram, public transport, traffic, road deaths, road safety, potholes, street lights, zoning, land use, housing + city, affordable homes, parks, trees planted, green space',
    'urban-planning project-management stakeholder-management data-analysis citizen-communication',
    0.8,
  ),
  thing(
    'unemployed, job seekers, jobseekers, long-term unemployed, placed in work, welfare, homeless, homelessness, shelter, debt advice, youth workers, foster, child protection, social workers, family support, elderly care',
    'safeguarding case-decisions active-listening programme-evaluation cross-functional-collaboration',
    0.85,
  ),
  thing(
    'fire brigade, firefighters, police, emergency calls, call-outs, response time + emergency, civil protection, flood, floods, evacuation, disaster drill',
    'crisis-leadership emergency-care planning training-delivery business-continuity',
    0.85,
  ),
  thing(
    'donors, donor, donations, donation, members + charity, volunteers, volunteer hours, volunteer, fundraiser, fundraising, legacy gifts, charity, ngo',
    'fundraising volunteer-management storytelling email-marketing networking',
    0.9,
  ),
  thing(
    'library, libraries, loans + library, archive, archives, records digitised, digitise records, paper files, electronic files, e-file, file plan',
    'documentation-control public-administration digital-public-services change-management knowledge-management',
    0.8,
  ),
  setting(
    'council, municipality, municipal, town hall, ministry, ministries, government, agency + public, authority, authorities, public sector, public office, administration, county, district',
    'public-administration citizen-communication',
  ),
];
