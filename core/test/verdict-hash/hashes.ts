/** Verdicts of a few fixtures and their hashes: bundled for each runtime, and compared. */
import { publishVerdict } from '../../src/policy/publish-verdict.js';
import { defaultRules } from '../../src/rules.js';
import { estimate } from '../../src/mastery/estimate.js';
import { difficultiesFrom } from '../../src/mastery/difficulties.js';
import { replay } from '../../src/mastery/replay.js';
import type { Evidence, EvidenceId, PersonId, SkillId, TeamId } from '../../src/model.js';
import { assessVerdict } from '../../src/verdict/assess.js';
import type { VerdictInputs } from '../../src/verdict/inputs.js';
import type { Member } from '../../src/verdict/members.js';
import { verdictHash } from '../../src/verdict/verdict.js';

const SKILLS = ['api', 'calm'].map((id) => id as SkillId);
const NOW = '2026-11-18T08:00:00.000Z';

/** A person's answers, run through the learner model, so that its exp and log are part of what is compared. */
function memberOf(seat: number): Member {
  const personId = `p${seat}` as PersonId;
  const events = Array.from({ length: 10 + seat }, (_, n): Evidence => ({
    id: `e${seat}-${n}` as EvidenceId,
    personId,
    skillId: SKILLS[n % 2] as SkillId,
    kind: 'quiz',
    outcome: ((n * 7 + seat * 3) % 10) / 9,
    weight: 1,
    at: `2026-11-${String(1 + n).padStart(2, '0')}T08:00:00.000Z`,
    source: 'lti',
  }));
  const difficulties = difficultiesFrom([]);
  const mastery = replay(events, { difficulties, halfLifeOf: () => 365, rules: defaultRules });
  return SKILLS.map((id) =>
    estimate({ personId, skill: { id, halfLifeDays: 365 }, mastery, difficulties, rules: defaultRules }, NOW),
  );
}

function inputsOf(size: number): VerdictInputs {
  const teamId = 'support' as TeamId;
  return {
    keyResult: {
      id: 'kr' as VerdictInputs['keyResult']['id'],
      title: 'Löse Fälle in 8 Stunden 🚀',
      unit: { name: 'hours', suffix: ' h', decimals: 1 },
      direction: 'decrease',
      baseline: 14,
      target: 8,
      current: 10.7,
      start: '2026-10-01',
      due: '2026-12-30',
      kind: 'committed',
      ownerTeamIds: [teamId],
      behaviours: ['Read the trace first.'],
      requirements: SKILLS.map((skillId) => ({ skillId, teamId, level: 3, weight: 0.5 })),
      version: 1,
    },
    today: '2026-11-18',
    checkIns: Array.from({ length: 7 }, (_, week) => ({
      keyResultId: 'kr' as VerdictInputs['keyResult']['id'],
      at: `2026-${week < 5 ? '10' : '11'}-${String(((week * 7) % 30) + 1).padStart(2, '0')}T08:00:00.000Z`,
      value: 14 - 0.55 * week,
    })),
    teams: [
      {
        teamId,
        isShown: size >= 5,
        members: Array.from({ length: size }, (_, seat) => memberOf(seat)),
        learning: [
          {
            skillId: 'api' as SkillId,
            weeklyMinutes: [40, 50, 30, 50, 50],
            weeklyGains: [0.1, 0.3, 0, 0.2, 0.1],
            committedMinutes: 30,
          },
        ],
      },
    ],
    skills: [],
    lessons: [],
    interventions: [],
    snapshots: Array.from({ length: 8 }, (_, week) => ({
      day: `2026-${week < 5 ? '10' : '11'}-${String(((week * 7) % 30) + 1).padStart(2, '0')}`,
      readiness: 0.3 + week / 30,
      known: 0.9,
    })),
  };
}

/** Hashes of exact and of published verdicts, for teams of three, seven and twelve. */
export function hashes(): readonly string[] {
  return [3, 7, 12].flatMap((size) => {
    const verdict = assessVerdict(inputsOf(size), defaultRules);
    const published = publishVerdict(verdict, { k: 5, step: defaultRules.release.step });
    return [verdictHash(verdict), verdictHash(published)];
  });
}
