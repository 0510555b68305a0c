import { describe, expect, it } from 'vitest';
import {
  explainRefusal,
  isRefusalCode,
  launchChecks,
  loginChecks,
  statusOfRefusal,
  type RefusalCode,
} from './checks.js';
import { texts } from './pages/texts.js';

const checks = [...loginChecks, ...launchChecks];
const codes = checks.flatMap((check) => [...check.codes] as RefusalCode[]);

describe('the checklist', () => {
  it('has every code once and every check once', () => {
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  });

  it.each(codes)('explains %s: passed, then failed, then not reached', (code) => {
    const results = explainRefusal(code).map(({ result }) => result);
    expect(results.join(' ')).toMatch(/^(passed )*failed( not-reached)*$/);
    expect(statusOfRefusal(code)).toBeGreaterThanOrEqual(400);
    expect(statusOfRefusal(code)).toBeLessThan(500);
    expect(isRefusalCode(code)).toBe(true);
  });

  it('is written in both languages, and cites a specification for each check', () => {
    for (const { id, specRef } of checks) {
      expect(specRef).toMatch(/§\d/);
      expect(texts.de.checks[id]).not.toBe(texts.en.checks[id]);
    }
  });
});
