import { describe, expect, it } from 'vitest';
import { resolveCustom } from './custom.js';
import { profiles } from './profile.js';

const variables = { 'User.id': '4', 'Context.title': 'Craft', 'ResourceLink.id': null };
const resolve = (
  tool: Record<string, string>,
  activity: Record<string, string> = {},
  message: 'LtiResourceLinkRequest' | 'LtiDeepLinkingRequest' = 'LtiResourceLinkRequest',
) => resolveCustom({ tool, activity }, variables, profiles.moodle, message);

describe('custom parameters on Moodle', () => {
  // Observed on Moodle 4.5.6.
  it.each([
    ['$User.id', '4'],
    ['\\$User.id', '$User.id'],
    ['pre-$User.id', 'pre-$User.id'],
    ['$User.image', '$User.image'],
    ['hello world', 'hello world'],
  ])('the value %s arrives as %s', (value, arrives) => {
    expect(resolve({ v: value })).toEqual({ v: arrives });
  });

  it('arrive twice when their name is not lower case with underscores', () => {
    expect(resolve({ CamelCase: 'Kept?', 'dash-key': 'x', plain_1: 'y' })).toEqual({
      CamelCase: 'Kept?',
      camelcase: 'Kept?',
      'dash-key': 'x',
      dash_key: 'x',
      plain_1: 'y',
    });
  });

  it('of the tool win over those of the activity', () => {
    expect(resolve({ a: 'tool' }, { a: 'activity', b: 'activity' })).toEqual({ a: 'tool', b: 'activity' });
  });

  it('without meaning in deep linking are null there, and literal elsewhere', () => {
    expect(resolve({ v: '$ResourceLink.id' }, {}, 'LtiDeepLinkingRequest')).toEqual({ v: null });
    expect(resolve({ v: '$ResourceLink.id' })).toEqual({ v: '$ResourceLink.id' });
  });
});

it('on Canvas keep their names, and the activity wins', () => {
  const parameters = { tool: { CamelCase: 'tool' }, activity: { CamelCase: 'activity' } };
  expect(resolveCustom(parameters, variables, profiles.canvas, 'LtiResourceLinkRequest')).toEqual({
    CamelCase: 'activity',
  });
});
