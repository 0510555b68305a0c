/** Follows the forms and redirects of a launch from the sandbox, as a browser would that runs no script. */
import type { LtiSession } from '@keylift/core';
import { CookieJar } from '../../sandbox/demo/cookie-jar.js';
import { readForm } from '../../sandbox/lms/forms.js';
import type { RunningLms } from '../../sandbox/lms/lms.js';
import { hashOf } from '../../src/lti/secrets.js';
import type { Tool } from './tool.js';

export interface Followed {
  /** Absent when the launch was refused. */
  readonly session?: LtiSession;
  readonly token?: string;
  /** What the last page of the tool called this request. */
  readonly reference: string;
}

export interface Follower {
  /** Opens the activity of the course as this person, in a browser of its own. */
  readonly launch: (person?: string) => Promise<Followed>;
}

export function createFollower(tool: Tool, lms: RunningLms, clientId: string): Follower {
  const [course] = lms.state.world.courses;
  const { id: activity } = lms.addActivity({
    courseId: course?.id ?? '',
    clientId,
    title: 'Keylift: today',
    lineItem: { label: 'Keylift: today', scoreMaximum: 100 },
  });
  return {
    async launch(person = 'maya') {
      const browser = new CookieJar();
      await browser.fetch(`${lms.state.origin}/as/${person}`);
      const initiation = readForm(await (await browser.fetch(`${lms.state.origin}/launch/${activity}`)).text());
      const body = new URLSearchParams(initiation.fields);
      const login = await browser.fetch(initiation.action, { method: 'POST', body });
      const link = /id="continue" href="([^"]+)"/.exec(await login.text())?.[1]?.replaceAll('&#38;', '&');
      const answered = await browser.fetch(login.headers.get('location') ?? link ?? '');
      const response = readForm(await answered.text());
      const fields = new URLSearchParams(response.fields);
      const launched = await browser.fetch(response.action, { method: 'POST', body: fields });
      const reference = launched.headers.get('x-request-id') ?? '';
      const code = /code=([\w-]+)/.exec(launched.headers.get('location') ?? '')?.[1];
      if (code === undefined) return { reference };
      const opened = await fetch(`${tool.origin}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code }),
      });
      const { token } = (await opened.json()) as { readonly token: string };
      const session = await tool.stores.lti.getSession(hashOf(token));
      return { reference, token, ...(session && { session }) };
    },
  };
}
