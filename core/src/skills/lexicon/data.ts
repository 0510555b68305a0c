/** Data, reporting and AI. */
import { metric, setting, thing } from '../lexicon.js';

export const data = [
  metric(
    'data quality, completeness, duplicate records, duplicates, data errors, data accuracy, missing values, data incidents, incorrect records',
    'data-quality data-governance sql root-cause-analysis stakeholder-management',
  ),
  metric(
    'decision velocity, time to decision, decision time, decisions within',
    'data-visualisation-for-bi data-literacy decision-making business-intelligence meeting-facilitation',
    0.9,
  ),
  metric(
    'pipeline runs, failed pipelines, pipeline failures, nightly, data freshness, data delay, etl, data pipelines, data pipeline, data loads, batch jobs, data latency',
    'data-engineering observability data-quality root-cause-analysis software-testing',
  ),
  metric(
    'mape, forecast error, model error, wape, forecast accuracy',
    'time-series-forecasting demand-forecasting statistics data-analysis stakeholder-management',
    0.8,
  ),
  metric(
    'precision, recall, auc, f1, model accuracy, false positives, prediction accuracy, accuracy of the model, scoring model',
    'machine-learning model-evaluation feature-engineering statistics stakeholder-management',
    0.9,
  ),
  metric(
    'data literacy, data-literacy, data literate',
    'data-literacy training-delivery data-visualisation-for-bi statistics data-storytelling',
  ),
  metric(
    'ad-hoc requests, ad hoc requests, data requests, report requests, question to chart, time to insight, report turnaround, time to answer',
    'business-intelligence sql data-visualisation-for-bi analytics-consulting prioritisation',
    0.9,
  ),
  metric(
    'query spend, query cost, warehouse cost, snowflake spend, warehouse query, bigquery',
    'sql cloud-cost-management data-modelling data-engineering observability',
    0.95,
  ),
  metric(
    'complex analysis, analysis, analyses, insights',
    'data-analysis data-literacy data-storytelling statistics',
    0.6,
  ),
  thing(
    'dashboard, dashboards, self-service analytics, self-service bi, tableau, power bi, looker, reports, charts',
    'data-visualisation-for-bi business-intelligence sql data-literacy requirements-analysis stakeholder-management',
    0.85,
  ),
  thing(
    'report, reporting, monthly report, management report',
    'business-intelligence data-visualisation-for-bi process-automation written-communication',
    0.5,
  ),
  thing(
    'churn model, machine learning model, ml model, prediction model, predictive model, machine learning, models, model, recommendation model, retraining',
    'machine-learning mlops model-evaluation feature-engineering python stakeholder-management',
    0.85,
  ),
  thing(
    'model + production, models into production, deploy + model, mlops',
    'mlops machine-learning ci-cd model-evaluation observability',
    0.9,
  ),
  thing(
    'lead-scoring, lead scoring',
    'machine-learning model-evaluation marketing-automation lead-qualification data-quality',
    0.7,
  ),
  thing(
    'ai assistant, ai assistants, llm, language model, chatgpt, generative ai, copilot, ai agent, ai features, ai tool, gpt',
    'generative-ai-engineering model-evaluation prompt-basics responsible-ai evaluation-thinking',
    0.8,
  ),
  thing(
    'bias, fairness, ai act, responsible ai, explainab',
    'responsible-ai model-evaluation machine-learning regulatory-compliance',
    0.7,
  ),
  thing(
    'master data, customer master, metadata, data catalogue, data catalog, data owners, definitions, metric definitions, golden record, data dictionary',
    'data-governance data-quality kpi-design technical-writing stakeholder-management',
    0.9,
  ),
  thing(
    'data warehouse, data lake, lakehouse, data platform, dbt, airflow, databricks, snowflake',
    'data-engineering data-modelling sql cloud-infrastructure data-quality',
    0.85,
  ),
  thing('sql', 'sql data-analysis training-delivery', 0.9),
  thing('excel, spreadsheets, spreadsheet', 'spreadsheet-analysis data-analysis process-automation', 0.7),
  thing(
    'tracking plan, tracking, event tracking, tracked events, cookie consent',
    'web-analytics product-analytics data-quality data-governance',
    0.6,
  ),
  thing(
    'survey, surveys, questionnaire, response rate + survey, survey response',
    'survey-design customer-feedback-analysis data-analysis written-communication',
    0.7,
  ),
  thing('forecast, forecasts, forecasting', 'time-series-forecasting data-analysis planning statistics', 0.4),
  setting(
    'data team, analysts, analytics, data scientists, data, bi',
    'data-analysis sql data-quality stakeholder-management',
    0.3,
  ),

  thing(
    'label, labelled, labelling, annotators, annotation, annotated',
    'feature-engineering machine-learning quality-management standard-operating-procedures model-evaluation',
    0.8,
  ),
  thing(
    'same figure, revenue figure, single source of truth, same numbers, consistent figures, conflicting numbers',
    'data-governance kpi-design data-quality data-modelling cross-functional-collaboration sql',
    0.95,
  ),
  thing(
    'duplicate dashboards, unused dashboards, unused reports, dashboard cleanup',
    'business-intelligence data-governance prioritisation stakeholder-management product-analytics',
    0.9,
  ),
  thing(
    'data products, data contracts, schema changes, event schema',
    'data-engineering data-governance data-modelling cross-functional-collaboration',
    0.8,
  ),
  thing(
    'customer segments, clustering, segmentation model, propensity, uplift',
    'machine-learning segmentation statistics model-evaluation',
    0.8,
  ),
  thing('anomaly, anomalies, anomaly detection', 'machine-learning observability statistics data-analysis', 0.8),
  thing('real-time, realtime, near real-time', 'data-engineering event-driven-systems software-design', 0.5),
  thing(
    'data access, access requests + data, data catalogue usage',
    'data-governance data-protection process-improvement',
    0.7,
  ),
  thing(
    'recommendation, recommender, ranking',
    'machine-learning experiment-design model-evaluation product-analytics',
    0.6,
  ),
  thing(
    'notebooks, python + analysts, analysts + sql, self-serve, self serve, self-served',
    'business-intelligence sql training-delivery data-literacy',
    0.7,
  ),
  thing('attribution model, marketing mix', 'causal-inference marketing-attribution statistics', 0.8),
];
