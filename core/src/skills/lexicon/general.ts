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
    'reduce, cut, lower, shrink, decrease, halve, bring down, down to, drop, minimise, eliminate, fewer, less than, trim, remove, bring + below, bring + under',
    'root-cause-analysis process-improvement data-analysis stakeholder-management',
    0.36,
  ),
  action(
    'speed up, faster, shorten, quicker, accelerate, within, in under, turn around, delay, time from, hours to, days to, minutes',
    'process-improvement prioritisation planning cross-functional-collaboration',
    0.34,
  ),
  action(
    'roll out, rollout, introduce, implement, switch, move, convert, enforce, consolidate, centralise, replace',
    'change-management project-management training-delivery stakeholder-management risk-management',
    0.5,
  ),
  action(
    'launch, set up, establish, open, build, deliver, complete, create, finish',
    'project-management planning stakeholder-management risk-management',
    0.36,
  ),
  action(
    'document, documented, write, describe, record, guides, guide',
    'technical-writing written-communication knowledge-management',
    0.45,
  ),
  action('publish, published', 'written-communication project-management', 0.3),
  action(
    'explain, present, report + to, reported',
    'executive-communication written-communication data-storytelling',
    0.3,
  ),
  action('answer, respond, reply, questions', 'written-communication prioritisation product-knowledge', 0.36),
  action('review, reviewed, check, inspect, checked', 'attention-to-detail prioritisation quality-management', 0.25),
  action('approve, decide, agree, approved, agreed, signed', 'decision-making stakeholder-management negotiation', 0.3),
  action('negotiate, renegotiate, renegotiated', 'negotiation contract-management supplier-management', 0.8),
  action(
    'all departments, every department, all teams, each team, all countries, every site, all sites, in all, every team, every manager, every employee, all employees, teams',
    'change-management stakeholder-management internal-communication training-delivery',
    0.36,
  ),
  action(
    'grow, increase, raise, lift, boost, double, triple, share of, from + to, improve',
    'data-analysis stakeholder-management process-improvement coaching',
    0.28,
  ),
  action('keep, hold, maintain, stay, at least', 'performance-steering process-improvement data-analysis', 0.22),
  action('pass, passed, certification', 'external-audit documentation-control training-delivery', 0.25),
  action('track, measure, monitor', 'kpi-design data-analysis', 0.3),
  action(
    'standardise, harmonise, standardised',
    'standard-operating-procedures process-improvement change-management',
    0.5,
  ),
  action(
    'without help, on their own, their own, by themselves, self-service',
    'training-delivery self-service-design change-management',
    0.55,
  ),
  action('forecast, predict', 'data-analysis time-series-forecasting', 0.3),
  action('schedule, plan, planned', 'planning scheduling', 0.3),
  action(
    'staff, people + trained, trained, certified, qualified, learn',
    'training-delivery coaching learning-assessment',
    0.5,
  ),
  action('explain + reason, reason, reasons, causes, cause', 'root-cause-analysis synthesis data-analysis', 0.5),
  action(
    'report + within, respond + within, respond within, coordinate',
    'cross-functional-collaboration prioritisation',
    0.35,
  ),
];
