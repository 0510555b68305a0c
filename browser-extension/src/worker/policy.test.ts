import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readPolicy } from './policy.js';

beforeEach(() => vi.stubGlobal('__E2E__', false));
afterEach(() => vi.unstubAllGlobals());

describe('a policy', () => {
  it('is taken as it was set', () => {
    const policy = {
      serverUrl: 'https://keylift.example.com',
      tenant: 'meridian',
      allowedSites: ['https://help.example.com/*', '*://*.example.org/*', 'https://*/*'],
      tipsPerDay: 2,
      minutesBetweenTips: 90,
      quietFrom: '18:00',
      quietUntil: '08:00',
    };
    expect(readPolicy(policy)).toEqual(policy);
  });

  it('loses the path of a server', () => {
    expect(readPolicy({ serverUrl: 'https://keylift.example.com/app/' })).toEqual({
      serverUrl: 'https://keylift.example.com',
    });
  });

  it.each([
    ['an address without https', { serverUrl: 'http://keylift.example.com' }, 'serverUrl'],
    ['an address that is none', { serverUrl: 'keylift' }, 'serverUrl'],
    ['an address of code', { serverUrl: 'javascript:alert(1)' }, 'serverUrl'],
    ['a number as address', { serverUrl: 7 }, 'serverUrl'],
    ['an organisation with a space', { tenant: 'a b' }, 'tenant'],
    ['a negative limit', { tipsPerDay: -1 }, 'tipsPerDay'],
    ['a limit in words', { tipsPerDay: 'two' }, 'tipsPerDay'],
    ['a pause of nothing', { minutesBetweenTips: Number.NaN }, 'minutesBetweenTips'],
    ['an hour there is not', { quietFrom: '25:00', quietUntil: '08:00' }, 'quietFrom'],
    ['a beginning without an end', { quietFrom: '18:00' }, 'quietUntil'],
    ['a name nobody knows', { allowedHosts: ['https://help.example.com/*'] }, 'allowedHosts'],
    ['a name of every object', JSON.parse('{"constructor":1}'), 'constructor'],
  ])('with %s keeps the default and names it', (_, raw, name) => {
    const { problems, ...rest } = readPolicy(raw);
    expect(problems).toEqual([name]);
    expect(rest).not.toHaveProperty([name]);
  });

  it.each([
    ['a text', 'https://help.example.com/*', []],
    ['a list with a slip', ['https://help.example.com/*', 'help.example.com'], ['https://help.example.com/*']],
    ['a host with a port', ['https://help.example.com:8443/*'], []],
    ['a file', ['file:///*'], []],
    ['everything', ['<all_urls>'], []],
    ['something else', { length: 1 }, []],
  ])('with %s instead of sites allows only what can be read', (_, allowedSites, expected) => {
    expect(readPolicy({ allowedSites })).toEqual({ allowedSites: expected, problems: ['allowedSites'] });
  });

  it.each([[undefined], [null], ['text'], [7], [{}]])('that is %s sets nothing', (raw) => {
    expect(readPolicy(raw)).toEqual({});
  });
});
