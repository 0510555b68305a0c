/** Hiring, developing and leading people. */
import { action, metric, setting, thing } from '../lexicon.js';

export const people = [
  metric(
    'time to hire, time-to-hire, time to fill, time-to-fill, open positions, vacancies, vacant positions, unfilled, open roles, cost per hire',
    'recruiting structured-interviewing candidate-sourcing candidate-experience job-analysis employer-branding',
  ),
  metric(
    'offer acceptance, offers accepted, accepted offers, candidate satisfaction, candidate experience, candidate nps, offers',
    'candidate-experience recruiting negotiation employer-branding structured-interviewing',
    0.95,
  ),
  metric(
    'quality of hire, new-hire failure, probation, early attrition, first-year attrition, leave within, first 6 months',
    'structured-interviewing employee-onboarding job-analysis employee-retention mentoring',
  ),
  metric(
    'attrition, resignations, turnover rate, staff turnover, employee turnover, employee retention, leavers rate, regretted, voluntary turnover, resign, staff retention, turnover + staff, turnover + employees, turnover + nurses, nurse turnover',
    'employee-retention employee-engagement one-to-ones employee-onboarding career-development giving-feedback',
    0.95,
  ),
  metric(
    'first-year + resignations, first-year + turnover, first year + leave, first year + turnover',
    'employee-onboarding employee-retention mentoring structured-interviewing',
    0.95,
  ),
  metric(
    'enps, employee engagement, engagement score, engagement survey, employee satisfaction, pulse survey, employee net promoter, engagement + employee, staff satisfaction, team satisfaction',
    'employee-engagement giving-feedback people-leadership survey-design active-listening',
  ),
  metric(
    'sick leave, absence, absenteeism, sickness, sick days, absence rate',
    'workplace-wellbeing difficult-conversations people-analytics people-leadership ergonomics employee-engagement',
  ),
  metric(
    'internal promotions, fill + inside, from inside, internal hires, internal mobility, filled internally, promoted from within, internal candidates, promotions',
    'succession-planning career-development coaching structured-interviewing skills-management',
  ),
  metric(
    'ramp-up, ramp up, ramp time, time to productivity, new-hire, new hires, new starters, new employees, onboarding, new joiners, onboarding time',
    'employee-onboarding mentoring training-delivery technical-writing instructional-design',
    0.85,
  ),
  metric(
    'women in, share of women, female, gender balance, diversity, diverse, underrepresented, representation, minorities',
    'diversity-programmes bias-free-hiring recruiting inclusive-leadership structured-interviewing career-development',
    0.95,
  ),
  metric(
    'pay gap, gender pay gap, pay equity, salary bands, compensation, pay transparency',
    'compensation-design people-analytics employment-law internal-communication',
    0.95,
  ),
  metric(
    'performance reviews, performance review, appraisals, review completion, feedback conversations, performance conversations, development conversations, reviews by',
    'performance-reviews giving-feedback difficult-conversations cognitive-bias-awareness training-delivery coaching',
    0.8,
  ),
  metric(
    'one-to-one, one-to-ones, 1:1, 1:1s, one-on-one, one-on-ones, monthly conversation',
    'one-to-ones giving-feedback active-listening coaching time-management',
    1,
  ),
  metric(
    'training hours, training completion, course completion, course completion rate, complete + training, complete + course, learning hours, completion rate, certified, certification rate, pass rate, exam pass, pass + exam',
    'learning-programmes instructional-design training-delivery learning-assessment mentoring',
    0.75,
  ),
  metric(
    'apprentice, apprentices, apprenticeship, trainees, students, learners, pupils, graduation, drop-out, dropout, drop-outs',
    'learner-support mentoring instructional-design learning-assessment training-delivery',
    0.8,
  ),
  metric(
    'managers trained, leadership programme, leadership training, manager effectiveness, upward feedback, new managers, team leaders, leadership score, 360',
    'leadership-development coaching giving-feedback people-leadership training-delivery',
    0.8,
  ),
  metric(
    'referral hires, employee referrals, referrals + hires, sourced candidates',
    'candidate-sourcing recruiting employer-branding internal-communication',
    0.9,
  ),
  thing(
    'career paths, career path, development plan, development plans, individual development',
    'career-development coaching one-to-ones skills-management',
    0.9,
  ),
  thing(
    'succession, successors, successor, key positions, critical roles, talent pool',
    'succession-planning workforce-planning coaching career-development',
    0.9,
  ),
  thing(
    'skills matrix, skill matrix, competency, skills gap, reskill, upskill, upskilling',
    'skills-management learning-programmes training-delivery workforce-planning',
    0.8,
  ),
  thing(
    'job adverts, job descriptions, careers page, career site, applicants, applications + job, applications per, glassdoor, qualified applicants',
    'employer-branding recruiting job-analysis copywriting candidate-sourcing',
    0.8,
  ),
  thing(
    'interviewers, interview panel, interview scorecards, hiring managers, interview-to-offer, interview to offer',
    'structured-interviewing bias-free-hiring recruiting training-delivery',
    0.9,
  ),
  thing(
    'workday, hris, successfactors, hr system, self-service + hr, employee self-service',
    'hr-systems change-management data-quality project-management',
    0.8,
  ),
  thing('works council, collective agreement, union', 'employee-relations employment-law negotiation', 0.8),
  thing(
    'mental health, wellbeing, well-being, burnout, stress',
    'workplace-wellbeing resilience people-leadership employee-engagement',
    0.6,
  ),
  thing(
    'overtime, overtime hours, shifts, rota, rosters, agency staff, temporary staff, agency spend, staffing',
    'workforce-management scheduling prioritisation process-improvement workforce-planning',
    0.6,
  ),
  thing(
    'workshops, workshop, training sessions, trainings, course, courses, learning modules, curriculum, training',
    'training-delivery instructional-design learning-assessment meeting-facilitation',
    0.55,
  ),
  thing('mentors, mentoring, mentor, mentees, buddy', 'mentoring coaching', 0.8),
  thing('volunteers, volunteer', 'volunteer-management motivation recruiting', 0.9),
  thing(
    'payroll questions, hr questions, hr tickets, hr requests, employee questions',
    'hr-service-delivery payroll written-communication employment-law knowledge-management',
    0.8,
  ),
  action(
    'hire, hires, recruit, recruiting, hiring, hired',
    'recruiting structured-interviewing candidate-sourcing candidate-experience workforce-planning',
    0.75,
  ),
  action('train, trained, teach, certify, coach, coached', 'training-delivery coaching instructional-design', 0.4),
  setting('managers, manager, leaders, team leads, supervisors', 'people-leadership giving-feedback', 0.2),
  setting(
    'employees, staff, people, hr, workforce, colleagues',
    'employee-engagement people-leadership internal-communication',
    0.15,
  ),

  thing(
    'exit interview, exit interviews, stay interviews',
    'employee-retention active-listening structured-interviewing synthesis giving-feedback',
    0.9,
  ),
  thing(
    'own network, talent network, alumni, active sourcing, outreach + candidates',
    'candidate-sourcing recruiting employer-branding networking',
    0.8,
  ),
  thing(
    'learning goals, development goals, agreed goals, goals linked, personal goals, goal conversations',
    'goal-setting one-to-ones coaching career-development giving-feedback',
    0.9,
  ),
  thing('candidates, candidate, applicants, applicant', 'recruiting candidate-experience structured-interviewing', 0.6),
  thing(
    'parental leave, part-time, flexible working, remote work, home office',
    'employment-law inclusive-leadership remote-leadership workforce-planning',
    0.6,
  ),
  thing(
    'lecturers, teachers, assignments, grading, exams, lessons, classes, school',
    'learning-assessment instructional-design giving-feedback learner-support',
    0.7,
  ),
  thing(
    'internal trainers, train-the-trainer, e-learning, learning platform, lms',
    'training-delivery instructional-design learning-programmes',
    0.8,
  ),
  thing(
    'contractor conversion, interns, working students, graduates, graduate programme',
    'recruiting mentoring employee-onboarding employer-branding',
    0.7,
  ),
  thing('recognition, peer recognition, kudos', 'motivation employee-engagement people-leadership', 0.8),
  thing(
    'accident-free, work-life, working hours, four-day',
    'workplace-wellbeing prioritisation people-leadership',
    0.5,
  ),
  thing('language course, german course, english course', 'business-language-skills training-delivery', 0.8),
  thing(
    'disability, disabled, inclusion, inclusive',
    'inclusive-leadership diversity-programmes bias-free-hiring',
    0.7,
  ),
];
