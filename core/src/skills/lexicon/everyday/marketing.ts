/** Everyday words of marketing and press: how people write when they do not name the metric. */
import { thing } from '../../lexicon.js';

export const everydayMarketing = [
  thing(
    'trial ads, social networks, social ads, networks, display, ad',
    'paid-search social-media-marketing copywriting experiment-design segmentation',
    0.8,
  ),
  thing(
    'trade magazines, magazines, newspapers, guest articles, by-lined, bylines, editorial coverage, articles by',
    'public-relations storytelling copywriting content-marketing coaching',
    1,
  ),
  thing(
    'come from marketing, marketing contribution, marketing pipeline, pipeline + marketing, from marketing',
    'demand-generation marketing-attribution cross-functional-collaboration campaign-management lead-qualification',
    1.1,
  ),
  thing(
    'time of a campaign, production time + campaign, campaign lead time, campaign launch time, time to launch + campaign',
    'campaign-management process-improvement project-management agile-delivery cross-functional-collaboration',
    1,
  ),
  thing(
    'speakers, speaking slots, keynote, talks, talk + conference',
    'presenting storytelling networking event-marketing',
    0.8,
  ),
  thing('website, home page, homepage, web pages, site', 'content-management ux-design web-analytics copywriting', 0.5),
  thing(
    'customer awareness, recognise the brand, know the brand, familiar with',
    'brand-management market-research campaign-management',
    0.8,
  ),
  thing(
    'direct mail, brochure, brochures, flyers, print, catalogue',
    'campaign-management copywriting ui-design segmentation',
    0.7,
  ),
  thing('local, regional, city campaign', 'segmentation campaign-management localisation', 0.3),
  thing(
    'product launch campaign, launch campaign, launch event',
    'campaign-management product-marketing event-marketing positioning',
    0.8,
  ),
  thing(
    'target profile, ideal customer, icp, match our target, fit score, good-fit',
    'segmentation lead-qualification paid-search content-marketing data-analysis',
    1,
  ),
  thing(
    'awards, award, prizes, nominations, shortlisted',
    'public-relations storytelling copywriting stakeholder-management customer-advocacy',
    1,
  ),
  thing(
    'downloads, downloads of, ebook, e-book, checklist + download, template downloads, white papers',
    'content-marketing demand-generation seo copywriting landing-page-optimisation social-media-marketing',
    0.9,
  ),
  thing(
    'opt-in, opt-ins, consented contacts, contactable, preference centre',
    'email-marketing data-protection marketing-automation landing-page-optimisation',
    0.9,
  ),
  thing(
    'price comparison, comparison sites, marketplaces ranking, amazon, marketplace listing',
    'ecommerce pricing-strategy copywriting data-analysis',
    0.8,
  ),
  thing(
    'media budget, marketing spend, marketing budget, budget shift',
    'marketing-planning marketing-attribution data-analysis paid-search',
    0.85,
  ),
  thing(
    'in the web shop, shop conversion, add to cart, online revenue, online orders, online sales',
    'ecommerce landing-page-optimisation email-marketing experiment-design segmentation',
    0.9,
  ),
  thing(
    'creator, creators, user-generated, ugc, hashtag',
    'social-media-marketing community-management affiliate-and-partnerships-marketing',
    0.8,
  ),
  thing(
    'translation cost, brand assets, asset library, templates used',
    'content-management brand-management process-improvement',
    0.7,
  ),
  thing(
    'journalist, interviews with press, op-eds, opinion pieces, radio, tv, television',
    'public-relations storytelling presenting networking',
    0.9,
  ),
];
