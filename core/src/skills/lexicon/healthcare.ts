/** Care, clinics, medical products and research. */
import { metric, setting, thing } from '../lexicon.js';

export const healthcare = [
  metric(
    'hospital-acquired, infections, infection, infection rate, surgical site infections, sepsis, mrsa, nosocomial, catheter infections',
    'infection-prevention patient-safety healthcare-quality-improvement speaking-up clinical-incident-reporting training-delivery',
  ),
  metric(
    'hand-hygiene, hand hygiene, hygiene',
    'infection-prevention clinical-incident-reporting coaching behaviour-change speaking-up',
    1,
  ),
  metric(
    'medication errors, medication error, medication, prescribing errors, dispensing errors, prescriptions, drug errors, medication reconciliation',
    'medication-safety patient-safety clinical-incident-reporting handover root-cause-analysis',
  ),
  metric(
    'falls, patient falls, pressure ulcers, adverse events, harm, never events',
    'patient-safety nursing-practice clinical-incident-reporting root-cause-analysis training-delivery healthcare-quality-improvement',
    0.95,
  ),
  metric(
    'emergency department, door-to-doctor, waiting time + patients, patient waiting, wait + patients, waiting times + clinic, ambulance, door-to-needle, waiting list, waiting lists, surgical waiting',
    'patient-flow clinical-triage care-coordination process-improvement scheduling',
    0.95,
  ),
  metric(
    'length of stay, discharge, discharges, bed occupancy, bed days, beds, discharge before noon, delayed discharges',
    'patient-flow care-coordination clinical-documentation process-improvement handover',
    0.85,
  ),
  metric(
    'discharge letters, discharge summaries, clinical documentation, patient records, documentation + patients, charting, medical records, clinical notes, records complete',
    'clinical-documentation process-improvement time-management handover electronic-health-records care-coordination',
  ),
  metric(
    'readmissions, readmission rate, readmission, 30-day readmissions, 30-day',
    'care-coordination patient-communication patient-flow clinical-decision-making healthcare-quality-improvement',
  ),
  metric(
    'patient satisfaction, patient experience, patient complaints, patient-reported, patient feedback, nursing communication, patient recommendation',
    'patient-communication empathy active-listening giving-feedback complaint-handling customer-feedback-analysis',
    1,
  ),
  metric(
    'theatre utilisation, operating room, theatre, surgery cancellations, cancelled operations, first-case, first case, surgeries, operations + cancelled',
    'patient-flow scheduling process-improvement care-coordination planning',
    0.95,
  ),
  metric(
    'missed appointments + patients, did not attend, dna rate, no-shows + clinic, no-show + clinic, outpatient, no-shows + patients',
    'patient-flow scheduling patient-communication data-analysis',
    0.9,
  ),
  metric(
    'claim denials, coding accuracy, denied claims, drg, clinical coding, coding errors, denials',
    'medical-coding clinical-documentation quality-management training-delivery attention-to-detail',
    0.95,
  ),
  metric(
    'vaccination, vaccination rate, vaccinated, screening, screening rate, screened, immunisation, flu',
    'public-health patient-communication behaviour-change campaign-management data-analysis',
    0.9,
  ),
  metric(
    'hba1c, blood pressure, diabetes, chronic, diabetic, hypertension, glucose',
    'public-health patient-communication care-coordination clinical-decision-making',
    0.7,
  ),
  metric(
    'trial, clinical trial, enrol, enrolled, enrolment, study participants, recruit + trial, trial sites, participants + study, patients + trial',
    'clinical-trials patient-communication healthcare-regulation project-management',
    0.85,
  ),
  metric(
    'incident reports, near misses + ward, cirs, incident reporting, safety reports',
    'clinical-incident-reporting psychological-safety patient-safety speaking-up',
    0.85,
  ),
  metric(
    'sample turnaround, lab results, lab turnaround, samples, specimen, laboratory, test results, lab',
    'laboratory-practice process-improvement quality-management scheduling',
    0.85,
  ),
  metric(
    'batch release, batch records, deviations, gmp, right-first-time batches, batch, batches',
    'medical-device-quality documentation-control corrective-action quality-management root-cause-analysis',
    0.9,
  ),
  metric(
    'adverse event reports, pharmacovigilance, drug safety',
    'pharmacovigilance documentation-control regulatory-compliance',
  ),
  metric(
    'imaging, mri, ct, radiology, radiology reports, scans, x-ray, report turnaround + radiology',
    'medical-imaging scheduling process-improvement patient-flow',
    0.9,
  ),
  thing(
    'video consultations, telehealth, telemedicine, virtual visits, remote monitoring, online appointments, patient portal, video visits, remote consultations',
    'digital-health patient-communication change-management training-delivery process-improvement',
  ),
  thing(
    'ehr, electronic health record, electronic patient record, epic, cerner, electronic records, e-prescribing',
    'electronic-health-records change-management training-delivery clinical-documentation',
  ),
  thing(
    'hospital groups, hospitals + win, hospital + customers, win + hospital, win + hospitals, hospitals + customers, hospital customers, hospital accounts, clinics + customers, healthcare customers, enterprise healthcare, win + clinics, sign + hospitals, sign + clinics, hospitals + sign',
    'healthcare-market healthcare-regulation enterprise-stakeholder-management negotiation value-selling',
    1.1,
  ),
  thing(
    'medical device, mdr, fda, ce mark, regulatory approval, regulatory submission',
    'healthcare-regulation medical-device-quality documentation-control project-management',
    0.95,
  ),
  thing(
    'care plans, care plan, care pathways, care pathway, clinical guideline, guideline, guidelines, protocol',
    'clinical-decision-making care-coordination clinical-documentation training-delivery',
    0.8,
  ),
  thing(
    'residents, care home, elderly, home care, community nursing',
    'nursing-practice patient-communication care-coordination',
    0.6,
  ),
  thing(
    'therapy, therapies, rehabilitation, physiotherapy, rehab',
    'rehabilitation scheduling patient-communication',
    0.8,
  ),
  thing('mental health patients, counselling, psychiatric', 'mental-health-care empathy', 0.8),
  thing('resuscitation, cardiac arrest, life support, first aid', 'emergency-care training-delivery', 0.9),
  thing('nurse, nurses, nursing, nursing staff', 'nursing-practice patient-communication people-leadership', 0.5),
  thing('triage', 'case-triage clinical-triage prioritisation', 0.5),
  thing('ward, wards, ward b', 'nursing-practice patient-safety handover', 0.5),
  setting(
    'patients, patient, hospital, hospitals, clinic, clinics, healthcare, medical, clinical, doctors, physicians',
    'patient-communication care-coordination patient-safety healthcare-quality-improvement',
    0.35,
  ),

  thing(
    'physiotherapist, physiotherapists, hip, knee, surgery, mobilised, mobilisation',
    'rehabilitation care-coordination scheduling healthcare-quality-improvement',
    0.8,
  ),
  thing(
    'nurses + documentation, documentation + shift, documentation + ward, documentation + nurses, paperwork, documentation time',
    'clinical-documentation electronic-health-records process-improvement time-management change-management',
    1,
  ),
  thing(
    'day of surgery, cancelled operations, operations on the day, cancelled surgeries',
    'patient-flow scheduling care-coordination root-cause-analysis planning',
    1,
  ),
  thing(
    'mortality, complications, complication rate, stroke, cardiac, thrombosis, delirium',
    'healthcare-quality-improvement clinical-decision-making patient-safety care-coordination',
    0.85,
  ),
  thing(
    'referrals + patients, gp referrals, referral letters, referral time',
    'care-coordination patient-flow written-communication',
    0.8,
  ),
  thing(
    'pain, pain score, pain assessment, wound, wounds, nutrition, malnutrition',
    'nursing-practice clinical-decision-making patient-communication clinical-documentation',
    0.8,
  ),
  thing(
    'blood, blood samples, blood culture, transfusion',
    'laboratory-practice patient-safety process-improvement',
    0.7,
  ),
  thing(
    'antibiotic, antibiotics, antibiotic use',
    'medication-safety clinical-decision-making infection-prevention healthcare-quality-improvement',
    0.9,
  ),
  thing(
    'checklist + surgery, surgical checklist, safety checklist, time-out',
    'checklist-design patient-safety speaking-up handover',
    0.9,
  ),
  thing(
    'cancer, oncology, mammography, colonoscopy, early detection',
    'public-health patient-flow medical-imaging care-coordination',
    0.7,
  ),
  thing('consent forms, informed consent', 'patient-communication clinical-documentation clinical-trials', 0.8),
  thing(
    'families + patients, relatives, carers, palliative, end-of-life',
    'speaking-with-families patient-communication difficult-conversations',
    0.6,
  ),
  thing(
    'child, children, paediatric, maternity, births, pregnancy',
    'nursing-practice patient-communication patient-safety',
    0.5,
  ),
  thing(
    'study, studies, publications, protocol deviations, monitoring visits',
    'clinical-trials documentation-control project-management',
    0.5,
  ),
];
