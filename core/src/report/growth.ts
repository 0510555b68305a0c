/** One question that opens a conversation about support; every Key Result carries them (REQUIREMENTS R17). */
import { dayNumber } from '../calendar.js';
import type { Day, Skill } from '../model.js';
import type { Language } from './language.js';

/** Three questions about the skill that weighs most; another one comes first each day. */
export function growthPrompts(skills: readonly Skill[], today: Day, { say }: Language): readonly string[] {
  const skill = skills[0]?.label;
  const questions = [
    ...(skill === undefined ? [] : [say('growth.without-waiting', { skill }), say('growth.where', { skill })]),
    say('growth.ahead'),
  ];
  const turn = dayNumber(today) % questions.length;
  return [...questions.slice(turn), ...questions.slice(0, turn)];
}
