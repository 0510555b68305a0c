/** The editor's look at the check questions of a lesson. */
import type { Inline, Lesson, Question, QuestionOption } from './blocks.js';
import { lessonLimits, type Report } from './lint-rules.js';
import { verdictOpening } from './lint-words.js';
import { countWords, plainText } from './reading-time.js';

export function lintQuestions(lesson: Lesson, report: Report): void {
  const questions = lesson.blocks.flatMap((block) => (block.type === 'question' ? [block.question] : []));
  const [least, most] = lesson.kind === 'recall' ? lessonLimits.questions.recall : lessonLimits.questions.lesson;
  if (questions.length < least || questions.length > most) {
    report('front', 'questions', `${questions.length} questions; ask ${least} to ${most}`);
  } else if (new Set(questions.map(({ type }) => type)).size < 2) {
    report('front', 'questions', 'all questions are of one type; mix choosing, ordering and typing');
  }
  for (const skill of lesson.teaches) {
    if (!questions.some(({ skillId }) => skillId === skill)) {
      report('front', 'questions', `no question checks "${skill}"; ask one or do not list the skill`);
    }
  }
  for (const question of questions) lintFeedback(question, lesson, report);
  lintGiveAway(questions, report);
}

function feedbackOf(question: Question): readonly (readonly Inline[])[] {
  return question.type === 'short'
    ? [question.feedbackRight, question.feedbackWrong]
    : question.options.map((option) => option.feedback);
}

function lintFeedback(question: Question, lesson: Lesson, report: Report): void {
  const seen = new Set<string>();
  for (const text of feedbackOf(question)) {
    const words = plainText(text);
    if (countWords(text) < lessonLimits.feedbackWords) {
      report(text, 'feedback', `"${words}" teaches little; say why, in ${lessonLimits.feedbackWords} words or more`);
    }
    if (verdictOpening[lesson.locale].test(words)) {
      report(text, 'feedback', `feedback begins with a verdict; begin with the matter: "${words.slice(0, 40)}"`);
    }
    if (seen.has(words)) report(text, 'feedback', 'the same feedback twice; answer each option by itself');
    seen.add(words);
  }
}

/** What people who know test papers, and not the matter, would guess from: length and place. */
function lintGiveAway(questions: readonly Question[], report: Report): void {
  const singles = questions.filter((question) => question.type === 'single');
  const longestOf = (options: readonly QuestionOption[], correct: boolean) =>
    Math.max(...options.filter((option) => option.correct === correct).map(({ text }) => plainText(text).length));
  for (const question of singles) {
    if (longestOf(question.options, true) > lessonLimits.giveAway * longestOf(question.options, false)) {
      report(question, 'give-away', 'the right option is much longer than the others; even them out');
    }
  }
  const first = singles[0];
  if (!first || singles.length < 3) return;
  const rightLetter = (question: (typeof singles)[number]) => question.options.find(({ correct }) => correct)?.id;
  if (singles.every((question) => rightLetter(question) === rightLetter(first))) {
    report(first, 'give-away', `the right option is always "${rightLetter(first)}"; move one`);
  }
  if (singles.every(({ options }) => longestOf(options, true) > longestOf(options, false))) {
    report(first, 'give-away', 'the right option is always the longest; shorten one, or lengthen another');
  }
}
