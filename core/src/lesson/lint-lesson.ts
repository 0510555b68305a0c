/** What an editor would say about a lesson that parses: findings with a line, in the order of the file. */
import type { Block, Inline, Lesson } from './blocks.js';
import { lintQuestions } from './lint-questions.js';
import { lessonLimits, type LintFinding, type Report } from './lint-rules.js';
import { unwantedWords } from './lint-words.js';
import { parseLessonWithLines } from './parse-lesson.js';
import { countWords, estimateMinutes, textsOf } from './reading-time.js';

/** Throws `invalid`, as `parseLesson` does, when the text is no lesson. */
export function lintLesson(source: string, file: string): readonly LintFinding[] {
  const { lesson, lineOf } = parseLessonWithLines(source, file);
  const findings: LintFinding[] = [];
  const report: Report = (at, rule, message) => {
    findings.push({ line: at === 'front' ? 1 : (lineOf.get(at) ?? 1), rule, message });
  };
  lintMinutes(lesson, report);
  if (lesson.apply === undefined) report('front', 'apply', 'no "apply:" line; say what to do with it at work today');
  lintQuestions(lesson, report);
  lintSources(lesson, report);
  for (const block of lesson.blocks) {
    lintShape(block, report);
    for (const text of proseOf(block)) lintText(text, lesson, report);
  }
  return findings.sort((one, other) => one.line - other.line);
}

function lintMinutes(lesson: Lesson, report: Report): void {
  const [least, most] = lesson.kind === 'recall' ? lessonLimits.minutes.recall : lessonLimits.minutes.lesson;
  if (lesson.minutes < least || lesson.minutes > most) {
    report('front', 'minutes', `${lesson.minutes} minutes; a ${lesson.kind} takes ${least} to ${most}`);
  }
  const estimate = estimateMinutes(lesson);
  if (Math.abs(estimate - lesson.minutes) > lessonLimits.minutesOff) {
    const reads = estimate.toFixed(1);
    report('front', 'minutes', `says ${lesson.minutes} minutes, reads as ${reads}; change the number or the text`);
  }
}

/** A share, a standard by number, or research: somebody will ask where it comes from. */
const claim = /\d ?(?:%|percent|per cent|Prozent)|\bRFC ?\d|\b(?:study|studies|researchers|experiments?|Studien?)\b/iu;

function lintSources(lesson: Lesson, report: Report): void {
  if (lesson.sources.length > 0) return;
  for (const block of lesson.blocks) {
    for (const text of proseOf(block)) {
      const found = claim.exec(withoutSpeech(text));
      if (found) report(text, 'sources', `"${found[0]}" is a claim; name its origin under "sources:"`);
    }
  }
}

function lintShape(block: Block, report: Report): void {
  const { paragraphWords, codeWidth } = lessonLimits;
  if (block.type === 'paragraph' && countWords(block.text) > paragraphWords) {
    report(block, 'long-paragraph', `${countWords(block.text)} words; split paragraphs of more than ${paragraphWords}`);
  }
  if (block.type !== 'code') return;
  const widest = Math.max(...block.lines.map((line) => line.length));
  if (widest > codeWidth) {
    report(block, 'wide-code', `a line of ${widest} characters scrolls sideways; keep to ${codeWidth}`);
  }
}

function proseOf(block: Block): readonly (readonly Inline[])[] {
  if (block.type !== 'question') return textsOf(block);
  const { question } = block;
  const answers =
    question.type === 'short'
      ? [question.feedbackRight, question.feedbackWrong]
      : question.options.flatMap((option) => [option.text, option.feedback]);
  return [...(question.scenario ? [question.scenario] : []), question.prompt, ...answers, question.explanation];
}

function lintText(text: readonly Inline[], lesson: Lesson, report: Report): void {
  const own = withoutSpeech(text);
  for (const { pattern, instead } of unwantedWords[lesson.locale]) {
    const found = pattern.exec(own);
    if (found) report(text, 'words', `"${found[0]}": ${instead}`);
  }
  for (const sentence of own.split(/[.!?:;](?:\s|$)/u)) {
    const words = sentence.split(/\s+/u).filter(Boolean).length;
    if (words <= lessonLimits.sentenceWords) continue;
    const start = sentence.trim().slice(0, 40);
    report(
      text,
      'long-sentence',
      `${words} words; split sentences of more than ${lessonLimits.sentenceWords}: "${start}…"`,
    );
  }
}

/** Code and quoted speech are examples, not our voice. */
function withoutSpeech(text: readonly Inline[]): string {
  return text
    .map((run) => (run.code ? '…' : run.text))
    .join('')
    .replace(/“[^”]*”|„[^“]*“/gu, '…');
}
