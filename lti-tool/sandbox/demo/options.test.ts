import { describe, expect, it } from 'vitest';
import { readOptions } from './options.js';

describe('the options of the demo', () => {
  it('have defaults', () => {
    expect(readOptions([])).toEqual({
      options: { smoke: false, reset: false, lmsPort: 4600, toolPort: 4700, profile: 'canvas' },
    });
  });

  it('are read', () => {
    const args = ['--smoke', '--reset', '--lms-port', '0', '--tool-port=5000', '--profile', 'moodle'];
    expect(readOptions(args)).toEqual({
      options: { smoke: true, reset: true, lmsPort: 0, toolPort: 5000, profile: 'moodle' },
    });
  });

  it.each([
    [['--lms-port', '70000'], /number from 0 to 65535/],
    [['--tool-port', 'x'], /number from 0 to 65535/],
    [['--profile', 'sakai'], /moodle or canvas, not "sakai"/],
    [['--smok'], /Unknown option '--smok'/],
    [['extra'], /Unexpected argument 'extra'/],
  ])('%j is a problem that is named', (args, problem) => {
    expect(readOptions(args)).toEqual({ problem: expect.stringMatching(problem) });
  });

  it('can ask for help', () => {
    expect(readOptions(['--help'])).toEqual({ help: true });
  });
});
