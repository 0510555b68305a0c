import { expect, it } from 'vitest';
import { readyText } from './links.js';

it('prints one aligned line for each link, and the verdicts', () => {
  const links = [
    { label: 'Maya', url: 'http://127.0.0.1:1/a' },
    { label: 'Somebody else', url: 'http://127.0.0.1:1/b' },
  ];
  const lines = readyText({ links, verdicts: 'Retail Care  CSAT\nMobile  Launch', folder: '.demo' }).split('\n');
  expect(lines).toContain('  Maya           http://127.0.0.1:1/a');
  expect(lines).toContain('  Somebody else  http://127.0.0.1:1/b');
  expect(lines).toEqual(expect.arrayContaining(['  Retail Care  CSAT', '  Mobile  Launch']));
});
