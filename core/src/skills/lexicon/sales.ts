/** Selling and partnering. */
import { action, metric, setting, thing } from '../lexicon.js';

export const sales = [
  metric(
    'win rate, close rate, closing rate, hit rate + sales, deals won, competitive wins',
    'negotiation lead-qualification value-selling stakeholder-mapping deal-strategy objection-handling',
  ),
  metric(
    'sales cycle, deal cycle, time to close + deal, days to close + deal, cycle + sales',
    'lead-qualification stakeholder-mapping closing negotiation pipeline-management',
  ),
  metric(
    'deal size, average deal, contract value, acv, average contract, order size',
    'value-selling multi-stakeholder-negotiation solution-economics discovery-calls key-account-management',
  ),
  metric(
    'enterprise share, share of enterprise, enterprise customers, enterprise accounts, enterprise deals, enterprise',
    'multi-stakeholder-negotiation stakeholder-mapping value-selling key-account-management solution-economics',
    0.9,
  ),
  metric(
    'pipeline coverage, sales pipeline, pipeline, qualified opportunities, opportunities, qualified pipeline',
    'pipeline-management lead-qualification prospecting crm-use',
    0.8,
  ),
  metric(
    'qualified demos, demos booked, meetings booked, booked meetings, discovery calls, demos, outbound, cold calls, sales meetings, sales calls, sqls',
    'prospecting discovery-calls lead-qualification crm-use active-listening',
  ),
  metric(
    'bookings, quota, quota attainment, sales target, new business, new arr, arr, mrr, annual recurring revenue, monthly recurring revenue, recurring revenue',
    'lead-qualification negotiation pipeline-management value-selling discovery-calls account-management',
    0.8,
  ),
  metric(
    'revenue, sales revenue, turnover + sales, sales growth, top line',
    'value-selling negotiation pricing-strategy account-management lead-qualification',
    0.5,
  ),
  metric(
    'net revenue retention, nrr, expansion revenue, upsell, cross-sell, upsells, expansion, wallet share, share of wallet',
    'upselling account-planning value-selling customer-success-management stakeholder-management',
    0.9,
  ),
  metric(
    'renewal, renewals, renewal rate, contract renewals',
    'account-management value-selling negotiation customer-success-management',
    0.7,
  ),
  metric(
    'discount, discounts, discounting, price realisation',
    'negotiation value-selling pricing-strategy objection-handling',
  ),
  metric(
    'forecast + bookings, sales forecast, forecast + sales, forecast + revenue, commit',
    'sales-forecasting pipeline-management data-analysis lead-qualification crm-use',
    0.9,
  ),
  metric(
    'average order value, basket size, order value, basket, aov, units per transaction',
    'upselling discovery-calls objection-handling product-knowledge pricing-strategy',
  ),
  metric(
    'lead response, response time + lead, speed to lead, follow up + leads, lead follow-up',
    'prospecting crm-use time-management lead-qualification revenue-operations',
  ),
  metric(
    'conversion + sales, lead conversion, lead-to-customer, opportunity conversion, conversion from demo, demo-to, trial-to-paid, quote-to-order, quotes',
    'lead-qualification discovery-calls objection-handling product-demonstration closing',
    0.8,
  ),
  thing(
    'salesforce, hubspot, crm, next step, opportunity records, dynamics 365',
    'crm-use pipeline-management sales-forecasting time-management data-quality',
    0.8,
  ),
  thing(
    'resellers, reseller, channel partner, channel partners, distributors, partners, partner, partner-sourced',
    'partner-management negotiation prospecting networking contract-basics',
    0.8,
  ),
  thing(
    'tender, tenders, rfp, rfps, bids, bid, proposals, proposal',
    'proposal-writing contract-basics pricing-strategy stakeholder-management industry-knowledge',
    0.9,
  ),
  thing(
    'key accounts, strategic accounts, named accounts, account plans, accounts, top accounts',
    'account-planning key-account-management stakeholder-mapping value-selling',
    0.6,
  ),
  thing(
    'pilot customers, pilots, proof of concept, proofs of concept, poc, pocs',
    'product-demonstration project-management value-selling expectation-management',
    0.7,
  ),
  thing('telesales, inside sales, phone sales', 'telesales upselling active-listening objection-handling', 0.7),
  thing('reference customers, references, referrals', 'customer-advocacy networking account-management', 0.7),
  thing(
    'pricing, price increase, list price, price list',
    'pricing-strategy value-selling negotiation objection-handling',
    0.8,
  ),
  thing('territories, territory, field sales', 'territory-management account-planning time-management', 0.6),
  thing(
    'new reps, new sales reps, new sellers, sales ramp, ramp time + sales, sales onboarding',
    'sales-enablement product-knowledge coaching employee-onboarding',
    0.9,
  ),
  thing(
    'donors, donor, donations, sponsors, fundraising, fundraise, raise + donors',
    'fundraising storytelling networking proposal-writing prospecting',
  ),
  thing(
    'new market, enter + market, market entry, new country, new countries, new region, international expansion',
    'industry-knowledge market-research go-to-market intercultural-communication regulatory-compliance localisation',
    0.8,
  ),
  thing(
    'decision makers, buying committee, economic buyer, executive sponsor, multi-threaded, multithreading',
    'stakeholder-mapping enterprise-stakeholder-management deal-strategy',
    0.9,
  ),
  thing(
    'ai-sector, ai sector, ai products, ai customers, ai business',
    'articulating-ai-value evaluation-thinking deep-learning industry-knowledge model-evaluation',
    0.8,
  ),
  thing(
    'market share, share of market',
    'competitive-intelligence positioning market-research pricing-strategy value-selling',
    0.8,
  ),
  thing(
    'store sales, sales per square, in-store, footfall, conversion + store',
    'retail-selling store-operations upselling workforce-management',
    0.8,
  ),
  action(
    'win, sign, close deals, land customers, acquire, secure + contract, new customers, new logos, logos, close + deals',
    'negotiation stakeholder-mapping lead-qualification value-selling prospecting',
    0.5,
  ),
  action('sell, selling, sold', 'value-selling discovery-calls negotiation', 0.4),
  setting(
    'sales, sales team, sales reps, account executives, reps, sellers, deals, deal',
    'value-selling negotiation lead-qualification pipeline-management',
    0.4,
  ),

  thing(
    'contacts per opportunity, contacts in, contacts per account, contacts + opportunity',
    'stakeholder-mapping networking crm-use account-planning',
    0.9,
  ),
  thing(
    'win back, won back, lost accounts, lost customers, accounts we lost, lapsed accounts',
    'save-conversations active-listening objection-handling account-management value-selling',
    0.9,
  ),
  thing(
    'existing customers, existing accounts, installed base, current customers, maintenance package, service contracts, add-on, add-ons',
    'upselling account-management discovery-calls value-selling product-knowledge',
    0.8,
  ),
  thing('spare parts', 'pricing-strategy inventory-management value-selling', 0.4),
  thing(
    'ramp, quota attainment of new, first deal, time to first deal',
    'sales-enablement coaching product-knowledge discovery-calls',
    0.8,
  ),
  thing(
    'competitor, competitors, competitive, displacement',
    'competitive-intelligence positioning objection-handling value-selling',
    0.7,
  ),
  thing(
    'payment terms, contract length, multi-year, prepayment',
    'negotiation contract-basics solution-economics',
    0.8,
  ),
  thing(
    'sales playbook, playbook, battlecards, sales training',
    'sales-enablement training-delivery coaching competitive-intelligence',
    0.8,
  ),
  thing(
    'wholesale, retailers, listings, trade partners, franchise, franchisees',
    'key-account-management negotiation partner-management pricing-strategy',
    0.7,
  ),
  metric('no-show + demo, demo no-shows, meeting no-shows', 'prospecting expectation-management crm-use'),
];
