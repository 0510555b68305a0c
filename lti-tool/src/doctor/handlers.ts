/** What answers the doctor's page. Tokens are asked for anew: what was granted an hour ago says nothing about now. */
import { KeyliftError, type Registration, type Stores } from '@keylift/core';
import type { RouteAnswer, RouteInput } from '@keylift/core/api';
import type { Caller } from '../api/caller.js';
import { createServiceTokens } from '../lti/grades/service-tokens.js';
import { look, nameOf, stepNamed, stepsOf, type DoctorDeps, type Step } from './doctor.js';
import { tell, wordsOf } from './tell.js';

export type DoctorHandlerDeps = Omit<DoctorDeps, 'tokens' | 'jobs' | 'store'> & {
  readonly lti: DoctorDeps['store'] & {
    readonly listRegistrations: (tenantId: Caller['session']['tenantId']) => Promise<readonly Registration[]>;
  };
  readonly stores: Pick<Stores, 'forTenant' | 'jobs'>;
};

export function doctorHandlers({ lti, stores, ...rest }: DoctorHandlerDeps) {
  const registrationsFor = ({ principal, session }: Caller): Promise<readonly Registration[]> => {
    if (principal.role !== 'admin') throw new KeyliftError('forbidden', 'The doctor answers administrators.');
    return lti.listRegistrations(session.tenantId);
  };

  async function stepsFor(caller: Caller, registrations: readonly Registration[]): Promise<readonly Step[]> {
    const { session } = caller;
    const here = registrations.find(({ id }) => id === session.registrationId);
    const person = await stores.forTenant(session.tenantId).getPerson(session.personId);
    return [
      { of: 'server' },
      ...registrations.flatMap(stepsOf),
      ...(here ? [{ of: 'course', registration: here, session, named: person?.name !== undefined } as const] : []),
    ];
  }

  return {
    async doctor(_: RouteInput<'doctor'>, caller: Caller): Promise<RouteAnswer<'doctor'>> {
      const registrations = await registrationsFor(caller);
      const { locale } = caller.principal;
      const { page } = wordsOf[locale];
      const steps = await stepsFor(caller, registrations);
      const named = (wanted: (step: Step) => boolean) => steps.filter(wanted).map(nameOf);
      const course = named(({ of }) => of === 'course');
      return {
        locale,
        title: page.title,
        lead: page.lead,
        groups: [
          ...(course.length > 0 ? [{ title: page.course, looks: course }] : []),
          ...registrations.map((registration) => ({
            title: `${registration.issuer} (${registration.product ?? page.unknown})`,
            looks: named((step) => step.of !== 'server' && step.of !== 'course' && step.registration === registration),
          })),
          { title: page.server, looks: named(({ of }) => of === 'server') },
        ],
      };
    },

    async look({ look: name }: RouteInput<'look'>, caller: Caller): Promise<RouteAnswer<'look'>> {
      const step = stepNamed(await stepsFor(caller, await registrationsFor(caller)), name);
      const tokens = createServiceTokens(rest);
      const deps = { ...rest, tokens, store: lti, jobs: stores.jobs };
      const findings = await look(deps, step, { arrived: caller.arrived });
      const product = step.of === 'server' ? undefined : step.registration.product;
      const { locale } = caller.principal;
      return { findings: findings.map((finding) => ({ result: finding.result, ...tell(locale, finding, product) })) };
    },
  };
}
