import { expect, it } from 'vitest';
import { roleOf } from './roles.js';

const vocabulary = 'http://purl.imsglobal.org/vocab/lis/v2';
const membership = (name: string) => `${vocabulary}/membership#${name}`;

it.each([
  [[], 'learner'],
  [[membership('Learner')], 'learner'],
  [['Learner'], 'learner'],
  [['x:y', 'instructor', 'Instructors'], 'learner'],
  [[membership('Mentor')], 'learner'],
  [[membership('Instructor')], 'manager'],
  [['Instructor'], 'manager'],
  [[membership('Manager')], 'manager'],
  [[`${vocabulary}/membership/Instructor#TeachingAssistant`], 'manager'],
  [[membership('Learner'), membership('Instructor')], 'manager'],
  // Teaching elsewhere at the institution is not teaching here.
  [[`${vocabulary}/institution/person#Instructor`, membership('Learner')], 'learner'],
  [[`${vocabulary}/institution/person#Staff`], 'learner'],
  [[membership('Administrator')], 'admin'],
  [['Administrator'], 'admin'],
  [[`${vocabulary}/institution/person#Administrator`], 'admin'],
  [[`${vocabulary}/system/person#SysAdmin`], 'admin'],
  // A Moodle site administrator, as recorded.
  [
    [
      membership('Instructor'),
      `${vocabulary}/institution/person#Administrator`,
      `${vocabulary}/system/person#Administrator`,
    ],
    'admin',
  ],
])('%j is a %s', (roles, role) => {
  expect(roleOf(roles)).toBe(role);
});
