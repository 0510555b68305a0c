import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { attainment, pace, validKeyResult } from '../../key-result.js';
import type { Instant, PersonId } from '../../model.js';
import { defaultRules } from '../../rules.js';
import { readLessons, shippedLessons } from '../../content/read-lessons.js';
import { meridianDemo, meridianNow, type MeridianDemo } from './meridian-demo.js';

const lessons = await readLessons(shippedLessons);
const demoAt = (now: Instant): MeridianDemo => meridianDemo({ now, lessons });
/** The morning after the last day of a week of the quarter. */
const endOfWeek = (week: number): Instant => new Date(Date.UTC(2026, 9, 1 + 7 * week, 6)).toISOString();

describe('the data', () => {
  test('is the same on every run, to the last byte', () => {
    const json = JSON.stringify(demoAt(meridianNow));
    expect(JSON.stringify(demoAt(meridianNow))).toBe(json);
    const { lessons: _, ...demo } = meridianDemo();
    // Without lessons, so that a better wording of a question does not move it. Frozen after the stories below were read.
    expect(createHash('sha256').update(JSON.stringify(demo)).digest('hex')).toBe(
      '39732e269fdffa05d9b78c11df0179a3dbf5887af3029e15a13b5bcd59ad6647',
    );
  });

  test('holds nothing later than now, and an earlier now gives a part of it', () => {
    const [early, late] = [demoAt(endOfWeek(4)), demoAt(endOfWeek(13))];
    for (const { at } of [...early.evidence, ...early.checkIns]) expect(at <= endOfWeek(4)).toBe(true);
    expect(late.evidence).toEqual(expect.arrayContaining([...early.evidence]));
    expect(late.evidence.length).toBeGreaterThan(early.evidence.length);
    expect(late.checkIns.length).toBe(2 * 19);
  });

  test('names each thing once, and only things that exist', () => {
    const demo = meridianDemo({ lessons, contextKeys: { saasTier2: 'r/d/2', retailCare: 'r/d/3' } });
    const unique = (ids: readonly string[]) => {
      expect(new Set(ids).size).toBe(ids.length);
      return new Set(ids);
    };
    const people = unique(demo.people.map(({ id }) => id));
    const teams = unique(demo.teams.map(({ id }) => id));
    const skills = unique(demo.skills.map(({ id }) => id));
    const keyResults = unique(demo.keyResults.map(({ id }) => id));
    unique(demo.evidence.map(({ id }) => id));
    const questions = new Set(
      lessons.flatMap(({ blocks }) => blocks.flatMap((b) => (b.type === 'question' ? [b.question.id] : []))),
    );
    for (const { memberIds } of demo.teams) for (const id of memberIds) expect(people).toContain(id);
    for (const id of Object.values(demo.personas)) expect(people).toContain(id);
    for (const event of demo.evidence) {
      expect(people).toContain(event.personId);
      expect(skills).toContain(event.skillId);
      if (event.itemId) expect(questions).toContain(event.itemId);
      expect(event.outcome >= 0 && event.outcome <= 1).toBe(true);
      expect(event.weight).toBe(defaultRules.evidence[event.kind].weight);
    }
    for (const row of [...demo.contextLinks, ...demo.interventions]) {
      expect(keyResults).toContain(row.keyResultId);
      expect(teams).toContain(row.teamId);
    }
    for (const keyResult of demo.keyResults) {
      expect(() => validKeyResult(keyResult)).not.toThrow();
      for (const { skillId } of keyResult.requirements) expect(skills).toContain(skillId);
    }
    expect(demo.contextLinks.map(({ contextKey }) => contextKey)).toEqual(['r/d/2', 'r/d/3']);
  });

  test('knows people by the ids an LMS gives them', () => {
    const demo = meridianDemo({ personIdOf: (key) => `lti-${key}` as PersonId });
    expect(demo.personas).toEqual({ maya: 'lti-maya', dev: 'lti-dev', aicha: 'lti-aicha', ines: 'lti-ines' });
    expect(demo.evidence.every(({ personId }) => personId.startsWith('lti-'))).toBe(true);
    expect(demo.evidence.map(({ id }) => id)).toEqual(meridianDemo().evidence.map(({ id }) => id));
  });

  test('two teams of 14 and 9, with Ines in neither', () => {
    const { teams, personas } = meridianDemo();
    expect(teams.map(({ name, memberIds }) => [name, memberIds.length])).toEqual([
      ['Retail Care', 14],
      ['SaaS Tier-2', 9],
    ]);
    const members = teams.map(({ memberIds }) => memberIds);
    expect(members[0]).toContain(personas.aicha);
    expect(members[1]).toEqual(expect.arrayContaining([personas.maya, personas.dev]));
    expect(members.flat()).not.toContain(personas.ines);
  });
});

describe('the numbers', () => {
  const demo = demoAt(meridianNow);
  const keyResult = (id: string) => {
    const found = demo.keyResults.find((row) => row.id === id);
    if (!found) throw new Error(`There is no Key Result ${id}.`);
    return found;
  };

  test('Retail Care CSAT stands at 77.5 of 72 to 82 at week 7, on pace', () => {
    const csat = keyResult('retail-csat');
    expect([csat.baseline, csat.current, csat.target]).toEqual([72, 77.5, 82]);
    expect(attainment(csat, demo.checkIns, '2026-11-18')).toBeCloseTo(0.55, 10);
    expect(pace(csat, '2026-11-18', defaultRules)?.standing).toBe('on-pace');
  });

  test('Tier-2 resolution time falls from 10.0 h towards 7.0 h', () => {
    const hours = keyResult('tier-2-resolution');
    expect([hours.baseline, hours.current, hours.target, hours.direction]).toEqual([10, 8.4, 7, 'decrease']);
    expect(pace(hours, '2026-11-18', defaultRules)?.standing).toBe('on-pace');
  });

  test.each(['retail-csat', 'tier-2-resolution'])(
    '%s has six weekly readings before the quarter and seven in it',
    (id) => {
      const at = demo.checkIns.filter(({ keyResultId }) => keyResultId === id).map((checkIn) => checkIn.at);
      expect(at.filter((instant) => instant < '2026-10-01')).toHaveLength(6);
      expect(at.filter((instant) => instant >= '2026-10-01')).toHaveLength(7);
      expect(at.at(-1)).toBe('2026-11-18T07:00:00.000Z');
    },
  );

  test('the quarter has 13 weeks, and both Key Results reach their target in the last', () => {
    const { keyResults } = demoAt(endOfWeek(13));
    expect(keyResults.map(({ start, due }) => [start, due])).toEqual([
      ['2026-10-01', '2026-12-30'],
      ['2026-10-01', '2026-12-30'],
    ]);
    expect(keyResults.map((row) => attainment(row, [], '2026-12-30') ?? 0).every((share) => share >= 1)).toBe(true);
  });

  test('required levels are 3, weights sum to 1 and every Key Result says what people will do', () => {
    for (const { requirements, behaviours } of demo.keyResults) {
      expect(requirements.map(({ level }) => level)).toEqual([3, 3, 3]);
      expect(requirements.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 10);
      expect(behaviours).toHaveLength(3);
    }
  });

  test('interventions follow the clock', () => {
    const statesAt = (now: Instant) => demoAt(now).interventions.map(({ id, state }) => [id, state]);
    expect(statesAt(endOfWeek(3))).toContainEqual(['api-pairing', 'accepted']);
    expect(statesAt(meridianNow)).toContainEqual(['api-pairing', 'done']);
    expect(statesAt(meridianNow)).toContainEqual(['api-platform-days', 'proposed']);
  });
});
