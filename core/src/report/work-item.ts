/** What stands beside a work item of a tracker: why it is blocked, and at most three lessons with their reason. */
import type { KeyResult, LessonSummary, Locale, Skill } from '../model.js';
import { languageOf, type Language } from './language.js';
import type { workItemEn } from './messages/work-item.js';
import type { WorkItemLabels, WorkItemRow, WorkItemView } from './work-item-view.js';

/** Why a work item counts as blocked (REQUIREMENTS d13). */
export type BlockedReason =
  | { readonly kind: 'flag' }
  | { readonly kind: 'status'; readonly name: string }
  | { readonly kind: 'link'; readonly key: string }
  | { readonly kind: 'stale'; readonly days: number }
  | { readonly kind: 'label'; readonly name: string };

export interface WorkItemSuggestion {
  readonly lesson: Pick<LessonSummary, 'id' | 'title' | 'minutes'>;
  readonly skill: Pick<Skill, 'id' | 'label'>;
  /** What led here: words of the work item, or what an administrator tied to the skill. */
  readonly because:
    { readonly kind: 'words'; readonly words: readonly string[] } | { readonly kind: 'mapping'; readonly name: string };
  readonly keyResult?: Pick<KeyResult, 'title' | 'current' | 'target' | 'unit' | 'due'>;
}

/** Why there is nothing to show, beyond a work item that goes well. */
export type WorkItemSilence = 'no-library' | 'unavailable' | 'busy' | 'old-library';

const mostRows = 3;

export function workItemView(
  facts: { readonly reasons: readonly BlockedReason[]; readonly suggestions: readonly WorkItemSuggestion[] },
  locale: Locale,
): WorkItemView {
  const language = languageOf(locale);
  const { say } = language;
  const isBlocked = facts.reasons.length > 0;
  const rows = isBlocked ? facts.suggestions.slice(0, mostRows).map((one) => row(one, language)) : [];
  return {
    locale,
    state: isBlocked ? 'blocked' : 'quiet',
    title: say(isBlocked ? 'item.title.blocked' : 'item.title.quiet'),
    reasons: facts.reasons.map((reason) => reasonText(reason, language)),
    rows,
    ...(!isBlocked && { note: say('item.quiet') }),
    ...(isBlocked && rows.length === 0 && { note: say('item.empty') }),
    labels: workItemLabels(language),
  };
}

/** Nothing can be said, and why. */
export function silentWorkItem(silence: WorkItemSilence, locale: Locale): WorkItemView {
  const language = languageOf(locale);
  return {
    locale,
    state: 'quiet',
    title: language.say('item.title.quiet'),
    reasons: [],
    rows: [],
    note: language.say(`item.${silence}`),
    labels: workItemLabels(language),
  };
}

/** Who may be asked about a skill; only those who offered. */
export function helpView(
  skill: Pick<Skill, 'label'>,
  state: { readonly anybody: boolean; readonly self: boolean },
  locale: Locale,
): { readonly title: string; readonly offer: string; readonly changed: string } {
  const { say } = languageOf(locale);
  const values = { skill: skill.label };
  return {
    title: say(state.anybody ? 'item.experts' : 'item.experts.none', values),
    offer: say(state.self ? 'item.withdraw' : 'item.offer', values),
    changed: say(state.self ? 'item.offered' : 'item.withdrawn', values),
  };
}

function reasonText(reason: BlockedReason, { say }: Language): string {
  switch (reason.kind) {
    case 'flag':
      return say('item.reason.flag');
    case 'status':
    case 'label':
      return say(`item.reason.${reason.kind}`, { name: reason.name });
    case 'link':
      return say('item.reason.link', { key: reason.key });
    case 'stale':
      return say('item.reason.stale', { days: reason.days });
  }
}

function row({ lesson, skill, because, keyResult }: WorkItemSuggestion, language: Language): WorkItemRow {
  const { say } = language;
  return {
    lessonId: lesson.id,
    skillId: skill.id,
    title: lesson.title,
    minutes: language.count('minutes', lesson.minutes, { digits: true }),
    skill: skill.label,
    why:
      because.kind === 'words'
        ? say('item.because.words', { words: because.words.join(', ') })
        : say('item.because.mapping', { name: because.name, skill: skill.label }),
    serves: keyResult
      ? say('item.serves', {
          title: keyResult.title,
          now: language.value(keyResult.current, keyResult.unit),
          goal: language.value(keyResult.target, keyResult.unit),
          day: language.day(keyResult.due),
        })
      : say('item.serves.none'),
  };
}

type LabelKey = keyof WorkItemLabels;

const labelKeys: Readonly<Record<LabelKey, keyof typeof workItemEn>> = {
  whyBlocked: 'item.why-blocked',
  open: 'item.open',
  close: 'item.close',
  used: 'item.used',
  notRelevant: 'item.not-relevant',
  hidden: 'item.hidden',
  ask: 'item.ask',
  check: 'item.check',
  choose: 'item.choose',
  again: 'item.again',
  reasoning: 'item.reasoning',
  place: 'item.place',
  typed: 'item.typed',
  privacy: 'item.privacy',
};

function workItemLabels({ say }: Language): WorkItemLabels {
  return Object.fromEntries(
    Object.entries(labelKeys).map(([name, key]) => [name, say(key, { n: '{n}' })]),
  ) as unknown as WorkItemLabels;
}
