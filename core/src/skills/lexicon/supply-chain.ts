/** Supply chain, logistics and procurement. */
import { metric, setting, thing } from '../lexicon.js';

export const supplyChain = [
  metric(
    'otif, on time in full, on-time-in-full, on-time delivery, delivery reliability, on-time deliveries, deliveries on time, late shipments, late deliveries, delivery performance, delivered on time, deliveries',
    'logistics transport-planning demand-planning supplier-management root-cause-analysis',
    0.95,
  ),
  metric(
    'inventory, carrying cost, stock-outs, stockouts, stock-out, inventory turns, inventory turnover, stock levels, days of inventory, safety stock, excess stock, obsolete stock, slow-moving, inventory value, dead stock, stock',
    'inventory-management demand-forecasting supplier-management data-analysis demand-planning',
    0.95,
  ),
  metric(
    'inventory accuracy, stock accuracy, count accuracy, stock count, cycle count, cycle counts',
    'inventory-management warehouse-management root-cause-analysis attention-to-detail standard-operating-procedures',
  ),
  metric(
    'forecast accuracy + sku, sku, demand forecast, demand plan, forecast bias, forecast + demand, weekly demand, demand',
    'demand-forecasting demand-planning data-analysis statistics inventory-management',
    0.85,
  ),
  metric(
    'picking errors, picking accuracy, pick rate, picking, lines per hour, order accuracy, mis-picks, shipping errors, mispicks, order lines, packing errors',
    'warehouse-management root-cause-analysis process-improvement quality-management inventory-management training-delivery',
  ),
  metric(
    'supplier lead time, lead time + supplier, lead times + supplier, procurement lead time, lead time + weeks',
    'supplier-management negotiation order-promising process-improvement strategic-sourcing inventory-management',
  ),
  metric(
    'supplier defects, incoming defects, supplier quality, supplier ppm, supplier rejects, incoming quality',
    'supplier-quality supplier-management root-cause-analysis quality-management negotiation',
  ),
  metric(
    'indirect spend, spend on, spend with, external spend, annual spend, procurement spend, spend per, purchase price, procurement savings, purchasing costs, purchase cost, material costs, material cost, spend under management, purchasing savings, procurement cost',
    'procurement negotiation spend-analysis stakeholder-management strategic-sourcing contract-management',
    0.85,
  ),
  metric(
    'freight, freight cost, freight costs, transport cost, transport costs, cost per shipment, empty miles, empty runs, truck, trucks, load factor, shipping cost, shipping costs, cost per delivery, cost per parcel',
    'transport-planning logistics negotiation data-analysis optimisation-modelling',
    0.9,
  ),
  metric(
    'shipped tonne, shipped on time, tonne, shipment, shipments, last-mile, last mile, parcels, parcel, courier',
    'logistics transport-planning supplier-management data-analysis',
    0.7,
  ),
  metric(
    'returns rate, return rate, product returns, returned goods, returned parcels, returns + orders, customer returns',
    'returns-management root-cause-analysis quality-management data-analysis',
    0.75,
  ),
  metric(
    'backorders, back orders, order fill rate, fill rate, perfect order, order lead time, delivery dates, promised date, delivery time, delivery times',
    'order-promising inventory-management demand-planning logistics supplier-management',
    0.85,
  ),
  metric(
    'supplier performance, supplier scorecard, supplier scorecards, supplier on-time, supplier reliability, supplier audits',
    'supplier-management supplier-quality negotiation data-analysis contract-management',
    0.95,
  ),
  metric(
    'dock-to-stock, dock to stock, unloading time, receiving time, goods receipt, warehouse productivity, warehouse capacity, dock',
    'warehouse-management process-improvement scheduling standard-operating-procedures',
    0.9,
  ),
  metric(
    'spoilage, temperature, shelf life, cold chain, perishable',
    'cold-chain quality-management inventory-management',
    0.85,
  ),
  metric(
    'fuel, fuel consumption, vehicles, fleet, drivers, electric vehicles, vans',
    'fleet-operations transport-planning training-delivery data-analysis',
    0.75,
  ),
  thing(
    'dual-source, dual source, second source, single-source, single source, alternative supplier, alternative suppliers, second supplier, critical components, near-shore',
    'strategic-sourcing supply-risk-management negotiation supplier-quality supplier-management',
    0.95,
  ),
  thing(
    'sustainable supply chain, sustainable suppliers, supplier code, supplier sustainability, suppliers + emissions, suppliers + carbon, sustainable sourcing, ethical sourcing',
    'carbon-accounting supplier-trade-offs supplier-engagement supply-chain-management sustainability-reporting',
  ),
  thing(
    'suppliers, supplier, vendors, vendor',
    'supplier-management negotiation contract-management vendor-management',
    0.6,
  ),
  thing(
    'import declarations, customs, import, export, tariffs, declarations, border, customs clearance',
    'customs-and-trade regulatory-compliance documentation-control logistics data-quality training-delivery',
    0.95,
  ),
  thing(
    'warehouse, warehouses, distribution centre, distribution center, fulfilment centre, pallets, wms',
    'warehouse-management logistics process-improvement inventory-management',
    0.7,
  ),
  thing(
    'carriers, carrier, 3pl, hauliers, forwarders',
    'transport-planning logistics vendor-management negotiation',
    0.75,
  ),
  thing(
    'components, materials, raw materials, parts, part shortages, material shortages, shortages, castings, spare parts',
    'material-planning inventory-management supplier-management demand-planning',
    0.6,
  ),
  thing(
    'supply risk, supply disruption, disruptions, resilience + supply, supplier risk',
    'supply-risk-management strategic-sourcing scenario-planning supplier-management',
    0.9,
  ),
  thing(
    'tendered, sourcing, category strategy, category strategies, procurement, purchasing',
    'procurement strategic-sourcing negotiation contract-management spend-analysis',
    0.65,
  ),
  thing(
    's&op, sales and operations, consensus plan',
    'demand-planning demand-forecasting cross-functional-collaboration',
  ),
  thing(
    'assortment, markdown, markdowns, sell-through',
    'merchandise-planning demand-forecasting pricing-strategy data-analysis',
    0.8,
  ),
  thing(
    'traceability, traceable, track and trace',
    'supply-chain-management data-quality supplier-engagement system-integration',
    0.7,
  ),
  thing(
    'outsourcing, outsourced, service providers, contractors, agencies',
    'vendor-management contract-management negotiation',
    0.6,
  ),
  thing(
    'production schedule, production plan, schedule stability, plan adherence',
    'production-planning demand-planning material-planning',
    0.85,
  ),
  setting(
    'supply chain, logistics, supply',
    'supply-chain-management logistics demand-planning supplier-management',
    0.4,
  ),

  thing(
    'container, containers, container space, air freight, sea freight, ocean freight, lane, lanes, rail, port, ports',
    'transport-planning logistics negotiation demand-planning data-analysis',
    0.9,
  ),
  thing(
    'emergency, express shipments, rush orders, expedite, expedited, expediting',
    'demand-planning inventory-management root-cause-analysis supplier-management',
    0.6,
  ),
  thing(
    'price-adjustment, price adjustment, price increases, index clauses, framework agreement, framework agreements, steel',
    'negotiation contract-management procurement market-research supplier-management',
    0.75,
  ),
  thing(
    'minimum order, order quantities, lot size, batch size, order frequency',
    'inventory-management supplier-management material-planning data-analysis',
    0.8,
  ),
  thing(
    'consignment, vendor-managed, vmi, just-in-time, kanban replenishment',
    'inventory-management supplier-management material-planning',
    0.8,
  ),
  thing(
    'cross-docking, slotting, storage, racking, layout + warehouse',
    'warehouse-management process-improvement optimisation-modelling',
    0.8,
  ),
  thing(
    'damaged goods, damage, damages, transport damage, breakage',
    'warehouse-management root-cause-analysis quality-management logistics',
    0.8,
  ),
  thing(
    'delivery slots, delivery windows, same-day, next-day, click and collect',
    'logistics scheduling warehouse-management customer-service',
    0.8,
  ),
  thing(
    'supplier onboarding, new suppliers, supplier portal, edi',
    'supplier-engagement procure-to-pay system-integration supplier-management',
    0.8,
  ),
  thing(
    'local suppliers, regional suppliers, recycled, certified suppliers, certified material, audited suppliers',
    'supplier-engagement supplier-trade-offs supplier-quality sustainability-reporting',
    0.8,
  ),
  thing('planning, planners, plan changes, plan stability', 'planning demand-planning production-planning', 0.4),
  thing(
    'write-off, write-offs + stock, expired, expiry',
    'inventory-management demand-forecasting merchandise-planning',
    0.8,
  ),
];
