/** "Meridian Learning", the LMS of the fictional Meridian Group: its people and its courses. All are invented. */
import { coursesOf, teamPeople, teamSignIns } from './team-courses.js';
import type { Course, CourseRole, LmsPerson, World } from './world.js';

type Row = readonly [key: string, givenName: string, familyName: string, job: string];

const tierTwo: readonly Row[] = [
  ['maya', 'Maya', 'Rao', 'Tier-2 support'],
  ['jonas', 'Jonas', 'Keller', 'Tier-2 support, Berlin'],
  ['priya', 'Priya', 'Nair', 'Tier-2 support'],
  ['sam', 'Sam', 'Okafor', 'Tier-2 support'],
  ['lea', 'Lea', 'Martin', 'Tier-2 support'],
  ['tariq', 'Tariq', 'Haddad', 'Tier-2 support'],
  ['nora', 'Nora', 'Lind', 'Tier-2 support'],
  ['owen', 'Owen', 'Price', 'Tier-2 support'],
];

const retailCare: readonly Row[] = [
  ['aicha', 'Aïcha', 'Benali', 'Retail support'],
  ['bruno', 'Bruno', 'Costa', 'Retail support'],
  ['chloe', 'Chloé', 'Dubois', 'Retail support'],
  ['diego', 'Diego', 'Ramos', 'Retail support'],
  ['emma', 'Emma', 'Schulz', 'Retail support'],
  ['farah', 'Farah', 'Aziz', 'Retail support'],
  ['grace', 'Grace', 'Mensah', 'Retail support'],
  ['hugo', 'Hugo', 'Lang', 'Retail support'],
  ['idris', 'Idris', 'Kaya', 'Retail support'],
  ['june', 'June', 'Park', 'Retail support'],
  ['linh', 'Linh', 'Tran', 'Retail support'],
  ['mateusz', 'Mateusz', 'Nowak', 'Retail support'],
  ['thabo', 'Thabo', 'Dlamini', 'Retail support'],
];

const leads: readonly Row[] = [
  ['dev', 'Dev', 'Patel', 'Lead, SaaS Tier-2'],
  ['rosa', 'Rosa', 'Marín', 'Lead, Retail Care'],
  ['ines', 'Ines', 'Ferreira', 'L&D administrator'],
];

/** Moodle keeps 1 for its guest and 2 for the first administrator. */
const FIRST_ID = 3;

const firstPeople: readonly LmsPerson[] = [...tierTwo, ...retailCare, ...leads].map(
  ([key, givenName, familyName, job], index) => ({
    key,
    id: String(FIRST_ID + index),
    username: key,
    givenName,
    familyName,
    email: `${key}@meridian.example`,
    idNumber: `M-${1001 + index}`,
    locale: key === 'jonas' ? 'de' : 'en',
    timeZone: 'Europe/Berlin',
    job,
    siteAdmin: key === 'ines',
  }),
);

const people: readonly LmsPerson[] = [...firstPeople, ...teamPeople(FIRST_ID + firstPeople.length)];

const enrol = (keys: readonly string[], role: CourseRole) =>
  people.filter(({ key }) => keys.includes(key)).map(({ id }) => ({ personId: id, role }));
const keysOf = (rows: readonly Row[]) => rows.map(([key]) => key);
const idsOf = (keys: readonly string[]) => people.filter(({ key }) => keys.includes(key)).map(({ id }) => id);

const tierTwoCourse: Course = {
  id: '2',
  label: 'T2-CRAFT',
  title: 'Tier-2 Support Craft',
  idNumber: 'LND-2026-T2',
  summary: 'Reading traces, understanding tokens and carrying hard calls: the craft of the second line.',
  announcements: [
    {
      title: 'Ten minutes a day, agreed',
      date: '12 October 2026',
      text: 'Keylift: today is in the menu. The ten minutes are working time; start whenever your queue allows.',
    },
    {
      title: 'Welcome to the craft',
      date: '1 October 2026',
      text: 'Three modules, no fixed order. Bring a ticket you remember: most examples are ours.',
    },
  ],
  modules: [
    {
      id: 'reading-a-trace',
      title: 'Module 1: Reading a trace',
      paragraphs: [
        'A trace is a story with the most important sentence in the middle. Read the first call, the last call that worked, and the first that did not.',
        'Write down what you expected at each of the three. The gap between the note and the trace is where the ticket lives.',
      ],
    },
    {
      id: 'tokens',
      title: 'Module 2: Tokens',
      paragraphs: [
        'An access token is a day pass: it opens doors until it runs out, and nobody asks again who you are.',
        'When something fails after exactly the same time every day, look at how long the pass lives and who renews it.',
      ],
    },
    {
      id: 'hard-calls',
      title: 'Module 3: Hard calls',
      paragraphs: [
        'Say what you heard before you say what you know. It takes ten seconds and saves ten minutes.',
        'A clear next step with a time beats an apology without one.',
      ],
    },
  ],
  enrolments: [...enrol(['dev'], 'Instructor'), ...enrol(keysOf(tierTwo), 'Learner')],
  groupSets: [
    {
      id: 'shifts',
      name: 'Shifts',
      groups: [
        { id: 'early', name: 'Early', personIds: idsOf(['maya', 'jonas', 'priya', 'sam', 'lea']) },
        { id: 'late', name: 'Late', personIds: idsOf(['tariq', 'nora', 'owen']) },
      ],
    },
  ],
};

const retailCourse: Course = {
  id: '3',
  label: 'RETAIL-CARE',
  title: 'Retail Care Essentials',
  idNumber: 'LND-2026-RC',
  summary: 'Sorting cases, finding the right words, and turning a complaint into a reason to stay.',
  announcements: [
    {
      title: 'New: conversations that turn',
      date: '19 October 2026',
      text: 'Six short scenarios from our own chats, with the names taken out. Two of them end badly, on purpose.',
    },
  ],
  modules: [
    {
      id: 'sorting-cases',
      title: 'Module 1: Sorting cases',
      paragraphs: [
        'What is broken, for whom, since when, and what did they already try: four questions, then decide who can help fastest.',
      ],
    },
    {
      id: 'words-that-help',
      title: 'Module 2: Words that help',
      paragraphs: [
        'Empathy in writing is mostly precision: name the thing that went wrong, and the person can stop explaining it.',
      ],
    },
  ],
  enrolments: [...enrol(['rosa'], 'Instructor'), ...enrol(keysOf(retailCare), 'Learner')],
};

export const meridianLearning: World = {
  siteName: 'Meridian Learning',
  people,
  signIns: ['maya', 'jonas', 'aicha', 'dev', 'rosa', 'ines', ...teamSignIns],
  courses: [tierTwoCourse, retailCourse, ...coursesOf(people)],
};
