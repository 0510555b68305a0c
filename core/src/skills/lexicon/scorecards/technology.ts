/** What stands in the scorecards of engineering, product, data and security, and the nouns beside it: wider than the lists of each function, and plainer. */
import { metric, thing } from '../../lexicon.js';

export const technologyScorecards = [
  // Engineering
  metric(
    'change failure rate, failed deployments, rollbacks, hotfixes, escaped defects, regression bugs, regressions, production bugs, defects in production, defect density, bugs found by customers',
    'test-automation release-management root-cause-analysis code-review ci-cd',
    0.95,
  ),
  metric(
    'deployment frequency, deploys per, deployments per, deployments a week, releases per, release every, ship daily, ship every day, lead time for changes, lead time to production, time to merge, build time, build times, pipeline duration',
    'ci-cd test-automation release-management agile-delivery developer-experience',
    0.95,
  ),
  metric(
    'test coverage, code coverage, coverage of unit tests, unit tests, end-to-end tests, flaky tests, automated tests',
    'test-automation software-testing refactoring code-review ci-cd',
    0.95,
  ),
  metric(
    'latency, response time of the, p95, p99, load time, page speed, time to first byte, throughput, requests per second, query time, slow queries, start-up time, cold start',
    'performance-engineering database-performance observability debugging software-design',
    0.95,
  ),
  metric(
    'crash rate, crashes, crash-free, app not responding, anr, memory leaks, battery',
    'debugging mobile-development test-automation observability release-management',
    0.95,
  ),
  metric(
    'outages, outage, incidents, restore service, time to restore, time to recovery, mean time to recover, downtime, error budget, availability, five nines, on-call pages, pages per night, alert noise, false alerts',
    'incident-response observability site-reliability blameless-postmortems root-cause-analysis',
    0.95,
  ),
  thing(
    'deprecated endpoints, deprecated api, api versions, breaking changes, breaking a client, legacy api, api consumers',
    'api-design refactoring technical-writing dependency-management stakeholder-management',
    0.95,
  ),
  thing(
    'monolith, legacy code, legacy system, legacy systems, technical debt, tech debt, outdated libraries, end-of-life, microservices, modules extracted',
    'refactoring software-design system-migration test-automation technical-planning',
    0.9,
  ),
  thing(
    'to the cloud, cloud migration, servers, data centre, data center, on-premise, virtual machines, containers, containerised, helm, clusters',
    'cloud-infrastructure system-migration infrastructure-as-code kubernetes ci-cd',
    0.85,
  ),
  thing(
    'code review, reviews within, pull requests, pull request, merge requests, review time',
    'code-review giving-feedback version-control pair-programming prioritisation',
    0.9,
  ),
  // Product and design
  metric(
    'activation rate, week-one retention, week-four retention, day-30 retention, day-7 retention, returning users, weekly active, monthly active, daily active, stickiness, trial users, trial-to-paid, free-to-paid, paying users, freemium',
    'user-activation experiment-design product-analytics pricing-strategy user-research',
    0.95,
  ),
  metric(
    'task success, task completion, completion of checkout, steps to, fewer steps, clicks to, form abandonment, drop-off, usability score, sus score',
    'usability-testing ux-design user-research prototyping process-improvement',
    0.95,
  ),
  thing(
    'user interviews, interviews with users, interview users, customer interviews, talk to users, churned users, user tests, test with users, tested with users, ideas tested, tested ideas, validated ideas, discovery sprints',
    'user-interviews prototyping hypothesis-driven-work synthesis prioritisation',
    0.95,
  ),
  thing(
    'roadmap, roadmaps, bets, product strategy, product bets, outcomes instead of, quarterly plan, planning round',
    'product-roadmapping prioritisation stakeholder-management goal-setting strategic-thinking',
    0.85,
  ),
  thing(
    'unused features, features that nobody, retire features, sunset, switch off features, end of life of',
    'product-sunsetting product-analytics stakeholder-management prioritisation written-communication',
    0.95,
  ),
  thing(
    'translate the product, languages + product, localised, localized, right-to-left, translated, translations',
    'localisation software-testing project-management content-management business-language-skills',
    0.9,
  ),
  thing(
    'design system, components reused, inconsistent screens, design debt, accessibility issues, contrast, keyboard navigation, wcag',
    'design-systems web-accessibility ui-design critique frontend-development',
    0.9,
  ),
  // Data
  metric(
    'ad-hoc requests, data requests, requests to the data team, questions from the business, time to insight, report requests',
    'sql case-triage requirements-analysis data-storytelling business-intelligence',
    0.9,
  ),
  metric(
    'duplicate records, duplicates, missing values, data errors, data issues, completeness, data freshness, stale tables, certified tables, certified data, trusted data, data owners, data contracts, single source',
    'data-quality data-governance data-modelling sql stakeholder-management',
    0.95,
  ),
  metric(
    'pipeline run, nightly run, batch window, job failures, failed jobs, pipeline failures, refresh time, data latency, etl, elt, warehouse cost, compute cost',
    'data-engineering observability database-performance sql root-cause-analysis',
    0.95,
  ),
  metric(
    'forecast error, forecast accuracy, mape, prediction error, demand forecast, auc, recall of the model, precision of the model, model accuracy, model drift, models in production, model in production',
    'machine-learning time-series-forecasting mlops model-evaluation data-quality',
    0.9,
  ),
  metric(
    'a/b tests, a/b test, experiments, experiment, split tests, experiments per, test velocity',
    'experiment-design statistics product-analytics hypothesis-driven-work critical-thinking',
    0.95,
  ),
  thing(
    'dashboards, dashboard, reports, kpi reports, self-service analytics, analytics users, data users, managers who use',
    'data-visualisation-for-bi business-intelligence data-modelling data-literacy stakeholder-management',
    0.75,
  ),
  // Security
  metric(
    'patch, patched, patching, critical vulnerabilities, unpatched, open vulnerabilities, vulnerability backlog, remediation time, cves',
    'vulnerability-management endpoint-management prioritisation process-automation risk-management',
    0.95,
  ),
  metric(
    'phishing, phishing click rate, click rates + phishing, phishing reports, reported phishing, security training, awareness training',
    'security-awareness behaviour-change training-delivery internal-communication data-analysis',
    1,
  ),
  metric(
    'time to detect, dwell time, intrusion, intrusions, detections, false positives + alerts, log sources, siem, soc alerts, threat hunting',
    'security-monitoring security-incident-response threat-modelling data-analysis observability',
    0.95,
  ),
  metric(
    'multi-factor, mfa, two-factor, sign-in for all, single sign-on, sso, passkeys, access reviews, access rights, privileged accounts, admin rights, orphaned accounts, leavers + access',
    'identity-and-access change-management internal-controls regulatory-compliance internal-communication',
    0.95,
  ),
  metric(
    'restore, backup, backups, recovery test, disaster recovery, recovery time, rto, rpo, ransomware',
    'disaster-recovery business-continuity security-incident-response cloud-infrastructure planning',
    0.95,
  ),
  metric(
    'vendor assessments, third-party assessments, supplier security, pen test findings, penetration test, pentest, bug bounty, threat models, threat model, secure design reviews',
    'third-party-risk threat-modelling penetration-testing risk-management secure-coding',
    0.9,
  ),
];
