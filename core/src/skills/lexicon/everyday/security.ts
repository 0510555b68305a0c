/** Everyday words of security and law: how people write when they do not name the metric. */
import { thing } from '../../lexicon.js';

export const everydaySecurity = [
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
  thing(
    'credential-stuffing, credential stuffing, brute force, bot logins, fake accounts, account takeover, logins',
    'security-monitoring identity-and-access data-analysis security-incident-response fraud-prevention',
    1.1,
  ),
  thing(
    'critical suppliers, supplier risk assessments, assess + suppliers, security of suppliers, suppliers + security',
    'third-party-risk information-security supplier-management written-communication planning',
    1.1,
  ),
  thing(
    'pentest findings, close + findings, findings within, remediation, remediate, fix times',
    'vulnerability-management penetration-testing prioritisation cross-functional-collaboration secure-coding',
    1,
  ),
  thing(
    'log coverage, logged, systems onboarded, coverage + systems, alerts triaged, alert triage',
    'security-monitoring observability case-triage',
    0.9,
  ),
  thing('segmentation + network, firewall, firewalls, ddos', 'network-security networking-technology', 0.9),
  thing(
    'usb, lost devices, lost laptops, clean desk, badge',
    'security-awareness endpoint-management physical-security',
    0.8,
  ),
];
