/** Puts a resource link into a course, with its gradebook column when it is graded. */
import type { LmsState } from './state.js';
import type { Activity } from './world.js';

export interface NewActivity {
  readonly courseId: string;
  readonly clientId: string;
  readonly title: string;
  readonly text?: string;
  readonly url?: string;
  readonly custom?: Readonly<Record<string, string>>;
  readonly lineItem?: {
    readonly label: string;
    readonly scoreMaximum: number;
    readonly resourceId?: string;
    readonly tag?: string;
    readonly submissionReview?: Readonly<Record<string, unknown>>;
  };
}

export function addActivity(state: LmsState, input: NewActivity): Activity {
  const activity: Activity = {
    id: String(state.activities.size + 1),
    courseId: input.courseId,
    clientId: input.clientId,
    title: input.title,
    text: input.text ?? '',
    ...(input.url !== undefined && { url: input.url }),
    custom: input.custom ?? {},
  };
  state.activities.set(activity.id, activity);
  if (input.lineItem) {
    const { label, scoreMaximum, resourceId = '', tag = '', submissionReview } = input.lineItem;
    state.gradebook.add({
      courseId: activity.courseId,
      clientId: activity.clientId,
      label,
      scoreMaximum,
      resourceId,
      tag,
      activityId: activity.id,
      ...(submissionReview && { submissionReview }),
      madeBy: 'platform',
    });
  }
  return activity;
}
