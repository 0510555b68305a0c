/** A real Moodle 4.5: grades, members and tokens, answered as it answered. Each test is named after what Moodle does. */
import { describe, expect, it } from 'vitest';
import { createMemoryStores, type ClaimedJob, type PersonId, type TenantId } from '@keylift/core';
import { profiles } from '../../sandbox/lms/profile.js';
import { readClaims } from '../../src/lti/claims.js';
import { createLineItems, LINE_ITEM_SCOPES } from '../../src/lti/grades/line-items.js';
import { readResults } from '../../src/lti/grades/results.js';
import { deliverScore, SCORE_JOB } from '../../src/lti/grades/score-outbox.js';
import { practiceScore, SCORE_SCOPE, scoresUrl } from '../../src/lti/grades/score.js';
import { createServiceTokens } from '../../src/lti/grades/service-tokens.js';
import { readCourse } from '../../src/lti/roster/course-members.js';
import { readMemberships } from '../../src/lti/roster/memberships.js';
import { roleOf } from '../../src/lti/roles.js';
import { nextPage } from '../../src/lti/service-call.js';
import { answerOf, exchange, moodleRegistration, recordedMoodle } from '../support/recorded.js';
import { recorded, recordedLaunch, type Exchange } from '../support/recorded-files.js';

const SERVICES = 'http://127.0.0.1:8090/mod/lti/services.php';
const LINE_ITEM = `${SERVICES}/2/lineitems/2/lineitem?type_id=1`;
const LINE_ITEMS = `${SERVICES}/2/lineitems?type_id=1`;
const MEMBERS = `${SERVICES}/CourseSection/2/bindings/1/memberships`;
const registration = moodleRegistration();
const [MANAGE = ''] = LINE_ITEM_SCOPES;

/** Sends one score, with the recorded answer to it first. */
async function send(answer: Exchange, lineItem = LINE_ITEM) {
  const moodle = recordedMoodle(['ags-scores'], [answer]);
  const { lti } = createMemoryStores();
  await lti.putRegistration(registration);
  const lineItems = createLineItems({ ...moodle.deps, lti, now: Date.now });
  const job: ClaimedJob = {
    id: 'job',
    tenantId: 'meridian' as TenantId,
    kind: SCORE_JOB,
    attempts: 1,
    runAt: '2026-11-20T15:00:00.000Z',
    personId: 'ada' as PersonId,
    payload: {
      registrationId: registration.id,
      lineItem,
      score: { ...practiceScore('4', 0.75, '2026-11-20T15:00:00.000Z', 'en') },
    },
  };
  return {
    outcome: await deliverScore({ ...moodle.deps, lti, lineItems, seenFree: new Map(), now: Date.now }, job),
    ...moodle,
  };
}

describe('line items', () => {
  /** Looks for the column of activity 1, or for one that is not there, to make it. */
  const find = async (changes: { readonly label?: string; readonly scope?: string } = {}) => {
    const known = exchange('ags-lineitems', 'AGS lineitems resource_link_id');
    const absent = known.request.url.replace('resource_link_id=1', 'resource_link_id=9');
    const nothing = {
      ...known,
      request: { ...known.request, url: absent },
      response: { ...known.response, body: [] },
    };
    const moodle = recordedMoodle(['ags-lineitems'], [nothing]);
    const { lti } = createMemoryStores();
    const resourceLinkId = changes.label === undefined ? '1' : '9';
    const column = { lineItems: LINE_ITEMS, resourceLinkId, scope: MANAGE, ...changes };
    const lineItem = await createLineItems({ ...moodle.deps, lti, now: Date.now })(registration, column);
    return { lineItem, asked: moodle.asked.filter(({ url }) => !url.endsWith('/token.php')) };
  };

  it('Moodle makes one with the activity: found by the filter, its tag and resourceId empty, with an extra ltiLinkId', async () => {
    expect((await find()).lineItem).toBe(LINE_ITEM);
    const [item] = exchange('ags-lineitems', 'AGS lineitems resource_link_id').response.body as readonly object[];
    expect(item).toMatchObject({ resourceId: '', tag: '', ltiLinkId: '1' });
  });

  it('the claim is absent while a second one is linked, and where no grades are taken', () => {
    const { launch_ags_claim_while_two_linked: two } = recorded('ags-lineitems').two_linked;
    const { id_token_claims: ungraded } = recordedLaunch('launch-crosssite-iframe-dynreg-tool').auth_response;
    expect(readClaims(ungraded).ags).not.toHaveProperty('lineItem');
    const { id_token_claims: graded } = recordedLaunch('launch-student-iframe').auth_response;
    expect(readClaims(graded).ags?.lineItem).toBe(LINE_ITEM);
    const claim = 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint';
    expect(readClaims({ ...graded, [claim]: two }).ags).not.toHaveProperty('lineItem');
  });

  it('the claim is empty where the only column of the activity was made by a tool (read in its source): it is looked for', () => {
    const { id_token_claims: graded } = recordedLaunch('launch-student-iframe').auth_response;
    const claim = 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint';
    const { ags } = readClaims({ ...graded, [claim]: { ...Object(graded[claim]), lineitem: '' } });
    expect(ags).toEqual({ lineItems: LINE_ITEMS, scopes: expect.arrayContaining([MANAGE]) });
  });

  it('★ only the exact media type is taken: no list, no wildcard, no application/json is sent', async () => {
    const { asked } = await find({ label: 'Practice' });
    for (const { method = 'GET', headers } of asked)
      if (method === 'GET') expect(headers?.['accept']).toBe('application/vnd.ims.lis.v2.lineitemcontainer+json');
      else expect(headers?.['content-type']).toBe('application/vnd.ims.lis.v2.lineitem+json');
    expect(asked.map(({ method = 'GET' }) => method)).toContain('POST');
    expect(profiles.moodle.strictMediaTypes).toBe(true);
  });

  it('★ the Link header has curly quotes and &amp;, as Latin-1 bytes; it is read all the same', () => {
    const { headers } = exchange('ags-lineitems', 'AGS lineitems limit=1').response;
    expect(nextPage(headers['link'], LINE_ITEMS)).toBe(`${LINE_ITEMS}&limit=1&from=1`);
    expect(profiles.moodle.typographicLinks).toBe(true);
  });

  it('DELETE and PUT work even on the one that Moodle made: whatever we do, we send neither', async () => {
    const sent = [
      ...(await find()).asked,
      ...(await find({ label: 'Practice' })).asked,
      ...(await send(exchange('ags-scores', 'AGS score POST FullyGraded'))).asked,
    ];
    const written = sent.filter(({ method = 'GET' }) => method !== 'GET');
    expect(new Set(written.map(({ method }) => method))).toEqual(new Set(['POST']));
    // Nor is anything posted to a column itself.
    for (const { url } of written) expect(new URL(url).pathname).toMatch(/\/(?:token\.php|lineitems|scores)$/);
  });

  it('dates are echoed and not kept: we send none', async () => {
    const { asked } = await find({ label: 'Practice' });
    const made = asked.find(({ method }) => method === 'POST');
    expect(Object.keys(JSON.parse(made?.body ?? '{}') as object).toSorted()).toEqual([
      'label',
      'resourceId',
      'resourceLinkId',
      'scoreMaximum',
      'tag',
    ]);
  });

  it('one cannot be made with the read-only scope: with it we look and make none', async () => {
    const [, scope = ''] = LINE_ITEM_SCOPES;
    const { asked, lineItem } = await find({ label: 'Practice', scope });
    expect(lineItem).toBeUndefined();
    expect(asked.map(({ method = 'GET' }) => method)).toEqual(['GET']);
  });
});

describe('scores', () => {
  it('★ addresses carry ?type_id: /scores goes before it; appended after it they are refused', async () => {
    const { asked, outcome } = await send(exchange('ags-scores', 'AGS score POST FullyGraded'));
    expect(scoresUrl(LINE_ITEM)).toBe(`${SERVICES}/2/lineitems/2/lineitem/scores?type_id=1`);
    expect(asked.at(-1)?.url).toBe(scoresUrl(LINE_ITEM));
    expect(outcome).toEqual({ outcome: 'done' });
    expect(exchange('ags-scores', 'AGS score naive url (append after query)').response.status).toBe(400);
  });

  it('a score is answered 200 with an empty body, which nobody reads', async () => {
    const answer = exchange('ags-scores', 'AGS score POST FullyGraded');
    expect(answer.response.body).toBe('');
    expect((await send(answer)).outcome).toEqual({ outcome: 'done' });
  });

  it.each(['AGS score same timestamp/older → ?', 'AGS score within same second B'])(
    '★ whole seconds are compared: "%s" is 409, which means superseded and is no mistake',
    async (name) => {
      expect((await send(exchange('ags-scores', name))).outcome).toEqual({ outcome: 'done' });
      expect(profiles.moodle.scoreTick).toBe(1000);
    },
  );

  it.each([
    'AGS score teacher userId',
    'AGS score unknown userId',
    'AGS score bad timestamp',
    'AGS score missing scoreMaximum',
  ])(
    '%s is 400 with the reason in the status phrase, which repeats the request: only the number is kept',
    async (name) => {
      const answer = exchange('ags-scores', name);
      expect(answer.response.body).toEqual([]);
      expect((await send(answer)).outcome).toEqual({ outcome: 'dead', error: 'scores: status 400' });
    },
  );

  it('★ one that is not FullyGraded wipes grade and comment, one without comment wipes the comment: ours are neither', () => {
    const { steps } = recorded('ags-score-sequence');
    const after = (step: string) => steps.find((one) => one.step === step)?.results_after;
    expect(after('PendingManual 50')).toEqual([]);
    expect(after('FullyGraded 85 without comment')?.[0]).not.toHaveProperty('comment');
    for (const scaled of [0, 0.5, 1])
      expect(practiceScore('4', scaled, '2026-11-20T15:00:00.000Z', 'en')).toMatchObject({
        activityProgress: 'Completed',
        gradingProgress: 'FullyGraded',
        comment: expect.stringMatching(/./),
      });
    expect(profiles.moodle.ungradedWipes).toBe(true);
  });

  it('above the maximum is cut, below zero is zero, another maximum rescales: ours are 0 to 100 of 100', () => {
    const given = [0, 1 / 3, 1].map((scaled) => practiceScore('4', scaled, '2026-11-20T15:00:00.000Z', 'en'));
    expect(given.map(({ scoreGiven, scoreMaximum }) => [scoreGiven, scoreMaximum])).toEqual([
      [0, 100],
      [33.33, 100],
      [100, 100],
    ]);
  });

  it('GET is 405, other spellings of the time are taken: we POST the bare media type and a time in UTC', async () => {
    const { asked } = await send(exchange('ags-scores', 'AGS score POST FullyGraded'));
    const { method, headers, body = '{}' } = asked.at(-1) ?? expect.fail('nothing was sent');
    expect(method).toBe('POST');
    expect(headers?.['content-type']).toBe('application/vnd.ims.lis.v1.score+json');
    expect(JSON.parse(body)).toMatchObject({ timestamp: expect.stringMatching(/^[\d-]{10}T[\d:]{8}\.000Z$/) });
  });
});

describe('results', () => {
  it('are read without a limit, all of them and of one person', async () => {
    const { deps, asked } = recordedMoodle(['ags-results']);
    expect(await readResults(deps, registration, LINE_ITEM)).toEqual([
      { userId: '4', score: 77, maximum: 100, comment: 'Nice <b>work</b>' },
      { userId: '5', score: 0, maximum: 100, comment: 'Nice <b>work</b>' },
    ]);
    expect(await readResults(deps, registration, LINE_ITEM, '4')).toHaveLength(1);
    for (const { url } of asked) expect(url).not.toContain('limit=');
  });

  it('★ a limit ends in a page of errors, which is read as a column that is gone: so none is sent', async () => {
    const page = exchange('ags-results', 'AGS results limit=1');
    const { request } = exchange('ags-results', 'AGS results GET');
    const { deps } = recordedMoodle(['ags-results'], [{ ...page, request }]);
    expect(await readResults(deps, registration, LINE_ITEM)).toBe('gone');
    expect(profiles.moodle.resultsLimitBroken).toBe(true);
  });
});

describe('members', () => {
  it('★ roles are short here, full in the id_token; teachers are listed too; everybody is Active', async () => {
    const { deps } = recordedMoodle(['nrps']);
    const { members } = await readMemberships(deps, registration, MEMBERS);
    expect(members.map(({ userId, name, roles, active }) => [userId, name, roleOf(roles), active])).toEqual([
      ['4', 'Ada Able', 'learner', true],
      ['5', 'Bo Baker', 'learner', true],
      ['6', 'Cy Chan', 'learner', true],
      ['3', 'Tess Teacher', 'manager', true],
    ]);
    expect(profiles.moodle.shortRoles).toBe(true);
  });

  it('of what it tells only a name and the role are read: no e-mail address, no user name, no ID number', async () => {
    const { deps } = recordedMoodle(['nrps']);
    const text = JSON.stringify((await readMemberships(deps, registration, MEMBERS)).members);
    for (const word of ['@', 'student1', 'STU-1']) expect(text).not.toContain(word);
  });

  it('the Link header is sound here: every page is read', async () => {
    const { deps } = recordedMoodle(['nrps']);
    expect((await readMemberships(deps, registration, `${MEMBERS}?limit=2`)).members).toHaveLength(4);
  });

  it('everybody is listed at once where nobody asks for pages (read in its source): we ask for pages', async () => {
    const all = exchange('nrps', 'NRPS all');
    const paged = { ...all, request: { ...all.request, url: `${MEMBERS}?limit=250` } };
    const { deps } = recordedMoodle([], [paged]);
    const { members } = await readCourse(deps, registration, { url: MEMBERS, groups: false });
    expect(members).toHaveLength(4);
  });

  it('a list of types, or application/json, is refused: we send the one type', async () => {
    const { deps, asked } = recordedMoodle(['nrps']);
    await readMemberships(deps, registration, MEMBERS);
    const accept = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json';
    expect(asked.at(-1)?.headers).toMatchObject({ accept });
  });

  it('rlid adds a message with two claims and no custom: the members are read the same', async () => {
    const membersFrom = async (url: string) => {
      const { deps } = recordedMoodle(['nrps']);
      return (await readMemberships(deps, registration, url)).members;
    };
    expect(await membersFrom(`${MEMBERS}?rlid=1`)).toEqual(await membersFrom(MEMBERS));
  });

  it.each(['NRPS no token', 'NRPS wrong-scope token', 'NRPS bad token'])(
    '%s is 401 in JSON: told, nothing written',
    async (name) => {
      const { deps } = recordedMoodle(['nrps'], [exchange('nrps', name)]);
      await expect(readMemberships(deps, registration, MEMBERS)).rejects.toMatchObject({ code: 'unavailable' });
    },
  );

  it('the front page course lists everybody, guest and administrators: only the address of the launched course is called', async () => {
    const { deps, asked } = recordedMoodle(['nrps']);
    await readMemberships(deps, registration, MEMBERS);
    expect(asked.map(({ url }) => url).filter((url) => !url.endsWith('/token.php'))).toEqual([MEMBERS]);
  });
});

describe('the token endpoint', () => {
  const get = async (name: string, scope = SCORE_SCOPE) => {
    const answer = exchange('token-endpoint', name);
    const toolKeys = { sign: async () => 'assertion' };
    return createServiceTokens({ fetch: async () => answerOf(answer), toolKeys, now: Date.now }).get(registration, [
      scope,
    ]);
  };

  it('★ JSON comes as text/html, in success and in refusal: read by content', async () => {
    expect(await get('token assertion 1st use')).toHaveProperty('token');
    expect(await get('token unknown client')).toMatchObject({ refused: 'token endpoint: status 400' });
    expect(profiles.moodle.tokenContentType).toContain('text/html');
  });

  it('scopes it does not know are dropped without a word: what is granted is compared', async () => {
    expect(await get('token known+unknown scope')).toHaveProperty('token');
    expect(await get('token known+unknown scope', MANAGE)).toMatchObject({
      refused: expect.stringContaining('scope not granted'),
    });
    expect(await get('token unknown scope only')).toMatchObject({ refused: 'token endpoint: status 400' });
  });

  it.each(['token expired assertion', 'token iat 30s in future', 'token unknown client', 'token JSON body'])(
    '%s: whatever the words, it is a refusal with its status',
    async (name) => {
      expect(await get(name)).toMatchObject({ refused: 'token endpoint: status 400' });
    },
  );

  it('iat a little ahead is refused: ours is a few seconds back, and each assertion has its own jti', async () => {
    const signed: Record<string, unknown>[] = [];
    const toolKeys = {
      sign: async (claims: Record<string, unknown>) => {
        signed.push(claims);
        return 'assertion';
      },
    };
    const now = () => 1_795_187_017_000;
    const fetch = async () => answerOf(exchange('token-endpoint', 'token unknown client'));
    const tokens = createServiceTokens({ fetch, toolKeys, now });
    await tokens.get(registration, [SCORE_SCOPE]);
    await tokens.get(registration, [SCORE_SCOPE]);
    expect(Number(signed[0]?.['iat'])).toBeLessThan(now() / 1000);
    expect(signed[0]?.['jti']).not.toBe(signed[1]?.['jti']);
  });

  it('404 as a page means that Moodle cannot read our keys: tried again, for somebody may mend it', async () => {
    const fetch = async () => ({ status: 404, header: () => 'text/html', text: '<!DOCTYPE html>' });
    const toolKeys = { sign: async () => 'assertion' };
    expect(
      await createServiceTokens({ fetch, toolKeys, now: Date.now }).get(registration, [SCORE_SCOPE]),
    ).toMatchObject({
      refused: 'token endpoint: status 404',
    });
  });
});
