/** The bulk door for evidence: everything is checked before anything is written. */
import { isInstant } from '../calendar.js';
import { KeyliftError } from '../errors.js';
import type { Evidence, Instant, PersonId, SkillId } from '../model.js';
import type { Appended } from '../ports.js';
import type { Rules } from '../rules.js';
import type { Deps } from './deps.js';
import { isOwnId } from './evidence-id.js';
import { rememberAll } from './mastery-store.js';

/** Returns one answer for each event. Throws `invalid` naming the first event and field that is wrong; then nothing was written. */
export async function ingest(deps: Deps, events: readonly Evidence[]): Promise<readonly Appended[]> {
  const { store, clock, rules } = deps;
  const latest = new Date(Date.parse(clock()) + rules.ingest.clockSkewMinutes * 60_000).toISOString();
  for (const [i, event] of events.entries()) checkEvent(event, i, latest, rules);
  await checkReferences(deps, events);
  const corrected = await correctedBy(deps, events);

  const statuses = await store.appendEvidence(events);
  const added = new Map<PersonId, Evidence[]>();
  for (const [i, event] of events.entries()) {
    // A correction that is known already is played again: who sent it may have been cut off before that.
    if (statuses[i] !== 'appended' && event.replaces === undefined) continue;
    const own = added.get(event.personId);
    if (own) own.push(event);
    else added.set(event.personId, [event]);
  }
  if (added.size > 0) await rememberAll(deps, added, corrected);
  // Known events count too: a sender who tries again may have been cut off before this.
  await reviseWeeks(deps, [...events, ...corrected]);
  return statuses;
}

const SOURCES: Readonly<Record<Evidence['source'], true>> = {
  lti: true,
  jira: true,
  extension: true,
  api: true,
  import: true,
};

function checkEvent(event: Evidence, index: number, latest: Instant, rules: Rules): void {
  const check = (holds: boolean, field: keyof Evidence, message: string): void => {
    if (!holds) throw new KeyliftError('invalid', message, { field: `events[${index}].${field}` });
  };
  const { id, personId, skillId, kind, outcome, weight, at, source, replaces = id } = event;
  check(isText(id), 'id', 'An event needs an id of at most 1000 characters.');
  check(
    !isFromElsewhere(event) || !isOwnId(id),
    'id',
    'Ids that begin with answer/, completion/ or applied/ are ours.',
  );
  check(isText(replaces), 'replaces', 'What an event replaces is named by an id of at most 1000 characters.');
  check(isText(personId), 'personId', 'An event needs a person.');
  check(isText(skillId), 'skillId', 'An event needs a skill.');
  check(Object.hasOwn(rules.evidence, kind), 'kind', `"${kind}" is no kind of evidence.`);
  check(outcome >= 0 && outcome <= 1, 'outcome', 'An outcome lies between 0 and 1.');
  const { heaviest } = rules.evidence[kind];
  check(weight > 0 && weight <= heaviest, 'weight', `The weight of "${kind}" lies above 0 and up to ${heaviest}.`);
  check(isInstant(at), 'at', 'The time must be UTC with milliseconds, 2026-10-20T08:00:00.000Z.');
  check(at <= latest, 'at', 'The time lies in the future.');
  check(Object.hasOwn(SOURCES, source), 'source', `"${source}" is no source of evidence.`);
}

/** Events that `replaces` names: known ones, or those before it in the batch. */
async function correctedBy({ store }: Deps, events: readonly Evidence[]): Promise<readonly Evidence[]> {
  const inBatch = new Map(events.map((event) => [event.id, event]));
  const corrections = [...events.entries()].filter(([, { replaces }]) => replaces !== undefined);
  const corrected: Evidence[] = [];
  for (const [i, { id, personId, replaces = id }] of corrections) {
    const found = inBatch.get(replaces) ?? (await store.getEvidence(replaces));
    if (found?.personId !== personId || replaces === id) {
      const message = `The person has no event "${replaces}" that this one could replace.`;
      throw new KeyliftError('invalid', message, { field: `events[${i}].replaces` });
    }
    if (!isFromElsewhere(found)) {
      const message = 'What somebody did in Keylift is theirs: evidence from elsewhere does not replace it.';
      throw new KeyliftError('forbidden', message, { field: `events[${i}].replaces` });
    }
    corrected.push(found);
  }
  return corrected;
}

/** Weeks that were over when their evidence came are played again the next time somebody looks. */
async function reviseWeeks({ store, clock }: Deps, events: readonly Evidence[]): Promise<void> {
  const today = clock().slice(0, 10);
  const late = events.filter(({ at }) => at < today);
  if (late.length === 0) return;
  const first = late.reduce((day, { at }) => (at < day ? at.slice(0, 10) : day), today);
  await store.revisePast([...new Set(late.map(({ personId }) => personId))], first);
}

/** Brought by somebody about somebody: it can be taken back, and never stands for what a person did here. */
const isFromElsewhere = ({ source }: Evidence): boolean => source === 'api' || source === 'import';

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '' && value.length <= 1000;

/** Evidence about somebody who was erased must not bring them back. */
async function checkReferences({ store }: Deps, events: readonly Evidence[]): Promise<void> {
  const skillIds = [...new Set(events.map(({ skillId }) => skillId))];
  const personIds = [...new Set(events.map(({ personId }) => personId))];
  const skills: ReadonlySet<SkillId> = new Set((await store.getSkills(skillIds)).map(({ id }) => id));
  const people: ReadonlySet<PersonId> = new Set((await store.getPeople(personIds)).map(({ id }) => id));
  for (const [i, { personId, skillId }] of events.entries()) {
    if (!people.has(personId)) {
      throw new KeyliftError('invalid', `The person "${personId}" is not known here.`, {
        field: `events[${i}].personId`,
      });
    }
    if (!skills.has(skillId)) {
      throw new KeyliftError('invalid', `The skill "${skillId}" is not in the graph.`, {
        field: `events[${i}].skillId`,
      });
    }
  }
}
