import { describe, expect, it } from 'vitest';
import { answers, as, KEY_RESULT, tierTwo } from '../../test/tier-two.js';
import {
  aCauseDecision,
  aContest,
  aLearningTime,
  anEvidence,
  anIntervention,
  anOffer,
  aSprint,
} from '../testing/builders.js';
import { personalData } from './personal-data.js';

const keyResultId = KEY_RESULT;

async function world() {
  const { keylift, store } = await tierTwo();
  const maya = answers('maya', 'api', [1, 0, 1]);
  const wrong = anEvidence({ id: 'wrong', skillId: 'calm', source: 'api', at: '2026-10-12T08:00:00.000Z' });
  const right = anEvidence({
    id: 'right',
    skillId: 'calm',
    source: 'api',
    at: '2026-10-12T09:00:00.000Z',
    replaces: 'wrong',
  });
  await keylift.ingest([...maya, wrong]);
  await keylift.ingest([right, ...answers('ada', 'api', [1])]);
  await store.putSprint(aSprint());
  await store.putLearningTime(aLearningTime());
  for (const [intervention, learnerId] of [
    ['hers', 'maya'],
    ['another', 'ada'],
  ] as const) {
    await store.putInterventions(
      [anIntervention({ id: intervention, keyResultId })],
      [anOffer({ interventionId: intervention, keyResultId, learnerId, proposedBy: 'vera' })],
    );
    await store.appendCause(aCauseDecision({ id: learnerId, keyResultId, decidedBy: learnerId }));
    await store.putContest(aContest({ id: learnerId, keyResultId, personId: learnerId }));
  }
  return { store, evidence: [...maya, wrong, right] };
}

describe('what is kept about one person', () => {
  it('is all there, what was corrected too, and nothing of others', async () => {
    const { store, evidence } = await world();
    const data = await personalData({ store }, as('maya').personId);
    expect(data.person.id).toBe('maya');
    expect(data.teams).toEqual([{ id: 'support', name: 'SaaS Tier-2' }]);
    expect(new Set(data.evidence)).toEqual(new Set(evidence));
    expect(data.mastery.map(({ skillId }) => skillId)).toEqual(['*', 'api', 'calm']);
    expect([data.sprints.length, data.learningTime?.personId]).toEqual([1, 'maya']);
    expect(data.offers.map(({ interventionId }) => interventionId)).toEqual(['hers']);
    expect(data.signedCauses.map(({ id }) => id)).toEqual(['maya']);
    expect(data.contests.map(({ id }) => id)).toEqual(['maya']);
    expect(JSON.stringify(data)).not.toContain('ada');
  });

  it('is nothing once they were erased', async () => {
    const { store } = await world();
    await store.erasePerson(as('maya').personId);
    await expect(personalData({ store }, as('maya').personId)).rejects.toMatchObject({ code: 'not-found' });
  });
});
