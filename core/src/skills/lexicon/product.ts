/** Product, research, design and growth. */
import { metric, setting, thing } from '../lexicon.js';

export const product = [
  metric(
    'activation, activation rate, activated, onboarding completion, complete onboarding, setup completion, time to first value + product, first-run',
    'user-activation experiment-design user-research product-analytics ux-design',
  ),
  metric(
    'free trials, free trial, trial conversion, trial-to-paid, trials, freemium, free-to-paid, free to paid',
    'user-activation experiment-design product-analytics pricing-strategy user-research',
    0.9,
  ),
  metric(
    'day-30 retention, user retention, week-4 retention, day-7, day 30, d30, retention of new users, retention + users, returning users, week-8 retention, stickiness, retention',
    'retention-analysis experiment-design user-research product-analytics user-activation',
    0.9,
  ),
  metric(
    'weekly active users, monthly active users, daily active users, active users, wau, mau, dau, active usage, logins, sessions per',
    'product-analytics user-research experiment-design user-activation',
    0.8,
  ),
  metric(
    'adoption, feature adoption, used by, use the new, adoption rate, usage of, use + feature, use + weekly, using + every, uptake',
    'product-analytics change-management user-research user-activation usability-testing training-delivery',
    0.75,
  ),
  metric(
    'conversion, conversion rate, paid conversion, converts, sign-up rate, signup, sign-ups, signups, checkout conversion, funnel, drop-off, abandonment + cart, cart abandonment, abandoned',
    'experiment-design landing-page-optimisation product-analytics ux-design copywriting',
    0.85,
  ),
  metric(
    'usability, task success, task completion, task failure, sus score, usability tests, usability score, error rate + form',
    'usability-testing ux-design user-research prototyping ux-writing information-architecture',
  ),
  metric(
    'hypothesis, hypotheses, without a hypothesis, experiments, experiment, a/b tests, a/b test, ab tests, experiments per, tested with users, validated',
    'experiment-design hypothesis-driven-work product-management statistics critical-thinking',
    0.95,
  ),
  metric(
    'feature requests, customer requests, ideas + customers',
    'product-management prioritisation user-research stakeholder-management',
    0.7,
  ),
  metric(
    'lifetime value, ltv, arpu, average revenue per user, unit economics, payback',
    'business-modelling pricing-strategy upselling product-analytics segmentation',
    0.9,
  ),
  thing(
    'roadmap, roadmap item, roadmap items, backlog items, product backlog, backlog',
    'product-roadmapping prioritisation backlog-management stakeholder-management requirements-analysis',
    0.8,
  ),
  thing(
    'problem statement, product brief, prd, prds, discovery, product discovery',
    'problem-framing user-research kpi-design written-communication hypothesis-driven-work',
    0.9,
  ),
  thing(
    'interview, interviews, customer interviews, user interviews, interview + customers',
    'user-interviews synthesis active-listening user-research',
    0.8,
  ),
  thing(
    'prototype, prototypes, mvp, design sprint, design sprints, wireframes, concept tests',
    'prototyping usability-testing design-thinking user-research ux-design',
    0.85,
  ),
  thing('feature, features', 'product-management prioritisation requirements-analysis', 0.4),
  thing(
    'unused features, retire + features, sunset, deprecate, deprecated',
    'product-sunsetting prioritisation product-analytics stakeholder-management change-management',
    0.9,
  ),
  thing(
    'pricing page, pricing plan, subscription, subscriptions, paywall, premium plan, upgrade',
    'pricing-strategy experiment-design growth-loops product-analytics copywriting',
    0.75,
  ),
  thing(
    'booking flow, sign-up flow, user flow, onboarding flow, screens, user interface, navigation, form, flow',
    'ux-design usability-testing information-architecture ux-writing',
    0.6,
  ),
  thing(
    'new product, product launch, launch + product, product line, beta',
    'go-to-market product-marketing product-management release-management cross-functional-collaboration',
    0.7,
  ),
  thing(
    'new markets, countries, localised, localise, localisation, localization, translated, translations',
    'localisation project-management intercultural-communication regulatory-compliance stakeholder-management',
    0.5,
  ),
  thing(
    'user stories, acceptance criteria, requirements, specification, specifications, requirement changes',
    'requirements-analysis backlog-management stakeholder-management written-communication',
    0.8,
  ),
  thing(
    'north star, kpis, success metric, success metrics, okrs',
    'kpi-design goal-setting data-literacy performance-steering',
    0.7,
  ),
  thing('six sigma, dmaic', 'six-sigma statistical-process-control process-improvement root-cause-analysis', 1),
  thing(
    'design thinking, rapid innovation, human-centred',
    'design-thinking prototyping hypothesis-driven-work user-research experiment-design',
    0.9,
  ),
  thing(
    'personalisation, personalised, recommendations, recommendation engine',
    'machine-learning segmentation experiment-design product-analytics',
    0.7,
  ),
  thing(
    'in-app, push notifications, notifications',
    'product-analytics experiment-design ux-writing marketing-automation',
    0.6,
  ),
  thing(
    'patents, patent, inventions, r&d',
    'intellectual-property innovation-management project-management technical-writing',
    0.8,
  ),
  setting(
    'product, product team, product managers, designers, design team, ux',
    'product-management user-research prioritisation ux-design',
    0.25,
  ),

  thing(
    'invite, invited, invites, invitation, invitations, referral program, referral programme, viral',
    'user-activation growth-loops experiment-design product-analytics ux-writing',
    0.8,
  ),
  thing(
    'design partners, beta users, beta customers, early adopters, pilot users, alpha, beta testers',
    'user-research user-interviews product-management prototyping stakeholder-management',
    0.8,
  ),
  thing(
    'settings, settings area, menu, options, clicks, steps to, fields, form fields',
    'ux-design usability-testing information-architecture product-analytics',
    0.6,
  ),
  thing(
    'workspace, sign up, account creation, profile completion, first project',
    'user-activation product-analytics experiment-design ux-design',
    0.6,
  ),
  thing(
    'app rating, store rating, in-app rating',
    'user-research mobile-development reputation-management customer-feedback-analysis software-testing',
    0.8,
  ),
  thing(
    'feature usage, power users, unused, inactive users, dormant users',
    'product-analytics user-research user-activation experiment-design',
    0.8,
  ),
  thing('release notes, changelog, product updates', 'technical-writing product-marketing internal-communication', 0.7),
  thing(
    'customer problems, validated problems, opportunities + customers, assumptions',
    'problem-framing user-interviews hypothesis-driven-work prioritisation',
    0.8,
  ),
  metric(
    'time on task, time to complete, clicks to, completion time',
    'usability-testing ux-design user-research product-analytics',
    0.9,
  ),
  metric(
    'stakeholder requests, scope changes, scope creep, roadmap changes',
    'stakeholder-management prioritisation product-roadmapping requirements-analysis',
    0.8,
  ),
];
