/** Everyday words of plants, sites and buildings: how people write when they do not name the metric. */
import { thing } from '../../lexicon.js';

export const everydayOperations = [
  thing(
    'autonomous maintenance, operator maintenance, machine care',
    'equipment-maintenance training-delivery standard-operating-procedures process-improvement coaching',
    1,
  ),
  thing(
    'order-to-cash, order to cash, quote-to-cash',
    'invoicing process-improvement accounts-receivable cross-functional-collaboration process-automation',
    1,
  ),
  thing(
    'entered by hand, by hand, customer orders, orders entered, typed, re-keyed, order entry',
    'process-automation customer-operations system-integration process-improvement change-management',
    0.85,
  ),
  thing(
    'production plan, deviation from the plan, plan deviation, deviation + plan',
    'production-planning root-cause-analysis demand-planning cross-functional-collaboration data-analysis',
    0.9,
  ),
  thing(
    'inspection time, waiting for parts, waiting for material, idle time, walking time, search time, searching for',
    'process-improvement five-s material-planning root-cause-analysis',
    0.9,
  ),
  thing(
    'customer complaints per, complaints per million, complaints + product, claims per',
    'quality-management root-cause-analysis corrective-action complaint-handling',
    0.9,
  ),
  thing(
    'consumption, consumables, chemicals, oil, paint',
    'environmental-management process-improvement cost-management',
    0.4,
  ),
  thing(
    'tickets + building, elevator, heating failures, site services, security service',
    'facility-management vendor-management prioritisation',
    0.7,
  ),
  thing(
    'commissioning, ramp-up + line, start-up + plant, new line, new machine',
    'project-management manufacturing-technology process-capability training-delivery equipment-maintenance',
    0.8,
  ),
  thing(
    'teams per day, huddle, daily stand-up, shop floor board, board meetings + shift',
    'five-s shift-leadership performance-steering',
    0.6,
  ),
  thing('paper, paperless, printing, printed', 'process-automation change-management low-code-development', 0.6),
  thing('service visits, visits, tours, routes', 'scheduling field-service transport-planning', 0.5),
  thing(
    'first-time-right, first time right, right first time, cable, cables, harness, soldering',
    'quality-management root-cause-analysis standard-operating-procedures training-delivery process-improvement',
    1,
  ),
  thing(
    'electricity use, energy per, per tonne + energy, gas use, heat, steam, power use',
    'energy-management equipment-maintenance data-analysis process-improvement behaviour-change',
    1,
  ),
  thing(
    'set-up of machines, set up + press, set-up of the press, tool change, retooling, mould change',
    'changeover-reduction process-improvement standard-operating-procedures training-delivery',
    1.2,
  ),
  thing(
    'press, presses, lathe, furnace, extruder, paint shop, filling line, packaging line, bottling',
    'manufacturing-technology equipment-maintenance process-improvement quality-management',
    0.7,
  ),
  thing(
    'micro-stops, minor stops, short stops, speed losses, jams',
    'equipment-maintenance root-cause-analysis process-improvement data-analysis',
    1,
  ),
  thing(
    'complaints by customers about quality, delivered defects, outgoing quality, customer ppm',
    'quality-management root-cause-analysis corrective-action statistical-process-control',
    1,
  ),
  thing(
    'work orders, work order, emergency repairs, corrective maintenance, spare part availability',
    'equipment-maintenance planning material-planning prioritisation',
    0.95,
  ),
  thing(
    'safety walks, hazard reports, unsafe acts, near-miss reports, hearing protection',
    'occupational-safety speaking-up incident-investigation coaching',
    1,
  ),
  thing(
    'operators trained, operators certified, second operator, stations, qualified on, versatility',
    'cross-training training-delivery skills-management coaching',
    0.95,
  ),
  thing(
    'audit score + plant, 5s audit, layered audits, process audits',
    'five-s quality-management coaching standard-operating-procedures',
    0.95,
  ),
  thing(
    'material cost per, design cost, product redesign, cost down, weight reduction',
    'design-for-manufacturing cost-management mechanical-design supplier-management',
    0.85,
  ),
  thing(
    'engineering changes, change requests, drawings released, design freeze, prototypes built',
    'mechanical-design project-management requirements-analysis design-for-manufacturing',
    0.85,
  ),
  thing(
    'building energy, lighting, solar panels, charging stations, charging points',
    'energy-management project-management facility-management',
    0.8,
  ),
  thing(
    'construction sites, building projects, handed over, acceptance + defects, site diary, rework + site',
    'construction-management quality-management scheduling vendor-management',
    0.95,
  ),
  thing(
    'vacant flats, flats, apartments, rent arrears, tenant satisfaction, re-let, letting of flats',
    'property-management customer-service process-improvement negotiation',
    0.95,
  ),
  thing(
    'street, potholes, waste collection, bins, buses, trains, punctuality, passengers',
    'transport-planning scheduling customer-service equipment-maintenance',
    0.8,
  ),
  thing(
    'fibre, broadband, connections, households connected, meters installed, smart meter',
    'utilities-operations field-service scheduling project-management',
    0.9,
  ),
];
