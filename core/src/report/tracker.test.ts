import { describe, expect, it } from 'vitest';
import type { SkillId } from '../model.js';
import { gadgetTexts, projectTexts, surenessText, themesView } from './tracker.js';

const ids = (...names: readonly string[]) => names as readonly SkillId[] as SkillId[];
const skills = ['pinning', 'calm', 'sql'].map((id) => ({ id: id as SkillId, label: id.toUpperCase() }));

describe('what holds work up', () => {
  it('is said from three work items on, the most frequent first, and whether a Key Result asks for it', () => {
    const blocked = [ids('calm'), ids('pinning', 'calm'), ids('calm', 'pinning'), ids('pinning', 'calm'), ids('sql')];
    const view = themesView({ blocked, mapped: new Set(ids('pinning')), skills }, 'en');
    expect(view.rows).toEqual([
      {
        skillId: 'calm',
        label: 'CALM',
        blocked: '4 of 5 blocked work items',
        mapped: 'no Key Result here asks for it',
      },
      {
        skillId: 'pinning',
        label: 'PINNING',
        blocked: '3 of 5 blocked work items',
        mapped: 'asked for by a Key Result here',
      },
    ]);
  });

  it('counts a work item once, however often it names a skill, and says so when nothing stands out', () => {
    const view = themesView({ blocked: [ids('sql', 'sql', 'sql'), ids('sql')], mapped: new Set(), skills }, 'de');
    expect(view).toMatchObject({ rows: [], note: expect.stringContaining('Nichts sticht heraus') as string });
  });
});

describe('how sure a team is', () => {
  it.each<[readonly number[], RegExp]>([
    [[5, 5, 5, 5], /^Fewer than five people answered/],
    [[1, 2, 2, 3, 2], /unsure/],
    [[3, 3, 3, 3, 3], /in two minds/],
    [[4, 4, 4, 4, 4], /sure of it/],
  ])('of %j is said in words only, from five answers on', (answers, text) => {
    expect(surenessText(answers, 5, 'en')).toMatch(text);
  });
});

it('the texts of the pages have their numbers filled in, in both languages', () => {
  for (const locale of ['en', 'de'] as const) {
    const texts = { ...projectTexts(5, locale), ...gadgetTexts(locale) };
    expect(
      Object.values(texts).filter((text) => text === '' || text.includes('{k}') || text.includes('{least}')),
    ).toEqual([]);
  }
});
