/** Puts the Meridian Group into a store. */
import { createKeylift } from '../../keylift/create-keylift.js';
import type { Evidence, Instant } from '../../model.js';
import type { Appended, Store } from '../../ports.js';
import { meridianDemo, meridianNow, type MeridianDemo, type MeridianOptions } from './meridian-demo.js';

export interface SeedOptions extends MeridianOptions {
  /** Evidence up to here is in the store already, from an earlier run. */
  readonly evidenceAfter?: Instant;
  /** `Keylift.ingest` of the use cases that will run on this store; by default of ones made for the purpose. */
  readonly ingest?: (events: readonly Evidence[]) => Promise<readonly Appended[]>;
}

/**
 * May run again, also with a later `now`: it adds what is missing and takes nothing back that somebody changed since (a
 * new member, a newer version of a Key Result, an accepted intervention). Lessons are replaced by those given.
 */
export async function seedMeridian(
  store: Store,
  { ingest, evidenceAfter = '', ...options }: SeedOptions = {},
): Promise<MeridianDemo> {
  const demo = meridianDemo(options);
  if (!(await store.getTenant())) await store.putTenant({ ...demo.tenant, id: store.tenantId });
  await store.putPeople(await absent(demo.people, ({ id }) => store.getPerson(id)));
  for (const id of demo.erased) if (await store.getPerson(id)) await store.erasePerson(id);
  for (const team of demo.teams) {
    const known = await store.getTeam(team.id);
    if (!known) await store.putTeams([team], 'roster');
    const missing = known ? team.memberIds.filter((id) => !known.memberIds.includes(id)) : [];
    for (const personId of missing) await store.addToTeam(team.id, personId, 'roster');
  }
  const objectives = new Set((await store.listObjectives()).map(({ id }) => id));
  await store.putObjectives(demo.objectives.filter(({ id }) => !objectives.has(id)));
  const skills = new Set((await store.listSkills()).map(({ id }) => id));
  await store.putSkills(demo.skills.filter(({ id }) => !skills.has(id)));
  await store.putLessons(demo.lessons);

  for (const keyResult of demo.keyResults) {
    const stored = await store.getKeyResult(keyResult.id);
    if ((stored?.version ?? 0) === keyResult.version - 1) await store.putKeyResult(keyResult);
  }
  await store.appendCheckIns(demo.checkIns);
  const known = await Promise.all(
    [...new Set(demo.keyResults.map(({ id }) => id))].map((id) => store.interventionsOf(id)),
  );
  const interventions = new Set(known.flat().map(({ id }) => id));
  await store.putInterventions(demo.interventions.filter(({ id }) => !interventions.has(id)));
  await store.putContextLinks(demo.contextLinks);
  const keylift = createKeylift({ store, clock: () => options.now ?? meridianNow });
  await (ingest ?? ((events) => keylift.ingest(events)))(demo.evidence.filter(({ at }) => at > evidenceAfter));
  return demo;
}

async function absent<T>(items: readonly T[], find: (item: T) => Promise<unknown>): Promise<readonly T[]> {
  const found = await Promise.all(items.map(find));
  return items.filter((_, index) => found[index] === undefined);
}
