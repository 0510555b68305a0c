/** The command line of the demo. */
import { parseArgs } from 'node:util';
import type { ProfileName } from '../lms/profile.js';

export interface DemoOptions {
  readonly smoke: boolean;
  /** Forget what an earlier demo kept. */
  readonly reset: boolean;
  /** Wanted ports; another free one is taken when somebody else has it. */
  readonly lmsPort: number;
  readonly toolPort: number;
  readonly profile: ProfileName;
}

export const usage = `npm run demo -- [options]

  --smoke                  play one launch up to the grade, print the result as JSON, and end
  --reset                  forget what an earlier demo kept in .demo
  --lms-port NUMBER        where the learning platform listens (4600)
  --tool-port NUMBER       where Keylift listens (4700)
  --profile moodle|canvas  which platform it behaves like (canvas)`;

export type ReadOptions = { readonly options: DemoOptions } | { readonly help: true } | { readonly problem: string };

export function readOptions(args: readonly string[]): ReadOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        smoke: { type: 'boolean', default: false },
        reset: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        'lms-port': { type: 'string', default: '4600' },
        'tool-port': { type: 'string', default: '4700' },
        profile: { type: 'string', default: 'canvas' },
      },
    });
    if (values.help) return { help: true };
    const { profile } = values;
    if (profile !== 'moodle' && profile !== 'canvas')
      return { problem: `--profile is moodle or canvas, not "${profile}"` };
    const lmsPort = portOf(values['lms-port']);
    const toolPort = portOf(values['tool-port']);
    if (lmsPort === undefined || toolPort === undefined)
      return { problem: 'A port is a number from 0 to 65535; 0 takes any' };
    return { options: { smoke: values.smoke, reset: values.reset, lmsPort, toolPort, profile } };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : 'The options could not be read' };
  }
}

function portOf(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
}
