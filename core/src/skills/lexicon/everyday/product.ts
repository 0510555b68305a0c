/** Everyday words of product and design: how people write when they do not name the metric. */
import { thing } from '../../lexicon.js';

export const everydayProduct = [
  thing(
    'setup wizard, wizard, setup, finish the setup, complete setup, first steps, welcome flow, getting started',
    'user-activation ux-design usability-testing experiment-design product-analytics',
    0.95,
  ),
  thing(
    'paying teams, paying customers, paying users, subscribers + paid, paid users, paid accounts, premium users',
    'pricing-strategy user-activation go-to-market growth-loops product-analytics positioning',
    0.85,
  ),
  thing(
    'riskiest assumptions, assumption, test + idea, new idea, business idea, marketplace idea, business model',
    'hypothesis-driven-work user-interviews prototyping experiment-design business-modelling',
    0.9,
  ),
  thing(
    'age of backlog, backlog items, stale tickets, stale issues, old requests',
    'backlog-management prioritisation stakeholder-management decision-making',
    0.9,
  ),
  thing(
    'understand + users, user needs, user feedback, user problems, usability problems, user complaints',
    'user-research user-interviews usability-testing synthesis',
    0.85,
  ),
  thing(
    'mobile users, mobile web, on mobile, tablet',
    'ux-design mobile-development usability-testing web-performance',
    0.6,
  ),
  thing(
    'onboarding checklist, product tour, tooltips, empty states',
    'user-activation ux-writing ux-design experiment-design',
    0.9,
  ),
  thing(
    'search success, find + results, no results, zero results',
    'search-engineering information-architecture user-research data-analysis',
    0.8,
  ),
  thing(
    'pages per session, session length, engagement + app, daily use, weekly use, habit',
    'product-analytics user-research experiment-design behaviour-change',
    0.7,
  ),
  thing(
    'forms, form errors, form abandonment, checkout steps, registration',
    'ux-design usability-testing ux-writing experiment-design',
    0.7,
  ),
  thing(
    'prices, price change, packaging + plans, tiers',
    'pricing-strategy market-research experiment-design stakeholder-management',
    0.7,
  ),
  thing('cross-platform, parity, feature parity', 'product-roadmapping mobile-development prioritisation', 0.6),
  thing(
    'weekly teams, teams that use, shared boards, teams using, share + feature, workspaces active',
    'product-analytics user-activation experiment-design user-research',
    0.9,
  ),
  thing(
    'idea to first customer test, idea to test, time to first test, idea to prototype, concept to test',
    'prototyping experiment-design user-interviews hypothesis-driven-work agile-delivery',
    1.1,
  ),
  thing(
    'stopped using, inactive, churned users, dormant, come back, came back, reactivate, win back + users',
    'retention-analysis user-interviews email-marketing experiment-design product-analytics',
    1.1,
  ),
  thing(
    'requests from sales, customer promises, custom development, custom features, one-off features',
    'prioritisation stakeholder-management product-roadmapping expectation-management',
    0.9,
  ),
  thing(
    'ratings in the app, app reviews, review score',
    'user-research mobile-development reputation-management software-testing',
    0.8,
  ),
  thing(
    'design debt, inconsistent, consistency, ui inconsistencies, figma',
    'design-systems ui-design ux-design frontend-development',
    0.8,
  ),
  thing(
    'error messages, help texts, texts in the product, wording',
    'ux-writing usability-testing technical-writing',
    0.9,
  ),
  thing('colour contrast, keyboard, alt text, captions, plain language', 'web-accessibility ux-writing ui-design', 0.8),
  thing(
    'market fit, product-market fit, very disappointed, sean ellis',
    'user-interviews survey-design product-management positioning',
    0.9,
  ),
  thing(
    'online form, online forms, digital application, digital channel, online services, e-services, online service',
    'service-design usability-testing web-accessibility change-management process-improvement',
    0.9,
  ),
];
