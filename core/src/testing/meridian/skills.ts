/** The six skills of the two demo teams. */
import type { Skill, SkillId } from '../../model.js';

export const api = 'api-architecture' as SkillId;
export const problemSolving = 'problem-solving-frameworks' as SkillId;
export const deEscalation = 'de-escalation' as SkillId;
export const triage = 'case-triage' as SkillId;
export const conflict = 'advanced-conflict-resolution' as SkillId;
export const empathy = 'empathy-in-digital-communication' as SkillId;

/** Half-lives of REQUIREMENTS d2: 365 days for technical skills, 540 for the others. */
export const meridianSkills: readonly Skill[] = [
  {
    id: conflict,
    label: 'Advanced Conflict Resolution',
    bucket: 'soft',
    definition: 'Leads a dispute from positions to interests and ends it with options both sides can keep.',
    aliases: ['conflict resolution', 'dispute resolution', 'mediation', 'refund dispute'],
    prerequisites: [],
    related: [deEscalation, empathy],
    halfLifeDays: 540,
  },
  {
    id: api,
    label: 'API architecture',
    bucket: 'technical',
    definition: 'Traces a failing integration to its first cause without handing it on.',
    aliases: ['API troubleshooting', 'integration tickets', 'OAuth', 'webhooks', 'REST APIs'],
    prerequisites: [],
    related: [problemSolving],
    halfLifeDays: 365,
  },
  {
    id: triage,
    label: 'Case triage',
    bucket: 'cognitive',
    definition: 'Decides which case comes first by harm and clock, and hands over without a restart.',
    aliases: ['ticket triage', 'queue prioritisation', 'case prioritisation'],
    prerequisites: [],
    related: [problemSolving],
    halfLifeDays: 540,
  },
  {
    id: deEscalation,
    label: 'De-escalation',
    bucket: 'soft',
    definition: 'Meets an angry customer with fact, ownership and a time, so that the problem can be worked on.',
    aliases: ['calming escalated calls', 'angry customers', 'escalation handling'],
    prerequisites: [],
    related: [conflict, empathy],
    halfLifeDays: 540,
  },
  {
    id: empathy,
    label: 'Empathy in Digital Communication',
    bucket: 'soft',
    definition: 'Shows in writing that the person and their situation were understood, without a script.',
    aliases: ['digital empathy', 'empathetic writing', 'tone in chat', 'customer empathy'],
    prerequisites: [],
    related: [conflict, deEscalation],
    halfLifeDays: 540,
  },
  {
    id: problemSolving,
    label: 'Problem-solving frameworks',
    bucket: 'cognitive',
    definition: 'Narrows a case in three questions before opening the logs, and finds causes that can be changed.',
    aliases: ['problem-solving', 'troubleshooting', 'root cause analysis', 'five whys'],
    prerequisites: [],
    related: [api, triage],
    halfLifeDays: 540,
  },
];
