/** Building and running software. */
import { action, metric, setting, thing } from '../lexicon.js';

export const engineering = [
  metric(
    'latency, p95, p99, response time + endpoint, response time + api, response time + page, throughput, requests per second, load time + query',
    'performance-engineering observability database-performance software-design',
  ),
  metric(
    'page load, page load time, page speed, core web vitals, lcp, lighthouse, load time, loads in, load in, loads under',
    'web-performance frontend-development performance-engineering observability',
  ),
  metric(
    'deployment frequency, deploy frequency, deploy, deploys, deployments, releases per, weekly releases, release weekly, release every, ship weekly, release cadence',
    'ci-cd test-automation release-management agile-delivery',
    0.9,
  ),
  metric(
    'lead time for changes, lead time + code, lead time + deploy, commit to production, from commit',
    'ci-cd test-automation code-review agile-delivery queue-management',
  ),
  metric(
    'change failure rate, failed deployments, failed changes, rollbacks, rollback',
    'test-automation code-review ci-cd root-cause-analysis change-enablement observability',
  ),
  metric(
    'mean time to recovery, mttr, mean time to restore, time to restore, time to recover, recovery time, time to detect outages',
    'incident-response observability root-cause-analysis technical-writing site-reliability written-communication',
  ),
  metric(
    'uptime, availability, downtime, outage, outages, service interruptions, slo, error budget',
    'site-reliability observability incident-response root-cause-analysis capacity-planning',
    0.95,
  ),
  metric(
    'incidents, severity 1, sev1, sev-1, p1 incidents, production incidents, major incidents, critical incidents',
    'incident-response root-cause-analysis observability test-automation site-reliability blameless-postmortems',
    0.9,
  ),
  metric(
    'on-call, pages per, alerts per, alert noise, alerts, false alarms + alerts',
    'observability incident-response site-reliability prioritisation',
    0.9,
  ),
  metric(
    'test coverage, unit-test coverage, unit test, code coverage, automated tests, automate + tests, regression suite, regression test, test suite',
    'test-automation software-testing refactoring ci-cd',
  ),
  metric(
    'escaped defects, defects, bugs, bug, defect density, bugs in production, production defects, defect',
    'software-testing test-automation root-cause-analysis code-review debugging',
    0.85,
  ),
  metric('crash-free, crash rate, crashes', 'debugging mobile-development test-automation observability'),
  metric(
    'pull request, pull-request, pull requests, code review, review time, merge requests, merge time',
    'code-review giving-feedback time-management agile-delivery written-communication',
  ),
  metric(
    'cycle time, lead time, throughput + team, time to market',
    'queue-management agile-delivery process-improvement prioritisation async-communication',
    0.7,
  ),
  metric(
    'delivery speed, deliver + faster, features + faster, ship + faster, velocity, sprint goals, sprint commitments, deliver features, predictability, story points, on-time delivery + features, commitments',
    'prioritisation async-communication agile-delivery estimation queue-management',
    0.95,
  ),
  metric(
    'technical debt, tech debt, legacy code, code smells, maintainability, code quality, sonar',
    'refactoring code-review test-automation software-design prioritisation',
    0.8,
  ),
  metric(
    'build time, build times, pipeline duration, ci time, build duration, flaky tests, flaky',
    'ci-cd test-automation developer-experience performance-engineering',
  ),
  metric(
    'cloud bill, cloud cost, cloud costs, cloud spend, aws bill, infrastructure cost, infrastructure costs, hosting cost, hosting costs, aws costs, azure costs',
    'cloud-cost-management cloud-infrastructure capacity-planning observability data-analysis',
  ),
  metric(
    'error rate, api errors, failed requests, 5xx, timeouts, failed payments, payment failures, payment success',
    'observability api-architecture root-cause-analysis debugging test-automation',
    0.9,
  ),
  metric(
    'developer satisfaction, developer experience, developer productivity, setup time, time to first commit, first commit',
    'developer-experience technical-writing ci-cd platform-engineering mentoring',
  ),
  thing(
    'kubernetes, k8s, docker, helm, containerise, containerised, pods',
    'kubernetes cloud-infrastructure infrastructure-as-code observability ci-cd technical-planning',
    0.95,
  ),
  thing('terraform, infrastructure as code, ansible', 'infrastructure-as-code cloud-infrastructure ci-cd'),
  thing(
    'aws, azure, google cloud, gcp, cloud, data centre, virtual machines, on-premise, on-premises',
    'cloud-infrastructure system-migration infrastructure-as-code cloud-security',
    0.7,
  ),
  thing(
    'mobile app, app, ios, android, app store, both stores, play store, ios app, android app',
    'mobile-development mobile-security release-management test-automation debugging',
    0.8,
  ),
  thing('react native', 'react-native mobile-security ci-cd debugging mobile-development', 1),
  thing(
    'react, angular, vue, typescript, javascript, front end, frontend, front-end, web app, website, web client',
    'frontend-development web-performance test-automation web-accessibility ux-design',
    0.75,
  ),
  thing(
    'wcag, accessibility, accessible, screen reader',
    'web-accessibility frontend-development software-testing ux-design',
    1,
  ),
  thing(
    'api, apis, rest, graphql, endpoint, endpoints, integrations, integration, webhooks, sdk, public api',
    'api-design api-architecture test-automation technical-writing backend-development',
    0.7,
  ),
  thing(
    'payments api, payment, payments, checkout, payment gateway',
    'payments-engineering api-design observability test-automation',
    0.6,
  ),
  thing(
    'search endpoint, site search, search results, search relevance, search',
    'search-engineering performance-engineering database-performance data-analysis',
    0.5,
  ),
  thing(
    'monolith, microservices, legacy system, legacy checkout, legacy, mainframe, services',
    'software-design refactoring system-migration test-automation technical-planning',
    0.6,
  ),
  thing(
    'database, postgres, postgresql, mysql, oracle, slow queries, queries',
    'database-performance database-design sql performance-engineering',
    0.75,
  ),
  thing('kafka, event streaming, message queue', 'event-driven-systems software-design observability'),
  thing('feature flags, feature flag, canary', 'release-management ci-cd change-enablement experiment-design'),
  thing(
    'runbook, runbooks, postmortem, postmortems, post-mortem, post-mortems, incident review',
    'blameless-postmortems incident-response technical-writing root-cause-analysis',
    0.9,
  ),
  thing(
    'documentation, docs, documented, api documentation, developer docs',
    'technical-writing knowledge-management written-communication information-architecture',
    0.6,
  ),
  thing(
    'firmware, embedded, iot, plc, microcontroller',
    'embedded-software software-testing debugging hardware-design',
  ),
  thing('hardware, circuit board, pcb, prototype boards', 'hardware-design design-for-manufacturing software-testing'),
  thing('cad, drawings, tolerance', 'mechanical-design design-for-manufacturing'),
  thing(
    'erp, sap, s/4hana, netsuite, new tool, new system, new platform, core system',
    'erp-systems system-migration change-management training-delivery project-management',
    0.7,
  ),
  thing(
    'backup, backups, restore, disaster recovery, recovery drill, drills, rto, rpo, failover',
    'disaster-recovery incident-response linux-administration business-continuity planning',
    0.9,
  ),
  thing(
    'licences, software licences, saas spend, saas licences, unused licences',
    'it-asset-management cost-management vendor-management data-analysis',
    0.8,
  ),
  thing('network, wi-fi, vpn, bandwidth', 'networking-technology network-security observability', 0.7),
  thing(
    'design-system, design system, component library, components',
    'design-systems frontend-development ui-design cross-functional-collaboration web-accessibility',
    0.9,
  ),
  thing(
    'patch, patches, patched, patching, end-of-life, outdated libraries, dependencies',
    'dependency-management vulnerability-management prioritisation test-automation',
    0.8,
  ),
  thing(
    'low-code, power apps, power automate, paper forms, digital forms, digital workflows',
    'low-code-development process-mapping change-management requirements-analysis process-automation',
  ),
  action(
    'migrate, migration, move + to, replace, decommission, switch off, switch + to, retire + system, consolidate',
    'system-migration project-management change-management technical-planning test-automation',
    0.45,
  ),
  action('integrate, connect + system, sync', 'system-integration api-design', 0.4),
  action('refactor, rewrite, rebuild', 'refactoring software-design test-automation', 0.5),
  action(
    'launch, ship, release, go live, publish + app',
    'release-management project-management go-to-market test-automation',
    0.35,
  ),
  setting(
    'engineering, engineers, developers, developer, squads, squad, software teams, dev team, platform team',
    'agile-delivery code-review software-design cross-functional-collaboration',
    0.3,
  ),
  setting('production', 'observability ci-cd', 0.2),

  metric(
    'memory, memory use, memory usage, memory leak, cpu, cpu usage, battery, battery drain, app size, start-up time, startup time, cold start',
    'performance-engineering debugging test-automation observability backend-development',
    0.85,
  ),
  metric(
    'hotfix, hotfixes, patches after, emergency fixes, regressions, regression, broken builds',
    'test-automation root-cause-analysis code-review release-management ci-cd',
    0.9,
  ),
  thing(
    'java, python, c#, golang, rust, ruby, php, node, upgrade + version, framework, runtime',
    'backend-development dependency-management test-automation refactoring technical-planning',
    0.7,
  ),
  thing(
    'importer, export, batch import, upload, file processing, rows',
    'backend-development performance-engineering test-automation debugging',
    0.5,
  ),
  thing(
    'event bus, message, events + bus, queue + message, streaming',
    'event-driven-systems api-design technical-writing observability',
    0.8,
  ),
  thing(
    'owner + service, service owner, service ownership, service catalogue, alert, pages + team',
    'observability incident-response technical-writing accountability site-reliability',
    0.7,
  ),
  thing(
    'uptime of, single point of failure, redundancy, redundant, zero downtime, customer-visible interruption, interruption',
    'site-reliability incident-response test-automation change-enablement',
    0.7,
  ),
  thing(
    'source code, repositories, repository, commits, branch, branches + code',
    'version-control code-review ci-cd secure-coding',
    0.5,
  ),
  thing(
    'tests, testing, test cases, test environment, qa, manual testing',
    'software-testing test-automation ci-cd',
    0.7,
  ),
  thing(
    'bug backlog, bug fix, bug fixes, customer-reported bugs, customer-reported',
    'debugging prioritisation root-cause-analysis software-testing',
    0.8,
  ),
  thing(
    'scale, concurrent users, peak load, peak traffic, load test, requests, traffic peak, black friday',
    'performance-engineering capacity-planning site-reliability observability cloud-infrastructure',
    0.7,
  ),
  thing(
    'multi-tenant, data residency, region, eu region',
    'cloud-infrastructure software-design data-protection database-design',
    0.5,
  ),
  thing(
    'architecture decision, architecture decisions, design docs, rfc, rfcs',
    'software-design technical-planning written-communication decision-making',
    0.8,
  ),
  thing('offline, offline mode, sync + offline', 'mobile-development software-design test-automation', 0.7),
  thing(
    'tickets + sprint, sprint, sprints, carry-over, spillover, planned work',
    'agile-delivery estimation prioritisation backlog-management',
    0.7,
  ),
  thing('estimate, estimates, estimation', 'estimation planning agile-delivery', 0.7),
];
