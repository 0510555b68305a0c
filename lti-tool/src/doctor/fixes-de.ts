/** What mends what the doctor found, in German. Settings keep the English names where a site may show either. */
import type { DoctorWords } from './words.js';

const MOODLE_TOOL = 'Website-Administration › Plugins › Aktivitäten › Externes Tool › Tools verwalten › Keylift';

export const fixesDe: DoctorWords['fixes'] = {
  'public-address':
    'KEYLIFT_PUBLIC_URL auf die https-Adresse setzen, die Menschen eintippen, ohne Pfad, und den Server neu starten. Danach die Adressen auf der Plattform vergleichen.',
  proxy:
    'KEYLIFT_TRUSTED_PROXIES auf die Zahl der Proxys vor dem Server setzen; jeder muss sich in X-Forwarded-For eintragen.',
  'own-keys':
    'Plattformen müssen diese Adresse erreichen: KEYLIFT_PUBLIC_URL, den Namen im DNS, das Zertifikat, den Proxy und die Firewall prüfen.',
  database: 'KEYLIFT_DATABASE_URL, die Rechte an der Datei oder der Rolle und den freien Platz prüfen.',
  'encryption-key':
    'KEYLIFT_SECRET ist ein anderes als damals, als der Schlüssel entstand. Das alte zurücksetzen; alle Prozesse brauchen dasselbe.',
  outbox: 'Prüfen, ob „keylift serve“ läuft, und im Log nach „job failed“ sehen.',
  'dead-letters': 'Das Log nennt jede aufgegebene Sendung und den Grund.',
  approve: 'Auf der Seite „Plattformen“ freigeben, oder mit „keylift platforms approve“ und der Kennung.',
  'platform-addresses': {
    moodle:
      'Moodle: Alle drei beginnen mit der Adresse der Website: /mod/lti/auth.php, /mod/lti/token.php, /mod/lti/certs.php.',
    canvas:
      'Canvas: Anmeldung und Schlüssel liegen auf sso.canvaslms.com, Tokens auf dem eigenen Host oder canvas.instructure.com, und der Aussteller ist https://canvas.instructure.com.',
    other:
      'Mit dem vergleichen, was die Plattform für Tools angibt. Blackboard und Brightspace benutzen tatsächlich mehrere Websites.',
  },
  deployment: {
    moodle: `Moodle: ${MOODLE_TOOL}, die Lupe zeigt „Deployment ID“. Sie in die Registrierung eintragen oder die Registrierung Installationen lernen lassen.`,
    canvas:
      'Canvas: Einstellungen › Apps › Keylift › Deployment Id. Sie in die Registrierung eintragen oder die Registrierung Installationen lernen lassen.',
    other:
      'Die Deployment-ID, die die Plattform zeigt, in die Registrierung eintragen oder die Registrierung Installationen lernen lassen.',
  },
  'first-launch': {
    moodle:
      'Moodle: Keylift unter „Tools verwalten“ aktivieren, in der Aktivitätenauswahl eines Kurses zeigen, die Aktivität anlegen und öffnen.',
    canvas: 'Canvas: Die App für ein Konto oder einen Kurs einschalten und dort öffnen.',
    other: 'Keylift in einen Kurs aufnehmen und dort öffnen.',
  },
  'tool-addresses': {
    moodle: `Moodle: ${MOODLE_TOOL}, das Zahnrad: „Tool-URL“, „Initiate login URL“, „Public keyset“ und „Redirection URI(s)“ vergleichen. Fehlt dort eine Redirection URI, endet der Start auf einer Seite von Moodle mit „nicht gefunden“.`,
    canvas:
      'Canvas: Admin › Developer Keys › Keylift, der Stift: „Redirect URIs“, „Target Link URI“, „OpenID Connect Initiation Url“ und „Public JWK URL“ vergleichen.',
    other: 'Buchstabe für Buchstabe vergleichen, mit https und ohne Schrägstrich am Ende.',
  },
  messages: {
    moodle: `Moodle: ${MOODLE_TOOL}, das Zahnrad: „Deep Linking wird unterstützt“ ankreuzen, damit Inhalte gewählt werden können.`,
    canvas:
      'Canvas: Admin › Apps › Manage › Keylift › Placements: Kursnavigation und die Auswahl für Aufgaben, Links und den Editor. Von Hand registriert genügt die Datei canvas.json.',
    other:
      'Inhalte werden mit LtiDeepLinkingRequest gewählt: für Keylift einschalten oder die Registrierung auf den neuen Stand bringen.',
  },
  'platform-hosts':
    'Gehört der Host zur Plattform, trage ihn auf der Seite „Plattformen“ bei den Einstellungen unter „Weitere Hosts dieser Plattform“ ein oder rufe „keylift platforms hosts“ auf. Sonst frage, wer die Plattform betreibt.',
  'platform-keys': {
    moodle: 'Moodle: Es ist die Adresse der Website mit /mod/lti/certs.php. Sie von diesem Server aus öffnen.',
    canvas: 'Canvas: Es ist https://sso.canvaslms.com/api/lti/security/jwks. Sie von diesem Server aus öffnen.',
    other: 'Mit der Adresse vergleichen, die die Plattform für Tools angibt, und sie von diesem Server aus öffnen.',
  },
  clock:
    'Die Uhren beider Server über NTP stellen: Ab einer Minute werden Starts abgelehnt, und Moodle lehnt Anfragen ab, die eine Sekunde zu früh sind.',
  'token-address': {
    moodle: 'Moodle: Es ist die Adresse der Website mit /mod/lti/token.php.',
    canvas: 'Canvas: Es ist der eigene Host oder canvas.instructure.com mit /login/oauth2/token.',
    other:
      'Mit der Token-Adresse vergleichen, die die Plattform für Tools angibt, und sie von diesem Server aus aufrufen.',
  },
  'platform-trouble': {
    moodle: 'Später noch einmal versuchen; dann in die Logs von Webserver und PHP auf dem Moodle-Server sehen.',
    canvas: 'Später noch einmal versuchen; dann status.instructure.com ansehen oder das Log des eigenen Canvas.',
    other: 'Später noch einmal versuchen; dann in das Log der Plattform sehen.',
  },
  'keys-reachable': {
    moodle:
      'Moodle: Website-Administration › Grundeinträge › Sicherheit › HTTP-Sicherheit: Die Liste gesperrter cURL-Hosts nennt private Adressen, die Liste erlaubter cURL-Ports nur 80 und 443. Host und Port von Keylift dort erlauben.',
    canvas: 'Canvas muss die Schlüsselliste von Keylift aus dem Internet erreichen.',
    other: 'Die Plattform muss die Schlüsselliste von Keylift erreichen: ihren Proxy und ihre Firewall prüfen.',
  },
  client: {
    moodle: `Moodle: ${MOODLE_TOOL}: Das Tool muss aktiv und „Client ID“ dieselbe sein wie hier. „Public key type“ muss „Keyset URL“ sein, und Moodle muss sie aufrufen dürfen (HTTP-Sicherheit).`,
    canvas:
      'Canvas: Admin › Developer Keys: Der Schlüssel muss ON sein und seine Nummer die Client-ID hier; „Public JWK URL“ muss die Schlüsselliste von Keylift sein.',
    other:
      'Die Client-ID auf beiden Seiten vergleichen und die Adresse der Schlüsselliste von Keylift auf der Plattform.',
  },
  'grade-scope': {
    moodle: `Moodle: ${MOODLE_TOOL} › Services › „IMS LTI Assignment and Grade Services“: „Use this service for grade sync and column management“ wählen.`,
    canvas:
      'Canvas: Admin › Developer Keys › Keylift › LTI Advantage Services: die drei zu Aufgaben und Ergebnissen einschalten und den Schlüssel selbst.',
    other: 'Die Rechte (Scopes) von Assignment and Grade Services für Keylift erlauben.',
  },
  'roster-scope': {
    moodle: `Moodle: ${MOODLE_TOOL} › Services › „IMS LTI Names and Role Provisioning“: „Use this service to retrieve members' information as per privacy settings“ wählen.`,
    canvas:
      'Canvas: Admin › Developer Keys › Keylift › LTI Advantage Services: „Can retrieve user data associated with the context the tool is installed in“ einschalten.',
    other: 'Das Recht (Scope) von Names and Role Provisioning für Keylift erlauben.',
  },
  'notice-scope': {
    moodle: 'Moodle 4.5 schickt keine Mitteilungen. Es ist nichts zu tun.',
    canvas:
      'Canvas: Keylift im Developer Key erlauben, sich für Mitteilungen einzutragen. Ohne sie erfährt ein kopierter Kurs es beim ersten Start.',
    other: 'Das Recht (Scope) des Platform Notification Service erlauben, falls es ihn gibt. Keylift geht auch ohne.',
  },
  names: {
    moodle: `Moodle: ${MOODLE_TOOL} › Datenschutz › „Share launcher's name with tool“: „Immer“ wählen.`,
    canvas: 'Canvas: „Privacy Level“ der App auf „Name Only“ stellen.',
    other: 'Der Plattform erlauben, Keylift Namen zu nennen. E-Mail-Adressen braucht es nicht.',
  },
  'grade-column': {
    moodle:
      'Moodle: In den Einstellungen der Aktivität unter „Bewertung“ ankreuzen, dass Keylift Bewertungen eintragen darf (vor Moodle 4.3 unter „Datenschutz“), falls Übungen bewertet werden sollen. Eine neue Aktivität kommt ohne.',
    canvas:
      'Canvas: Eine Aufgabe mit der Abgabeart „Externes Tool“ daraus machen, falls Übungen bewertet werden sollen.',
    other: 'Die Aktivität zu einer bewerteten machen, falls Übungen bewertet werden sollen.',
  },
  'grades-on': {
    moodle: `Moodle: ${MOODLE_TOOL} › Services › „IMS LTI Assignment and Grade Services“.`,
    canvas: 'Canvas: Admin › Developer Keys › Keylift › LTI Advantage Services.',
    other: 'Assignment and Grade Services für Keylift erlauben.',
  },
  'roster-on': {
    moodle: `Moodle: ${MOODLE_TOOL} › Services › „IMS LTI Names and Role Provisioning“. Moodle bietet die Mitglieder an, sobald der Kurs eine Aktivität von Keylift enthält.`,
    canvas: 'Canvas: Admin › Developer Keys › Keylift › LTI Advantage Services.',
    other: 'Names and Role Provisioning für Keylift erlauben.',
  },
  'token-refused-later': {
    moodle:
      'Moodle: Ein Proxy davor verschluckt vielleicht die Kopfzeile Authorization: Mit PHP als CGI braucht Apache „CGIPassAuth On“.',
    canvas: 'Canvas: Den Developer Key aus- und wieder einschalten, dann Keylift aus dem Kurs öffnen.',
    other:
      'Ein Proxy vor der Plattform verschluckt vielleicht die Kopfzeile Authorization, oder die Plattform hat ihre Tokens zurückgezogen.',
  },
  'launch-key': {
    moodle:
      'Moodle: Die Schlüsselliste muss die Adresse der Website mit /mod/lti/certs.php sein. Nach einem Schlüsselwechsel gehen Starts binnen einer halben Minute wieder.',
    canvas:
      'Canvas: Die Schlüsselliste muss die der eigenen Umgebung sein: Produktion, Beta und Test haben eigene Schlüssel.',
    other:
      'Die Adresse der Schlüsselliste vergleichen. Nach einem Schlüsselwechsel gehen Starts binnen einer halben Minute wieder.',
  },
  'launch-signature': {
    moodle:
      'Moodle: Die Website signiert mit einem anderen Schlüssel, als sie veröffentlicht: Ist es eine Kopie der Website, oder liegt ein Cache vor /mod/lti/certs.php?',
    canvas: 'Canvas: Kommt der Start aus Beta oder Test, und die Registrierung gilt für die Produktion?',
    other: 'Die Plattform signiert mit einem anderen Schlüssel oder auf andere Art, als sie angibt: Es gilt nur RS256.',
  },
  'launch-claims': {
    moodle: `Moodle: ${MOODLE_TOOL}, die Lupe: „Platform ID“ muss der Aussteller und „Client ID“ die Client-ID hier sein, Buchstabe für Buchstabe.`,
    canvas:
      'Canvas: Der Aussteller ist für jede Einrichtung https://canvas.instructure.com, die Client-ID die Nummer des Developer Keys.',
    other:
      'Aussteller und Client-ID Buchstabe für Buchstabe vergleichen, und ob die Plattform sub, nonce, iat und exp sendet.',
  },
  'launch-times': 'Die Uhren beider Server über NTP stellen. Ein Token gilt bis zu einer Minute zu früh oder zu spät.',
  'launch-lifetime': {
    moodle: 'Moodle gibt seinen Tokens eine Minute: nach einem Plugin suchen, das Starts verändert.',
    canvas: 'Canvas gibt seinen Tokens eine Stunde: die Uhren beider Server vergleichen.',
    other: 'Die Gültigkeit der id_tokens auf höchstens einen Tag kürzen; üblich sind Minuten.',
  },
  'launch-state': {
    moodle:
      'Einzelne sind normal: „Zurück“ und „Neu laden“ schicken einen Start noch einmal, und Moodle beantwortet jeden nur einmal. Die Aktivität aus dem Kurs öffnen. Sind es viele, nach etwas suchen, das Anfragen wiederholt.',
    canvas:
      'Einzelne sind normal: „Zurück“ und „Neu laden“ schicken einen Start noch einmal. Keylift aus dem Kurs öffnen. Sind es viele, nach etwas suchen, das Anfragen wiederholt.',
    other:
      'Einzelne sind normal: „Zurück“ und „Neu laden“ schicken einen Start noch einmal. Sind es viele, nach etwas suchen, das Anfragen wiederholt.',
  },
  'launch-browser': {
    moodle:
      'Der Browser hat zwischen Anmeldung und Start nichts behalten. Den Startcontainer der Aktivität auf „Neues Fenster“ stellen und unten „Dieser Browser“ ansehen.',
    canvas:
      'Der Browser hat zwischen Anmeldung und Start nichts behalten. Den Link in einem neuen Tab laden lassen und unten „Dieser Browser“ ansehen.',
    other:
      'Der Browser hat zwischen Anmeldung und Start nichts behalten. Keylift in einem neuen Fenster öffnen und unten „Dieser Browser“ ansehen.',
  },
  'launch-nonce': {
    moodle: 'Moodle schickt jede Nonce zurück, wie sie kam: nach einem Cache vor /mod/lti/auth.php suchen.',
    canvas:
      'Canvas schickt jede Nonce zurück, wie sie kam: nach einem Cache oder Proxy suchen, der Anmeldungen zweimal beantwortet.',
    other: 'Die Plattform muss die Nonce jeder Anmeldung zurückschicken: nach einem Cache vor ihrer Anmeldung suchen.',
  },
  'launch-audience':
    'Die Nachricht ist für mehrere Tools. Dem anderen Empfänger in der Registrierung vertrauen, wenn er dazugehört; sonst die Client-ID vergleichen.',
  'launch-deployment': {
    moodle: `Moodle: ${MOODLE_TOOL}, die Lupe zeigt „Deployment ID“: sie in die Registrierung eintragen oder die Registrierung Installationen lernen lassen.`,
    canvas:
      'Canvas: Einstellungen › Apps › Keylift › Deployment Id: sie in die Registrierung eintragen oder die Registrierung Installationen lernen lassen.',
    other:
      'Die Deployment-ID, die die Plattform zeigt, in die Registrierung eintragen oder die Registrierung Installationen lernen lassen.',
  },
  'launch-message': {
    moodle:
      'Moodle: Das Tool muss „LTI 1.3“ sein; für die Inhaltsauswahl „Supports Deep Linking“ ankreuzen. Der Code sagt, was fehlte.',
    canvas:
      'Canvas: Jede Platzierung muss LtiResourceLinkRequest oder LtiDeepLinkingRequest senden. Der Code sagt, was fehlte.',
    other:
      'Der Code sagt, was der Nachricht fehlte. Keylift nimmt Ressourcenlinks, Inhaltsauswahl und Abgabensichtung aus LTI 1.3.',
  },
  'launch-target': {
    moodle: 'Moodle: Die „Tool-URL“ der Aktivität muss mit der Adresse von Keylift beginnen, mit https.',
    canvas:
      'Canvas: „Target Link URI“ des Schlüssels und jeder Platzierung muss mit der Adresse von Keylift beginnen, mit https.',
    other: 'Das Ziel des Links muss mit der Adresse von Keylift beginnen, mit https.',
  },
  'launch-denied': {
    moodle:
      'Moodle hat den Start selbst angehalten: Ist die Person eingeschrieben, die Aktivität sichtbar, das Tool aktiv?',
    canvas: 'Canvas hat den Start selbst angehalten: Ist die App in diesem Kurs installiert und der Developer Key ON?',
    other:
      'Die Plattform hat den Start selbst angehalten; die Seite zeigte ihre Worte. Ist die Person eingeschrieben und das Tool aktiv?',
  },
};
