/** What an LMS knows before any tool arrives: people, courses, and the activities that launch a tool. */

export type CourseRole = 'Learner' | 'Instructor';

export interface LmsPerson {
  /** Short name in links and tests: "maya". */
  readonly key: string;
  /** A small number as text, as Moodle has it. */
  readonly id: string;
  readonly username: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  /** The number of the HR system; empty when unset. */
  readonly idNumber: string;
  readonly locale: 'en' | 'de';
  readonly timeZone: string;
  /** "Tier-2 support" */
  readonly job: string;
  readonly siteAdmin: boolean;
}

export interface CoursePage {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export interface Course {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  /** The number of the HR system; empty when unset. */
  readonly idNumber: string;
  readonly summary: string;
  readonly announcements: readonly { readonly title: string; readonly date: string; readonly text: string }[];
  readonly modules: readonly CoursePage[];
  readonly enrolments: readonly Enrolment[];
  readonly groupSets?: readonly GroupSet[];
}

export interface Enrolment {
  readonly personId: string;
  readonly role: CourseRole;
}

/** "Shifts", with the groups "Early" and "Late". */
export interface GroupSet {
  readonly id: string;
  readonly name: string;
  readonly groups: readonly { readonly id: string; readonly name: string; readonly personIds: readonly string[] }[];
}

/** A resource link: one place in one course that launches a tool. */
export interface Activity {
  readonly id: string;
  readonly courseId: string;
  readonly clientId: string;
  readonly title: string;
  readonly text: string;
  /** Where the launch should end; the tool's own target when absent. */
  readonly url?: string;
  readonly custom: Readonly<Record<string, string>>;
  /** Whether learners are graded here, and out of how many points. */
  readonly pointsPossible?: number;
  readonly resourceId?: string;
  readonly tag?: string;
}

export interface World {
  /** Keys of the people one may sign in as. */
  readonly signIns: readonly string[];
  readonly siteName: string;
  readonly people: readonly LmsPerson[];
  readonly courses: readonly Course[];
}

export const fullName = (person: LmsPerson): string => `${person.givenName} ${person.familyName}`.trim();

/** What a person may do in a course; a site administrator teaches everywhere. */
export function roleIn(course: Course, person: LmsPerson): CourseRole | undefined {
  const enrolled = course.enrolments.find(({ personId }) => personId === person.id);
  return enrolled?.role ?? (person.siteAdmin ? 'Instructor' : undefined);
}
