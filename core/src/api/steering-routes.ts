/** The routes of people who steer. Every answer is the page as it is afterwards. */
import { z } from 'zod';
import type { KeyResultView } from '../report/key-result-view.js';
import type { PivotDiffView, PivotView } from '../report/pivot-view.js';
import type { OptionsView, RemapView, ReviewView } from '../report/review-view.js';
import { CAUSES } from '../verdict/cause-signals.js';
import { answers, id } from './route-parts.js';

const day = z.iso.date();
const title = z.string().min(1).max(500);
const text = z.string().min(1).max(2000);
const behaviours = z.array(z.string().min(1).max(2000)).max(20);

export const steeringRoutes = {
  keepKeyResult: {
    method: 'POST',
    path: '/api/key-results',
    auth: true,
    summary: 'Keep a pasted sentence as a Key Result of a team, with confirmed skills (managers and admins)',
    body: z.strictObject({
      id,
      teamId: id,
      title,
      unit: z.string().max(40),
      suffix: z.string().max(10),
      baseline: z.number(),
      target: z.number(),
      start: day,
      due: day,
      kind: z.enum(['committed', 'stretch']),
      behaviours,
      skills: z.array(id).max(10),
    }),
    answer: answers<KeyResultView>('KeyResultView'),
  },
  offer: {
    method: 'POST',
    path: '/api/key-results/:keyResultId/interventions',
    auth: true,
    summary: 'Offer one person a start (managers and admins); the same id again is the same offer',
    body: z.strictObject({ id, teamId: id, skillId: id, learnerId: id, title, start: day, reviewOn: day }),
    answer: answers<KeyResultView>('KeyResultView'),
  },
  decideOffer: {
    method: 'POST',
    path: '/api/key-results/:keyResultId/interventions/:interventionId/decision',
    auth: true,
    summary: 'Say yes, suggest something else, or say no to what was offered; a reason is for the two concerned only',
    body: z.discriminatedUnion('decision', [
      z.strictObject({ decision: z.literal('accept') }),
      z.strictObject({ decision: z.literal('decline'), reason: z.string().max(2000) }),
      z.strictObject({ decision: z.literal('swap'), title, start: day, reviewOn: day }),
    ]),
    answer: answers<KeyResultView>('KeyResultView'),
  },
  finishIntervention: {
    method: 'POST',
    path: '/api/key-results/:keyResultId/interventions/:interventionId/done',
    auth: true,
    summary: 'After its review: the remedy is done',
    answer: answers<KeyResultView>('KeyResultView'),
  },
  contest: {
    method: 'POST',
    path: '/api/key-results/:keyResultId/contests',
    auth: true,
    summary: 'Contest what is said about a Key Result; it is marked until a person answers',
    body: z.strictObject({ id, text }),
    answer: answers<KeyResultView>('KeyResultView'),
  },
  answerContest: {
    method: 'POST',
    path: '/api/key-results/:keyResultId/contests/:contestId/answer',
    auth: true,
    summary: 'Answer a contest (managers and admins, and never one’s own)',
    body: z.strictObject({ text }),
    answer: answers<KeyResultView>('KeyResultView'),
  },
  pivot: {
    method: 'GET',
    path: '/api/key-results/:keyResultId/pivot',
    auth: true,
    summary: 'The goal as it is, to be rewritten (managers and admins)',
    answer: answers<PivotView>('PivotView'),
  },
  previewPivot: {
    method: 'POST',
    path: '/api/key-results/:keyResultId/pivot/preview',
    auth: true,
    summary: 'What a rewritten goal would keep, put down and add, with the credit that is carried; nothing is stored',
    body: z.strictObject({ title, behaviours }),
    answer: answers<PivotDiffView>('PivotDiffView'),
  },
  makePivot: {
    method: 'POST',
    path: '/api/key-results/:keyResultId/pivot',
    auth: true,
    summary: 'Supersede the goal by its next version, with a reason; open work on what is put down is closed',
    body: z.strictObject({
      title,
      behaviours,
      version: z.number().int().min(1),
      baseline: z.number(),
      target: z.number(),
      due: day,
      skills: z.array(z.strictObject({ teamId: id, skillId: id })).max(100),
      reason: text,
    }),
    answer: answers<KeyResultView>('KeyResultView'),
  },
  review: {
    method: 'GET',
    path: '/api/key-results/:keyResultId/review',
    auth: true,
    summary: 'Did we get there, did we build what it takes, and what stood in the way',
    answer: answers<ReviewView>('ReviewView'),
  },
  signCause: {
    method: 'POST',
    path: '/api/key-results/:keyResultId/causes',
    auth: true,
    summary: 'Record what stood in the way, under your own name (managers and admins)',
    body: z.strictObject({
      id,
      cause: z.enum([...CAUSES, 'unclear']),
      note: z.string().max(2000),
    }),
    answer: answers<ReviewView>('ReviewView'),
  },
  options: {
    method: 'GET',
    path: '/api/key-results/:keyResultId/options',
    auth: true,
    summary: 'What could help: remedies with cost, time and effect, and questions for a check-in (managers and admins)',
    answer: answers<OptionsView>('OptionsView'),
  },
  remap: {
    method: 'POST',
    path: '/api/key-results/:keyResultId/remap',
    auth: true,
    summary: 'Whether blocked work asks for another skill than those mapped; the titles are read and forgotten',
    body: z.strictObject({ blocked: z.array(z.string().max(500)).min(1).max(200) }),
    answer: answers<RemapView>('RemapView'),
  },
} as const;
