/** A pack of many lessons, made by the product's own use case from titles that do not exist. */
import {
  createKeylift,
  createMemoryStores,
  starterGraph,
  type Lesson,
  type LessonId,
  type PackCatalogue,
  type PersonId,
  type TenantId,
} from '@keylift/core';

export interface LargePack {
  readonly etag: string;
  readonly bytes: ArrayBuffer;
  readonly catalogue: PackCatalogue;
}

const things =
  'invoice,customer,release,report,contract,token,incident,supplier,backlog,interview,forecast,dashboard'.split(',');
const deeds = 'trace,explain,shorten,compare,prepare,measure,question,hand over,rewrite,test'.split(',');

export async function largePack(count: number): Promise<LargePack> {
  const store = createMemoryStores().forTenant('bench' as TenantId);
  const person = { id: 'somebody' as PersonId, active: true };
  await store.putPeople([person]);
  const skills = [...starterGraph.skills.values()];
  const lessons = Array.from({ length: count }, (_, i): Lesson => {
    const skill = skills[i % skills.length] as (typeof skills)[number];
    const [thing, deed] = [things[(i * 7) % things.length], deeds[(i * 3) % deeds.length]];
    return {
      id: `lesson-${i}` as LessonId,
      title: `${skill.label}: ${deed} one ${thing} before you start number ${i}`,
      locale: 'en',
      minutes: 4,
      kind: 'nugget',
      teaches: [skill.id],
      apply: `Take one ${thing} of this week and ${deed} it with a colleague`,
      reviewedAt: '2026-10-01',
      blocks: [],
      sources: [],
    };
  });
  await store.putLessons(lessons);
  const keylift = createKeylift({ store, clock: () => '2026-11-18T08:00:00.000Z' });
  return keylift.contextPack({ personId: person.id, role: 'learner', locale: 'en' });
}
