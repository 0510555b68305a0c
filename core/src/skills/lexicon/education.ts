/** Schools, universities, training providers. */
import { metric, setting, thing } from '../lexicon.js';

export const education = [
  metric(
    'pass rate, pass rates, fail rate, failure rate + course, exam results, test scores, grades, grade average, marks, passing, passed the exam, pass the exam, exam pass',
    'classroom-teaching learning-assessment learner-support instructional-design giving-feedback',
  ),
  metric(
    'dropout rate, drop-out rate, dropout, drop out, dropouts, withdrawal rate, student retention, retention of students, re-enrolment, completion rate + course, course completion, completion + course, finish the course, finish the programme, graduation rate, graduate on time',
    'student-advising learner-support data-analysis mentoring motivation',
  ),
  metric(
    'attendance, absence + pupils, absence + students, absenteeism + pupils, truancy, lateness, punctuality',
    'learner-support student-advising motivation data-analysis classroom-teaching',
    0.9,
  ),
  metric(
    'applications + students, applicants + university, enrolments, enrolment, enrolled, admissions, admission offers, yield + admissions, new students',
    'student-administration campaign-management student-advising process-improvement written-communication',
  ),
  metric(
    'student satisfaction, course evaluations, course evaluation, course rating, learner satisfaction, module evaluation, student survey',
    'instructional-design classroom-teaching survey-design giving-feedback learner-support',
  ),
  metric(
    'reading level, reading age, literacy, numeracy, reading score, spelling, maths, mathematics, arithmetic, algebra, writing skills of',
    'literacy-teaching classroom-teaching learning-assessment learner-support instructional-design',
    0.95,
  ),
  metric(
    'placement rate, internships, internship places, graduate employment, employed graduates, job placement, apprenticeship places, employers + students',
    'student-advising partner-management career-development networking stakeholder-management',
    0.9,
  ),
  thing(
    'courses, course, modules, module, lessons, lesson, lecture, lectures, seminar, seminars, syllabus, curriculum, curricula, programme + students, evening programme, degree, degrees, study programme',
    'instructional-design curriculum-planning classroom-teaching learning-assessment learner-support',
    0.75,
  ),
  thing(
    'students, student, pupils, pupil, learners, learner, undergraduates, freshmen, first-year, part-time students, adult learners, class sizes, classroom, classrooms, classes',
    'learner-support classroom-teaching student-advising motivation instructional-design',
    0.65,
  ),
  thing(
    'teachers, teacher, lecturers, lecturer, faculty, professors, tutors, tutor, trainers, teaching staff, teaching assistants',
    'classroom-teaching giving-feedback coaching training-delivery instructional-design',
    0.7,
  ),
  thing(
    'peer observation, lesson observation, observe lessons, classroom observation, teaching feedback, observed teaching, co-teaching, teaching conference',
    'giving-feedback classroom-teaching coaching psychological-safety planning',
  ),
  thing(
    'video lessons, learning videos, e-learning, elearning, online course, online courses, mooc, quiz, quizzes, moodle, canvas, learning platform, lms, virtual classroom, blended',
    'instructional-design digital-learning-tools video-production learning-assessment storytelling',
    0.9,
  ),
  thing(
    'course accessibility, accessible courses, courses + accessibility, captions, subtitles, transcripts, alt text, screen reader',
    'web-accessibility instructional-design digital-learning-tools checklist-design training-delivery',
    0.95,
  ),
  thing(
    'assignments, assignment, essays, essay, homework, coursework, marking, feedback on essays, thesis, theses, dissertation, rubric, rubrics, grading',
    'learning-assessment giving-feedback instructional-design time-management classroom-teaching',
    0.85,
  ),
  thing(
    'exam, exams, examination, examinations, certificate, certificates, certification + learners, final test, assessment, assessments, plagiarism',
    'learning-assessment instructional-design curriculum-planning learner-support planning',
    0.75,
  ),
  thing(
    'parents, parent evenings, parents + school, guardians, families + school, kindergarten, nursery places, day care, childcare',
    'speaking-with-families safeguarding stakeholder-management written-communication empathy',
    0.8,
  ),
  thing(
    'special needs, learning difficulties, dyslexia, inclusion + pupils, disabilities + students, language learners, refugees + school, migrants + course, german course, integration course',
    'special-needs-support learner-support inclusive-leadership classroom-teaching intercultural-communication',
    0.95,
  ),
  thing(
    'research grants, grant applications, grants won, third-party funding, publications, papers published, citations, doctoral, phd, postdocs, scholarship, scholarships',
    'grant-management written-communication project-management networking statistics',
    0.85,
  ),
  thing(
    'vocational, apprentices + exam, trainees + exam, workshop instructors, work-based learning, dual study',
    'training-delivery mentoring learner-support learning-assessment skills-management',
    0.85,
  ),
  thing(
    'open day, open days, school visits, campus tours, prospectus, alumni, alumni donations, donors + university',
    'event-marketing campaign-management networking fundraising storytelling',
    0.85,
  ),
  setting(
    'school, schools, university, universities, college, colleges, campus, academy, training provider',
    'classroom-teaching learner-support curriculum-planning',
  ),
];
