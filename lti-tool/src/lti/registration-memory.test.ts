import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStores, type LtiStore } from '@keylift/core';
import { aRegistration } from '@keylift/core/testing';
import { rememberRegistrations } from './registration-memory.js';

let store: LtiStore;
let asked: string[];
let now: number;
let remembering: ReturnType<typeof rememberRegistrations>;
beforeEach(async () => {
  store = createMemoryStores().lti;
  await store.putRegistration(aRegistration());
  asked = [];
  now = 0;
  const counting: LtiStore = {
    ...store,
    findRegistrations: (issuer, clientId) => {
      asked.push('find');
      return store.findRegistrations(issuer, clientId);
    },
    getRegistration: (id) => {
      asked.push('get');
      return store.getRegistration(id);
    },
    getDeployment: (deployment) => {
      asked.push('has');
      return store.getDeployment(deployment);
    },
  };
  remembering = rememberRegistrations(counting, () => now);
});

const { issuer, clientId, id } = aRegistration();
const deployment = { registrationId: id, deploymentId: '1' };

describe('registrations and deployments', () => {
  it('are read once in five seconds, and then again', async () => {
    for (const at of [0, 4_999, 5_000]) {
      now = at;
      expect(await remembering.findRegistrations(issuer, clientId)).toHaveLength(1);
      expect(await remembering.getRegistration(id)).toEqual(aRegistration());
    }
    expect(asked).toEqual(['find', 'get', 'find', 'get']);
  });

  it('that are not there are asked for each time, because they may be registered any moment', async () => {
    expect(await remembering.findRegistrations(issuer, 'new')).toEqual([]);
    await store.putRegistration(aRegistration({ id: 'registration-2', clientId: 'new' }));
    expect(await remembering.findRegistrations(issuer, 'new')).toHaveLength(1);

    expect(await remembering.getDeployment(deployment)).toBeUndefined();
    await remembering.addDeployment(deployment);
    expect(await remembering.getDeployment(deployment)).toMatchObject({ state: 'active' });
  });

  it('with and without client_id are different questions', async () => {
    await store.putRegistration(aRegistration({ id: 'registration-2', clientId: 'client-2' }));
    expect(await remembering.findRegistrations(issuer, clientId)).toHaveLength(1);
    expect(await remembering.findRegistrations(issuer)).toHaveLength(2);
  });

  it('do not fill the memory without end', async () => {
    for (let at = 0; at <= 1_000; at += 1) {
      await store.putRegistration(aRegistration({ id: `r-${at}`, clientId: `c-${at}` }));
      await remembering.getRegistration(`r-${at}`);
    }
    asked = [];
    await remembering.getRegistration('r-1000');
    expect(asked).toEqual([]);
    await remembering.getRegistration('r-0');
    expect(asked).toEqual(['get']);
  });
});
