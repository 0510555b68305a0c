import { describe, expect, it } from 'vitest';
import { ownTargets, startPageOf } from './urls.js';

describe('targets of ours', () => {
  const owns = ownTargets('https://keylift.example');
  it.each([
    ['https://keylift.example/lti/launch', true],
    ['https://keylift.example/lti/launch?go=/lessons/1', true],
    ['https://keylift.example/app/', true],
    ['https://keylift.example/app', true],
    ['https://keylift.example:443/lti/launch', true],
    ['https://keylift.example/apple', false],
    ['https://keylift.example/lti/launch/../../api/session', false],
    ['https://keylift.example/api/session', false],
    ['https://keylift.example', false],
    ['http://keylift.example/lti/launch', false],
    ['https://keylift.example.evil.example/lti/launch', false],
    ['https://keylift.example@evil.example/lti/launch', false],
    ['https://evil.example/https://keylift.example/lti/launch', false],
    ['//keylift.example/lti/launch', false],
    ['javascript:alert(1)', false],
    ['', false],
  ])('%s: %s', (target, own) => {
    expect(owns(target)).toBe(own);
  });
});

describe('the page a target asks for', () => {
  it.each([
    ['https://keylift.example/lti/launch?go=/lessons/1', '/lessons/1'],
    ['https://keylift.example/lti/launch', undefined],
    ['https://keylift.example/lti/launch?go=https://evil.example', undefined],
    [`https://keylift.example/lti/launch?go=/${'a'.repeat(200)}`, undefined],
  ])('%s: %s', (target, page) => {
    expect(startPageOf(target)).toBe(page);
  });
});
