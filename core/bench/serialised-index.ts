// What has to be stored so that queries can be answered and labels shown: everything else is derived at start.
import { gzipSync } from 'node:zlib';
import type { SkillText } from '../src/matching/skill-text.js';
import { writeSkillTexts } from '../src/matching/skill-file.js';

export const serialisedIndex = (skills: readonly SkillText[]): Uint8Array =>
  gzipSync(writeSkillTexts(skills), { level: 9 });
