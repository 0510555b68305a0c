/** A running LMS with one tool and one graded activity in "Tier-2 Support Craft". */
import type { PlatformFacts } from '../add-tool.js';
import { startLms, type LmsOptions, type RunningLms } from '../lms.js';
import { FAULTS } from '../faults.js';
import { startToolDouble, type ToolDouble } from './tool-double.js';

export interface Rig {
  readonly lms: RunningLms;
  readonly double: ToolDouble;
  readonly facts: PlatformFacts;
  readonly activityId: string;
  /** Id of Maya, a learner of the course. */
  readonly maya: string;
  readonly dev: string;
  faultsOff(): void;
  close(): Promise<void>;
}

export async function startRig(options: Omit<LmsOptions, 'origin'> = {}): Promise<Rig> {
  const [lms, double] = await Promise.all([startLms(options), startToolDouble()]);
  const facts = lms.addTool(double.tool);
  const activity = lms.addActivity({
    courseId: '2',
    clientId: facts.clientId,
    title: 'Keylift: today',
    lineItem: { label: 'Practice', scoreMaximum: 100 },
  });
  const idOf = (key: string): string => lms.state.world.people.find((person) => person.key === key)?.id ?? '';
  return {
    lms,
    double,
    facts,
    activityId: activity.id,
    maya: idOf('maya'),
    dev: idOf('dev'),
    faultsOff: () => FAULTS.forEach(({ name }) => (lms.state.faults[name] = false)),
    close: async () => void (await Promise.all([lms.close(), double.close()])),
  };
}
