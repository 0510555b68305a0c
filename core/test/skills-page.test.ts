import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { explain } from '../docs/skills.example.js';
import { starterDomains, starterGraph } from '../src/skills/starter-graph.js';

const read = (name: string): string => readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8');
const page = read('skills.md');

it('prints its example as it runs', () => {
  expect(page).toContain(`\`\`\`ts\n${read('skills.example.ts')}\`\`\``);
  expect(explain('400 happy calls a week')).toContainEqual(expect.stringMatching(/^Seeing it their way: happy calls/));
});

it('counts skills and domains as they are', () => {
  expect(Object.keys(starterDomains)).toHaveLength(17);
  expect(page).toContain(`${starterGraph.skills.size} workplace skills`);
});
