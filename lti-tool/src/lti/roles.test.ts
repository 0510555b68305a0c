import { expect, it } from 'vitest';
import { isTestUser, learnsHere, roleOf } from './roles.js';

const vocabulary = 'http://purl.imsglobal.org/vocab/lis/v2';
const membership = (name: string) => `${vocabulary}/membership#${name}`;
const institution = (name: string) => `${vocabulary}/institution/person#${name}`;
const system = (name: string) => `${vocabulary}/system/person#${name}`;
const assistant = `${vocabulary}/membership/Instructor#TeachingAssistant`;

it.each([
  [[], 'learner'],
  [[membership('Learner')], 'learner'],
  [['Learner'], 'learner'],
  [['x:y', 'instructor', 'Instructors'], 'learner'],
  [[membership('Mentor')], 'learner'],
  [[membership('Instructor')], 'manager'],
  [['Instructor'], 'manager'],
  [[membership('Manager')], 'manager'],
  [[assistant], 'manager'],
  [[membership('Learner'), membership('Instructor')], 'manager'],
  // Teaching elsewhere at the institution is not teaching here.
  [[institution('Instructor'), membership('Learner')], 'learner'],
  [[institution('Staff')], 'learner'],
  // Whoever administers one course steers that course, and not the institution.
  [[membership('Administrator')], 'manager'],
  [['Administrator'], 'manager'],
  [[`${vocabulary}/membership/Administrator#Support`], 'manager'],
  [[institution('Administrator')], 'admin'],
  [[system('SysAdmin')], 'admin'],
  [[system('Administrator'), membership('Learner')], 'admin'],
  [[system('User'), system('None')], 'learner'],
])('%j is a %s', (roles, role) => {
  expect(roleOf(roles)).toBe(role);
});

it.each([
  // As recorded from Moodle 4.5.6.
  [
    'Moodle',
    'a site administrator',
    [membership('Instructor'), institution('Administrator'), system('Administrator')],
    'admin',
  ],
  ['Moodle', 'a teacher', [membership('Instructor')], 'manager'],
  ['Moodle', 'a student', [membership('Learner')], 'learner'],
  // As the documentation of Canvas and its source say.
  [
    'Canvas',
    'an account administrator',
    [institution('Administrator'), institution('Instructor'), membership('Instructor'), system('User')],
    'admin',
  ],
  ['Canvas', 'a site administrator', [system('SysAdmin'), institution('Administrator')], 'admin'],
  ['Canvas', 'a teacher', [institution('Instructor'), membership('Instructor'), system('User')], 'manager'],
  ['Canvas', 'a teaching assistant', [assistant, membership('Instructor'), system('User')], 'manager'],
  ['Canvas', 'a student', [institution('Student'), membership('Learner'), system('User')], 'learner'],
  ['Canvas', 'an observer', [institution('Observer'), membership('Mentor'), system('User')], 'learner'],
  ['Canvas', 'a designer', [membership('ContentDeveloper'), system('User')], 'learner'],
  // As their documentation says; not tried.
  ['Blackboard', 'a course builder', [membership('ContentDeveloper')], 'learner'],
  ['Blackboard', 'a system administrator', [system('Administrator'), membership('Instructor')], 'admin'],
  [
    'Brightspace',
    'a teacher with a course-wide administrator role',
    [membership('Administrator'), membership('Instructor')],
    'manager',
  ],
  [
    'Brightspace',
    'an administrator of the organisation',
    [institution('Administrator'), membership('Administrator')],
    'admin',
  ],
  ['Sakai', 'a maintainer', [membership('Instructor')], 'manager'],
  ['Open edX', 'course staff', [institution('Student'), membership('Instructor')], 'manager'],
  ['Open edX', 'global staff', [system('Administrator')], 'admin'],
])('in %s %s launches with %j and is a %s', (_platform, _who, roles, role) => {
  expect(roleOf(roles)).toBe(role);
});

const testUser = 'http://purl.imsglobal.org/vocab/lti/system/person#TestUser';

it.each([
  ['a learner', [membership('Learner')], true],
  ['a learner of some kind', [`${vocabulary}/membership/Learner#NonCreditLearner`], true],
  ['somebody without a role in the course', [institution('Student')], true],
  ['an observer', [institution('Observer'), membership('Mentor')], false],
  ['an observer who learns too', [membership('Mentor'), membership('Learner')], true],
  ['a designer', [membership('ContentDeveloper')], false],
  // Read in Moodle's source: its rosters take the role Learner from a site administrator.
  ['a site administrator among the students of Moodle', [`${vocabulary}/person#Administrator`], false],
  ['a site administrator who teaches in Moodle', ['Instructor', `${vocabulary}/person#Administrator`], false],
  ['the Test Student of Canvas', [institution('Student'), membership('Learner'), testUser], false],
])('a team counts %s: %j, %s', (_who, roles, counted) => {
  expect(learnsHere(roles)).toBe(counted);
  expect(isTestUser(roles)).toBe(roles.includes(testUser));
});
