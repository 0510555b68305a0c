import { describe, expect, test } from 'vitest';
import { daysBetween } from '../../calendar.js';
import { attainment, validKeyResult } from '../../key-result.js';
import type { Principal } from '../../keylift.js';
import { createKeylift } from '../../keylift/create-keylift.js';
import { createMemoryStores } from '../../memory-store.js';
import type { Instant, PersonId, TenantId } from '../../model.js';
import { starterGraph } from '../../skills/starter-graph.js';
import { meridianCohorts } from './group/cohorts.js';
import { ownSkills } from './group/own-skills.js';
import { meridianDemo, meridianNow } from './meridian-demo.js';
import { seedMeridian } from './seed-meridian.js';

const group = meridianDemo({ wholeGroup: true });
const yearEnd: Instant = '2026-12-30T09:00:00.000Z';

describe('the whole group', () => {
  test('262 people in 33 teams, and Ines', () => {
    expect(group.teams).toHaveLength(33);
    expect(new Set(group.teams.flatMap(({ memberIds }) => memberIds)).size).toBe(262);
    expect(group.people).toHaveLength(263);
  });

  test('names each thing once, and only things that exist', () => {
    const people = new Set(group.people.map(({ id }) => id));
    const skills = new Set(group.skills.map(({ id }) => id));
    const objectives = new Set(group.objectives.map(({ id }) => id));
    expect(skills.size).toBe(group.skills.length);
    expect(objectives.size).toBe(group.objectives.length);
    expect(new Set(group.evidence.map(({ id }) => id)).size).toBe(group.evidence.length);
    expect(group.evidence.filter(({ personId, skillId }) => !people.has(personId) || !skills.has(skillId))).toEqual([]);
    for (const keyResult of group.keyResults) {
      expect(() => validKeyResult(keyResult)).not.toThrow();
      expect(objectives).toContain(keyResult.objectiveId);
      expect(keyResult.requirements.filter(({ skillId }) => !skills.has(skillId))).toEqual([]);
    }
  });

  test('every team has three quarters behind it: a Key Result of 13 weeks with 13 readings in each', () => {
    for (const { id: teamId } of group.teams) {
      const past = group.keyResults.filter(
        ({ ownerTeamIds, due }) => ownerTeamIds.includes(teamId) && due < '2026-10-01',
      );
      expect([teamId, past.map(({ start }) => start.slice(0, 7)).toSorted()]).toEqual([
        teamId,
        ['2026-01', '2026-04', '2026-07'],
      ]);
      for (const { id, start, due } of past) {
        expect(Math.abs(daysBetween(start, due) - 91)).toBeLessThanOrEqual(1);
        expect(group.checkIns.filter(({ keyResultId }) => keyResultId === id)).toHaveLength(13);
      }
    }
  });

  test('some of the past was hit, some missed', () => {
    const shares = group.keyResults
      .filter(({ due }) => due < '2026-10-01')
      .map((one) => attainment(one, [], '2026-10-01') ?? 0);
    expect(shares.filter((share) => share >= 1).length).toBeGreaterThan(15);
    expect(shares.filter((share) => share < 0.8).length).toBeGreaterThan(5);
  });
});

describe('controls', () => {
  const leaver = 'meridian-enterprise-sales-24' as PersonId;
  const at = (now: Instant) => meridianDemo({ wholeGroup: true, now });

  test('the leaver is there, then inactive, then erased from every list', () => {
    const activeIn = (now: Instant) => at(now).people.find(({ id }) => id === leaver)?.active;
    expect(activeIn('2026-10-20T09:00:00.000Z')).toBe(true);
    expect(activeIn(meridianNow)).toBe(false);
    expect(activeIn(yearEnd)).toBeUndefined();
    const { erased, ...rest } = at(yearEnd);
    expect(erased).toEqual([leaver]);
    expect(JSON.stringify(rest)).not.toContain(leaver);
  });

  test('a store that was filled before forgets the leaver, and nobody else', async () => {
    const store = createMemoryStores().forTenant('demo' as TenantId);
    await seedMeridian(store, { wholeGroup: true });
    expect((await store.evidenceOf(leaver)).length).toBeGreaterThan(0);
    await seedMeridian(store, { wholeGroup: true, now: yearEnd, evidenceAfter: meridianNow });
    expect(await store.getPerson(leaver)).toBeUndefined();
    expect(await store.evidenceOf(leaver)).toEqual([]);
    expect((await store.getTeam('enterprise-sales' as never))?.memberIds).toHaveLength(23);
  });

  test('a skill that neither the shipped graph nor ESCO has belongs to the group, and the X-ray proposes it', async () => {
    const [own] = ownSkills;
    if (!own) throw new Error('The group has a skill of its own.');
    expect(starterGraph.skills.has(own.id)).toBe(false);
    const store = createMemoryStores().forTenant('demo' as TenantId);
    const { personas } = await seedMeridian(store, { wholeGroup: true, ingest: () => Promise.resolve([]) });
    const keylift = createKeylift({ store, clock: () => meridianNow });
    const ines: Principal = { personId: personas.ines, role: 'admin', locale: 'en' };
    const { skills } = await keylift.xray(ines, { text: 'Bring Keychain errors after an app update under 1%' });
    expect(skills.rows.map(({ skillId }) => skillId)).toContain(own.id);
  });

  test('a reader of Arabic has a name that runs from right to left', () => {
    expect(group.people.find(({ id }) => id === 'meridian-supply-chain-16')?.name).toMatch(/^[\p{Script=Arabic} ]+$/u);
  });

  test('the team of four is smaller than the smallest group that is shown', () => {
    expect(group.teams.find(({ id }) => id === 'treasury')?.memberIds).toHaveLength(4);
  });

  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  /** Raw difference, and the one that is left at the same start: least squares on (finished, before). */
  const effectOf = (course: string) => {
    const rows = meridianCohorts.find(({ lessonId }) => lessonId === course)?.rows ?? [];
    const side = (finished: boolean) => rows.filter((row) => row.finished === finished);
    const [yes, no] = [side(true), side(false)];
    const within = [yes, no].flatMap((rowsOfSide) => {
      const [before, after] = [mean(rowsOfSide.map((row) => row.before)), mean(rowsOfSide.map((row) => row.after))];
      return rowsOfSide.map((row) => [row.before - before, row.after - after] as const);
    });
    const slope = within.reduce((sum, [x, y]) => sum + x * y, 0) / within.reduce((sum, [x]) => sum + x * x, 0);
    const raw = mean(yes.map(({ after }) => after)) - mean(no.map(({ after }) => after));
    const start = mean(yes.map(({ before }) => before)) - mean(no.map(({ before }) => before));
    return { raw, adjusted: raw - slope * start, finished: yes.length };
  };

  test('the course for BI looks like 40 points and is worth about 18', () => {
    const { raw, adjusted, finished } = effectOf('data-visualisation-for-bi');
    expect(finished).toBe(10);
    expect(raw).toBeGreaterThan(37);
    expect(raw).toBeLessThan(43);
    expect(Math.abs(adjusted - 18)).toBeLessThan(3);
  });

  test('the null-effect course does nothing, however it is looked at', () => {
    const { adjusted } = effectOf('colour-theory-for-slides');
    expect(Math.abs(adjusted)).toBeLessThan(2);
  });
});
