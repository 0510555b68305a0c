/** What is under way for a Key Result: numbered rows that match the marks on its chart. */
import type { Day, Intervention } from '../model.js';
import { sortedBy } from '../order.js';
import type { Language } from './language.js';
import type { InterventionRow } from './key-result-view.js';

export interface NumberedIntervention {
  readonly intervention: Intervention;
  readonly row: InterventionRow;
}

const ROW_STATE = {
  proposed: 'waiting',
  accepted: 'under-way',
  done: 'done',
  swapped: 'closed',
  declined: 'closed',
} as const;

/** In order of their start. */
export function numberedInterventions(
  interventions: readonly Intervention[],
  today: Day,
  language: Language,
): readonly NumberedIntervention[] {
  const { say, number, day } = language;
  return sortedBy(interventions, ({ start, id }) => [start, id]).map((intervention, i) => {
    const state = ROW_STATE[intervention.state];
    const [low, high] = intervention.expectedLevels ?? [];
    const begins = state === 'waiting' ? 'offered' : intervention.start > today ? 'from' : 'since';
    const detail = [
      say(`intervention.${begins}`, { day: day(intervention.start) }),
      low !== undefined && high !== undefined
        ? say('intervention.expected', { low: `+${number(low, 1)}`, high: `+${number(high, 1)}` })
        : undefined,
    ];
    return {
      intervention,
      row: {
        number: i + 1,
        title: intervention.title,
        detail: detail.filter((part) => part !== undefined).join(' '),
        state,
        stateLabel: say(`intervention.${state}`),
        due:
          state === 'closed' || state === 'done' ? '' : say('intervention.review', { day: day(intervention.reviewOn) }),
      },
    };
  });
}
