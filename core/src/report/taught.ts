/** The changelog of what an organisation taught its matching. */
import type { LearningChange } from '../matching/learn.js';
import type { Day, Instant, SkillId } from '../model.js';
import type { Language } from './language.js';
import type { TaughtView } from './match-view.js';

const longestText = 120;

/** Newest first. */
export function taughtView(
  changes: readonly LearningChange[],
  labelOf: (skillId: SkillId) => string,
  dayOf: (at: Instant) => Day,
  { locale, say, day }: Language,
): TaughtView {
  return {
    locale,
    title: say('taught.title'),
    note: changes.length === 0 ? say('taught.none') : say('taught.note'),
    rows: changes.toReversed().map(({ action, label, at }) => {
      const what = { text: label.text.slice(0, longestText), skill: labelOf(label.skillId) };
      const counts = action === 'learnt' && label.undoneAt === undefined;
      const undo = say('taught.undo');
      return {
        key: `${action} ${label.id}`,
        text: say(action === 'undone' ? 'taught.undone' : `taught.${label.kind}`, what),
        when: day(dayOf(at)),
        ...(counts && {
          undo: { labelId: label.id, text: undo, name: say('taught.undo.name', what) },
        }),
      };
    }),
  };
}
