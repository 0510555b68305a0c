import { beforeAll, describe, expect, it } from 'vitest';
import { createKeylift } from '../src/keylift/create-keylift.js';
import type { Principal } from '../src/keylift.js';
import type { PivotInput } from '../src/keylift-steering.js';
import { createMemoryStores } from '../src/memory-store.js';
import type { KeyResultId, SkillId, TeamId, TenantId } from '../src/model.js';
import { seedMeridian } from '../src/testing/meridian/seed-meridian.js';
import { meridianNow } from '../src/testing/meridian/meridian-demo.js';

const store = createMemoryStores().forTenant('meridian' as TenantId);
const keylift = createKeylift({ store, clock: () => meridianNow });
let ines: Principal;
beforeAll(async () => {
  const { personas } = await seedMeridian(store, { wholeGroup: true });
  ines = { personId: personas.ines, role: 'admin', locale: 'en' };
}, 60_000);

const of = (id: string) => id as KeyResultId;

describe('the stories of the Meridian Group, steered', () => {
  it('Mobile earned its launch: it is hit, and every floor was newly reached', async () => {
    const view = await keylift.review(ines, of('mobile-launch'));
    expect(view).toMatchObject({ name: 'earned', lead: expect.stringContaining('ended on 30 September') });
    expect(view.causes.rows.find(({ cause }) => cause === 'capability')?.standing).toBe('ruled-out');
  });

  it('Mobile is held up by others in the fourth quarter, and capability does not lead', async () => {
    const { causes } = await keylift.review(ines, of('mobile-crash-free'));
    expect(causes.rows.find(({ cause }) => cause === 'capability')?.standing).not.toBe('leading');
  });

  it('nothing is said about the team of four', async () => {
    const { questions, causes } = await keylift.review(ines, of('cash-forecast'));
    expect(questions[1]?.detail).toBe('Not shown: the group is smaller than five people.');
    expect(causes.rows.find(({ cause }) => cause === 'capability')).toMatchObject({ for: [], against: [] });
    expect((await keylift.options(ines, of('cash-forecast'))).rows).toEqual([]);
  });

  // REQUIREMENTS R51.
  it('AI Products: blocked work asks for model evaluation instead of prompt basics', async () => {
    const blocked = [
      'Model evaluation disagrees with what customers report',
      'No evaluation set for the claims model',
      'Which metric to evaluate the ranking model with',
      'Waiting for procurement',
    ];
    const view = await keylift.remap(ines, { keyResultId: of('ai-sector-share'), blocked });
    expect(view).toMatchObject({ isProposal: true, title: 'Model evaluation instead of Prompt basics?' });
  });

  // REQUIREMENTS R72: under a minute from the new words to the next version.
  it('Product turns once more: credit is carried, and the history shows each reason', async () => {
    const keyResultId = of('product-ideas-tested');
    const { version, draft } = await keylift.pivot(ines, keyResultId);
    const goal = {
      keyResultId,
      title: 'Rapid innovation: 40 ideas prototyped and tested with users',
      behaviours: ['Put a prototype before five users every week.'],
    };
    const { groups } = await keylift.previewPivot(ines, goal);
    const rows = groups.flatMap((group) => group.rows);
    expect(rows.find(({ skillId }) => skillId === 'user-research')?.credit).toMatch(/surely have it/);
    const chosen = rows.filter(({ isChosen }) => isChosen);
    expect(chosen.length).toBeGreaterThanOrEqual(2);
    const skills: PivotInput['skills'] = chosen.map(({ teamId, skillId }) => ({ teamId, skillId }));
    const { baseline, due } = draft;
    const reason = 'Users asked for more drafts, sooner.';
    const page = await keylift.makePivot(ines, { ...goal, version, baseline, target: 40, due, skills, reason });
    expect(page.history?.rows.map((row) => row.reason)).toEqual([
      reason,
      'The board turned from Operational Efficiency to Rapid Innovation in week 5.',
    ]);
    const evidence = await store.evidenceOf((await store.getTeam('product' as TeamId))?.memberIds[0] ?? ines.personId);
    expect(evidence.some(({ skillId }) => skillId === ('user-research' as SkillId))).toBe(true);
  });
});
