/** The gradebook, submissions and failed deliveries over real HTTP, for everybody who may come. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStores, type GradeChoice, type PersonId, type SentScore } from '@keylift/core';
import type { ApiClient } from '@keylift/core/api';
import { aContextLink, aJob, aPerson, aTenant } from '@keylift/core/testing';
import { personIdOf } from '../src/lti/sessions.js';
import { useCasesFor } from '../src/use-cases.js';
import { createBrowser } from './support/browser.js';
import { claim, startPlatform, type Claims, type Platform } from './support/platform.js';
import { signedIn } from './support/signed-in.js';
import { startTool, type Tool } from './support/tool.js';

const AGS = 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint';
const SCOPES = ['score', 'result.readonly'].map((name) => `https://purl.imsglobal.org/spec/lti-ags/scope/${name}`);
const RESULTS = '/lineitems/2/lineitem/results';
const COURSE = 'registration-1/deployment-1/7';
const tenantId = aTenant().id;
let platform: Platform;
let tool: Tool;

beforeAll(async () => {
  platform = await startPlatform();
  const stores = createMemoryStores();
  tool = await startTool({
    stores,
    registrations: [platform.registration],
    keyliftFor: useCasesFor({ stores, clock: () => '2026-10-20T08:00:00.000Z', now: Date.now }),
  });
  await stores.forTenant(tenantId).putTenant(aTenant());
});
afterAll(async () => {
  await tool.close();
  await platform.close();
});

type Who = 'membership#Learner' | 'membership#Instructor' | 'system/person#Administrator';
const launch = (who: Who, change: (claims: Claims) => void = () => undefined) =>
  createBrowser(tool.origin, platform).run((claims) => {
    claims[claim('roles')] = [`http://purl.imsglobal.org/vocab/lis/v2/${who}`];
    claims[claim('context')] = { id: '7', title: 'Tier-2' };
    claims[claim('resource_link')] = { id: 'link-1' };
    claims[claim('launch_presentation')] = { locale: 'en' };
    claims[AGS] = { lineitem: platform.lineItem, scope: SCOPES };
    change(claims);
  });
async function signIn(who: Who, change?: (claims: Claims) => void): Promise<ApiClient> {
  const launched = await launch(who, change);
  return signedIn(tool.origin, launched);
}

const personOf = (subject: string): PersonId => personIdOf('registration-1', subject);
const note = (subject: string, changes: Partial<SentScore> = {}) => {
  const at = '2026-10-20T08:00:00.000Z';
  return tool.stores.lti.noteScore({
    lineItem: platform.lineItem,
    subject,
    tenantId,
    personId: personOf(subject),
    registrationId: 'registration-1',
    contextKey: COURSE,
    resourceLinkId: 'link-1',
    lastAt: at,
    sent: { scoreGiven: 75, scoreMaximum: 100, at },
    keptBack: false,
    ...changes,
  });
};
const holds = (...rows: readonly object[]) => {
  const token = { status: 200, body: JSON.stringify({ access_token: 'wide', expires_in: 3600 }) };
  platform.answerNext('/token', token);
  platform.answerNext(RESULTS, { status: 200, body: JSON.stringify(rows) });
};

describe('the gradebook', () => {
  it('shows those who teach where practice goes, and lets them choose for their course', async () => {
    const teacher = await signIn('membership#Instructor');
    const [course, ...others] = (await teacher.gradebook()).forms;
    expect(course).toMatchObject({ of: 'course', chosen: 'given' });
    expect(others).toEqual([]);
    for (const choice of ['made', 'none', 'given'] satisfies GradeChoice[])
      expect((await teacher.chooseGradebook({ of: 'course', choice })).forms[0]?.chosen).toBe(choice);
    await expect(teacher.chooseGradebook({ of: 'platform', choice: 'none' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('lets administrators choose for courses that say nothing themselves', async () => {
    const admin = await signIn('system/person#Administrator', (claims) => {
      claims[claim('context')] = { id: '8' };
    });
    const { forms } = await admin.chooseGradebook({ of: 'platform', choice: 'none' });
    expect(forms.map(({ of, chosen }) => [of, chosen])).toEqual([
      ['course', 'none'],
      ['platform', 'none'],
    ]);
  });

  it('names whose grade differs from what was sent, and why', async () => {
    const subjects = ['1', '2', '3', '4'];
    await tool.stores.forTenant(tenantId).putPeople([aPerson({ id: personOf('2'), name: 'Jonas Weber' })]);
    for (const subject of subjects) await note(subject, { keptBack: subject === '3' });
    holds(
      { userId: '1', resultScore: 7.5, resultMaximum: 10 },
      { userId: '2', resultScore: 60, resultMaximum: 100 },
      { userId: '3', resultScore: 40, resultMaximum: 100 },
    );
    const { held } = await (await signIn('membership#Instructor')).gradebook();
    expect(held.lines).toEqual(['Compared: 4. The same as sent: 1. Different: 3.']);
    expect(held.rows.map(({ name, sent, there, what }) => [name, sent, there, what.split('.')[0]])).toEqual([
      ['Jonas Weber', '75 of 100', '60 of 100', 'Changed in the gradebook'],
      ['Without a name', '75 of 100', '40 of 100', 'The grade there is not Keylift’s, so newer practice is kept back'],
      ['Without a name', '75 of 100', 'nothing', 'Removed in the gradebook, or not arrived yet'],
    ]);
    expect(platform.received(RESULTS)[0]?.url).toBe(`${RESULTS}?type_id=1`); // Moodle fails on a limit
  });

  it.each([
    [503, 'does not answer now'],
    [403, 'does not show its grades'],
    [404, 'Columns that are gone: 1'],
  ])('says so when the platform answers %i', async (status, words) => {
    await note('1');
    platform.answerNext(RESULTS, { status });
    const { held } = await (await signIn('membership#Instructor')).gradebook();
    expect(held.lines.join(' ')).toContain(words);
    expect(held.rows).toEqual([]);
  });

  it('is not shown to learners', async () => {
    const learner = await signIn('membership#Learner');
    await expect(learner.gradebook()).rejects.toMatchObject({ code: 'forbidden' });
    await expect(learner.chooseGradebook({ of: 'course', choice: 'made' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('a submission review', () => {
  const review = (userId: string) => (claims: Claims) => {
    claims[claim('message_type')] = 'LtiSubmissionReviewRequest';
    claims[claim('for_user')] = { user_id: userId };
  };

  it('opens at the submission, whatever the target says', async () => {
    const { headers } = await launch('membership#Instructor', review('user-9'));
    expect(headers.get('location')).toMatch(/&go=%2Fsubmission$/);
  });

  it('shows those who teach what the platform was sent, and nothing else', async () => {
    await tool.stores.forTenant(tenantId).putPeople([aPerson({ id: personOf('user-9'), name: 'Lena Fischer' })]);
    await note('user-9');
    await note('user-9', { lineItem: 'https://other.example/1', resourceLinkId: 'link-2' });
    const view = await (await signIn('membership#Instructor', review('user-9'))).submission();
    expect(view.title).toBe('Practice of Lena Fischer');
    expect(view.entries).toEqual([
      {
        facts: [
          { label: 'Finished practice', value: '1' },
          { label: 'Sent last', value: '75 of 100' },
          { label: 'On', value: expect.stringContaining('October') },
        ],
      },
    ]);
    expect(view).not.toHaveProperty('today');
  });

  it('shows learners their own, and nobody else’s', async () => {
    await note('user-1');
    const own = await (await signIn('membership#Learner', review('user-1'))).submission();
    expect(own).toMatchObject({ title: 'Your practice', today: 'To today' });
    expect(own.entries).toHaveLength(1);
    const other = await signIn('membership#Learner', review('user-9'));
    await expect(other.submission()).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('of somebody who sent nothing says so', async () => {
    const view = await (await signIn('membership#Instructor', review('nobody'))).submission();
    expect(view).toMatchObject({ title: 'Practice of this person', entries: [] });
    expect(view.empty).toContain('Nothing was sent yet');
  });

  it('is a launch of its own: another session reviews nothing', async () => {
    await expect((await signIn('membership#Instructor')).submission()).rejects.toMatchObject({ code: 'conflict' });
  });

  it('without for_user is refused with a page that says what is missing', async () => {
    const refused = await launch('membership#Instructor', (claims) => {
      review('x')(claims);
      delete claims[claim('for_user')];
    });
    expect(refused.code).toBe('FOR_USER');
  });
});

describe.each(['DataPrivacyLaunchRequest', 'LtiStartProctoring'])('a launch of the kind %s', (kind) => {
  it('is valid LTI and answered with: not supported', async () => {
    const { code } = await launch('membership#Instructor', (claims) => {
      claims[claim('message_type')] = kind;
    });
    expect(code).toBe('MESSAGE_TYPE_UNSUPPORTED');
  });
});

describe('failed deliveries', () => {
  async function bury(id: string, error: string): Promise<void> {
    const { jobs } = tool.stores;
    const payload = { registrationId: 'registration-1' };
    await tool.stores.forTenant(tenantId).enqueue([aJob({ id, payload })]);
    const [job] = await jobs.claim({ now: '2026-10-20T09:00:00.000Z', leaseMs: 1000, limit: 1 });
    if (job) await jobs.fail(job, { now: '2026-10-20T09:00:00.000Z', error });
  }

  it('are listed for administrators with the reason in plain words, tried again or set aside', async () => {
    const admin = await signIn('system/person#Administrator');
    expect(await admin.deliveries()).toMatchObject({
      rows: [],
      empty: expect.stringContaining('Nothing is left over'),
    });
    await bury('a', 'scores: status 404');
    const { rows } = await admin.deliveries();
    expect(rows).toEqual([
      {
        id: 'a',
        what: 'Practice for the gradebook',
        where: `${new URL(platform.issuer).host}, 20 October`,
        why: 'The column does not exist any more; somebody deleted it (404).',
        help: 'Set it aside, or let the teacher make the column anew, then try again.',
      },
    ]);
    expect((await admin.settleDelivery({ id: 'a', again: true })).rows).toEqual([]);
    await expect(admin.settleDelivery({ id: 'a', again: true })).rejects.toMatchObject({ code: 'conflict' });
    const again = await tool.stores.jobs.claim({ now: new Date().toISOString(), leaseMs: 1000, limit: 10 });
    expect(again.map(({ id }) => id)).toEqual(['a']);
  });

  it.each([
    ['the registration is gone or inactive', 'not registered any more'],
    ['scores: [platform] token endpoint: scope not granted: x.', 'did not grant the permission'],
    ['scores: [platform] token endpoint: status 404.', 'gives Keylift no access'],
    ['scores: status 422', 'refused the content (status 422)'],
    ['line items: [platform] the service answered 503.', 'could not be reached'],
    ['line items: [platform-fetch] The platform did not answer.', 'could not be reached'],
    ['TypeError', 'could not do it: TypeError'],
  ])('with "%s" say: %s', async (error, words) => {
    const admin = await signIn('system/person#Administrator');
    await bury(error, error);
    expect((await admin.deliveries()).rows.find(({ id }) => id === error)?.why).toContain(words);
    expect((await admin.settleDelivery({ id: error, again: false })).rows.map(({ id }) => id)).not.toContain(error);
  });

  it('are nobody else’s business', async () => {
    const teacher = await signIn('membership#Instructor');
    await expect(teacher.deliveries()).rejects.toMatchObject({ code: 'forbidden' });
    await expect(teacher.settleDelivery({ id: 'a', again: true })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

// Moodle sends no notices; Canvas sends both.
describe('a course that says what it was copied from', () => {
  const copied = (history: string) => (claims: Claims) => {
    claims[claim('context')] = { id: `copy of ${history}`, title: 'Copy' };
    claims[claim('custom')] = { context_history: history };
  };
  const linkOf = (history: string) =>
    tool.stores.forTenant(tenantId).getContextLink(`registration-1/deployment-1/copy of ${history}`);

  it('keeps the Key Result of the newest original that has one', async () => {
    const store = tool.stores.forTenant(tenantId);
    const original = aContextLink({ contextKey: 'registration-1/deployment-1/old,er' });
    await store.putContextLinks([original]);
    await launch('membership#Learner', copied('unknown,old%2Cer'));
    const { keyResultId, teamId } = original;
    expect(await linkOf('unknown,old%2Cer')).toMatchObject({ keyResultId, teamId, title: 'Copy' });
  });

  it.each(['$Context.id.history', '', 'unknown'])('stays untied with "%s"', async (history) => {
    await launch('membership#Learner', copied(history));
    expect(await linkOf(history)).toBeUndefined();
  });
});
