/** Everyday words of selling: how people write when they do not name the metric. */
import { thing } from '../../lexicon.js';

export const everydaySales = [
  thing(
    'automotive, banking sector, pharma, public sector, manufacturing segment, vertical, verticals, retail segment, insurance sector, sector, segment, segments',
    'industry-knowledge market-research account-planning value-selling prospecting',
    0.6,
  ),
  thing(
    'discovery, discovery meetings, first meetings, meetings with, executive meetings, finance leaders, cfos, cios, buyers, decision-makers',
    'discovery-calls value-selling prospecting active-listening stakeholder-mapping',
    0.9,
  ),
  thing(
    'mutual action plan, action plans, close plan, close plans, next steps',
    'closing stakeholder-mapping project-management expectation-management',
    0.8,
  ),
  thing(
    'convert + pilots, paid pilots, convert + trials, annual contracts, convert + pilot',
    'negotiation value-selling customer-success-management closing stakeholder-management',
    1,
  ),
  thing(
    'sales per rep, revenue per rep, revenue per seller, quota per, productivity + sales',
    'time-management coaching sales-enablement pipeline-management',
    0.8,
  ),
  thing(
    'stalled deals, stuck deals, lost deals, no decision, slipped deals, slippage',
    'lead-qualification stakeholder-mapping objection-handling closing pipeline-management',
    0.9,
  ),
  thing(
    'large customers, big customers, major customers, key customers, global customers',
    'key-account-management account-planning multi-stakeholder-negotiation stakeholder-mapping value-selling',
    0.8,
  ),
  thing(
    'cold outreach, outreach, connect rate, reply rate, prospects, leads contacted, new contacts',
    'prospecting copywriting lead-qualification crm-use active-listening',
    0.8,
  ),
  thing('offers, offer, quotations, quote', 'proposal-writing pricing-strategy negotiation', 0.45),
  thing('mid-market, small businesses, smb, sme', 'lead-qualification prospecting value-selling segmentation', 0.5),
  thing(
    'sellers, seller, salespeople, sales people',
    'discovery-calls sales-enablement negotiation value-selling',
    0.35,
  ),
  thing('trade fair contacts, lead lists, contact list', 'prospecting crm-use lead-qualification', 0.7),
  thing(
    'contract length, contract term, term length, average contract length',
    'negotiation value-selling pricing-strategy stakeholder-management contract-basics',
    1,
  ),
  thing(
    'open + accounts, new accounts, accounts opened, new clients, new clients won',
    'prospecting discovery-calls lead-qualification account-planning networking',
    1,
  ),
  thing(
    'nordic, dach, benelux, asia, apac, emea, latin america, latam, brazil, india, japan, china, spain, france, italy, poland, austria, switzerland, uk market, us market, nordics',
    'intercultural-communication industry-knowledge prospecting business-language-skills localisation',
    0.6,
  ),
  thing(
    'hit quota, hit target, sellers to hit, reps at quota, quota achievement',
    'coaching sales-enablement pipeline-management discovery-calls negotiation',
    1,
  ),
  thing(
    'inbound leads, lead response, respond + leads, leads within, new leads',
    'lead-qualification crm-use prospecting time-management discovery-calls',
    1,
  ),
  thing(
    'gross profit, gross margin per deal, deal margin, margin + deals',
    'negotiation pricing-strategy value-selling cost-management',
    0.8,
  ),
  thing(
    'demo-to-close, proposal-to-close, proposal acceptance, offers won, offer-to-order',
    'proposal-writing closing negotiation value-selling objection-handling',
    0.9,
  ),
  thing(
    'champion, champions, sponsors at, sponsor meetings',
    'stakeholder-mapping enterprise-stakeholder-management networking',
    0.6,
  ),
  thing(
    'joint business plans, joint plans, co-selling, partner revenue, certified partners, partner deals, partner pipeline',
    'partner-management account-planning negotiation training-delivery cross-functional-collaboration',
    0.95,
  ),
  thing(
    'store visits, field visits, customer visits, visits per',
    'territory-management account-planning discovery-calls time-management',
    0.7,
  ),
  thing(
    'sample, samples requested, tastings, showroom, test drives, viewings',
    'retail-selling product-demonstration discovery-calls upselling',
    0.6,
  ),
  thing(
    'repeat orders, reorder, reorder rate, order frequency',
    'account-management upselling loyalty-programmes segmentation',
    0.8,
  ),
];
