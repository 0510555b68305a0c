/** What the doctor says about messages, placements and hosts of a platform. */
import { expect, it } from 'vitest';
import { createMemoryStores, type LtiSession, type Registration } from '@keylift/core';
import { aRegistration, aSession } from '@keylift/core/testing';
import { examineCourse } from '../src/doctor/examine-course.js';
import { examineInstallation } from '../src/doctor/examine-platform.js';
import { tell } from '../src/doctor/tell.js';

const nobody = async () => expect.fail('nobody is called');

async function messagesOf(changes: Partial<Registration>) {
  const { lti } = createMemoryStores();
  const deps = {
    fetch: nobody,
    tokens: { get: nobody },
    store: lti,
    publicUrl: 'https://keylift.example',
    now: Date.now,
  };
  const findings = await examineInstallation(deps, aRegistration(changes));
  const found = findings.find(({ check }) => check === 'messages') ?? expect.fail('no finding');
  return { ...found, text: tell('en', found, changes.product) };
}

const link = { message: 'LtiResourceLinkRequest', placements: ['course_navigation'] };
const selection = {
  message: 'LtiDeepLinkingRequest',
  placements: ['link_selection', 'https://canvas.instructure.com/lti/assignment_selection', 'editor_button'],
};

it.each<[string, Partial<Registration>, { result: string; seen: string }]>([
  ['was entered by hand', {}, { result: 'unknown', seen: 'messages-unsaid' }],
  ['sends both', { offers: [link, selection] }, { result: 'ok', seen: 'messages-sent' }],
  ['sends no content selections', { offers: [link] }, { result: 'warn', seen: 'messages-missing' }],
  [
    'is Canvas with every place',
    { product: 'canvas', offers: [link, selection] },
    { result: 'ok', seen: 'messages-sent' },
  ],
  [
    'is Canvas without the editor',
    { product: 'canvas', offers: [link, { ...selection, placements: ['link_selection', 'assignment_selection'] }] },
    { result: 'warn', seen: 'places-missing' },
  ],
])('a platform that %s', async (_, changes, expected) => {
  expect(await messagesOf(changes)).toMatchObject(expected);
});

it('a course whose services are elsewhere is told, with the host and what to do, and nobody is called', async () => {
  const session: LtiSession = aSession({
    personId: 'dana',
    nrpsUrl: 'https://canvas.school.example/api/lti/courses/1/names_and_roles',
  });
  const deps = { fetch: nobody, tokens: { get: nobody, drop: () => undefined }, patienceMs: 1 };
  const findings = await examineCourse(deps, aRegistration(), session, true);
  const found = findings.find(({ check }) => check === 'roster-service') ?? expect.fail('no finding');
  expect(found).toMatchObject({ result: 'fail', seen: 'service-foreign', facts: { host: 'canvas.school.example' } });
  expect(JSON.stringify(tell('de', found, 'canvas'))).toContain('Weitere Hosts dieser Plattform');
});
