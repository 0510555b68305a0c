/** What is under way for a Key Result: numbered rows that match the marks on its chart, and what one may do with them. */
import { addDays } from '../calendar.js';
import type { Day, Intervention, PersonId } from '../model.js';
import { sortedBy } from '../order.js';
import { expectedLevels, isReviewOverdue } from '../verdict/intervention.js';
import type { KeyResultFacts } from './key-result-facts.js';
import type { InterventionAction, InterventionRow, KeyResultView, OfferForm } from './key-result-view.js';
import type { Language } from './language.js';
import type { SteeringFacts } from './steering-facts.js';
import { suggestionRows } from './suggestions.js';

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

/** Weeks from an offered start to its review. */
const REVIEW_AFTER_DAYS = 21;

/** In order of their start. */
export function numberedInterventions(
  interventions: readonly Intervention[],
  today: Day,
  steering: SteeringFacts,
  language: Language,
): readonly NumberedIntervention[] {
  const { say, day } = language;
  return sortedBy(interventions, ({ start, id }) => [start, id]).map((intervention, i) => {
    const state = ROW_STATE[intervention.state];
    const begins = state === 'waiting' ? 'offered' : intervention.start > today ? 'from' : 'since';
    const expected = expectedText(intervention.expectedLevels, language);
    const isReviewDue = isReviewOverdue(intervention, today);
    const between = betweenText(intervention.id, steering, language);
    return {
      intervention,
      row: {
        id: intervention.id,
        number: i + 1,
        title: intervention.title,
        detail: [say(`intervention.${begins}`, { day: day(intervention.start) }), ...expected].join(' '),
        state,
        stateLabel: say(isReviewDue ? 'intervention.review-due' : `intervention.${state}`),
        due:
          state === 'closed' || state === 'done' ? '' : say('intervention.review', { day: day(intervention.reviewOn) }),
        ...(isReviewDue && { isReviewDue }),
        ...(between && { between }),
        actions: actionsOf(intervention, steering),
        start: intervention.start,
        reviewOn: intervention.reviewOn,
      },
    };
  });
}

function expectedText(levels: Intervention['expectedLevels'], { say, number }: Language): readonly string[] {
  if (!levels) return [];
  const [low, high] = levels.map((level) => `+${number(level, 1)}`) as [string, string];
  return [say('intervention.expected', { low, high })];
}

/** Offers that are not the viewer's are not among the facts. */
function betweenText(
  id: Intervention['id'],
  { offers, viewerId, names }: SteeringFacts,
  { say }: Language,
): InterventionRow['between'] {
  const offer = offers.get(id);
  if (!offer) return undefined;
  const { learnerId, proposedBy, reason } = offer;
  const name = (personId: PersonId): string => names.get(personId) ?? say('person.unnamed');
  const own = learnerId === proposedBy ? 'offer.own' : learnerId === viewerId ? 'offer.from' : 'offer.to';
  return {
    who: say(own, { name: name(learnerId === viewerId ? proposedBy : learnerId) }),
    ...(reason !== undefined && { reason: say('offer.reason', { reason }) }),
  };
}

function actionsOf(
  { id, state }: Intervention,
  { offers, asked, viewerId, maySteer }: SteeringFacts,
): readonly InterventionAction[] {
  const isAsked = asked.has(id) ? offers.get(id)?.learnerId === viewerId : maySteer;
  if (state === 'proposed' && isAsked) return ['accept', 'swap', 'decline'];
  if (state === 'accepted' && (isAsked || maySteer)) return ['done'];
  return [];
}

export function interventionsView(
  rows: readonly InterventionRow[],
  facts: KeyResultFacts,
  steering: SteeringFacts,
  language: Language,
): KeyResultView['interventions'] {
  const { say } = language;
  const offer = steering.maySteer ? offerForm(facts, steering, language) : undefined;
  return {
    title: say('intervention.title'),
    rows,
    ...(rows.length === 0 && { empty: say('intervention.empty') }),
    ...(offer && { offer }),
  };
}

/** The largest gap first; nothing after the due day, and nothing where nobody could be asked. */
function offerForm(facts: KeyResultFacts, steering: SteeringFacts, language: Language): OfferForm | undefined {
  const { keyResult, today, rules, skills, teams, verdict } = facts;
  const { members, names } = steering;
  const { say } = language;
  if (members.length === 0 || keyResult.requirements.length === 0 || today >= keyResult.due) return undefined;
  const last = keyResult.requirements.length + 1;
  const rankOf = (requirement: (typeof keyResult.requirements)[number]): number =>
    verdict?.skills.find(({ skillId, teamId }) => skillId === requirement.skillId && teamId === requirement.teamId)
      ?.gapRank ?? last;
  const choices = keyResult.requirements
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map(({ skillId, teamId }) => {
      const skill = skills.get(skillId)?.label ?? skillId;
      const team = teams.find((one) => one.teamId === teamId)?.name ?? teamId;
      const label = teams.length > 1 ? say('offer.skill-of', { skill, team }) : skill;
      return { teamId, skillId, label, title: say('offer.draft', { skill }) };
    });
  const reviewOn = addDays(today, REVIEW_AFTER_DAYS);
  return {
    title: say('warning.offer'),
    note: say('offer.note'),
    choices,
    suggestions: suggestionRows(facts, steering, choices, language),
    ask: say('suggestion.ask'),
    people: members.map(({ teamId, personId }) => ({
      teamId,
      personId,
      name: names.get(personId) ?? say('person.unnamed'),
    })),
    start: today,
    reviewOn,
    expected: expectedText(expectedLevels(today, reviewOn, rules), language).join(' '),
  };
}
