/** The words of the page about platforms. */
import type { KnownDeployment, Locale, ToolKey } from '@keylift/core';
import type { PlatformWord } from '@keylift/core/api';

interface Texts {
  readonly title: string;
  readonly lead: string;
  readonly words: Readonly<Record<PlatformWord, string>>;
  readonly states: Readonly<Record<KnownDeployment['state'], string>>;
  readonly copyOfCanvas: string;
  readonly facts: Readonly<
    Record<'issuer' | 'clientId' | 'authEndpoint' | 'tokenEndpoint' | 'jwksUri' | 'tokenAudience', string>
  >;
  readonly ours: Readonly<Record<'login' | 'launch' | 'target' | 'deepLinking' | 'keys' | 'canvas', string>>;
  readonly guides: readonly { readonly title: string; readonly steps: readonly string[] }[];
  readonly presets: Readonly<
    Record<'site' | 'canvas' | 'beta' | 'test' | 'copy' | 'blackboard' | 'sakai' | 'other', string>
  >;
  readonly invitation: {
    readonly new: (until: string) => string;
    readonly approved: (until: string) => string;
    readonly update: (name: string, until: string) => string;
  };
  readonly keys: {
    readonly states: Readonly<Record<ToolKey['state'], string>>;
    readonly calm: string;
    readonly waits: (hours: number) => string;
    readonly ready: string;
    readonly elsewhere: string;
    readonly prepare: string;
    readonly switch: string;
  };
  /** Under the field they are about. */
  readonly problems: Readonly<
    Record<
      | 'address'
      | 'clientId'
      | 'notCalled'
      | 'silent'
      | 'noKeySet'
      | 'known'
      | 'consumerSecret'
      | 'host'
      | 'gone'
      | 'ownDoor',
      string
    >
  >;
}

const en: Texts = {
  title: 'Platforms',
  lead: 'The learning platforms that open Keylift. A new one registers itself by an invitation, or you enter it by hand.',
  words: {
    none: 'No platform is registered yet. Begin with an invitation.',
    here: 'You came through this one.',
    lastLaunch: 'Last launch',
    never: 'no launch yet',
    switchOn: 'Switch on',
    switchOff: 'Switch off',
    update: 'Make an address for an update',
    details: 'Addresses and settings',
    deployments: 'Deployments',
    deploymentsNone: 'None yet. The first launch brings one.',
    letIn: 'Let in',
    policy: 'A deployment that is seen for the first time, in a launch the platform signed',
    policyLearn: 'works at once',
    policyAsk: 'waits for you here',
    policyKnownOnly: 'is refused',
    anonymous: 'Accept people whom the platform does not name; each launch is somebody new',
    audiences: 'Other audiences to accept beside the client id, one in a line',
    audiencesHint: 'Almost always empty. Only for a platform that signs for several tools at once.',
    hosts: 'Other hosts of this platform, one in a line',
    hostsHint:
      'Grades and members are asked for at the hosts of its addresses and here, and nowhere else. Canvas serves an institution at a host of its own, such as canvas.school.example; the doctor names one that is missing.',
    consumerKey: 'Consumer key of LTI 1.1',
    consumerSecret: 'Shared secret of LTI 1.1',
    consumerHint:
      'Only where this platform used Keylift by LTI 1.1 before: what it signs with this secret ties the person and the activity of then to those of now. The secret is kept sealed and never shown.',
    save: 'Save',
    saved: 'Saved.',
    inviteTitle: 'Invite a platform',
    inviteLead: 'An invitation is an address that the platform opens by itself. It works once, for seven days.',
    inviteApproved: 'The platform works at once; otherwise it waits here until you switch it on',
    invite: 'Make an invitation',
    invitationOnce: 'Copy it now: it is shown this once.',
    invitations: 'Open invitations',
    revoke: 'Withdraw',
    copy: 'Copy',
    copied: 'Copied.',
    copyByHand: 'The address is selected: press Ctrl+C, or ⌘C on a Mac.',
    oursTitle: 'What a platform wants to know of Keylift',
    oursLead:
      'For a platform without registration addresses. Canvas takes the file of its own instead of all the others.',
    byHandTitle: 'Enter a platform by hand',
    byHandLead: 'First make the tool on the platform with the addresses above; it then names its client id.',
    preset: 'Platform',
    issuer: 'Issuer (platform id)',
    clientId: 'Client id',
    authEndpoint: 'Authentication request address',
    tokenEndpoint: 'Access token address',
    jwksUri: 'Public key set address',
    tokenAudience: 'Audience of token requests',
    deploymentId: 'Deployment id',
    optional: 'may stay empty',
    add: 'Add the platform',
    added: 'Added. It may launch now.',
    keysTitle: 'Our signing keys',
    keysSince: 'since',
    checkFields: 'One entry needs another look; it is marked.',
    notSaved: 'That did not arrive. Try again in a moment.',
  },
  states: { active: 'on', pending: 'waits for you', off: 'off' },
  copyOfCanvas: 'A copy of production: no score is ever sent from here.',
  facts: {
    issuer: 'Issuer',
    clientId: 'Client id',
    authEndpoint: 'Authentication',
    tokenEndpoint: 'Access tokens',
    jwksUri: 'Key set',
    tokenAudience: 'Token audience',
  },
  ours: {
    login: 'Login initiation address',
    launch: 'Redirect address',
    target: 'Target link address',
    deepLinking: 'Content selection (deep linking) address',
    keys: 'Public key set address',
    canvas: 'Configuration file for Canvas',
  },
  guides: [
    {
      title: 'In Moodle',
      steps: [
        'Open Site administration, Plugins, External tool, Manage tools.',
        'Paste the invitation into “Tool URL” and choose “Add LTI Advantage”. Keylift opens in a frame: choose “Register”, then “Close”.',
        'In Manage tools, activate Keylift: until then it is pending.',
        'Unless you ticked it above, switch the platform on here.',
        'In a course, open More, LTI External tools, and show Keylift in the activity chooser.',
      ],
    },
    {
      title: 'In Canvas',
      steps: [
        'Open Admin, Apps, Manage, Install a new app, and choose “Dynamic registration”.',
        'Paste the invitation. Keylift opens: choose “Register”, then “Close”.',
        'Switch the app on for the accounts or courses that should have it.',
        'Unless you ticked it above, switch the platform on here. Canvas names no deployment: the first launch brings it.',
        'Instead of an invitation: make an LTI developer key by “Enter URL” with the configuration file below, then enter the platform by hand.',
      ],
    },
    {
      title: 'Elsewhere',
      steps: [
        'Look for “dynamic registration” or “registration URL” in the settings of external tools, and paste the invitation there.',
        'Without such a field, make the tool with the addresses below, then enter the platform by hand.',
      ],
    },
  ],
  presets: {
    site: 'Address of the site',
    canvas: 'The client id is the number of the developer key, under Details.',
    beta: 'Canvas, beta copy',
    test: 'Canvas, test copy',
    copy: 'A copy of production, reset from time to time. Scores are never sent to it.',
    blackboard: 'The client id is the application id of the developer portal.',
    sakai: 'Take the token address that Sakai shows for the tool: its number may be another one.',
    other: 'Another platform',
  },
  invitation: {
    new: (until) => `For a new platform, until ${until}`,
    approved: (until) => `For a new platform that works at once, until ${until}`,
    update: (name, until) => `To update ${name}, until ${until}`,
  },
  keys: {
    states: { active: 'signs', next: 'signs next', retiring: 'published until nothing it signed is left' },
    calm: 'They take turns by themselves every ninety days. To do it now, publish the next key first and switch a day later.',
    waits: (hours) =>
      `The next key is published. Platforms remember our keys for up to a day, so it can sign in ${hours === 1 ? 'one hour' : `${hours} hours`}.`,
    ready: 'The next key has been published for a day: it can sign from now on.',
    elsewhere:
      'They take turns by themselves every ninety days. This server has several tenants, so only its command line may do it now.',
    prepare: 'Publish the next key',
    switch: 'Sign with the next key',
  },
  problems: {
    address: 'This is no web address.',
    clientId: 'The platform names a client id for Keylift; enter it here.',
    notCalled: 'Keylift calls https addresses of public servers only, and this is none.',
    silent: 'Nothing answered at this address.',
    noKeySet: 'There is no key set at this address.',
    known: 'This issuer and client id are registered already.',
    consumerSecret: 'Enter the secret that belongs to this key.',
    host: 'Enter hosts only, such as canvas.school.example, without https and without a path.',
    gone: 'There is no such platform any more.',
    ownDoor: 'You came through this one: switch it off from another platform, or by command.',
  },
};

const de: Texts = {
  title: 'Plattformen',
  lead: 'Die Lernplattformen, die Keylift öffnen. Eine neue registriert sich mit einer Einladung selbst, oder du trägst sie von Hand ein.',
  words: {
    none: 'Noch ist keine Plattform registriert. Beginne mit einer Einladung.',
    here: 'Du bist über diese hier.',
    lastLaunch: 'Letzter Start',
    never: 'noch kein Start',
    switchOn: 'Einschalten',
    switchOff: 'Ausschalten',
    update: 'Adresse für eine Erneuerung ausstellen',
    details: 'Adressen und Einstellungen',
    deployments: 'Installationen (Deployments)',
    deploymentsNone: 'Noch keine. Der erste Start bringt eine mit.',
    letIn: 'Zulassen',
    policy: 'Eine Installation, die zum ersten Mal in einem signierten Start erscheint,',
    policyLearn: 'gilt sofort',
    policyAsk: 'wartet hier auf dich',
    policyKnownOnly: 'wird abgewiesen',
    anonymous: 'Personen annehmen, die die Plattform nicht nennt; jeder Start ist jemand Neues',
    audiences: 'Weitere Empfänger (audience) neben der Client-ID, je Zeile einer',
    audiencesHint: 'Fast immer leer. Nur für Plattformen, die für mehrere Werkzeuge zugleich signieren.',
    hosts: 'Weitere Hosts dieser Plattform, einer je Zeile',
    hostsHint:
      'Noten und Mitglieder werden an den Hosts ihrer Adressen und hier erfragt, sonst nirgends. Canvas steht für eine Einrichtung unter einem eigenen Host, etwa canvas.schule.example; der Doktor nennt einen, der fehlt.',
    consumerKey: 'Consumer Key aus LTI 1.1',
    consumerSecret: 'Geheimnis (Shared Secret) aus LTI 1.1',
    consumerHint:
      'Nur wenn diese Plattform Keylift früher über LTI 1.1 nutzte: Was sie mit diesem Geheimnis signiert, verbindet Person und Aktivität von damals mit denen von heute. Das Geheimnis liegt versiegelt und wird nie gezeigt.',
    save: 'Speichern',
    saved: 'Gespeichert.',
    inviteTitle: 'Eine Plattform einladen',
    inviteLead: 'Eine Einladung ist eine Adresse, die die Plattform selbst öffnet. Sie gilt einmal, sieben Tage lang.',
    inviteApproved: 'Die Plattform gilt sofort; sonst wartet sie hier, bis du sie einschaltest',
    invite: 'Einladung ausstellen',
    invitationOnce: 'Kopiere sie jetzt: Sie wird nur dieses eine Mal gezeigt.',
    invitations: 'Offene Einladungen',
    revoke: 'Zurückziehen',
    copy: 'Kopieren',
    copied: 'Kopiert.',
    copyByHand: 'Die Adresse ist markiert: Strg+C drücken, am Mac ⌘C.',
    oursTitle: 'Was eine Plattform von Keylift wissen will',
    oursLead: 'Für Plattformen ohne Registrierungsadresse. Canvas nimmt statt aller anderen seine eigene Datei.',
    byHandTitle: 'Eine Plattform von Hand eintragen',
    byHandLead: 'Lege zuerst auf der Plattform das Werkzeug mit den Adressen oben an; sie nennt dann ihre Client-ID.',
    preset: 'Plattform',
    issuer: 'Aussteller (Issuer, Plattform-ID)',
    clientId: 'Client-ID',
    authEndpoint: 'Adresse für die Anmeldung (Authentication)',
    tokenEndpoint: 'Adresse für Zugriffstoken',
    jwksUri: 'Adresse der öffentlichen Schlüssel',
    tokenAudience: 'Empfänger der Token-Anfragen (audience)',
    deploymentId: 'Deployment-ID',
    optional: 'darf leer bleiben',
    add: 'Plattform eintragen',
    added: 'Eingetragen. Sie darf ab jetzt starten.',
    keysTitle: 'Unsere Signaturschlüssel',
    keysSince: 'seit',
    checkFields: 'Eine Angabe braucht einen zweiten Blick; sie ist markiert.',
    notSaved: 'Das kam nicht an. Versuche es gleich noch einmal.',
  },
  states: { active: 'an', pending: 'wartet auf dich', off: 'aus' },
  copyOfCanvas: 'Eine Kopie des echten Betriebs: Von hier wird nie eine Bewertung gesendet.',
  facts: {
    issuer: 'Aussteller',
    clientId: 'Client-ID',
    authEndpoint: 'Anmeldung',
    tokenEndpoint: 'Zugriffstoken',
    jwksUri: 'Schlüssel',
    tokenAudience: 'Empfänger der Token',
  },
  ours: {
    login: 'Adresse zum Beginn der Anmeldung (Login initiation)',
    launch: 'Weiterleitungsadresse (Redirect)',
    target: 'Zieladresse (Target link)',
    deepLinking: 'Adresse der Inhaltsauswahl (Deep Linking)',
    keys: 'Adresse der öffentlichen Schlüssel',
    canvas: 'Konfigurationsdatei für Canvas',
  },
  guides: [
    {
      title: 'In Moodle',
      steps: [
        'Website-Administration, Plugins, Externes Tool, Tools verwalten öffnen.',
        'Die Einladung in „Tool-URL“ einfügen und „LTI Advantage hinzufügen“ wählen. Keylift öffnet sich in einem Rahmen: „Registrieren“ wählen, dann „Schließen“.',
        'In „Tools verwalten“ Keylift aktivieren: Bis dahin wartet es.',
        'Falls oben nicht angekreuzt, die Plattform hier einschalten.',
        'In einem Kurs unter „Mehr“, „Externe LTI-Tools“ Keylift in der Aktivitätenauswahl anzeigen.',
      ],
    },
    {
      title: 'In Canvas',
      steps: [
        'Admin, Apps, Verwalten, Neue App installieren öffnen und „Dynamic registration“ wählen.',
        'Die Einladung einfügen. Keylift öffnet sich: „Registrieren“ wählen, dann „Schließen“.',
        'Die App für die Konten oder Kurse einschalten, die sie haben sollen.',
        'Falls oben nicht angekreuzt, die Plattform hier einschalten. Canvas nennt keine Installation: Der erste Start bringt sie mit.',
        'Statt einer Einladung: einen LTI-Entwicklerschlüssel über „Enter URL“ mit der Konfigurationsdatei unten anlegen und die Plattform dann von Hand eintragen.',
      ],
    },
    {
      title: 'Anderswo',
      steps: [
        'In den Einstellungen für externe Werkzeuge nach „Dynamic Registration“ oder „Registration URL“ suchen und die Einladung dort einfügen.',
        'Ohne solch ein Feld das Werkzeug mit den Adressen unten anlegen und die Plattform dann von Hand eintragen.',
      ],
    },
  ],
  presets: {
    site: 'Adresse der Website',
    canvas: 'Die Client-ID ist die Nummer des Entwicklerschlüssels, unter Details.',
    beta: 'Canvas, Beta-Kopie',
    test: 'Canvas, Test-Kopie',
    copy: 'Eine Kopie des echten Betriebs, die von Zeit zu Zeit zurückgesetzt wird. Bewertungen gehen nie dorthin.',
    blackboard: 'Die Client-ID ist die Anwendungs-ID aus dem Entwicklerportal.',
    sakai: 'Nimm die Token-Adresse, die Sakai für das Werkzeug zeigt: Ihre Nummer kann eine andere sein.',
    other: 'Eine andere Plattform',
  },
  invitation: {
    new: (until) => `Für eine neue Plattform, bis ${until}`,
    approved: (until) => `Für eine neue Plattform, die sofort gilt, bis ${until}`,
    update: (name, until) => `Um ${name} zu erneuern, bis ${until}`,
  },
  keys: {
    states: {
      active: 'signiert',
      next: 'signiert als nächster',
      retiring: 'veröffentlicht, bis nichts Signiertes mehr unterwegs ist',
    },
    calm: 'Sie wechseln sich alle neunzig Tage von selbst ab. Soll es jetzt sein, veröffentliche erst den nächsten und wechsle einen Tag später.',
    waits: (hours) =>
      `Der nächste Schlüssel ist veröffentlicht. Plattformen merken sich unsere Schlüssel bis zu einem Tag, deshalb kann er in ${hours === 1 ? 'einer Stunde' : `${hours} Stunden`} signieren.`,
    ready: 'Der nächste Schlüssel ist seit einem Tag veröffentlicht: Er kann ab jetzt signieren.',
    elsewhere:
      'Sie wechseln sich alle neunzig Tage von selbst ab. Dieser Server hat mehrere Mandanten, deshalb geht es sofort nur über seine Befehlszeile.',
    prepare: 'Den nächsten veröffentlichen',
    switch: 'Mit dem nächsten signieren',
  },
  problems: {
    address: 'Das ist keine Webadresse.',
    clientId: 'Die Plattform nennt eine Client-ID für Keylift; trage sie hier ein.',
    notCalled: 'Keylift ruft nur https-Adressen öffentlicher Server auf, und das ist keine.',
    silent: 'Unter dieser Adresse antwortete nichts.',
    noKeySet: 'Unter dieser Adresse liegt kein Schlüsselsatz.',
    known: 'Dieser Aussteller ist mit dieser Client-ID schon registriert.',
    consumerSecret: 'Trage das Geheimnis ein, das zu diesem Schlüssel gehört.',
    host: 'Nur Hosts eintragen, etwa canvas.schule.example, ohne https und ohne Pfad.',
    gone: 'Diese Plattform gibt es nicht mehr.',
    ownDoor: 'Du bist über diese hier: Schalte sie von einer anderen Plattform oder mit einem Befehl aus.',
  },
};

export const platformTexts: Readonly<Record<Locale, Texts>> = { en, de };
