/** Marketing, brand and press. */
import { metric, setting, thing } from '../lexicon.js';

export const marketing = [
  metric(
    'click-through, click-through rate, ctr, click rate + email, open rate, email campaign, email campaigns, unsubscribe, deliverability',
    'email-marketing copywriting experiment-design segmentation marketing-automation',
  ),
  metric(
    'newsletter, subscribers, mailing list, email list',
    'email-marketing content-marketing copywriting segmentation experiment-design',
    0.9,
  ),
  metric(
    'marketing-qualified leads, mql, mqls, qualified leads, leads, lead volume, inbound leads, leads generated',
    'demand-generation content-marketing landing-page-optimisation segmentation marketing-automation web-analytics',
    0.85,
  ),
  metric(
    'organic traffic, organic visits, organic search, search ranking, rank, rankings, top 10, first page, website traffic, visits, visitors, website visits, page views',
    'seo content-marketing web-analytics copywriting',
    0.9,
  ),
  metric(
    'cost per lead, cost per acquisition, cost per click, cpl, cpa, cpc, roas, return on ad spend, ad spend, paid search, google ads, paid social, ppc, ads, advertising, media spend',
    'paid-search web-analytics experiment-design marketing-planning copywriting landing-page-optimisation',
  ),
  metric(
    'customer acquisition cost, cac, acquisition cost, cac payback',
    'marketing-attribution paid-search landing-page-optimisation segmentation data-analysis',
  ),
  metric(
    'landing page, landing pages, bounce rate, form completion, website conversion',
    'landing-page-optimisation experiment-design copywriting ux-design web-analytics',
  ),
  metric(
    'brand awareness, aided, unaided, brand recall, share of voice, brand preference, brand recognition',
    'brand-management market-research campaign-management segmentation positioning',
    0.75,
  ),
  metric(
    'followers, engaged followers, engagement rate, social engagement, linkedin, instagram, tiktok, youtube, social media',
    'social-media-marketing content-marketing copywriting community-management video-production web-analytics',
    0.8,
  ),
  metric(
    'media mentions, press coverage, media coverage, press, journalists, articles in',
    'public-relations storytelling networking campaign-management',
    0.9,
  ),
  metric(
    'webinar, webinars, attendees, attendance, registrations',
    'event-marketing presenting campaign-management content-marketing project-management',
    0.8,
  ),
  metric(
    'event leads, events, event, trade fair, trade show, conference, booth',
    'event-marketing campaign-management lead-qualification cross-functional-collaboration crm-use',
    0.7,
  ),
  metric(
    'accepted by sales, sales-accepted, sales accepted, sal, marketing and sales, mql to sql, mql-to-sql, handover to sales',
    'revenue-operations lead-qualification cross-functional-collaboration crm-use segmentation marketing-automation',
  ),
  metric(
    'repeat purchase, repeat purchases, repeat purchase rate, repeat customers, loyalty, loyalty programme, reactivation, lapsed customers, purchase frequency',
    'loyalty-programmes segmentation email-marketing data-analysis customer-journey-mapping',
    0.9,
  ),
  metric(
    'marketing roi, attribution, marketing-sourced, marketing sourced, pipeline contribution, sourced pipeline',
    'marketing-attribution demand-generation data-analysis cross-functional-collaboration campaign-management',
    0.9,
  ),
  thing(
    'case study, case studies, customer stories, testimonials, success stories',
    'customer-advocacy interviewing storytelling copywriting content-marketing stakeholder-management',
    0.95,
  ),
  thing(
    'content, blog, articles, article, white paper, guides, ebook, publish',
    'content-marketing copywriting seo project-management',
    0.6,
  ),
  thing(
    'video, videos, podcast, podcasts',
    'video-production storytelling content-marketing social-media-marketing',
    0.8,
  ),
  thing('campaign, campaigns', 'campaign-management segmentation copywriting marketing-attribution', 0.6),
  thing(
    'abm, account-based, target accounts',
    'demand-generation segmentation cross-functional-collaboration account-planning',
    0.8,
  ),
  thing(
    'influencer, influencers, affiliate, affiliates, ambassadors',
    'affiliate-and-partnerships-marketing social-media-marketing negotiation',
    0.8,
  ),
  thing(
    'rebrand, messaging, positioning, value proposition',
    'positioning brand-management copywriting market-research',
    0.7,
  ),
  thing(
    'online shop, online store, ecommerce, e-commerce, shopify, marketplace, product pages, webshop, web shop',
    'ecommerce landing-page-optimisation experiment-design ux-design web-analytics',
    0.8,
  ),
  thing('website relaunch, cms, new website, relaunch', 'content-management ux-design seo project-management', 0.8),
  thing('market research, focus groups, market study, brand tracker', 'market-research survey-design synthesis', 0.8),
  thing(
    'online community, community, user group, ambassadors programme',
    'community-management content-marketing customer-service',
    0.6,
  ),
  thing('personas, segments, audience, target group', 'segmentation market-research user-research', 0.5),
  thing(
    'press release, crisis statement, spokespeople',
    'public-relations written-communication crisis-leadership',
    0.8,
  ),
  thing(
    'town hall, internal newsletter, internal comms, internal communication',
    'internal-communication written-communication employee-engagement',
    0.8,
  ),
  setting('marketing, marketing team, website', 'campaign-management content-marketing web-analytics', 0.35),

  thing(
    'consultation, book a consultation, contact form, demo requests, enquiries, inquiries',
    'landing-page-optimisation copywriting demand-generation lead-qualification',
    0.7,
  ),
  thing(
    'returning visitors, new visitors, time on page, reading time, scroll depth, pages',
    'content-marketing web-analytics email-marketing seo ux-design',
    0.5,
  ),
  thing(
    'sponsorship, sponsorship income, sponsoring',
    'fundraising negotiation networking proposal-writing event-marketing',
    0.9,
  ),
  thing(
    'backlinks, keywords, domain authority, keyword, indexed pages',
    'seo content-marketing web-analytics networking',
    0.9,
  ),
  thing('brand guidelines, brand consistency, brand kit, brand, logo', 'brand-management positioning ui-design', 0.5),
  thing(
    'abandoned cart, cart, product page, checkout + shop',
    'landing-page-optimisation ecommerce experiment-design email-marketing',
    0.8,
  ),
  thing(
    'coupon, coupons, vouchers, promotion, promotions',
    'campaign-management pricing-strategy loyalty-programmes data-analysis',
    0.7,
  ),
  thing(
    'nurture, nurturing, lead nurturing, drip',
    'marketing-automation email-marketing segmentation copywriting',
    0.9,
  ),
  thing('creatives, banners, visuals, ad creatives', 'ui-design copywriting experiment-design paid-search', 0.7),
  thing(
    'content calendar, editorial, translations of content',
    'content-marketing planning copywriting project-management',
    0.7,
  ),
  thing(
    'sales material, sales collateral, collateral, one-pagers',
    'product-marketing sales-enablement copywriting',
    0.8,
  ),
  metric(
    'reach, impressions, share of search, video views, views, downloads',
    'social-media-marketing content-marketing campaign-management web-analytics',
    0.7,
  ),
];
