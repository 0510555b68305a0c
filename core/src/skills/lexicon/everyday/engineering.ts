/** Everyday words of building and running software: how people write when they do not name the metric. */
import { thing } from '../../lexicon.js';

export const everydayEngineering = [
  thing(
    'cpu, database load, load on the database, connection pool, index',
    'database-performance performance-engineering observability capacity-planning sql',
    0.7,
  ),
  thing(
    'service level objective, service level objectives, slos, sli, reliability review, reliability reviews, reliability',
    'site-reliability observability kpi-design incident-response stakeholder-management',
    0.95,
  ),
  thing(
    'lines of code, old code, lines of the old, dead code, deprecated code, old billing code, old module, old version, code base, codebase',
    'refactoring test-automation software-design technical-planning release-management',
    0.9,
  ),
  thing(
    'api consumers, integrators, api users, api support, partner developers, third-party developers',
    'api-design technical-writing developer-experience data-analysis customer-feedback-analysis',
    0.9,
  ),
  thing(
    'fail at random, random failures, unstable tests, end-to-end tests, test runs, automated end-to-end',
    'test-automation debugging ci-cd software-testing',
    0.9,
  ),
  thing(
    'hours to onboard, new engineers, new developers, first commit, first pull request',
    'technical-writing mentoring developer-experience employee-onboarding pair-programming',
    0.8,
  ),
  thing(
    'manual release, manual deployment, release process, release day, release preparation, manual release steps',
    'ci-cd release-management test-automation standard-operating-procedures',
    0.9,
  ),
  thing('environments, staging, test data, sandbox', 'infrastructure-as-code ci-cd test-automation', 0.6),
  thing('stack, programming language, typing, compile', 'software-design backend-development refactoring', 0.4),
  thing(
    'code reviews, reviewers, review comments, review turnaround',
    'code-review giving-feedback written-communication',
    0.8,
  ),
  thing(
    'production issues, customer-facing issues, severity, critical bugs, urgent bugs, issues',
    'incident-response debugging root-cause-analysis test-automation',
    0.5,
  ),
  thing(
    'log, logs, logging, traces, tracing, instrumented, instrumentation, telemetry',
    'observability debugging site-reliability',
    0.75,
  ),
  thing('batch, nightly jobs, cron, scheduled jobs', 'data-engineering backend-development observability', 0.4),
  thing('game, gaming, players', 'software-design user-research product-analytics', 0.4),
  thing(
    'bandwidth, storage, server, servers, hosting',
    'cloud-infrastructure linux-administration capacity-planning cloud-cost-management',
    0.6,
  ),
  thing('sdk, client library, plugins, plugin, extension', 'api-design technical-writing software-testing', 0.6),
  thing(
    'nightly builds, failed builds, build failures, broken builds, red builds, main branch, green builds',
    'ci-cd test-automation root-cause-analysis accountability debugging',
    1.1,
  ),
  thing(
    'vault, secrets to the vault, static secrets, credentials',
    'secure-coding infrastructure-as-code cloud-security cryptography change-management',
    0.9,
  ),
  thing(
    'ticket shop, web shop, booking system, booking platform, portal, customer portal, booking',
    'ux-design backend-development performance-engineering test-automation observability',
    0.45,
  ),
  thing(
    'battery, battery use, power consumption + app, app start, app size',
    'mobile-development performance-engineering test-automation observability debugging',
    0.95,
  ),
  thing(
    'rollout + feature, staged rollout, percent of traffic, ab rollout',
    'release-management experiment-design ci-cd',
    0.7,
  ),
  thing(
    'data centre exit, lift and shift, rehost, replatform',
    'system-migration cloud-infrastructure project-management risk-management',
    0.9,
  ),
  thing(
    'legacy api, api version, api v2, deprecate + api, breaking changes',
    'api-design technical-writing stakeholder-management test-automation',
    0.9,
  ),
  thing(
    'code ownership, bus factor, only one person, single person, knowledge silos',
    'pair-programming code-review technical-writing mentoring cross-training',
    0.9,
  ),
  thing(
    'time to first byte, page weight, image size, bundle, web pages load',
    'web-performance frontend-development performance-engineering',
    0.9,
  ),
  thing(
    'incident follow-ups, postmortem actions, action items, follow-up actions',
    'blameless-postmortems accountability root-cause-analysis prioritisation',
    0.9,
  ),
  thing(
    'support requests + platform, platform users, internal developers, paved road, golden path, self-service environments',
    'platform-engineering developer-experience technical-writing ci-cd',
    0.9,
  ),
  thing(
    'simulation, robotics, autonomous, sensor, control software',
    'embedded-software optimisation-modelling software-testing',
    0.6,
  ),
  thing(
    'applications in use, application landscape, duplicate tools, tools in use, number of tools, number of applications',
    'enterprise-architecture it-asset-management stakeholder-management system-migration cost-management',
    1.1,
  ),
];
