/** What every business does: verbs and nouns that carry little alone and help where nothing else spoke. */
import { action, metric, thing } from '../lexicon.js';

export const general = [
  metric(
    'open product questions, decisions, decision log, decide',
    'decision-making prioritisation stakeholder-management delegation',
    0.75,
  ),
  metric(
    'blockers, blocked, cross-team, dependencies + teams, handoffs + teams, cross-functional, interdepartmental',
    'cross-functional-collaboration escalation-management prioritisation agile-delivery stakeholder-management',
    0.8,
  ),
  metric(
    'projects on time, project delivery, projects delivered, project overruns, projects, project',
    'project-management planning estimation risk-management stakeholder-management',
    0.6,
  ),
  metric(
    'cross-team + escalations, unplanned work, work in progress, wip, context switching, focus time, uninterrupted',
    'prioritisation queue-management time-management async-communication delegation',
    0.85,
  ),
  metric(
    'proposals answered, emails, email, written updates, status meetings',
    'written-communication async-communication',
    0.35,
  ),
  thing('knowledge, best practices, lessons learned, wiki', 'knowledge-management technical-writing', 0.4),
  thing('risk, risks, risk register', 'risk-management scenario-planning', 0.5),
  thing('quality, standard, standards', 'quality-management standard-operating-procedures', 0.25),
  thing('presentation, presentations, board', 'presenting executive-communication', 0.4),
  thing('stakeholders, stakeholder', 'stakeholder-management', 0.5),
  thing('feedback', 'giving-feedback customer-feedback-analysis active-listening', 0.4),
  action(
    'reduce, cut, lower, shrink, decrease, halve, bring down, drop, minimise, eliminate',
    'root-cause-analysis data-analysis process-improvement',
    0.2,
  ),
  action(
    'speed up, faster, shorten, quicker, accelerate, within, in under, turn around',
    'process-improvement prioritisation process-mapping',
    0.2,
  ),
  action(
    'roll out, rollout, introduce, implement, adopt, switch, move, convert, enforce',
    'change-management project-management training-delivery stakeholder-management internal-communication',
    0.45,
  ),
  action('launch, open + new, set up, establish', 'project-management stakeholder-management planning', 0.3),
  action('document, write, publish, describe, record', 'technical-writing written-communication', 0.35),
  action('explain, present, report', 'executive-communication written-communication data-storytelling', 0.25),
  action('answer, respond, reply', 'written-communication prioritisation', 0.35),
  action('review, reviewed, check, inspect', 'attention-to-detail prioritisation', 0.2),
  action('approve, decide, agree', 'decision-making', 0.25),
  action('negotiate, renegotiate, renegotiated', 'negotiation contract-management', 0.8),
  action(
    'all departments, every department, all teams, each team, all countries, every site, all sites, in all, every team',
    'change-management stakeholder-management internal-communication training-delivery',
    0.35,
  ),
  action('grow, increase, raise, lift, improve, boost, double, triple', 'data-analysis stakeholder-management', 0.08),
  action('keep, hold, maintain, stay', 'performance-steering', 0.1),
  action('pass, passed, certification', 'external-audit documentation-control', 0.25),
  action('track, measure, monitor', 'kpi-design data-analysis', 0.25),
  action(
    'standardise, harmonise, standardised',
    'standard-operating-procedures process-improvement change-management',
    0.5,
  ),
  action('without help, on their own, self-service', 'training-delivery self-service-design change-management', 0.45),
  action('forecast, predict', 'data-analysis time-series-forecasting', 0.3),
  action('schedule, plan', 'planning scheduling', 0.3),
];
