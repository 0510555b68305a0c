/** "Contest this": everybody sees that something is contested; what was said is between its author and those who answer. */
import type { Contest } from '../model.js';
import type { ContestView } from './key-result-view.js';
import type { Language } from './language.js';
import type { SteeringFacts } from './steering-facts.js';

export function contestView(
  { contests, viewerId, maySteer, names }: SteeringFacts,
  { say, day }: Language,
): ContestView {
  const open = contests.filter(({ answer }) => !answer);
  const [first] = open.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const answerText = ({ by, text }: NonNullable<Contest['answer']>): string => {
    const name = by === undefined ? undefined : names.get(by);
    return say('contest.answer', { name: name ?? say('person.unnamed'), text });
  };
  return {
    title: say('contest.title'),
    note: say('contest.note'),
    ...(first && { mark: say('contest.mark', { day: day(first.dueOn) }) }),
    rows: contests
      .filter(({ personId }) => maySteer || personId === viewerId)
      .map(({ id, personId, text, dueOn, answer }) => ({
        id,
        text: say('quote', { text }),
        due: answer ? '' : say('contest.due', { day: day(dueOn) }),
        ...(answer && { answer: answerText(answer) }),
        // Nobody is the judge of their own case.
        mayAnswer: maySteer && !answer && personId !== viewerId,
      })),
  };
}
