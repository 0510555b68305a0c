/** The words around a Key Result: its state, its curve, its table. */
import { subject } from './subject.js';

export const keyResultMessages = subject(
  {
    stateOf: (label: string, step: number, of: number) => `State: ${label}, step ${step} of ${of}`,
    nextStep: 'Next step',
    people: 'people',
    withheld: 'Shown from a larger group on',
    measured: 'measured',
    forecast: 'forecast, 80 %',
    pace: 'pace',
    deadBand: 'on pace inside the band',
    goal: 'goal',
    planned: 'planned',
    showTable: 'Show as a table',
    noKeyResults: 'No Key Result is tied to your teams yet. Your lead or the course owner can tie one.',
    anotherQuestion: 'Another question',
  },
  {
    stateOf: (label, step, of) => `Stand: ${label}, Schritt ${step} von ${of}`,
    nextStep: 'Nächster Schritt',
    people: 'Personen',
    withheld: 'Sichtbar ab einer größeren Gruppe',
    measured: 'gemessen',
    forecast: 'Prognose, 80 %',
    pace: 'Tempo',
    deadBand: 'im Band gilt: im Tempo',
    goal: 'Ziel',
    planned: 'geplant',
    showTable: 'Als Tabelle zeigen',
    noKeyResults:
      'Mit deinen Teams ist noch kein Key Result verbunden. Deine Teamleitung oder die Kursleitung kann das tun.',
    anotherQuestion: 'Andere Frage',
  },
);
