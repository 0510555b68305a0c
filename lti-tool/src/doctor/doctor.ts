/** The doctor: what there is to look at, and one look after the other. A terminal and a web page go the same steps. */
import { KeyliftError, type LtiSession, type Registration } from '@keylift/core';
import type { ServiceTokens } from '../lti/grades/service-tokens.js';
import { examineCourse } from './examine-course.js';
import { examineLaunches, type LaunchesDeps } from './examine-launches.js';
import {
  examineGradeAccess,
  examineInstallation,
  examineKeys,
  examineNoticeAccess,
  examineRosterAccess,
  type PlatformDeps,
} from './examine-platform.js';
import { examineServer, type ArrivedBy, type ServerDeps } from './examine-server.js';
import type { Finding } from './finding.js';

export type DoctorDeps = ServerDeps &
  PlatformDeps &
  LaunchesDeps & {
    readonly store: ServerDeps['store'] & PlatformDeps['store'] & LaunchesDeps['store'];
    readonly tokens: ServiceTokens;
  };

/** One look: short enough to wait for, so that whoever watches sees how far it is and can end it. */
export type Step =
  | { readonly of: 'server' }
  | { readonly of: (typeof platformSteps)[number]; readonly registration: Registration }
  | {
      readonly of: 'course';
      readonly registration: Registration;
      readonly session: LtiSession;
      readonly named: boolean;
    };

const platformSteps = ['installation', 'launches', 'keys', 'grades', 'roster', 'notices'] as const;

/** Of one platform: without its approval the rest would only repeat that. */
export const stepsOf = (registration: Registration): readonly Step[] =>
  platformSteps.map((of) => ({ of, registration }));

/** An answer of a course's service that takes longer is slow, in milliseconds. */
const PATIENCE = 2_000;

export async function look(
  deps: DoctorDeps,
  step: Step,
  { arrived, patienceMs = PATIENCE }: { readonly arrived?: ArrivedBy | undefined; readonly patienceMs?: number } = {},
): Promise<readonly Finding[]> {
  switch (step.of) {
    case 'server':
      return examineServer(deps, arrived);
    case 'installation':
      return examineInstallation(deps, step.registration);
    case 'launches':
      return examineLaunches(deps, step.registration);
    case 'keys':
      return examineKeys(deps, step.registration);
    case 'grades':
      return [await examineGradeAccess(deps, step.registration)];
    case 'roster':
      return [await examineRosterAccess(deps, step.registration)];
    case 'notices':
      return [await examineNoticeAccess(deps, step.registration)];
    case 'course':
      return examineCourse({ ...deps, patienceMs }, step.registration, step.session, step.named);
  }
}

/** "server", "keys 7f3…": how a step is asked for from outside. */
export const nameOf = (step: Step): string => (step.of === 'server' ? step.of : `${step.of} ${step.registration.id}`);

/** Throws `invalid` for a step that is none of these. */
export function stepNamed(steps: readonly Step[], name: string): Step {
  const step = steps.find((one) => nameOf(one) === name);
  if (!step) throw new KeyliftError('invalid', 'There is no such look.', { field: 'look' });
  return step;
}
