/** Security, privacy, law and compliance. */
import { metric, setting, thing } from '../lexicon.js';

export const security = [
  metric(
    'phishing, phishing simulation, phishing click rate, click rate + phishing, reported phishing',
    'security-awareness training-delivery behaviour-change internal-communication data-analysis',
  ),
  metric(
    'vulnerability, vulnerabilities, critical vulnerabilities, cve, cves, high-severity findings, security findings, time to patch, unpatched',
    'vulnerability-management dependency-management prioritisation secure-coding risk-management cross-functional-collaboration',
  ),
  metric(
    'time to detect, mttd, detect intrusions, mean time to detect, dwell time, detection, intrusions, intrusion, security alerts',
    'security-monitoring security-incident-response networking-technology case-triage prioritisation',
    0.95,
  ),
  metric(
    'security incidents, breach, breaches, security incident, contain, ransomware, malware',
    'security-incident-response security-monitoring written-communication root-cause-analysis business-continuity security-awareness',
    0.9,
  ),
  metric(
    'pentest, penetration test, penetration tests, pen test, red team, bug bounty',
    'penetration-testing vulnerability-management secure-coding prioritisation',
  ),
  metric(
    'data subject requests, data-subject requests, dsar, dsars, subject access, deletion requests, gdpr requests, privacy requests',
    'data-protection process-improvement written-communication prioritisation regulatory-compliance documentation-control',
  ),
  thing(
    'iso 27001, soc 2, soc2, isms, security certification, cyber essentials, nis2, tisax',
    'information-security external-audit risk-management documentation-control project-management',
    1,
  ),
  thing(
    'security questionnaire, security questionnaires, security reviews, vendor assessments',
    'security-questionnaires information-security written-communication prioritisation regulatory-compliance',
    1,
  ),
  thing(
    'multi-factor, mfa, two-factor, 2fa, single sign-on, sso, passkeys, sign-in, admin accounts, privileged accounts, access rights, access reviews, access review, leavers, orphaned accounts, privileged access',
    'identity-and-access change-management information-security internal-communication stakeholder-management cloud-security',
  ),
  thing(
    'threat-model, threat model, threat modelling, security design review',
    'threat-modelling risk-management software-design cross-functional-collaboration secure-coding',
    1,
  ),
  thing(
    'gdpr, privacy, personal data, data protection, dpia, dpias, data retention, consent',
    'data-protection regulatory-compliance documentation-control training-delivery data-governance',
    0.9,
  ),
  thing(
    'encryption, encrypted, encrypt, certificates expired, secrets, hard-coded secrets, keys, key rotation, rotate',
    'cryptography secure-coding cloud-security identity-and-access',
    0.7,
  ),
  thing(
    'secure coding, owasp, static analysis, code scanning, sast, security champions',
    'secure-coding code-review training-delivery threat-modelling vulnerability-management',
    0.9,
  ),
  thing(
    'misconfiguration, misconfigurations, cloud security, public buckets',
    'cloud-security infrastructure-as-code information-security vulnerability-management',
    0.9,
  ),
  thing(
    'siem, soc, splunk, endpoint detection, edr, log sources',
    'security-monitoring security-incident-response networking-technology',
    0.9,
  ),
  thing(
    'third-party risk, third party risk, vendor risk, supplier assessments, critical vendors, supplier security',
    'third-party-risk vendor-management risk-management information-security contract-management',
    0.9,
  ),
  thing(
    'security training, security awareness, awareness training',
    'security-awareness training-delivery behaviour-change information-security',
    0.9,
  ),
  thing(
    'backups tested, tabletop, incident exercise, crisis exercise, incident drills, exercises',
    'security-incident-response crisis-leadership business-continuity meeting-facilitation',
    0.7,
  ),
  thing(
    'contract, contracts, nda, ndas, contract review, contract turnaround, clause, clauses, redlines',
    'contract-management legal-drafting negotiation prioritisation process-automation',
    0.75,
  ),
  thing(
    'legal, legal requests, legal team, counsel, outside counsel, law firm',
    'legal-drafting legal-operations negotiation stakeholder-management',
    0.5,
  ),
  thing(
    'litigation, lawsuits, disputes, settlements, trial bundles, pre-trial, court',
    'litigation-management negotiation legal-drafting documentation-control project-management',
    0.9,
  ),
  thing(
    'compliance training, compliance, policy, policies, policy breaches, regulator, regulatory, regulations, regulation, licence conditions',
    'regulatory-compliance risk-management training-delivery documentation-control internal-controls',
    0.6,
  ),
  thing(
    'audit, audits, audit findings, external audit, internal audit, auditor, findings, nonconformities',
    'external-audit internal-controls documentation-control regulatory-compliance corrective-action risk-management',
    0.75,
  ),
  thing(
    'sanctions, kyc, aml, anti-money, money laundering, suspicious activity, due diligence',
    'anti-money-laundering regulatory-compliance data-analysis documentation-control attention-to-detail',
    0.95,
  ),
  thing(
    'whistleblow, code of conduct, conflict of interest, bribery, corruption',
    'business-ethics regulatory-compliance training-delivery speaking-up',
    0.8,
  ),
  thing('trademarks, copyright, licensing', 'intellectual-property legal-drafting', 0.8),
  setting('security, cyber, infosec', 'information-security risk-management security-awareness', 0.35),

  thing(
    'secrets in source, secrets in code, leaked credentials, hardcoded credentials, leaked keys',
    'secure-coding ci-cd code-review cryptography security-awareness',
    1,
  ),
  thing(
    'revoke, revoked, deprovision, offboarding, access of departing, departing staff, access',
    'identity-and-access process-automation cross-functional-collaboration regulatory-compliance',
    0.7,
  ),
  thing(
    'ransomware exercise, exercise + board, simulation, crisis simulation',
    'security-incident-response crisis-leadership meeting-facilitation business-continuity executive-communication',
    0.9,
  ),
  thing(
    'devices encrypted, unmanaged devices, device compliance, antivirus, disk encryption',
    'endpoint-management information-security vulnerability-management',
    0.8,
  ),
  thing('password, passwords, password manager', 'identity-and-access security-awareness change-management', 0.7),
  thing(
    'security debt, open findings, overdue findings, risk acceptance, exceptions',
    'vulnerability-management risk-management prioritisation stakeholder-management',
    0.7,
  ),
  thing(
    'customer audits, security audit, certification audit',
    'information-security external-audit documentation-control',
    0.8,
  ),
  thing(
    'records, retention schedule, personal data older, data deletion, deletion',
    'data-protection documentation-control data-governance',
    0.6,
  ),
  thing('cookie, cookies, tracking consent', 'data-protection web-analytics regulatory-compliance', 0.7),
  thing(
    'spam, suspicious mail, reporting rate, suspicious emails, report phishing',
    'security-awareness security-monitoring behaviour-change training-delivery',
    0.8,
  ),
  thing(
    'legal hold, legal entity, entities, filings, board minutes',
    'corporate-governance documentation-control legal-operations',
    0.7,
  ),
  thing(
    'claims + court, without going to court, settle, settled, settlement',
    'litigation-management negotiation advanced-conflict-resolution decision-analysis legal-drafting',
    0.9,
  ),
];
