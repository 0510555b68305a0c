/** What is said about a course and a Key Result; en.ts and de.ts take it in. */
export const effectEn = {
  'effect.verdict.scale': 'Scale',
  'effect.verdict.keep': 'Keep',
  'effect.verdict.stop': 'Stop',
  'effect.verdict.unknown': 'Unknown',
  'effect.raw': '{value} ({low} to {high}) as it stands',
  'effect.adjusted': '{value} ({low} to {high}) at the same start',
  'effect.sentence.E0': 'We cannot tell yet.',
  'effect.sentence.E1': 'They moved together. How the teams started is not known well enough to say more.',
  'effect.sentence.more': 'Teams that took it moved more than comparable teams with the same start.',
  'effect.sentence.lot': 'Teams that took it moved more than the others, in a rollout by lot.',
  'effect.sentence.little': 'If it adds anything, it is less than what would be of use ({smallest}).',
  'effect.sentence.open': 'At the same start, the difference may be zero.',
  'effect.sentence.below': 'Teams that took it moved less than teams with the same start.',
  'effect.starts-apart':
    'No team that took it started like one that did not, so the comparison reaches beyond what was seen.',
  'effect.next.teams': 'Next: at least {n} teams on each side, each with at least {k} people.',
  'effect.next.starts': 'Next: a reading of every team before the course, and teams on both sides that start alike.',
  'effect.next.random-order':
    'Next, for E4: let the lot decide which teams go first, and record the stop rule and the power before the first wave.',
} as const;

export const effectDe: Readonly<Record<keyof typeof effectEn, string>> = {
  'effect.verdict.scale': 'Ausweiten',
  'effect.verdict.keep': 'Behalten',
  'effect.verdict.stop': 'Beenden',
  'effect.verdict.unknown': 'Offen',
  'effect.raw': '{value} ({low} bis {high}) wie gemessen',
  'effect.adjusted': '{value} ({low} bis {high}) bei gleichem Start',
  'effect.sentence.E0': 'Das lässt sich noch nicht sagen.',
  'effect.sentence.E1':
    'Beides bewegte sich zusammen. Mehr lässt sich nicht sagen, weil die Startwerte dafür nicht reichen.',
  'effect.sentence.more': 'Teams, die ihn abschlossen, bewegten sich mehr als vergleichbare Teams mit gleichem Start.',
  'effect.sentence.lot':
    'Teams, die ihn abschlossen, bewegten sich mehr als die anderen, in einer Einführung nach Los.',
  'effect.sentence.little': 'Wenn er etwas beiträgt, dann weniger, als nützlich wäre ({smallest}).',
  'effect.sentence.open': 'Bei gleichem Start kann der Unterschied null sein.',
  'effect.sentence.below': 'Teams, die ihn abschlossen, bewegten sich weniger als Teams mit gleichem Start.',
  'effect.starts-apart':
    'Kein Team, das ihn abschloss, startete wie eines ohne ihn; der Vergleich reicht über das Gesehene hinaus.',
  'effect.next.teams': 'Als Nächstes: mindestens {n} Teams auf jeder Seite, jedes mit mindestens {k} Personen.',
  'effect.next.starts':
    'Als Nächstes: ein Messwert jedes Teams vor dem Kurs, und auf beiden Seiten Teams mit gleichem Start.',
  'effect.next.random-order':
    'Als Nächstes, für E4: das Los entscheiden lassen, welche Teams beginnen, und Abbruchregel und Teststärke vor der ersten Welle festhalten.',
};
