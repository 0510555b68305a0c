import { describe, expect, it } from 'vitest';
import type { LessonId, SkillId } from '../model.js';
import { helpView, silentWorkItem, workItemView, type BlockedReason, type WorkItemSuggestion } from './work-item.js';

const suggestion = (n: number): WorkItemSuggestion => ({
  lesson: { id: `l${n}` as LessonId, title: `Lesson ${n}`, minutes: n },
  skill: { id: 'tls' as SkillId, label: 'TLS certificates' },
  because: { kind: 'words', words: ['pinning', 'handshake'] },
  keyResult: {
    title: 'Crash-free sessions',
    current: 98,
    target: 99.5,
    unit: { name: 'percent', suffix: ' %', decimals: 1 },
    due: '2026-12-18',
  },
});
const flagged: readonly BlockedReason[] = [{ kind: 'flag' }];

describe('beside a work item', () => {
  it('stand at most three lessons, each with minutes, what led there and the Key Result it serves', () => {
    const view = workItemView({ reasons: flagged, suggestions: [1, 2, 3, 4].map(suggestion) }, 'en');
    expect(view).toMatchObject({ state: 'blocked', title: 'A few minutes that could unblock this' });
    expect(view.rows.map(({ minutes }) => minutes)).toEqual(['one minute', '2 minutes', '3 minutes']);
    expect(view.rows[0]).toMatchObject({
      why: 'Found through “pinning, handshake”.',
      serves: 'Serves “Crash-free sessions”: 98.0 % now, 99.5 % by 18 December.',
    });
    expect(view.note).toBeUndefined();
  });

  it('stands nothing but a sentence when it is not blocked', () => {
    const view = workItemView({ reasons: [], suggestions: [suggestion(1)] }, 'en');
    expect(view).toMatchObject({ state: 'quiet', rows: [], title: 'Nothing in the way' });
    expect(view.note).toContain('not blocked');
  });

  it('stands why nothing is suggested when nothing fits', () => {
    expect(workItemView({ reasons: flagged, suggestions: [] }, 'en').note).toContain('Silence is better');
  });

  it.each<[BlockedReason, string]>([
    [{ kind: 'flag' }, 'Er ist mit „Hindernis“ markiert.'],
    [{ kind: 'status', name: 'Wartet' }, 'Sein Status ist „Wartet“.'],
    [{ kind: 'link', key: 'OPS-7' }, 'Er wartet auf OPS-7, und das ist noch offen.'],
    [{ kind: 'stale', days: 6 }, 'Er ist in Arbeit und seit 6 Arbeitstagen unverändert.'],
    [{ kind: 'label', name: 'blocked' }, 'Er trägt das Stichwort „blocked“.'],
  ])('says %j in German', (reason, text) => {
    expect(workItemView({ reasons: [reason], suggestions: [] }, 'de').reasons).toEqual([text]);
  });

  it('says what an administrator tied to the skill, and that no Key Result asks', () => {
    const { keyResult: _, ...rest } = suggestion(1);
    const mapped = { ...rest, because: { kind: 'mapping', name: 'Android' } } as const;
    expect(workItemView({ reasons: flagged, suggestions: [mapped] }, 'en').rows[0]).toMatchObject({
      why: '“Android” stands for TLS certificates on this site.',
      serves: 'No Key Result asks for it right now.',
    });
  });

  it.each(['no-library', 'unavailable', 'busy', 'old-library'] as const)('is quiet and says why: %s', (silence) => {
    const view = silentWorkItem(silence, 'en');
    expect(view).toMatchObject({ state: 'quiet', rows: [] });
    expect(view.note).toMatch(/\w+\./);
  });
});

describe('asking for help', () => {
  const skill = { label: 'TLS certificates' };
  it('names people only when somebody offered', () => {
    expect(helpView(skill, { anybody: false, self: false }, 'en').title).toContain('Nobody has offered');
    expect(helpView(skill, { anybody: true, self: false }, 'en').title).toContain('They offered');
  });
  it('lets people come and go', () => {
    expect(helpView(skill, { anybody: false, self: false }, 'en').offer).toContain('I can be asked');
    expect(helpView(skill, { anybody: true, self: true }, 'en').offer).toContain('Take my name off');
  });
});
