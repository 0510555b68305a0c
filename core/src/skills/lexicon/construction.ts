/** Building sites, trades and building owners. */
import { metric, setting, thing } from '../lexicon.js';

export const construction = [
  metric(
    'snags, snag list, snagging, punch list, defects at handover, handover defects, defects per, construction defects, warranty defects',
    'building-inspection quality-management site-supervision construction-scheduling handover',
  ),
  metric(
    'lost-time injuries, lost time injuries, lost-time accidents, ltifr, accidents, injuries, near misses, near-miss, safety observations, falls from height, accident-free',
    'occupational-safety incident-investigation risk-management training-delivery behaviour-change',
  ),
  metric(
    'cost overruns, overruns + project, budget overrun, change orders, variation orders, variations + contract, over budget, final account',
    'building-cost-control cost-management project-management estimation contract-management',
  ),
  metric(
    'ahead of schedule, behind schedule, schedule slippage, delay days, delays + site, programme + site, handed over on time, hand over, handed over, milestones + site, weeks ahead',
    'construction-scheduling project-management site-supervision planning risk-management',
    0.9,
  ),
  metric(
    'rework hours, rework + concrete, rework + site, rework cost, redo work, remedial works',
    'quality-management root-cause-analysis building-inspection site-supervision process-improvement',
  ),
  metric(
    'bids won, tenders won, hit rate + bids, hit rate + tenders, bid + construction, estimating accuracy, estimate + bid',
    'proposal-writing estimation building-cost-control negotiation pricing-strategy',
  ),
  thing(
    'foundation, foundations, concrete, formwork, rebar, scaffolding, scaffold, excavation, roofing, roof, facade, drywall, masonry, steelwork, brickwork, asphalt, paving, plaster',
    'construction-management site-supervision construction-scheduling building-inspection occupational-safety',
    0.85,
  ),
  thing(
    'subcontractors, subcontractor, trades, crews, crew, foremen, foreman, site manager, site managers, superintendent',
    'site-supervision negotiation construction-management planning vendor-management',
    0.85,
  ),
  thing(
    'site inspections, site inspection, inspections + site, inspections, inspection, inspectors, site diary, site diaries, site reports, daily reports + site',
    'building-inspection quality-management documentation-control construction-management training-delivery',
    0.8,
  ),
  thing(
    'bim, revit, clash, clashes, drawings, drawing revisions, model coordination, digital twin, as-built',
    'building-information-modelling construction-management cross-functional-collaboration mechanical-design documentation-control',
    0.95,
  ),
  thing(
    'sites, site, building sites, plots, homes built, dwellings, apartments built, units completed, houses, housing units, bridge, bridges, tunnel, road works, roadworks, turnkey',
    'construction-management project-management construction-scheduling site-supervision',
    0.55,
  ),
  thing(
    'tool-box talks, toolbox talks, ppe, hard hats, helmets, harness, site safety, safety walks, safety briefings, hazardous substances, asbestos',
    'occupational-safety site-supervision training-delivery behaviour-change checklist-design',
    0.95,
  ),
  thing(
    'plant hire, equipment hire, cranes, crane, excavators, machinery on site, idle machines, diesel on site, site fuel',
    'construction-scheduling fleet-operations cost-management planning equipment-maintenance',
    0.85,
  ),
  thing(
    'construction waste, skips, demolition, recycled material, embodied carbon, low-carbon concrete, energy certificate, insulation, heat pumps, passive house, retrofit',
    'waste-and-circularity environmental-management construction-management energy-management carbon-accounting',
    0.85,
  ),
  thing(
    'client variations, payment applications, interim payments, retention money, progress payments, claims + contractor, claims + subcontractor',
    'building-cost-control contract-management negotiation cash-management documentation-control',
    0.9,
  ),
  thing(
    'tenants, tenant, leases, lease, vacancies + apartments, vacancy rate, rent, rents, rent arrears, repairs + tenants, service charge, landlord, occupancy + office',
    'property-management customer-service negotiation facility-management contract-management',
    0.9,
  ),
  setting(
    'construction, builders, contractor, contractors, architects, surveyors, real estate',
    'construction-management project-management',
  ),
];
