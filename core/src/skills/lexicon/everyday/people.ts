/** Everyday words of hiring, learning and law at work: how people write when they do not name the metric. */
import { thing } from '../../lexicon.js';

export const everydayPeople = [
  thing(
    'development talk, development talks, career talk, career talks, talks with employees, conversations with, career conversations, talk in',
    'one-to-ones coaching career-development active-listening giving-feedback',
    1,
  ),
  thing(
    'new shift, shift with, night shift, second shift, trained operators, staff the',
    'recruiting training-delivery workforce-planning scheduling employee-onboarding',
    0.9,
  ),
  thing(
    'accident rate, temporary workers, safe work, unsafe, safety training, safety observations, safety',
    'occupational-safety training-delivery risk-management incident-investigation speaking-up',
    0.9,
  ),
  thing(
    'leadership positions, management positions, senior roles, leadership roles, specialist roles, critical positions',
    'succession-planning recruiting leadership-development career-development',
    0.7,
  ),
  thing(
    'employees leave, people leave, leave the company, quit, quitting, fluctuation',
    'employee-retention employee-engagement one-to-ones people-leadership',
    0.9,
  ),
  thing(
    'application to offer, days to offer, hiring decision, hiring speed, time from application, application process',
    'recruiting structured-interviewing candidate-experience process-improvement planning',
    0.95,
  ),
  thing(
    'trust in leadership, trust in management, confidence in',
    'people-leadership internal-communication active-listening employee-engagement',
    0.7,
  ),
  thing(
    'salary, salaries, wages, bonus, bonuses, benefits',
    'compensation-design payroll employment-law internal-communication',
    0.6,
  ),
  thing('team meetings, retrospectives, retros', 'meeting-facilitation psychological-safety agile-delivery', 0.6),
  thing(
    'certificates, qualification, qualifications, licences + staff',
    'learning-assessment training-delivery learning-programmes',
    0.6,
  ),
  thing('first day, first week, first month, first 90 days, 90 days', 'employee-onboarding mentoring planning', 0.5),
  thing(
    'knowledge transfer, retiring experts, retire, retirement, retirements',
    'knowledge-management mentoring succession-planning technical-writing',
    0.8,
  ),
  thing(
    'application to contract, application to start, hiring process, interviews per hire, stages + hiring',
    'recruiting structured-interviewing process-improvement candidate-experience planning',
    1.1,
  ),
  thing(
    'apprenticeships, apprenticeship places, girls, young people, schools, school leavers, traineeships',
    'recruiting employer-branding diversity-programmes networking mentoring',
    1,
  ),
  thing(
    'conflict training, conflicts, disputes between, mediation',
    'advanced-conflict-resolution training-delivery people-leadership coaching active-listening',
    1,
  ),
  thing(
    "compliance questions, employees' compliance, policy questions, legal questions",
    'regulatory-compliance written-communication prioritisation knowledge-management legal-drafting',
    1.1,
  ),
  thing(
    'speak up, speak-up, ideas from staff, employee ideas, suggestions per',
    'psychological-safety speaking-up employee-engagement process-improvement',
    0.9,
  ),
  thing(
    'manager span, spans, layers, reorganisation, restructuring, new structure',
    'organisational-design change-management internal-communication people-leadership',
    0.9,
  ),
  thing(
    'team health, team health check, team climate, psychological',
    'psychological-safety team-building people-leadership survey-design',
    0.9,
  ),
  thing(
    'hybrid, remote teams, remote colleagues, time zones, distributed',
    'remote-leadership async-communication meeting-facilitation',
    0.85,
  ),
  thing(
    'new role, role descriptions, job levels, job grades, titles',
    'job-analysis compensation-design organisational-design',
    0.8,
  ),
  thing(
    'parents, children + school, pass rate + students, attendance + students, reading level, maths',
    'learner-support instructional-design learning-assessment',
    0.8,
  ),
  thing(
    'courses completed, learning path, learning paths, modules completed, minutes learned',
    'learning-programmes instructional-design motivation learning-assessment',
    0.8,
  ),
];
