/** The verdicts of the Meridian Group at one moment, short enough to be read against the story. */
import { dayOf } from '../src/calendar.js';
import type { Principal } from '../src/keylift.js';
import { createKeylift } from '../src/keylift/create-keylift.js';
import { assessKeyResults } from '../src/keylift/key-result-facts.js';
import { createMemoryStores } from '../src/memory-store.js';
import type { Instant, KeyResult, TenantId } from '../src/model.js';
import { defaultRules } from '../src/rules.js';
import type { MeridianOptions } from '../src/testing/meridian/meridian-demo.js';
import { aLesson } from '../src/testing/builders.js';
import { seedMeridian } from '../src/testing/meridian/seed-meridian.js';
import { verdictHash, type Verdict } from '../src/verdict/verdict.js';

/** The morning after the last day of a week of the quarter; week 7 is the demo's own moment. */
const endOfWeek = (week: number): Instant => new Date(Date.UTC(2026, 9, 1 + 7 * week, 6)).toISOString();

export async function meridianVerdicts(
  week: number,
  options: Pick<MeridianOptions, 'twin'> = {},
): Promise<readonly Verdict[]> {
  const now = endOfWeek(week);
  const store = createMemoryStores().forTenant('meridian' as TenantId);
  const { skills } = await seedMeridian(store, { now, wholeGroup: true, ...options });
  // One lesson for each skill, so that a lesson that is written or mended moves no golden.
  await store.putLessons(skills.map(({ id }) => aLesson({ id: `on-${id}`, teaches: [id], minutes: 5, blocks: [] })));
  // Of the quarters before, Mobile's launch alone is judged as it stands today; reviews are of their own day.
  const isTold = ({ id, due }: KeyResult): boolean => due > '2026-10-01' || id === 'mobile-launch';
  const keyResults = (await store.listKeyResults()).filter((one) => one.start <= dayOf(now) && isTold(one));
  const assessed = await assessKeyResults({ store, rules: defaultRules }, { now, today: dayOf(now) }, keyResults);
  return assessed.flatMap(({ exact }) => exact ?? []);
}

/** The last days of the three quarters before the demo's own. */
const quarterEnds: readonly Instant[] = [
  '2026-04-01T09:00:00.000Z',
  '2026-07-01T09:00:00.000Z',
  '2026-09-30T09:00:00.000Z',
];

/** What each Key Result of the past quarters came to on its last day: hit or missed, built or not. */
export async function pastReviews(): Promise<readonly string[]> {
  const reviews: string[] = [];
  for (const now of quarterEnds) {
    const store = createMemoryStores().forTenant('meridian' as TenantId);
    const { personas } = await seedMeridian(store, { now, wholeGroup: true });
    const keylift = createKeylift({ store, clock: () => now });
    const ines: Principal = { personId: personas.ines, role: 'admin', locale: 'en' };
    const ending = (await store.listKeyResults()).filter(({ start, due }) => start < dayOf(now) && due >= dayOf(now));
    for (const { id } of ending) {
      const { name, questions } = await keylift.review(ines, id);
      reviews.push(`${id}: ${name}. ${questions.map(({ answer, detail }) => `${answer}: ${detail}`).join(' ')}`);
    }
  }
  return reviews;
}

/** What a reader compares with the story; the hash holds everything else still. */
export function inBrief(verdict: Verdict) {
  const { result } = verdict;
  const { readiness, warning, quadrant, binding } = result;
  const teams = result.teams.length;
  return {
    keyResult: verdict.keyResultId,
    version: verdict.keyResultVersion,
    state: result.state,
    readiness: 'unknown' in readiness ? readiness.unknown : [readiness.low, readiness.value, readiness.high].map(short),
    warning: 'unknown' in warning ? warning.unknown : warning.risk,
    lastUsefulStart: result.lastUsefulStart,
    quadrant: quadrant.label ?? 'none',
    ...(binding && { binding: `${binding.skillId} +${short(binding.rise)}` }),
    // Twenty squads would fill a page.
    ...(teams <= 2 && {
      skills: result.skills.map(
        ({ skillId, level, covered, floor, fragility }) =>
          `${skillId} level ${short(level)}, ${covered} of floor ${floor}: ${fragility}`,
      ),
    }),
    checks: quadrant.checks.map((check) =>
      'unknown' in check
        ? `${check.day} ${check.unknown}`
        : `${check.day} ${check.quadrant} skills ${short(check.skills.value)} results ${short(check.results.value)}`,
    ),
    hash: verdictHash(verdict),
  };
}

const short = (value: number): number => Math.round(value * 100) / 100;

export const goldenScenes = [
  { name: 'week-2', week: 2, twin: 'idle' },
  { name: 'week-7', week: 7, twin: 'idle' },
  { name: 'week-7-acts', week: 7, twin: 'acts' },
] as const;
