/** Everyday words of finance: how people write when they do not name the metric. */
import { thing } from '../../lexicon.js';

export const everydayFinance = [
  thing(
    'postings, late postings, late entries, late invoices, cut-off, corrections after close',
    'financial-close accounting cross-functional-collaboration process-improvement internal-controls',
    0.9,
  ),
  thing(
    'finance function, cost of finance, cost of running, cost of the function, function cost',
    'cost-management process-automation process-improvement data-analysis organisational-design',
    0.9,
  ),
  thing(
    'direct debit, payment methods, card payments, pay by, paying by, paid on time, pay on time, pay later, prompt payment',
    'accounts-receivable invoicing persuasion change-management data-analysis',
    0.85,
  ),
  thing(
    'signed business case, investment, investments above, spending requests, approval of investments',
    'business-case financial-modelling finance-business-partnering decision-analysis',
    0.7,
  ),
  thing('insurance, premiums, premium, policyholders', 'insurance-underwriting customer-service risk-management', 0.5),
  thing(
    'audit adjustments, restatements, misstatements',
    'external-audit accounting internal-controls documentation-control',
    0.9,
  ),
  thing(
    'cash forecast, cash position, bank accounts, treasury',
    'cash-management financial-planning process-automation',
    0.9,
  ),
  thing(
    'monthly reporting, reporting package, report cycle, board papers',
    'financial-reporting business-intelligence process-automation executive-communication',
    0.8,
  ),
  thing(
    'suppliers paid, early payment, early-payment, cash discounts, supplier payments',
    'accounts-payable cash-management process-improvement supplier-management',
    0.9,
  ),
  thing(
    'energy bill, telecom, insurance costs, rent costs, consulting spend, consultants',
    'cost-management procurement negotiation vendor-management',
    0.7,
  ),
  thing('accounts, ledger, ledgers, general ledger', 'accounting account-reconciliation', 0.3),
  thing(
    'cost of processing, processing an invoice, cost per transaction, cost per payment',
    'process-automation process-improvement accounts-payable erp-systems cost-management',
    1,
  ),
  thing(
    'effective tax rate, tax rate, tax disputes, open disputes, tax positions',
    'tax risk-management financial-planning negotiation regulatory-compliance',
    1.1,
  ),
  thing(
    'cost-centre owner, cost-centre owners, rolling forecast, rolling forecasts, update monthly',
    'financial-planning finance-business-partnering training-delivery budgeting financial-literacy',
    1,
  ),
  thing(
    'collect, collected, claims older, outstanding, overdue + days, receivables older',
    'accounts-receivable negotiation difficult-conversations prioritisation process-improvement',
    1,
  ),
  thing(
    'approval time, approval limits, payment run, payment runs, payment errors, double payments, duplicate payments',
    'accounts-payable internal-controls process-automation attention-to-detail',
    0.95,
  ),
  thing(
    'profit centre, profit and loss, p&l, break-even, burn rate, runway',
    'financial-modelling budgeting cost-management financial-literacy',
    0.8,
  ),
  thing('reserves, provisions, impairments, valuation', 'accounting financial-modelling financial-reporting', 0.8),
  thing(
    'premium income, policies sold, claims cost, claims ratio',
    'insurance-underwriting data-analysis pricing-strategy',
    0.85,
  ),
  thing(
    'savings plan, deposits, savings accounts, new deposits, assets under management, advisory meetings',
    'account-management financial-literacy discovery-calls regulatory-compliance',
    0.8,
  ),
];
