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
};
