/** Everyday words of care and clinics: how people write when they do not name the metric. */
import { thing } from '../../lexicon.js';

export const everydayHealthcare = [
  thing(
    'stroke patients, stroke, heart attack, treated within, door to needle, thrombolysis, emergency patients',
    'emergency-care clinical-triage patient-flow care-coordination training-delivery',
    1.1,
  ),
  thing(
    'wound care, certified in, nursing staff + certified',
    'nursing-practice training-delivery learning-assessment coaching',
    0.9,
  ),
  thing(
    'documented pain, documented score, documented each shift, assessment documented, documented + patients',
    'clinical-documentation nursing-practice clinical-incident-reporting coaching behaviour-change',
    1.1,
  ),
  thing(
    'outpatient clinic, reminder, reminders, appointment slots, clinic slots, free appointments',
    'scheduling patient-flow patient-communication process-improvement data-analysis',
    0.9,
  ),
  thing(
    'midwives, therapists, caregivers, care staff, care workers, doctors + time',
    'nursing-practice care-coordination patient-communication people-leadership',
    0.5,
  ),
  thing(
    'treatment, treatments, treated, therapy start, time to treatment',
    'clinical-decision-making patient-flow care-coordination',
    0.6,
  ),
  thing(
    'test results + patients, results to patients, diagnosis, diagnoses, diagnostic',
    'clinical-decision-making laboratory-practice patient-communication',
    0.7,
  ),
  thing('medicines, drug, drugs, pharmacy, dose, dosage', 'medication-safety attention-to-detail handover', 0.7),
  thing('practice, practices, gp, general practitioners', 'patient-flow care-coordination', 0.4),
  thing(
    'flu vaccination, vaccination rate of staff, staff vaccinated, vaccinations',
    'public-health behaviour-change internal-communication people-leadership scheduling',
    1.1,
  ),
  thing(
    'knee surgery, hip surgery, after surgery, post-operative, recovery after, early mobilisation',
    'rehabilitation patient-flow care-coordination clinical-decision-making patient-communication',
    1.2,
  ),
  thing(
    'blood samples, samples to the lab, sample transport, specimens',
    'laboratory-practice process-improvement handover quality-management',
    1,
  ),
  thing(
    'complaints + patients, complaints + clinic, complaints + waiting, complaints about waiting',
    'complaint-handling patient-communication patient-flow empathy scheduling',
    1.1,
  ),
  thing(
    "home visits, care hours, care level, dementia, residents' falls",
    'nursing-practice patient-communication care-coordination scheduling',
    0.9,
  ),
  thing(
    'intensive care, icu, ventilation, ventilator, operating theatre',
    'clinical-decision-making patient-safety patient-flow care-coordination',
    0.9,
  ),
  thing(
    "medical letters, doctor letters, doctors' letters, dictation, reports to gps",
    'clinical-documentation written-communication process-improvement time-management',
    1,
  ),
  thing(
    'clinical staff, vacancies + nurses, nurse vacancies, agency nurses, nursing vacancies',
    'recruiting employee-retention workforce-planning scheduling',
    1,
  ),
  thing(
    'simulation training, emergency drills, drills + team, resuscitation training',
    'emergency-care training-delivery crisis-leadership handover',
    1,
  ),
  thing(
    'device approvals, clinical evidence, submissions, dossier, health authority, inspections + pharma',
    'healthcare-regulation documentation-control medical-device-quality project-management',
    1,
  ),
  thing(
    'therapy adherence, adherence, patient education, self-management, patients trained',
    'patient-communication behaviour-change public-health training-delivery',
    0.95,
  ),
];
