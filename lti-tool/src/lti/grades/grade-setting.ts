/** Where finished practice goes: what the course says, else what its platform says (REQUIREMENTS P22). */
import type { GradeChoice, LtiSession, LtiStore } from '@keylift/core';

/** Keylift makes no column by itself: the gradebook is the teacher's. */
const DEFAULT_CHOICE: GradeChoice = 'given';

export interface EffectiveChoice {
  readonly choice: GradeChoice;
  /** Undefined where a course says nothing itself. */
  readonly ofCourse?: GradeChoice;
  readonly ofPlatform: GradeChoice;
}

export async function gradeChoiceOf(
  lti: Pick<LtiStore, 'gradeSettings'>,
  { contextKey, registrationId }: Pick<LtiSession, 'contextKey' | 'registrationId'>,
): Promise<EffectiveChoice> {
  const settings = await lti.gradeSettings([registrationId, ...(contextKey === undefined ? [] : [contextKey])]);
  const at = (place: string | undefined) => settings.find((one) => one.place === place)?.choice;
  const ofCourse = at(contextKey);
  const ofPlatform = at(registrationId) ?? DEFAULT_CHOICE;
  return { choice: ofCourse ?? ofPlatform, ofPlatform, ...(ofCourse && { ofCourse }) };
}
