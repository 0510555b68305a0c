/** The words around the doctor, and what he says about this browser: no server sees that. */
import { subject } from './subject.js';

export const doctorMessages = subject(
  {
    doctorAgain: 'Check again',
    doctorStop: 'Stop',
    doctorProgress: (done: number, of: number) => `${done} of ${of} checks`,
    doctorStopped: 'Stopped. What was seen so far is below.',
    doctorSummary: (fail: number, warn: number) =>
      fail + warn === 0 ? 'Nothing is to be mended.' : `To mend: ${fail}. To look at: ${warn}.`,
    doctorLost: 'This check got no answer. Check again in a moment.',
    doctorRefused: 'No longer there. Check again.',
    browserLead:
      'What this browser does with Keylift inside a learning platform, measured here and now. Nothing is kept.',
    browserOpenFromCourse: 'Open Keylift from your course again: then this page can see the frame of the platform too.',
    browserOk: 'fine',
    browserWarn: 'look at this',
    browserUnknown: 'not known',
    'frame-title': 'Frame',
    'frame-ok': (origin: string) => `Keylift is shown inside ${origin || 'another page'}.`,
    'frame-unknown': 'Keylift has a window of its own. How it does in a frame can be seen in a course.',
    'cookie-title': 'Partitioned cookie',
    'cookie-ok': 'This browser keeps it: a launch is tied to the browser by it.',
    'cookie-warn': 'This browser keeps no cookie here. A launch needs Platform Storage or a window of its own.',
    'cookie-fix':
      'Moodle: set “Launch container” of the activity to “New window”. Canvas: let the link load in a new tab. Or allow cookies for this site.',
    'third-party-title': 'Cookies of third parties',
    'third-party-ok': 'Refused, as in most browsers today. Keylift does not need them.',
    'third-party-allowed': 'Allowed. Keylift does not need them.',
    'storage-title': 'Storage of this site',
    'storage-ok': 'There. Keylift does not need it.',
    'storage-blocked': 'Blocked in this frame, as in most browsers today. Keylift does not need it.',
    'platform-storage-title': 'Platform Storage',
    'platform-storage-ok': 'The platform keeps a value and gives it back.',
    'platform-storage-warn':
      'The platform offers it and does not answer, as some mobile apps do. The cookie or a window of its own has to do.',
    'platform-storage-unknown':
      'This launch brought no offer of it. Moodle makes none: there the cookie or a window of its own has to do.',
    'platform-storage-fix': 'Nothing is to be done where the partitioned cookie is fine.',
    'clock-title': 'Clock of this device',
    'clock-ok': 'It agrees with the server.',
    'clock-warn': (seconds: number) =>
      `It differs from the server by ${seconds} seconds. Launches do not mind; times on pages may.`,
    'clock-fix': 'Let the device set its clock by itself.',
    'server-title': 'Server',
    'server-warn': 'Keylift did not answer this page.',
    'server-fix': 'Check again in a moment. If it stays so, a proxy or a content blocker holds back /lti/doctor.',
  },
  {
    doctorAgain: 'Noch einmal prüfen',
    doctorStop: 'Anhalten',
    doctorProgress: (done: number, of: number) => `${done} von ${of} Prüfungen`,
    doctorStopped: 'Angehalten. Was bis dahin zu sehen war, steht unten.',
    doctorSummary: (fail: number, warn: number) =>
      fail + warn === 0 ? 'Es ist nichts zu beheben.' : `Zu beheben: ${fail}. Anzusehen: ${warn}.`,
    doctorLost: 'Diese Prüfung bekam keine Antwort. Prüfe gleich noch einmal.',
    doctorRefused: 'Nicht mehr da. Prüfe noch einmal.',
    browserLead:
      'Was dieser Browser mit Keylift in einer Lernplattform macht, hier und jetzt gemessen. Nichts wird aufbewahrt.',
    browserOpenFromCourse:
      'Öffne Keylift noch einmal aus deinem Kurs: Dann sieht diese Seite auch den Rahmen der Plattform.',
    browserOk: 'in Ordnung',
    browserWarn: 'ansehen',
    browserUnknown: 'nicht bekannt',
    'frame-title': 'Rahmen',
    'frame-ok': (origin: string) => `Keylift wird in ${origin || 'einer anderen Seite'} gezeigt.`,
    'frame-unknown': 'Keylift hat ein eigenes Fenster. Wie es im Rahmen geht, ist in einem Kurs zu sehen.',
    'cookie-title': 'Partitioniertes Cookie',
    'cookie-ok': 'Dieser Browser behält es: Ein Start ist dadurch an den Browser gebunden.',
    'cookie-warn':
      'Dieser Browser behält hier kein Cookie. Ein Start braucht den Speicher der Plattform oder ein eigenes Fenster.',
    'cookie-fix':
      'Moodle: den Startcontainer der Aktivität auf „Neues Fenster“ stellen. Canvas: den Link in einem neuen Tab laden lassen. Oder Cookies für diese Website erlauben.',
    'third-party-title': 'Cookies von Dritten',
    'third-party-ok': 'Abgelehnt, wie heute in den meisten Browsern. Keylift braucht sie nicht.',
    'third-party-allowed': 'Erlaubt. Keylift braucht sie nicht.',
    'storage-title': 'Speicher dieser Website',
    'storage-ok': 'Vorhanden. Keylift braucht ihn nicht.',
    'storage-blocked': 'In diesem Rahmen gesperrt, wie heute in den meisten Browsern. Keylift braucht ihn nicht.',
    'platform-storage-title': 'Speicher der Plattform',
    'platform-storage-ok': 'Die Plattform bewahrt einen Wert auf und gibt ihn zurück.',
    'platform-storage-warn':
      'Die Plattform bietet es an und antwortet nicht, wie manche mobilen Apps. Das Cookie oder ein eigenes Fenster muss genügen.',
    'platform-storage-unknown':
      'Dieser Start brachte kein Angebot davon. Moodle macht keines: Dort muss das Cookie oder ein eigenes Fenster genügen.',
    'platform-storage-fix': 'Wo das partitionierte Cookie in Ordnung ist, ist nichts zu tun.',
    'clock-title': 'Uhr dieses Geräts',
    'clock-ok': 'Sie geht wie die des Servers.',
    'clock-warn': (seconds: number) =>
      `Sie weicht um ${seconds} Sekunden vom Server ab. Starts stört das nicht, Zeiten auf Seiten vielleicht.`,
    'clock-fix': 'Das Gerät seine Uhr selbst stellen lassen.',
    'server-title': 'Der Server',
    'server-warn': 'Keylift hat dieser Seite nicht geantwortet.',
    'server-fix': 'Prüfe gleich noch einmal. Bleibt es so, hält ein Proxy oder ein Inhaltsblocker /lti/doctor zurück.',
  },
);
