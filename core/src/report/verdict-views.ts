/** The parts of a page that come from a verdict; all of them are built from what policy let out. */
import type { PublishedChange } from '../policy/publish-verdict.js';
import type { RuleId } from '../verdict/verdict.js';
import { constraintView } from './constraint.js';
import type { KeyResultFacts } from './key-result-facts.js';
import type { Language } from './language.js';
import { quadrantView } from './quadrant.js';
import type { KeyResultListView, KeyResultView } from './key-result-view.js';
import type { Why } from './views.js';
import { labelOf, warningView, type VerdictContext } from './warning.js';

const contextOf = ({ verdict, keyResult, skills, rules, k }: KeyResultFacts): VerdictContext | undefined =>
  verdict && { verdict, keyResult, skills, rules, k };

export function verdictViews(
  facts: KeyResultFacts,
  language: Language,
): Pick<KeyResultView, 'warning' | 'constraint' | 'quadrant'> {
  const context = contextOf(facts);
  if (!context) return {};
  return {
    warning: warningView(context, language),
    constraint: constraintView(context, language),
    quadrant: quadrantView(context.verdict, context.rules, language),
  };
}

/** As much as a line of the list has room for. */
export function verdictTags(
  facts: KeyResultFacts,
  language: Language,
): Pick<KeyResultListView['rows'][number], 'warning' | 'quadrant'> {
  const context = contextOf(facts);
  if (!context) return {};
  const { risk, title } = warningView(context, language);
  const { name, label } = quadrantView(context.verdict, context.rules, language);
  return { warning: { risk, title }, quadrant: { name, label } };
}

/** What each figure of the verdict rests on, and what would change it (P11). */
export function verdictWhy(facts: KeyResultFacts, language: Language): readonly Why[] {
  const context = contextOf(facts);
  if (!context) return [];
  const { say, day } = language;
  const { verdict, rules } = context;
  const row = (name: 'warning' | 'constraint' | 'quadrant', rule: RuleId, inputs: readonly string[]): Why => {
    const why = verdict.why.find((one) => one.rule === rule);
    return {
      rule: say('why.rule', { rule: say(`why.${name}`), version: why?.version ?? rules.version }),
      inputs,
      wouldChange: changeText(why?.wouldChange, context, language),
    };
  };
  return [
    row('warning', 'early-warning', [say('why.warning.inputs', { day: day(verdict.needDate) })]),
    row('constraint', 'binding-constraint', [say('why.constraint.inputs')]),
    row('quadrant', 'quadrant', [say('why.quadrant.inputs')]),
  ];
}

function changeText(change: PublishedChange | undefined, context: VerdictContext, { say }: Language): string {
  if (!change) return say('change.nothing');
  if (change.kind === 'missing') return say('change.missing');
  const skill = 'skillId' in change ? labelOf(context, change.skillId) : '';
  return say(`change.${change.kind}`, { skill });
}
