/** Figures about people as they leave: frozen while somebody's coming or going could be read from them. P04. */
import { publishVerdict, type PublishedVerdict } from '../policy/publish-verdict.js';
import { quarterOf, releaseFor, type ReleaseDecision } from '../policy/roster.js';
import type { Day, PersonId, SkillId } from '../model.js';
import type { KeptRelease } from '../ports.js';
import type { NamedTeam } from '../report/coverage.js';
import type { KeyResultFacts } from '../report/key-result-facts.js';
import type { Verdict } from '../verdict/verdict.js';
import type { Deps } from './deps.js';

/** Remembers what is shown fresh, and shows again what is frozen. */
export async function released(
  { store, rules }: Pick<Deps, 'store' | 'rules'>,
  facts: Omit<KeyResultFacts, 'verdict'>,
  exact: Verdict,
  memberIds: readonly PersonId[],
): Promise<KeyResultFacts> {
  const { keyResult, today, k } = facts;
  const quarter = quarterOf(today);
  const earlier = await store.releasesOf(keyResult.id, quarter);
  const decision = releaseFor({ memberIds, quarter }, earlier, k, rules);
  const last = earlier.at(-1);
  if (decision.kind === 'frozen' && last) return frozen(facts, last);

  const { step } = decision.kind === 'fresh' ? decision : rules.release;
  const verdict = publishVerdict(exact, { k, step });
  if (decision.kind === 'fresh') {
    const order = orderOf(decision, memberIds, today, last);
    const figures = JSON.stringify(figuresOf(facts.teams, verdict));
    const release = { keyResultId: keyResult.id, quarter, day: today, memberIds, step, figures };
    if (order !== undefined) await store.putRelease({ ...release, order });
  }
  return { ...facts, verdict };
}

/** Where the figures are kept: in place of those of an earlier day about the same people; nowhere twice on one day. */
function orderOf(
  { step }: Extract<ReleaseDecision, { kind: 'fresh' }>,
  memberIds: readonly PersonId[],
  today: Day,
  last: KeptRelease | undefined,
): number | undefined {
  if (!last) return 1;
  const people = new Set(last.memberIds);
  const isSame = last.step === step && people.size === memberIds.length && memberIds.every((id) => people.has(id));
  if (!isSame) return last.order + 1;
  return last.day === today ? undefined : last.order;
}

/** What was shown last; of another version of the Key Result nothing can be shown. */
function frozen(facts: Omit<KeyResultFacts, 'verdict'>, { day, figures }: KeptRelease): KeyResultFacts {
  const { verdict, teams } = readFigures(figures);
  if (verdict.keyResultVersion !== facts.keyResult.version) {
    const nobody = { covered: new Map<SkillId, number>(), size: 0, isShown: false };
    return { ...facts, teams: facts.teams.map((team) => ({ ...team, ...nobody })), frozenSince: day };
  }
  return { ...facts, teams, verdict, frozenSince: day };
}

interface Figures {
  readonly verdict: PublishedVerdict;
  readonly teams: readonly (Omit<NamedTeam, 'covered'> & {
    readonly covered: readonly (readonly [SkillId, number])[];
  })[];
}

const figuresOf = (teams: readonly NamedTeam[], verdict: PublishedVerdict): Figures => ({
  verdict,
  teams: teams.map((team) => ({ ...team, covered: [...team.covered] })),
});

function readFigures(text: string): { readonly verdict: PublishedVerdict; readonly teams: readonly NamedTeam[] } {
  const { verdict, teams } = JSON.parse(text) as Figures;
  return { verdict, teams: teams.map((team) => ({ ...team, covered: new Map(team.covered) })) };
}
