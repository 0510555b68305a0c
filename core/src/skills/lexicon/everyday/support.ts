/** Everyday words of support and customer success: how people write when they do not name the metric. */
import { thing } from '../../lexicon.js';

export const everydaySupport = [
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
  thing(
    'refund cases, refund processing, refund requests, refunds, credit requests',
    'billing-support process-improvement written-communication advanced-conflict-resolution root-cause-analysis',
    0.9,
  ),
  thing(
    'average handling time, handling time',
    'process-improvement product-knowledge knowledge-management data-analysis',
    0.7,
  ),
  thing(
    'bounced, bounced between, misrouted, wrong team, routing, reassigned, forwarded',
    'case-triage ticket-handling product-knowledge root-cause-analysis handover',
    0.9,
  ),
  thing(
    'help articles, article ratings, stars + articles, helpful votes, article views',
    'technical-writing knowledge-management customer-feedback-analysis data-analysis',
    1,
  ),
  thing(
    'answered by the product, in-product help, in-app help, contextual help, product itself',
    'self-service-design ux-writing product-analytics knowledge-management usability-testing',
    0.95,
  ),
  thing(
    'goodwill, compensation payments, credits granted, vouchers granted',
    'complaint-handling advanced-conflict-resolution decision-making',
    0.8,
  ),
  thing(
    'weekend support, night support, 24/7, round the clock, opening hours',
    'workforce-management scheduling customer-service',
    0.7,
  ),
  thing(
    'unanswered, unread, pending, waiting for customer, aging, ageing',
    'case-triage prioritisation queue-management written-communication',
    0.7,
  ),
  thing(
    'customers trained, customer education, certified users, certified customers',
    'training-delivery instructional-design customer-onboarding',
    0.8,
  ),
  thing(
    'licences used, seats used, seat utilisation, product adoption, feature adoption + customers, usage + accounts',
    'customer-success-management product-analytics training-delivery stakeholder-management change-management',
    0.9,
  ),
  thing(
    'success plan, success plans, goals with customers, value report',
    'customer-success-management value-selling business-reviews stakeholder-management',
    0.9,
  ),
  thing(
    'downgrades, downgrade, contraction, at risk, save rate',
    'customer-success-management save-conversations retention-analysis value-selling',
    0.8,
  ),
];
