/** Everyday words of moving, storing and buying: how people write when they do not name the metric. */
import { thing } from '../../lexicon.js';

export const everydaySupplyChain = [
  thing(
    'orders delivered, delivered within, delivery within, delivered, orders shipped, same day, next day',
    'logistics warehouse-management planning process-improvement transport-planning',
    0.9,
  ),
  thing(
    'active suppliers, number of suppliers, supplier base, fewer suppliers, supplier count',
    'strategic-sourcing supplier-management spend-analysis negotiation stakeholder-management',
    1,
  ),
  thing(
    'consolidate + warehouses, warehouse move, warehouse relocation, close + warehouse, new warehouse',
    'warehouse-management project-management change-management logistics risk-management',
    1,
  ),
  thing(
    'emission data, emissions from suppliers, supplier emissions, carbon data, data from suppliers',
    'carbon-accounting supplier-engagement data-quality sustainability-reporting written-communication',
    1,
  ),
  thing(
    'missing parts, material availability, line-side, production stops for material',
    'material-planning supplier-management demand-planning root-cause-analysis',
    0.9,
  ),
  thing(
    'loading, loading time, truck waiting, ramp + truck, yard',
    'warehouse-management scheduling transport-planning process-improvement',
    0.8,
  ),
  thing('import duty, duties, duty, free trade', 'customs-and-trade regulatory-compliance data-analysis', 0.9),
  thing(
    'packaging material, pallets per, cartons, boxes',
    'waste-and-circularity warehouse-management supplier-engagement',
    0.6,
  ),
  thing(
    'contract coverage, under contract, framework contracts, price agreements',
    'contract-management procurement negotiation spend-analysis',
    0.85,
  ),
  thing(
    'seasonal peak, peak season, christmas peak, promotion forecast',
    'demand-forecasting workforce-management inventory-management logistics',
    0.8,
  ),
  thing(
    'returns with, handle + returns, returns, returned items, returns processing',
    'returns-management process-improvement warehouse-management workforce-management data-analysis',
    0.9,
  ),
  thing(
    'electronic invoicing, suppliers onto, supplier invoices electronically, supplier network',
    'accounts-payable supplier-engagement change-management system-integration',
    0.9,
  ),
  thing(
    'demurrage, detention, port charges, customs delays, storage charges, freight documents',
    'logistics customs-and-trade transport-planning negotiation documentation-control',
    1.2,
  ),
  thing(
    'fill rate, availability of parts, parts availability, spare parts availability, service level + stock',
    'inventory-management demand-forecasting supplier-management logistics data-analysis',
    1,
  ),
  thing(
    'expired, expired products, written off, short-dated, best before, out of date',
    'inventory-management demand-forecasting cold-chain process-improvement data-analysis',
    1,
  ),
  thing(
    'truckload, pallet, loads, tours per day, stops per tour, kilometres, mileage, empty kilometres',
    'transport-planning optimisation-modelling data-analysis fleet-operations',
    0.9,
  ),
  thing(
    'late orders, order delays, order backlog, orders overdue, past due',
    'order-promising production-planning prioritisation cross-functional-collaboration',
    0.9,
  ),
  thing(
    'negotiated savings, should-cost, price reduction, price reductions, lower prices',
    'negotiation spend-analysis procurement supplier-management',
    0.95,
  ),
  thing(
    'purchase requests, purchase requisitions, buying channel, catalogue orders, purchase approval',
    'procure-to-pay process-automation change-management stakeholder-management',
    0.95,
  ),
  thing(
    'supplier claims, supplier complaints, supplier deviations, component failures',
    'supplier-quality supplier-management root-cause-analysis negotiation',
    0.95,
  ),
  thing(
    'stock transfers, store deliveries, replenishment, shelf, shelves, out-of-stocks',
    'inventory-management store-operations demand-forecasting logistics',
    0.8,
  ),
  thing(
    'human rights, child labour, supply chain act, due diligence act, conflict minerals, deforestation',
    'supplier-engagement regulatory-compliance supply-risk-management sustainability-reporting',
    1,
  ),
  thing(
    'recycled content, recyclable, reusable, circular, take-back',
    'waste-and-circularity supplier-engagement design-for-manufacturing',
    0.9,
  ),
];
