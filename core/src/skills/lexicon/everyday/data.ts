/** Everyday words of data and AI: how people write when they do not name the metric. */
import { thing } from '../../lexicon.js';

export const everydayData = [
  thing(
    'customer records, records, valid email, valid emails, address data, contact data, invalid, outdated records',
    'data-quality data-governance sql process-improvement data-analysis',
    0.85,
  ),
  thing(
    'reporting tool, own questions, their own reports, data questions, analytics tool, bi tool',
    'business-intelligence data-literacy training-delivery data-visualisation-for-bi sql',
    1,
  ),
  thing(
    'order and dashboard, delay + dashboard, delay + data, data available, hours behind, up-to-date data, data up to date, refresh, refreshed',
    'data-engineering event-driven-systems data-quality observability sql',
    1,
  ),
  thing(
    'churn cases, reason for churn, reasons for leaving, why customers leave, churn reasons',
    'retention-analysis user-interviews data-analysis synthesis customer-feedback-analysis',
    1,
  ),
  thing('numbers, figures, metrics, kpi, metric', 'kpi-design data-analysis data-literacy data-governance', 0.5),
  thing(
    'tables, columns, fields documented, data model, schema',
    'data-modelling data-governance technical-writing sql',
    0.7,
  ),
  thing(
    'analysts spend, analyst time, analyst hours, manual reports, manual reporting',
    'process-automation business-intelligence sql prioritisation',
    0.85,
  ),
  thing('experiments + data, test results + significance, sample size', 'experiment-design statistics', 0.8),
  thing(
    'time series, seasonal, seasonality, prediction, predictions, predicted',
    'time-series-forecasting machine-learning statistics model-evaluation',
    0.8,
  ),
  thing(
    'hallucination, hallucinations, answers by the assistant, answer accuracy, prompts, prompt',
    'generative-ai-engineering model-evaluation prompt-basics evaluation-thinking',
    0.9,
  ),
  thing(
    'use ai, using ai, ai tools, ai training, ai pilots, ai use cases',
    'ai-literacy prompt-basics responsible-ai training-delivery change-management',
    0.85,
  ),
  thing(
    'broken dashboards, dashboard errors, wrong dashboards, broken reports, data outages',
    'observability data-quality data-engineering software-testing sql',
    1.2,
  ),
  thing(
    'analysts from spreadsheets, spreadsheets to the warehouse, out of spreadsheets, from excel, away from excel',
    'sql training-delivery change-management data-modelling spreadsheet-analysis',
    1.2,
  ),
  thing(
    'cloud usage, usage forecasts, cost forecasts, actuals, forecasts within',
    'time-series-forecasting cloud-cost-management data-analysis finance-business-partnering',
    0.9,
  ),
  thing(
    'models monitored, model drift, drift, retrained, models retired, models documented',
    'mlops model-evaluation machine-learning technical-writing',
    0.95,
  ),
  thing(
    'data stewards, data owners, owned tables, ownership of data',
    'data-governance stakeholder-management data-quality',
    0.95,
  ),
  thing(
    'joins, warehouse tables, slow reports, report runtime, dashboard load time',
    'sql data-modelling database-performance data-engineering',
    0.9,
  ),
  thing(
    'decisions based on, decisions backed by, decisions with data, backed by data',
    'data-literacy decision-making data-analysis data-storytelling',
    0.9,
  ),
  thing(
    'classification, image recognition, speech, ocr, document extraction, extracted',
    'machine-learning deep-learning model-evaluation process-automation',
    0.8,
  ),
];
