/** Finance, accounting, insurance and banking. */
import { metric, setting, thing } from '../lexicon.js';

export const finance = [
  metric(
    'month-end, month end, close the books, close the monthly books, monthly books, financial close, days to close, monthly close, month-end close, year-end close, working days + close',
    'financial-close account-reconciliation process-improvement spreadsheet-analysis process-automation cross-functional-collaboration',
  ),
  metric(
    'days sales outstanding, dso, overdue invoices, overdue receivables, receivables, collections, collection, unpaid invoices, late payments, bad debt, debtors, outstanding invoices',
    'accounts-receivable negotiation invoicing difficult-conversations data-analysis process-improvement',
  ),
  metric(
    'forecast accuracy + cost, cost forecast, forecast + costs, budget accuracy, forecast + quarter, forecast + cash, forecast variance, financial forecast',
    'financial-planning financial-modelling finance-business-partnering data-analysis budgeting',
    0.9,
  ),
  metric(
    'supplier invoices, invoices on time, invoice processing, invoices paid, pay invoices, accounts payable, invoice cycle, cost per invoice, invoice approval, payables',
    'accounts-payable process-automation supplier-management erp-systems process-improvement',
  ),
  metric(
    'invoice, invoices, invoicing errors, billing accuracy, billing errors, invoice errors, billing disputes, credit notes',
    'invoicing process-improvement attention-to-detail root-cause-analysis erp-systems',
    0.7,
  ),
  metric(
    'working capital, cash conversion, free cash flow, cash flow, cash, liquidity, days payable',
    'cash-management inventory-management accounts-receivable negotiation financial-modelling data-analysis',
    0.8,
  ),
  metric(
    'operating cost, operating costs, operating expenses, opex, overhead, overheads, cost base, unit cost, cost per unit, cost per order, cost per, cost savings, costs, cost, save, savings, spending',
    'cost-management process-improvement data-analysis budgeting negotiation',
    0.45,
  ),
  metric(
    'margin, gross margin, operating margin, profit margin, ebitda, profitability, profit, contribution margin',
    'cost-management pricing-strategy financial-planning data-analysis negotiation',
    0.75,
  ),
  metric(
    'budget variance, budget variances, over budget, overspend, within budget, variance, on budget, budget overrun, budget',
    'budgeting financial-literacy finance-business-partnering data-analysis financial-planning',
    0.75,
  ),
  metric(
    'fraud, fraud losses, fraudulent',
    'fraud-prevention machine-learning risk-management data-analysis internal-controls',
  ),
  metric(
    'write-offs, default rate, loan losses, non-performing, credit losses, loans, loan, credit applications, credit decisions, lending',
    'credit-risk risk-management data-analysis customer-service process-improvement',
    0.85,
  ),
  metric(
    'loss ratio, combined ratio, underwriting',
    'insurance-underwriting claims-handling risk-management data-analysis',
    0.95,
  ),
  metric(
    'bank reconciliations, reconciliation, reconciliations, reconciled, unreconciled, open items',
    'account-reconciliation process-automation spreadsheet-analysis accounting process-improvement',
  ),
  metric(
    'return on investment, roi, payback period, business case, business cases',
    'business-case financial-modelling decision-analysis',
    0.7,
  ),
  metric(
    'payroll errors, payroll, payslips, payroll corrections, payroll accuracy',
    'payroll employment-law attention-to-detail written-communication process-improvement',
  ),
  thing(
    'expense claims, expenses, expense reports, travel expenses, procurement card, corporate cards, travel spend, expense',
    'expense-management process-improvement training-delivery internal-controls change-management',
  ),
  thing(
    'ifrs, gaap, annual accounts, annual report, financial statements, statutory',
    'financial-reporting accounting external-audit documentation-control',
    0.9,
  ),
  thing('tax, vat, tax returns, transfer pricing', 'tax accounting regulatory-compliance process-automation', 0.9),
  thing(
    'claims team, insurance claims, claims, claim, claim settlement, claims processed',
    'claims-handling process-improvement quality-management attention-to-detail customer-service',
    0.6,
  ),
  thing(
    'purchase orders, purchase order, po compliance, maverick',
    'procure-to-pay procurement internal-controls change-management',
    0.8,
  ),
  thing(
    'internal controls, control failures, sox, key controls, controls',
    'internal-controls external-audit risk-management documentation-control',
    0.8,
  ),
  thing(
    'rpa, robotic, bots + manual, automate, automated, automation, automatically, straight-through, manual steps, manual entries, manual work, manual',
    'process-automation process-mapping process-improvement change-management',
    0.6,
  ),
  thing(
    'board pack, board report, investor, investors, funding round, series b',
    'executive-communication investor-relations financial-modelling storytelling',
    0.8,
  ),
  thing(
    'acquisition, post-merger, merger, acquisitions',
    'investment-analysis project-management change-management stakeholder-management',
    0.7,
  ),
  thing('revenue recognition, deferred revenue', 'revenue-recognition accounting', 0.9),
  thing('grant, grants, subsidies', 'grant-management written-communication budgeting', 0.8),
  thing(
    'price variance, cost breakdown, product cost, product costing',
    'cost-management spend-analysis data-analysis',
    0.8,
  ),
  thing(
    'budget owners, department heads, cost centres, cost center',
    'finance-business-partnering budgeting financial-literacy',
    0.6,
  ),
  thing(
    'bank branch, branches, account opening, mortgage, advisers',
    'customer-service regulatory-compliance process-improvement financial-literacy',
    0.6,
  ),
  thing('portfolio, investments, investment', 'portfolio-management investment-analysis risk-management', 0.5),
  setting(
    'finance, controllers, accounting team, accountants, finance team',
    'financial-planning accounting finance-business-partnering',
    0.35,
  ),

  thing(
    'journal entries, manual journal, postings, accruals',
    'accounting financial-close process-automation erp-systems internal-controls',
    0.9,
  ),
  thing(
    'bank fees, bank charges, interest, interest cost, hedging, currency, fx, foreign exchange',
    'cash-management negotiation data-analysis financial-modelling risk-management',
    0.85,
  ),
  thing(
    'management report, monthly figures, board reporting, flash report',
    'financial-reporting financial-close business-intelligence attention-to-detail planning',
    0.8,
  ),
  thing(
    'credit limit, credit limits, credit check, credit notes',
    'accounts-receivable invoicing root-cause-analysis internal-controls',
    0.8,
  ),
  thing(
    'purchase invoices, invoice matching, three-way match, e-invoices, e-invoice, electronic invoices',
    'accounts-payable process-automation erp-systems change-management',
    0.9,
  ),
  thing('cost centre, cost allocation, allocation', 'cost-management accounting finance-business-partnering', 0.7),
  thing(
    'capex, investment requests, investment proposals',
    'business-case financial-modelling portfolio-management',
    0.8,
  ),
  thing('fixed assets, asset register, depreciation, leases', 'accounting financial-reporting', 0.8),
  thing(
    'intercompany, consolidation, subsidiaries',
    'account-reconciliation financial-close financial-reporting cross-functional-collaboration',
    0.8,
  ),
  thing(
    'stress test, capital ratio, solvency, basel',
    'credit-risk financial-modelling regulatory-compliance risk-management',
    0.8,
  ),
  thing(
    'pricing model, profitability by customer, customer profitability',
    'cost-management pricing-strategy data-analysis',
    0.7,
  ),
  thing(
    'subscription billing, failed charges, involuntary churn, dunning, failed card',
    'accounts-receivable payments-engineering retention-analysis invoicing written-communication',
    0.85,
  ),
  thing(
    'planning cycle, budget cycle, budget round, scenario',
    'financial-planning budgeting scenario-planning process-improvement',
    0.7,
  ),
];
