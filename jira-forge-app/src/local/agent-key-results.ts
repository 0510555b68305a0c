/** What the Rovo agent may read of a project: what its page shows to the same person, and nothing else. */
import { isRecord } from '../jira/issue';
import { keyIn, type Caller } from '../resolve';
import type { DeskWorld } from './desk';
import { openProject } from './project';

export async function keyResultsOf(world: DeskWorld, caller: Pick<Caller, 'accountId' | 'locale'>, payload: unknown) {
  const projectKey = keyIn(payload, 'projectKey', /^[A-Z][A-Z0-9_]*$/);
  const wanted = isRecord(payload) && typeof payload['keyResultId'] === 'string' ? payload['keyResultId'] : undefined;
  const view = await openProject(world, { ...caller, projectKey, issueKey: '' }, wanted);
  const { page, themes, note } = view;
  return {
    project: projectKey,
    keyResults: view.keyResults,
    ...(note !== undefined && { note }),
    ...(page && {
      shown: {
        title: page.title,
        standing: page.lead.map(({ text }) => text).join(''),
        progress: page.line.summary,
        nextStep: page.nextStep,
        warning: page.warning?.title,
        skills: page.coverage.rows.map(({ label, stateLabel }) => ({ skill: label, standing: stateLabel })),
      },
    }),
    ...(themes && {
      blockedWork: themes.rows.map(({ label, blocked, mapped }) => ({ skill: label, blocked, mapped })),
    }),
  };
}
