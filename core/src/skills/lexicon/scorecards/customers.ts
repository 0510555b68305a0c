/** What stands in the scorecards of support, sales and marketing, and the nouns beside it: wider than the lists of each function, and plainer. */
import { metric, thing } from '../../lexicon.js';

export const customersScorecards = [
  // Support and success
  metric(
    'transfers, transfer rate, transferred calls, hand-offs between teams, passed on to, without a transfer',
    'product-knowledge technical-troubleshooting active-listening knowledge-management cross-training',
    0.9,
  ),
  metric(
    'sla, slas, sla breaches, service level, within sla, response targets, resolution targets',
    'case-triage ticket-handling workforce-management prioritisation problem-solving-frameworks',
    0.85,
  ),
  metric(
    'onboarding time + customers, time to value, go-live, go live, customer go-lives, implementation time, adoption of features, feature adoption, seat adoption, licence usage',
    'customer-onboarding customer-success-management training-delivery product-knowledge project-management',
    0.9,
  ),
  metric(
    'renewals, renewal rate, gross retention, net retention, nrr, grr, net revenue retention, logo churn, account churn, cancellations, cancelled accounts, win back, won back, winback, at-risk accounts',
    'save-conversations customer-success-management retention-analysis negotiation account-management',
    0.95,
  ),
  metric(
    'chat sessions, concurrent chats, chatbot, bot containment, self-solved, help page views, deflected',
    'chatbot-design self-service-design knowledge-management data-analysis written-communication',
    0.85,
  ),
  thing(
    'new agents, new support staff, ramp time of agents, agent onboarding, handle alone, without supervision',
    'employee-onboarding coaching product-knowledge training-delivery customer-service',
    0.9,
  ),
  thing(
    'billing cases, billing questions, invoices disputed, wrong invoices, billing errors, credit notes',
    'billing-support invoicing root-cause-analysis written-communication process-improvement',
    0.9,
  ),
  thing(
    'tickets waiting, waiting tickets, unanswered tickets, aged tickets, open more than, older than',
    'case-triage queue-management workforce-management ticket-handling problem-solving-frameworks',
    0.9,
  ),
  // Sales
  metric(
    'quota, quota attainment, ramp time, ramp-up of new, new reps, sales hires, rep productivity',
    'sales-enablement coaching discovery-calls product-knowledge pipeline-management',
    0.9,
  ),
  metric(
    'average deal size, deal size, average contract value, acv, contract value, order value, basket of products, discount, discounts, discounting, list price',
    'value-selling negotiation pricing-strategy solution-economics objection-handling',
    0.95,
  ),
  metric(
    'sales cycle, days to close, time to close + deal, stalled deals, slipped deals, deals that slip',
    'pipeline-management lead-qualification stakeholder-mapping closing negotiation',
    0.95,
  ),
  metric(
    'meetings booked, first meetings, discovery meetings, demos held, demos booked, cold calls, call-to-meeting, connect rate, outreach, sequences',
    'prospecting discovery-calls sales-engagement-tools written-communication lead-qualification',
    0.9,
  ),
  metric(
    'cross-sell, cross sell, upsell, expansion revenue, revenue from existing, existing accounts, existing customers, share of wallet, attach rate, second product',
    'upselling account-planning value-selling customer-success-management business-reviews',
    0.95,
  ),
  thing(
    'resellers, reseller, distributors, channel, channel partners, partner-sourced, partner revenue, dealers, system integrators',
    'partner-management sales-enablement negotiation account-planning training-delivery',
    0.95,
  ),
  thing(
    'buying committee, champions, champion, decision makers, decision maker, contacts on the buyer, multi-threaded, c-level meetings, executive sponsor, executive sponsors',
    'stakeholder-mapping multi-stakeholder-negotiation account-planning networking crm-use',
    0.95,
  ),
  thing(
    'crm fields, crm hygiene, crm entries, next step in the crm, opportunity data, deal notes, salesforce fields',
    'crm-use pipeline-management data-quality accountability sales-forecasting',
    0.9,
  ),
  // Marketing
  metric(
    'organic sign-ups, organic traffic, organic visits, rankings, search visibility, backlinks, blog traffic, visits from search',
    'seo content-marketing web-analytics copywriting landing-page-optimisation',
    0.95,
  ),
  metric(
    'cost per lead, cost per qualified lead, cost per click, cpc, cpl, cost per acquisition, cac, roas, ad spend, paid campaigns, linkedin ads, google ads, ads',
    'paid-search segmentation copywriting experiment-design marketing-attribution',
    1,
  ),
  metric(
    'open rate, click rate, unsubscribe rate, newsletter, newsletters, email list, subscribers, drip',
    'email-marketing copywriting segmentation experiment-design marketing-automation',
    0.95,
  ),
  metric(
    'marketing qualified, mqls, mql, pipeline from marketing, marketing-sourced, lead-to-opportunity, leads accepted',
    'demand-generation lead-qualification marketing-attribution campaign-management cross-functional-collaboration',
    0.95,
  ),
  metric(
    'brand awareness, unaided awareness, aided awareness, share of voice, brand recall, consideration, brand search',
    'brand-management market-research campaign-management positioning storytelling',
    0.95,
  ),
  metric(
    'press articles, media mentions, press mentions, press coverage, trade press, interviews in the press, podcasts, speaker slots',
    'public-relations storytelling networking copywriting positioning',
    0.95,
  ),
  metric(
    'followers, engagement rate, reach, impressions, shares of posts, comments on posts, views of videos, video views',
    'social-media-marketing content-marketing copywriting web-analytics community-management',
    0.85,
  ),
  thing(
    'references, public reference, reference customers, testimonials, case studies, success stories, customer stories, customer quotes, reviews on g2',
    'customer-advocacy interviewing storytelling persuasion account-management',
    0.95,
  ),
  thing(
    'conference, conferences, webinar, webinars, trade fair, trade fairs, booth, seats, attendees, roundtables, meetups',
    'event-marketing email-marketing segmentation campaign-management copywriting',
    0.9,
  ),
];
