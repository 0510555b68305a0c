/** Operations, manufacturing, facilities, energy, shops. */
import { metric, setting, thing } from '../lexicon.js';

export const operations = [
  metric(
    'scrap, scrap rate, yield, first-pass yield, first pass yield, reject rate, rejects, defect rate, defective, ppm',
    'quality-management root-cause-analysis six-sigma process-improvement statistical-process-control equipment-maintenance',
  ),
  metric(
    'rework, rework rate, right first time, error-free, errors, error rate, mistakes, corrections, incorrect, correct first time, without correction',
    'quality-management root-cause-analysis process-improvement attention-to-detail standard-operating-procedures training-delivery',
    0.7,
  ),
  metric(
    'oee, overall equipment effectiveness, equipment effectiveness, machine availability, unplanned downtime, unplanned stops, machine downtime, line stops, breakdowns, mtbf, downtime + line, downtime + machine, stoppages',
    'equipment-maintenance process-improvement root-cause-analysis changeover-reduction data-analysis',
    1.1,
  ),
  metric(
    'changeover, changeover time, set-up time, setup time + line, changeovers',
    'changeover-reduction process-improvement production-planning standard-operating-procedures',
  ),
  metric(
    'output per, units per hour, throughput + line, production output, capacity utilisation, takt, cycle time + line, line speed, units per shift',
    'production-planning process-improvement manufacturing-technology equipment-maintenance data-analysis',
  ),
  metric(
    'order-to-dispatch, order to dispatch, order-to-delivery, order to delivery, order processing time, order cycle, fulfilment time, dispatch, turnaround time, turnaround, processing time, throughput time, process time, lead time + process, cycle time + process, wait time, waiting time, waiting times',
    'process-improvement process-mapping scheduling queue-management cross-functional-collaboration prioritisation',
    0.65,
  ),
  metric(
    'lost-time, injuries, injury, accidents, accident, ltifr, near misses, near-miss, safety incidents, trir, recordable',
    'occupational-safety incident-investigation risk-management root-cause-analysis speaking-up training-delivery',
  ),
  metric(
    'no-shows, no-show, missed appointments, appointments',
    'scheduling customer-service data-analysis process-improvement',
    0.8,
  ),
  metric(
    'energy consumption, energy use, kwh, energy costs, energy cost, electricity, gas consumption, energy',
    'energy-management data-analysis equipment-maintenance behaviour-change process-improvement',
    0.9,
  ),
  metric(
    'waste, landfill, recycling, recycling rate, packaging, plastic, food waste',
    'waste-and-circularity process-improvement supplier-engagement behaviour-change data-analysis',
    0.85,
  ),
  metric(
    'water consumption, water use, water',
    'environmental-management process-improvement equipment-maintenance',
    0.6,
  ),
  metric(
    'co2, carbon, emissions, scope 3, scope 1, scope 2, greenhouse, carbon footprint, net zero, decarbon',
    'carbon-accounting supplier-engagement data-analysis energy-management sustainability-reporting transport-planning',
    0.95,
  ),
  metric(
    'productivity + warehouse, productivity + line, productivity + picking, per man-hour, per labour hour, per fte',
    'process-improvement data-analysis workforce-management',
    0.7,
  ),
  metric(
    'on time, on-time, late deliveries, delays, on schedule, milestones met, deadlines, milestones, schedule adherence, overdue',
    'planning prioritisation process-improvement project-management expectation-management',
    0.5,
  ),
  metric(
    'utilisation, utilization, occupancy, capacity',
    'capacity-planning scheduling workforce-management data-analysis',
    0.5,
  ),
  metric(
    'queue, queues, checkout queues, queue time, waiting + store',
    'workforce-management scheduling customer-service process-improvement data-analysis',
    0.7,
  ),
  metric(
    'shrinkage, shrink, theft, stock loss, inventory loss',
    'loss-prevention inventory-management training-delivery data-analysis root-cause-analysis',
  ),
  metric(
    'on-shelf availability, shelf availability, out-of-stock, out of stock',
    'store-operations inventory-management demand-forecasting',
    0.9,
  ),
  metric(
    'meeting hours, meetings, meeting time, time in meetings, meeting',
    'meeting-facilitation async-communication prioritisation decision-making time-management delegation',
    0.95,
  ),
  metric(
    'saidi, power outages, network faults, water loss, leakage, meter readings',
    'utilities-operations equipment-maintenance field-service data-analysis',
  ),
  metric(
    'first-time fix, first time fix, engineer visits, site visits, repeat visits, truck rolls, installations, field technicians, field service, installation',
    'field-service scheduling technical-troubleshooting customer-service',
    0.85,
  ),
  metric(
    'guest satisfaction, guests, revpar, room occupancy, table turn',
    'hospitality-service complaint-handling customer-service empathy upselling',
    0.9,
  ),
  metric(
    'maintenance backlog, preventive maintenance, planned maintenance, maintenance',
    'equipment-maintenance planning prioritisation root-cause-analysis',
    0.8,
  ),
  thing(
    'facility tickets, facilities, facility, buildings, building maintenance, office space',
    'facility-management vendor-management prioritisation customer-service',
    0.75,
  ),
  thing(
    'iso 9001, quality management, quality inspections, quality audits, inspection, inspections',
    'quality-management external-audit documentation-control process-improvement',
    0.75,
  ),
  thing(
    'standard operating procedures, sops, sop, work instructions, standard work, checklists, checklist',
    'standard-operating-procedures technical-writing training-delivery checklist-design process-improvement',
    0.85,
  ),
  thing(
    '5s, lean, kaizen, gemba, value stream, improvement ideas, improvement suggestions, suggestions',
    'process-improvement process-mapping five-s root-cause-analysis',
    0.85,
  ),
  thing(
    'line 1, line 2, line 3, line 4, production line, assembly line, assembly, plant, factory, machines, machine, moulding, welding, cnc',
    'manufacturing-technology process-improvement equipment-maintenance quality-management',
    0.5,
  ),
  thing(
    'cross-train, cross-trained, cross-training, multi-skilled, second person, deputies',
    'cross-training skills-management training-delivery coaching',
    0.9,
  ),
  thing(
    'site installations, construction, building site, handover defects, snags, subcontractors',
    'construction-management scheduling vendor-management quality-management',
    0.7,
  ),
  thing(
    'tenants, vacancy rate, leases, properties, rent',
    'property-management customer-service contract-management',
    0.75,
  ),
  thing(
    'building permits, permits, permit, citizen, citizens, applications + days, benefit applications, council',
    'public-administration process-improvement regulatory-compliance written-communication case-triage prioritisation',
    0.9,
  ),
  thing(
    'store, stores, shop, shops, branches, checkout + store',
    'store-operations customer-service workforce-management',
    0.4,
  ),
  thing(
    'restaurant, restaurants, kitchen, hotel, hotels',
    'hospitality-service customer-service quality-management',
    0.7,
  ),
  thing(
    'csrd, esg, sustainability report, gri, materiality',
    'sustainability-reporting carbon-accounting external-audit data-governance stakeholder-management',
    0.9,
  ),
  thing(
    'business continuity, continuity plan, continuity plans, crisis plan',
    'business-continuity risk-management crisis-leadership',
    0.9,
  ),
  thing('iso 14001, environmental, pollution, biodiversity', 'environmental-management regulatory-compliance', 0.8),
  thing(
    'shift handover, handover, handovers, hand-offs, handoffs',
    'handover written-communication checklist-design',
    0.85,
  ),
  thing(
    'workflows, workflow, process steps, approval, approvals, process, processes',
    'process-mapping process-improvement process-automation',
    0.35,
  ),
  setting(
    'operations, plants, depots, depot, sites, back office, site',
    'process-improvement standard-operating-procedures shift-leadership',
    0.25,
  ),

  thing(
    'repair technician, technician, technicians, repair, repairs, mechanics',
    'equipment-maintenance scheduling prioritisation process-improvement',
    0.7,
  ),
  thing(
    'cleaning, cleaning rounds, cleaners, housekeeping',
    'facility-management quality-management checklist-design training-delivery scheduling',
    0.8,
  ),
  thing(
    'relocation, new hall, new plant, new building, office move, move + assembly, move + production',
    'project-management risk-management manufacturing-technology planning change-management',
    0.8,
  ),
  thing(
    'tool breakage, calibration, measurement, sensors, spare parts stock',
    'equipment-maintenance statistical-process-control quality-management',
    0.6,
  ),
  thing(
    'raw material waste, material yield, material loss, trim loss',
    'waste-and-circularity process-improvement quality-management cost-management',
    0.8,
  ),
  thing(
    'new product introduction, prototype build, ramp + production, start of production',
    'design-for-manufacturing project-management process-capability production-planning',
    0.8,
  ),
  thing('bottleneck, bottlenecks, constraint', 'systems-thinking process-improvement production-planning', 0.8),
  thing(
    'overtime + line, shifts + plant, operators, operator',
    'shift-leadership cross-training training-delivery',
    0.5,
  ),
  thing('parking, canteen, office, desks, meeting rooms', 'facility-management scheduling customer-service', 0.5),
  thing(
    'complaint cost, warranty cost, warranty costs, cost of poor quality, field failures',
    'quality-management root-cause-analysis corrective-action design-for-manufacturing',
    0.9,
  ),
  thing('fire drills, evacuation, emergency exits, security guards', 'physical-security occupational-safety', 0.8),
  thing(
    'data entry, forms processed, applications processed, files processed, case files',
    'process-automation attention-to-detail process-improvement',
    0.7,
  ),
  thing('application, applications', 'public-administration process-improvement customer-service', 0.3),
  thing(
    'hazard, hazards, risk assessments, safety walks, toolbox talks, ppe',
    'occupational-safety risk-management training-delivery speaking-up',
    0.9,
  ),
  thing(
    'solar, heat pump, led, compressed air, heating',
    'energy-management project-management equipment-maintenance',
    0.6,
  ),
];
