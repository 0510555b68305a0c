/** Support, success and service desks. */
import { metric, setting, thing } from '../lexicon.js';

export const support = [
  metric(
    'nps, net promoter score, promoters, detractors',
    'customer-feedback-analysis empathy-in-digital-communication de-escalation problem-solving-frameworks customer-journey-mapping product-knowledge',
  ),
  metric(
    'csat, customer satisfaction, satisfaction score, satisfied customers, customer happiness, service rating',
    'empathy-in-digital-communication advanced-conflict-resolution customer-service customer-feedback-analysis case-triage de-escalation',
  ),
  metric(
    'customer effort score, ces, customer effort',
    'customer-journey-mapping self-service-design empathy-in-digital-communication customer-feedback-analysis process-improvement',
  ),
  metric(
    'first contact resolution, first-call resolution, fcr, first call, one-touch, resolved on first contact, solved at first contact',
    'technical-troubleshooting product-knowledge active-listening knowledge-management customer-service',
  ),
  metric(
    'resolution time, time to resolution, time to resolve, handling time, handle time, aht, resolved within, solve tickets, ticket resolution',
    'api-architecture problem-solving-frameworks de-escalation case-triage product-knowledge knowledge-management',
  ),
  metric(
    'tier-2, tier 2, tier two, second level, second-line, second line, tier-3, l2',
    'api-architecture problem-solving-frameworks de-escalation product-knowledge',
    0.9,
  ),
  metric(
    'first response time, first reply, response time + support, response time + ticket, reply time, first-response',
    'case-triage ticket-handling written-communication workforce-management empathy-in-digital-communication',
  ),
  metric(
    'call wait, waiting time + call, hold time, wait time + phone, abandonment rate, abandoned calls, service level + calls, speed of answer',
    'workforce-management case-triage self-service-design customer-service demand-forecasting',
  ),
  metric(
    'repeat contacts, repeat calls, recontact, reopened tickets, reopen rate, reopened',
    'root-cause-analysis written-communication knowledge-management product-knowledge call-quality-monitoring',
  ),
  metric(
    'backlog + tickets, backlog + cases, open tickets, open cases, ticket backlog, older than',
    'case-triage queue-management ticket-handling time-management',
  ),
  metric(
    'escalations, escalation rate, escalated',
    'de-escalation technical-troubleshooting escalation-management product-knowledge bug-reporting',
  ),
  metric(
    'deflect, deflection, ticket volume, contact volume, contact rate, tickets per, how-to questions',
    'self-service-design knowledge-management technical-writing data-analysis chatbot-design',
  ),
  metric(
    'quality score, qa score, quality assurance score, audited calls, call quality',
    'call-quality-monitoring coaching active-listening customer-service',
  ),
  metric(
    'complaints, complaint rate, complaint',
    'complaint-handling root-cause-analysis empathy-in-digital-communication de-escalation customer-service',
    0.9,
  ),
  metric(
    'sla, service level agreement, sla breaches, breached',
    'quality-of-service case-triage ticket-handling expectation-management',
    0.8,
  ),
  metric(
    'logo churn, customer churn, churn, churn rate, retention rate, renewal rate, gross retention, cancellations, cancel',
    'customer-success-management retention-analysis save-conversations value-selling user-interviews stakeholder-management',
  ),
  thing('tickets, ticket, cases', 'ticket-handling case-triage written-communication customer-service', 0.6),
  thing(
    'help centre, help center, help articles, knowledge base, knowledge articles, faq, self-service + portal',
    'knowledge-management technical-writing self-service-design information-architecture',
  ),
  thing(
    'chatbot, bot, virtual assistant, voice bot',
    'chatbot-design self-service-design generative-ai-engineering technical-writing',
  ),
  thing(
    'live chat, chat support, chat',
    'empathy-in-digital-communication written-communication case-triage customer-service',
    0.6,
  ),
  thing(
    'phone team, phone support, hotline, call centre, call center, contact centre, calls',
    'customer-service active-listening call-quality-monitoring workforce-management',
    0.5,
  ),
  thing(
    'refund, refunds, refund requests, chargeback',
    'billing-support advanced-conflict-resolution written-communication',
    0.7,
  ),
  thing(
    'billing + contacts, billing questions, billing tickets',
    'billing-support root-cause-analysis written-communication product-knowledge',
  ),
  thing(
    'reviews, app-store review, app store rating, trustpilot, star rating, google reviews, stars',
    'reputation-management written-communication complaint-handling customer-feedback-analysis',
    0.7,
  ),
  thing(
    'service desk, helpdesk, help desk, it support, it tickets, it requests',
    'it-service-management technical-troubleshooting ticket-handling knowledge-management customer-service',
  ),
  thing(
    'password resets, password reset',
    'self-service-design identity-and-access it-service-management knowledge-management',
  ),
  thing(
    'laptops, devices, windows 11, endpoints, workstations',
    'endpoint-management project-management change-management test-automation',
    0.6,
  ),
  thing(
    'sharepoint, shared drives, microsoft 365, office 365, google workspace, intranet',
    'workplace-collaboration-tools change-management information-architecture training-delivery project-management',
  ),
  thing(
    'onboard new customers, customer onboarding, new customers live, go-live, time to value, time to first value, implementation time, onboarding + customers, implementations',
    'customer-onboarding project-management expectation-management product-knowledge system-integration customer-success-management',
  ),
  thing(
    'business review, business reviews, qbr, qbrs',
    'business-reviews value-selling data-storytelling stakeholder-management presenting',
  ),
  thing(
    'health score, customer health, at-risk accounts, at-risk customers',
    'customer-success-management retention-analysis stakeholder-management data-analysis',
  ),
  thing(
    'spanish, french, german, polish, italian, arabic, languages, bilingual, multilingual',
    'business-language-skills intercultural-communication localisation',
    0.5,
  ),
  setting(
    'support team, customer support, support agents, support, customer service, agents, service team',
    'customer-service empathy-in-digital-communication case-triage',
  ),
  setting('customer success', 'customer-success-management account-management stakeholder-management', 0.6),
  setting('customers, customer, clients, client, users', 'customer-service active-listening', 0.15),

  thing(
    'callback, callbacks, missed calls, call back',
    'workforce-management customer-service prioritisation active-listening time-management',
    0.8,
  ),
  thing(
    'warranty, warranty requests, warranty claims, guarantee claims',
    'ticket-handling process-improvement written-communication decision-making product-knowledge',
    0.8,
  ),
  thing(
    'handed from bot, bot to human, bot resolution, containment rate',
    'chatbot-design text-analytics knowledge-management data-analysis',
    0.9,
  ),
  thing(
    'response templates, macros, canned, saved replies',
    'written-communication knowledge-management empathy-in-digital-communication',
    0.8,
  ),
  thing(
    'vip customers, premium customers, premium support',
    'customer-success-management prioritisation expectation-management de-escalation',
    0.6,
  ),
  thing(
    'onboarding calls, customer training, academy, customer webinars',
    'customer-onboarding training-delivery instructional-design presenting',
    0.8,
  ),
  metric(
    'agent attrition, agent turnover, agent satisfaction',
    'employee-retention coaching people-leadership workforce-management',
    0.9,
  ),
  metric(
    'schedule adherence, occupancy + agents, forecasted calls, contacts per hour',
    'workforce-management data-analysis scheduling',
    0.8,
  ),
  metric(
    'transfers, transfer rate, transferred',
    'product-knowledge active-listening knowledge-management case-triage',
    0.8,
  ),
];
