// Lessons in any number, made of the words of the skills they teach: for size and speed, not for quality.
import type { PackLesson } from '../src/matching/context-pack/build.js';
import type { SkillText } from '../src/matching/skill-text.js';
import { toWords } from '../src/matching/words.js';

const openings = [
  'How to',
  'First steps:',
  'Ten minutes on',
  'A checklist for',
  'Common mistakes when you',
  'Try this today:',
];

export function syntheticLessons(skills: readonly SkillText[], count: number): PackLesson[] {
  let state = 1;
  const random = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
  return Array.from({ length: count }, (_, i) => {
    const skill = skills[i % skills.length] as SkillText;
    const name = skill.alternatives[random(skill.alternatives.length || 1)] ?? skill.label;
    const words = toWords(skill.description).map(({ written }) => written);
    const some = Array.from({ length: 12 }, () => words[random(words.length || 1)] ?? skill.label);
    return {
      id: `lesson-${i}`,
      title: `${openings[random(openings.length)]} ${name} ${some[0]}`,
      summary: some.join(' '),
      skillId: skill.id,
      rank: random(4) === 0 ? 1 : 0,
    };
  });
}
