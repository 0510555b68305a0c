import type { JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLAIM, DEEP_LINKING } from './lti-terms.js';
import { formBody, readForm } from './forms.js';
import { startRig, type Rig } from './testing/running.js';
import { startToolDouble, type ToolDouble } from './testing/tool-double.js';

const rigs: Partial<Record<'moodle' | 'canvas', Rig>> = {};
let stranger: ToolDouble;
beforeAll(async () => {
  rigs.moodle = await startRig();
  rigs.canvas = await startRig({ profile: 'canvas' });
  stranger = await startToolDouble();
});
afterAll(async () => void (await Promise.all([...Object.values(rigs), stranger].map((part) => part.close()))));
const rigOf = (name: 'moodle' | 'canvas') => rigs[name] ?? expect.fail('not ready');

const item = {
  type: 'ltiResourceLink',
  title: 'Token <b>refresh</b>',
  url: 'https://tool.example/launch?lesson=1',
  custom: { lesson: 'token-refresh', note: 'one\ntwo' },
  lineItem: { label: 'Practice', scoreMaximum: 10, resourceId: 'lesson-1', tag: 'practice' },
};

interface Answer {
  readonly on?: 'moodle' | 'canvas';
  readonly change?: JWTPayload;
  readonly signer?: () => ToolDouble;
}
async function answer(items: unknown, { on = 'moodle', change = {}, signer }: Answer = {}) {
  const rig = rigOf(on);
  const { launch } = rig.lms.beginLaunch({ personId: rig.dev, selectFor: { courseId: '2', clientId: 'tool-1' } });
  const now = Math.floor(Date.now() / 1000);
  const jwt = await (signer?.() ?? rig.double).sign({
    iss: 'tool-1',
    aud: rig.facts.issuer,
    iat: now,
    exp: now + 60,
    nonce: 'n',
    [`${CLAIM}message_type`]: 'LtiDeepLinkingResponse',
    [`${CLAIM}version`]: '1.3.0',
    [`${CLAIM}deployment_id`]: rig.facts.deploymentId,
    [`${DEEP_LINKING}content_items`]: items,
    ...(on === 'canvas' && { [`${DEEP_LINKING}data`]: launch.id }),
    ...change,
  });
  const url = `${rig.facts.issuer}${rig.lms.state.profile.paths.deepLinkingReturn}?selection=${launch.id}`;
  const send = () => fetch(url, { method: 'POST', body: formBody({ JWT: jwt }) });
  const response = await send();
  return { status: response.status, page: await response.text(), again: send };
}

describe('an answer to content selection', () => {
  it('shows its items, escaped, and becomes activities when a teacher confirms', async () => {
    const { lms, facts } = rigOf('moodle');
    const { status, page } = await answer([item]);
    expect(status).toBe(200);
    expect(page).toContain('Token &#60;b&#62;refresh');
    const confirm = await fetch(`${facts.issuer}/as/dev`, { redirect: 'manual' });
    const cookie = confirm.headers.get('set-cookie')?.split(';')[0] ?? '';
    const { action } = readForm(page);
    const added = await fetch(`${facts.issuer}${action}`, { method: 'POST', headers: { cookie }, redirect: 'manual' });
    expect([added.status, added.headers.get('location')]).toEqual([303, '/courses/2']);
    const activity = [...lms.state.activities.values()].at(-1);
    expect(activity).toMatchObject({
      title: item.title,
      url: item.url,
      custom: { lesson: 'token-refresh', note: 'one' },
    });
    expect(lms.state.gradebook.itemOfActivity(activity?.id ?? '')).toMatchObject({
      scoreMaximum: 10,
      resourceId: 'lesson-1',
      tag: 'practice',
    });
  });

  // Read in Moodle's source: "Accept grades from the tool" as the administrator set it.
  it.each([
    ['never', 'with a column', undefined],
    ['delegate', 'with a column', 10],
    ['delegate', 'without one', undefined],
    ['always', 'with a column', 10],
    ['always', 'without one', 100],
  ] as const)('where grades are accepted %s, an item %s has a column of %s points', async (accepts, kind, points) => {
    const { lms, facts } = rigOf('moodle');
    const tool = lms.state.tools.get('tool-1') ?? expect.fail('there is no tool');
    lms.state.tools.set('tool-1', { ...tool, acceptsGrades: accepts });
    const { lineItem, ...plain } = item;
    const { action } = readForm((await answer([kind === 'with a column' ? { ...plain, lineItem } : plain])).page);
    const dev = await fetch(`${facts.issuer}/as/dev`, { redirect: 'manual' });
    const cookie = dev.headers.get('set-cookie')?.split(';')[0] ?? '';
    await fetch(`${facts.issuer}${action}`, { method: 'POST', headers: { cookie }, redirect: 'manual' });
    lms.state.tools.set('tool-1', tool);
    const added = [...lms.state.activities.values()].at(-1);
    expect(lms.state.gradebook.itemOfActivity(added?.id ?? '')?.scoreMaximum).toBe(points);
  });

  it('cannot be confirmed by a learner', async () => {
    const { lms, facts } = rigOf('moodle');
    const before = lms.state.activities.size;
    const { action } = readForm((await answer([item])).page);
    expect((await fetch(`${facts.issuer}${action}`, { method: 'POST', redirect: 'manual' })).status).toBe(404);
    expect(lms.state.activities.size).toBe(before);
  });

  it('counts once', async () => {
    const { again } = await answer([item]);
    expect((await again()).status).toBe(400);
  });

  it('may be empty', async () => {
    expect((await answer([])).page).toContain('Nothing was chosen.');
  });

  // Observed on Moodle 4.5.6: a link that was not offered becomes an activity all the same.
  it.each([
    ['moodle', false],
    ['canvas', true],
  ] as const)('with a kind nobody asked for: refused on %s is %s', async (on, refused) => {
    const { page } = await answer([{ type: 'link', title: 'A link', url: 'https://example.org' }], { on });
    expect(page.includes('This kind of content was not asked for.')).toBe(refused);
  });

  // Read in Moodle's source: the items pass through PHP's arrays, where an empty object becomes an empty list.
  it.each([
    ['moodle', 400],
    ['canvas', 200],
  ] as const)('with an empty custom object: on %s the answer is %d', async (on, status) => {
    expect((await answer([{ ...item, custom: {} }], { on })).status).toBe(status);
    const { custom: _, ...without } = item;
    const reviewed = { ...without, lineItem: { ...item.lineItem, submissionReview: { custom: {} } } };
    expect((await answer([reviewed], { on })).status).toBe(status);
    expect((await answer([without], { on })).status).toBe(200);
  });

  it('with an address that is no web address adds nothing', async () => {
    expect((await answer([{ ...item, url: 'javascript:alert(1)' }])).page).toContain(
      'Its address is not a web address.',
    );
  });

  it.each<[string, Answer]>([
    ['another audience', { change: { aud: 'https://example.org' } }],
    ['another issuer', { change: { iss: 'tool-2' } }],
    ['another message', { change: { [`${CLAIM}message_type`]: 'LtiDeepLinkingRequest' } }],
    ['another deployment', { change: { [`${CLAIM}deployment_id`]: '99' } }],
    ['another version', { change: { [`${CLAIM}version`]: '1.1' } }],
    ['data nobody sent', { change: { [`${DEEP_LINKING}data`]: 'x' } }],
    ['other data than was sent, on Canvas', { on: 'canvas', change: { [`${DEEP_LINKING}data`]: 'x' } }],
    ['items that are no list', { change: { [`${DEEP_LINKING}content_items`]: {} } }],
    ['an expiry in the past', { change: { exp: 1 } }],
    ['another key', { signer: () => stranger }],
  ])('with %s is refused', async (_what, options) => {
    const { status, page } = await answer([item], options);
    expect([status, page.includes('Nothing was added')]).toEqual([400, true]);
  });
});
