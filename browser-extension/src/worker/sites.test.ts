import { describe, expect, it, vi } from 'vitest';
import { covers, patternOf } from './sites.js';

vi.mock('../browser.js', () => ({ browser: {} }));

describe('a pattern of sites', () => {
  it.each([
    ['https://help.example.com/*', 'https://help.example.com/x', true],
    ['https://help.example.com/*', 'https://help.example.com:8443/x', true],
    ['https://help.example.com/*', 'http://help.example.com/', false],
    ['*://help.example.com/*', 'http://help.example.com/', true],
    ['https://*.example.com/*', 'https://help.example.com/', true],
    ['https://*.example.com/*', 'https://example.com/', true],
    ['https://*.example.com/*', 'https://notexample.com/', false],
    ['https://*/*', 'https://anything.test/', true],
    ['nonsense', 'https://anything.test/', false],
  ])('%s means %s: %s', (pattern, address, expected) => {
    expect(covers(pattern, new URL(address))).toBe(expected);
  });

  it('of one page names its host without the port, which patterns of Firefox do not know', () => {
    expect(patternOf(new URL('https://help.example.com:8443/ticket'))).toBe('https://help.example.com/*');
  });
});
