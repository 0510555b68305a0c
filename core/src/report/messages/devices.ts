/** What the page about connected browsers says, in both languages. */
export const devicesEn = {
  'devices.title': 'Connect a browser',
  'devices.lead':
    'The Keylift extension shows the few minutes that help with the page in front of you. It matches pages on your device and never sends what you read.',
  'devices.offer': 'Show a code',
  'devices.code': 'Type this in the window that the extension opens. It works once, until {time}.',
  'devices.connected': 'Connected browsers',
  'devices.none': 'None yet.',
  'devices.since': 'since {day}',
  'devices.disconnect': 'Disconnect',
  'devices.shownTitle': 'Your device shows a code?',
  'devices.shownLead': 'Some browsers, such as those of phones, show a code instead of asking for one. Type it here.',
  'devices.shownLabel': 'Code that the device shows',
  'devices.look': 'Look which device it is',
  'devices.unknown': 'No device shows this code. It may be mistyped, used, or older than ten minutes.',
  'devices.asks': 'Is this your device?',
  'devices.device': 'Device',
  'devices.address': 'Address it asked from',
  'devices.asked': 'Asked at',
  'devices.warning':
    'Go on only if you started this yourself, on that device, just now. Did somebody send you the code? Then they want to act as you.',
  'devices.approve': 'Yes, connect it',
  'devices.deny': 'No, refuse it',
  'devices.approved': '{device} is being connected. Go back to it.',
  'devices.denied': '{device} was refused.',
} as const;

export const devicesDe: Readonly<Record<keyof typeof devicesEn, string>> = {
  'devices.title': 'Browser verbinden',
  'devices.lead':
    'Die Keylift-Erweiterung zeigt die paar Minuten, die bei der offenen Seite helfen. Sie gleicht Seiten auf deinem Gerät ab und sendet nie, was du liest.',
  'devices.offer': 'Code zeigen',
  'devices.code': 'Tippe ihn in das Fenster, das die Erweiterung öffnet. Er gilt einmal, bis {time}.',
  'devices.connected': 'Verbundene Browser',
  'devices.none': 'Noch keiner.',
  'devices.since': 'seit {day}',
  'devices.disconnect': 'Trennen',
  'devices.shownTitle': 'Dein Gerät zeigt einen Code?',
  'devices.shownLead':
    'Manche Browser, etwa auf dem Handy, zeigen einen Code, statt nach einem zu fragen. Tippe ihn hier ein.',
  'devices.shownLabel': 'Code, den das Gerät zeigt',
  'devices.look': 'Nachsehen, welches Gerät es ist',
  'devices.unknown': 'Kein Gerät zeigt diesen Code. Er ist vertippt, verbraucht oder älter als zehn Minuten.',
  'devices.asks': 'Ist das dein Gerät?',
  'devices.device': 'Gerät',
  'devices.address': 'Adresse, von der es anfragt',
  'devices.asked': 'Angefragt um',
  'devices.warning':
    'Mach nur weiter, wenn du das selbst gerade eben auf diesem Gerät begonnen hast. Hat dir jemand den Code geschickt? Dann will er in deinem Namen handeln.',
  'devices.approve': 'Ja, verbinden',
  'devices.deny': 'Nein, ablehnen',
  'devices.approved': '{device} wird verbunden. Geh dorthin zurück.',
  'devices.denied': '{device} wurde abgelehnt.',
};
