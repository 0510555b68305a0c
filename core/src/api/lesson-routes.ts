/** What a person learns: today, a lesson, the way to a Key Result. */
import { z } from 'zod';
import type { SkillView } from '../report/content.js';
import type { PathView } from '../report/path-view.js';
import type { AnswerView, CompletionView, LessonView, TodayView } from '../report/views.js';
import { answers, id } from './route-parts.js';

const responseInput = z.union([
  z.strictObject({ options: z.array(z.string().min(1).max(40)).min(1).max(20) }),
  z.strictObject({ text: z.string().min(1).max(500) }),
]);

export const lessonRoutes = {
  today: {
    method: 'GET',
    path: '/api/today',
    auth: true,
    summary: "Today's ten minutes and the Key Result they serve",
    answer: answers<TodayView>('TodayView'),
  },
  lesson: {
    method: 'GET',
    path: '/api/lessons/:lessonId',
    auth: true,
    summary: 'A lesson, ready to play',
    answer: answers<LessonView>('LessonView'),
  },
  answer: {
    method: 'POST',
    path: '/api/lessons/:lessonId/answers',
    auth: true,
    summary: 'Answer one check question; the first answer of an attempt counts as evidence',
    body: z.strictObject({ attemptId: id, questionId: id, response: responseInput }),
    answer: answers<AnswerView>('AnswerView'),
  },
  complete: {
    method: 'POST',
    path: '/api/lessons/:lessonId/complete',
    auth: true,
    summary: 'Finish an attempt; its practice score goes to the gradebook once',
    body: z.strictObject({ attemptId: id }),
    answer: answers<CompletionView>('CompletionView'),
  },
  applied: {
    method: 'POST',
    path: '/api/applied',
    auth: true,
    summary: 'I used this: evidence of applied work',
    body: z.strictObject({ id, lessonId: id, skillId: id }),
    answer: answers<{ readonly status: 'appended' | 'duplicate'; readonly message: string }>('Applied'),
  },
  decline: {
    method: 'POST',
    path: '/api/lessons/:lessonId/decline',
    auth: true,
    summary: 'Not this lesson: it rests for thirty days, and nobody is told',
    answer: answers<{ readonly declined: true }>('Declined'),
  },
  skill: {
    method: 'GET',
    path: '/api/skills/:skillId',
    auth: true,
    summary: 'A skill and the lessons that teach it',
    answer: answers<SkillView>('SkillView'),
  },
  path: {
    method: 'GET',
    path: '/api/path',
    auth: true,
    summary: 'Your way to the Key Result of the course, or to the one that is due first',
    answer: answers<PathView>('PathView'),
  },
  keyResultPath: {
    method: 'GET',
    path: '/api/key-results/:keyResultId/path',
    auth: true,
    summary: 'Your way to one Key Result: skills in order, days, and whether it fits',
    answer: answers<PathView>('PathView'),
  },
  playbook: {
    method: 'GET',
    path: '/api/key-results/:keyResultId/playbook',
    auth: true,
    summary: 'The 90-day playbook of a Key Result for a role that starts from nothing',
    answer: answers<PathView>('PathView'),
  },
} as const;
