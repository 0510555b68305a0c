import { describe, expect, it } from 'vitest';
import { readClaims } from './claims.js';

const lti = (name: string) => `https://purl.imsglobal.org/spec/lti/claim/${name}`;

describe('claims', () => {
  it('that are missing are absent', () => {
    expect(readClaims({})).toEqual({ custom: {}, presentation: {}, platform: {} });
  });

  it.each([null, 1, '', [], [null], {}, { id: 1 }, { id: '' }, true])(
    'of another shape, such as %j, are absent',
    (odd) => {
      const texts = ['version', 'message_type', 'deployment_id', 'target_link_uri'];
      const records = ['context', 'resource_link', 'launch_presentation', 'tool_platform', 'for_user'];
      const payload = Object.fromEntries([...texts, ...records].map((name) => [lti(name), odd]));
      expect(readClaims(payload)).toEqual({ custom: {}, presentation: {}, platform: {} });
    },
  );

  it.each([
    [undefined, undefined],
    ['Learner', undefined],
    [[], []],
    [['Learner', 7, null, ''], ['Learner']],
  ])('roles %j are %j', (value, roles) => {
    expect(readClaims({ [lti('roles')]: value }).roles).toEqual(roles);
  });

  it('keep whom a mentor looks after', () => {
    expect(readClaims({ [lti('role_scope_mentor')]: ['student-1', 7, ''] }).mentorOf).toEqual(['student-1']);
    expect(readClaims({ [lti('role_scope_mentor')]: 'student-1' })).not.toHaveProperty('mentorOf');
  });

  it('of custom are text, and numbers as text', () => {
    const custom = { a: 'x', b: '', c: 7, d: null, e: {}, f: ['x'], g: true };
    expect(readClaims({ [lti('custom')]: custom }).custom).toEqual({ a: 'x', b: '', c: '7' });
  });

  it.each([
    [{ name: 'Maya Lindqvist', given_name: 'M' }, 'Maya Lindqvist'],
    [{ given_name: 'Maya', family_name: 'Lindqvist' }, 'Maya Lindqvist'],
    [{ family_name: 'Lindqvist' }, 'Lindqvist'],
    [{ name: '' }, undefined],
    [{ name: 7 }, undefined],
  ])('%j is called %s', (payload, name) => {
    expect(readClaims({ ...payload }).name).toBe(name);
  });

  it('prefer the language of the presentation', () => {
    expect(readClaims({ locale: 'en', [lti('launch_presentation')]: { locale: 'de' } }).locale).toBe('de');
    expect(readClaims({ locale: 'en' }).locale).toBe('en');
  });

  it('keep service addresses as they came, if they are addresses', () => {
    const endpoint = 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint';
    const scope = ['https://purl.imsglobal.org/spec/lti-ags/scope/score', 7];
    expect(
      readClaims({ [endpoint]: { lineitem: 'https://lms.example/1?type_id=1', lineitems: 'javascript:x', scope } }).ags,
    ).toEqual({
      lineItem: 'https://lms.example/1?type_id=1',
      scopes: ['https://purl.imsglobal.org/spec/lti-ags/scope/score'],
    });
    expect(readClaims({ [endpoint]: 'x' }).ags).toEqual({ scopes: [] });
  });

  it('offer a return address only if it is http', () => {
    const presentation = (return_url: unknown) =>
      readClaims({ [lti('launch_presentation')]: { return_url } }).presentation;
    expect(presentation('https://lms.example/back')).toEqual({ returnUrl: 'https://lms.example/back' });
    expect(presentation('javascript:alert(1)')).toEqual({});
    expect(presentation(`https://lms.example/${'a'.repeat(2048)}`)).toEqual({});
  });
});
