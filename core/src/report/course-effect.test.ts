import { describe, expect, it } from 'vitest';
import { assessCourse, type CourseQuestion } from '../impact/course-effect.js';
import { defaultRules } from '../rules.js';
import { meridianCohorts } from '../testing/meridian/group/cohorts.js';
import { courseEffectView } from './course-effect.js';
import { languageOf } from './language.js';

const view = (course: string, locale: 'en' | 'de', more: Partial<CourseQuestion> = {}) => {
  const rows = meridianCohorts.find(({ lessonId }) => lessonId === course)?.rows ?? [];
  const teams = rows.map((row) => ({ ...row, people: 6 }));
  const keyResult = { baseline: 50, target: 80, direction: 'increase' } as const;
  const effect = assessCourse({ keyResult, teams, k: 5, seed: 'a seed', ...more }, defaultRules);
  const unit = { name: 'percent', suffix: ' %', decimals: 0 };
  return courseEffectView(
    { title: 'The course', unit, effect, k: more.k ?? 5, rules: defaultRules },
    languageOf(locale),
  );
};

describe('a course beside a Key Result', () => {
  it('shows raw and adjusted together, with the level, the limits and what is next', () => {
    expect(view('data-visualisation-for-bi', 'en')).toEqual({
      title: 'The course',
      level: 'E2',
      verdict: 'keep',
      verdictLabel: 'Keep',
      sentence: 'Teams that took it moved more than comparable teams with the same start.',
      raw: '+39 % (+35 % to +43 %) as it stands',
      adjusted: '+16 % (+11 % to +20 %) at the same start',
      caution: 'No team that took it started like one that did not, so the comparison reaches beyond what was seen.',
      next: 'Next, for E4: let the lot decide which teams go first, and record the stop rule and the power before the first wave.',
    });
  });

  it('never says of the course that does nothing that it works', () => {
    const { verdictLabel, sentence, adjusted } = view('colour-theory-for-slides', 'de');
    expect({ verdictLabel, sentence, adjusted }).toEqual({
      verdictLabel: 'Beenden',
      sentence: 'Wenn er etwas beiträgt, dann weniger, als nützlich wäre (3 %).',
      adjusted: '−1 % (−2 % bis +1 %) bei gleichem Start',
    });
  });

  it('shows no figure about groups that are too small', () => {
    expect(view('data-visualisation-for-bi', 'en', { k: 10 })).toEqual({
      title: 'The course',
      level: 'E0',
      verdict: 'unknown',
      verdictLabel: 'Unknown',
      sentence: 'We cannot tell yet.',
      next: 'Next: at least 4 teams on each side, each with at least 10 people.',
    });
  });
});
