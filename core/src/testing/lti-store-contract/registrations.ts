import type { Registration } from '../../lti-ports.js';
import { aRegistration } from '../builders.js';
import { id, many, onStores, type MakeStores, type StoresWithLti, type TestApi } from '../contract.js';

export function registrationContract({ describe, it, expect }: TestApi, makeStores: MakeStores<StoresWithLti>): void {
  const withStores = onStores(makeStores);
  const idsOf = (registrations: readonly Registration[]): string[] => registrations.map((one) => one.id);

  describe('registrations', () => {
    it(
      'come back as they were put, full or sparse, and are replaced as a whole',
      withStores(async ({ lti }) => {
        const full = aRegistration({
          tokenAudience: 'https://lms.example/audience',
          product: 'moodle',
          allowAnonymous: true,
          active: false,
          deploymentPolicy: 'known-only',
          trustedAudiences: ['https://audience.example', 'two'],
          legacyKey: { consumerKey: 'key', sealedSecret: 'v1.sealed' },
          hosts: ['canvas.school.example'],
          offers: [{ message: 'LtiResourceLinkRequest', placements: ['course_navigation'] }],
        });
        await lti.putRegistration(full);
        expect(await lti.getRegistration('registration-1')).toStrictEqual(full);
        await lti.putRegistration(aRegistration());
        expect(await lti.getRegistration('registration-1')).toStrictEqual(aRegistration());
        expect(await lti.getRegistration('nowhere')).toBeUndefined();
      }),
    );

    it(
      'are found by issuer and client, and listed by tenant, sorted by id',
      withStores(async ({ lti }) => {
        await lti.putRegistration(aRegistration({ id: 'c', clientId: '1' }));
        await lti.putRegistration(aRegistration({ id: 'a', clientId: '2', tenantId: 'acme' }));
        await lti.putRegistration(aRegistration({ id: 'B', clientId: '1', issuer: 'https://other.example' }));
        expect(idsOf(await lti.findRegistrations('https://lms.example'))).toStrictEqual(['a', 'c']);
        expect(idsOf(await lti.findRegistrations('https://lms.example', '1'))).toStrictEqual(['c']);
        expect(await lti.findRegistrations('https://lms.example', '3')).toStrictEqual([]);
        expect(await lti.findRegistrations('https://lms.example/')).toStrictEqual([]);
        expect(idsOf(await lti.listRegistrations())).toStrictEqual(['B', 'a', 'c']);
        expect(idsOf(await lti.listRegistrations(id('meridian')))).toStrictEqual(['B', 'c']);
        expect(await lti.listRegistrations(id('nobody'))).toStrictEqual([]);
      }),
    );

    it(
      'cannot take an issuer and client id that belong to another',
      withStores(async ({ lti }) => {
        await lti.putRegistration(aRegistration());
        await lti.putRegistration(aRegistration({ id: 'registration-2', clientId: 'client-2' }));
        for (const intruder of [aRegistration({ id: 'new' }), aRegistration({ id: 'registration-2' })]) {
          await expect(lti.putRegistration(intruder)).rejects.toMatchObject({
            name: 'KeyliftError',
            code: 'conflict',
            field: 'registration.clientId',
          });
        }
        expect(idsOf(await lti.listRegistrations())).toStrictEqual(['registration-1', 'registration-2']);
        expect((await lti.getRegistration('registration-2'))?.clientId).toBe('client-2');
        await lti.putRegistration(aRegistration({ clientId: 'client-1b' }));
        await lti.putRegistration(aRegistration({ id: 'registration-2', clientId: 'client-1' }));
        expect(idsOf(await lti.findRegistrations('https://lms.example', 'client-1'))).toStrictEqual(['registration-2']);
      }),
    );

    it(
      'know their deployments, each in its state',
      withStores(async ({ lti }) => {
        const deployment = { registrationId: 'registration-1', deploymentId: '1' };
        await expect(lti.addDeployment(deployment)).rejects.toMatchObject({
          name: 'KeyliftError',
          code: 'not-found',
          field: 'deployment.registrationId',
        });
        await lti.putRegistration(aRegistration());
        await lti.putRegistration(aRegistration({ id: 'registration-2', clientId: 'client-2' }));
        expect(await lti.getDeployment(deployment)).toBeUndefined();
        await Promise.all(many(8, () => lti.addDeployment(deployment)));
        expect(await lti.getDeployment(deployment)).toStrictEqual({ ...deployment, state: 'active' });
        expect(await lti.getDeployment({ ...deployment, deploymentId: '2' })).toBeUndefined();
        expect(await lti.getDeployment({ ...deployment, registrationId: 'registration-2' })).toBeUndefined();
        await lti.putRegistration(aRegistration({ active: false }));
        expect(await lti.getDeployment(deployment)).toMatchObject({ state: 'active' });
      }),
    );

    it(
      'keep the state somebody gave a deployment, and note its last launch',
      withStores(async ({ lti }) => {
        const deployment = { registrationId: 'registration-1', deploymentId: 'b' };
        await expect(lti.setDeployment(deployment, 'off')).rejects.toMatchObject({ code: 'not-found' });
        await lti.putRegistration(aRegistration());
        await lti.addDeployment(deployment, 'pending');
        await lti.addDeployment(deployment);
        expect(await lti.getDeployment(deployment)).toMatchObject({ state: 'pending' });
        await lti.setDeployment(deployment, 'active');
        await lti.noteLaunch(deployment, '2026-10-20T08:00:00.000Z');
        await lti.setDeployment(deployment, 'off');
        await lti.setDeployment({ ...deployment, deploymentId: 'B' }, 'off');
        await lti.noteLaunch({ ...deployment, deploymentId: 'unknown' }, '2026-10-20T08:00:00.000Z');
        expect(await lti.deploymentsOf('registration-1')).toStrictEqual([
          { registrationId: 'registration-1', deploymentId: 'B', state: 'off' },
          { ...deployment, state: 'off', lastLaunchAt: '2026-10-20T08:00:00.000Z' },
        ]);
        expect(await lti.deploymentsOf('nowhere')).toStrictEqual([]);
      }),
    );
  });
}
