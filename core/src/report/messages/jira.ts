/** What is said about a Jira site that is connected to the server: in the web UI, and beside work items. */
export const jiraEn = {
  'jira.title': 'Keylift in Jira',
  'jira.lead':
    'Beside a blocked work item Keylift shows the few minutes that could unblock it. Linked to your account, what you do there counts here too. The text of work items never leaves Jira.',
  'jira.off': 'This server is not set up for Jira yet. The guide to the connected edition of the Jira app says how.',
  'jira.account.title': 'Your Jira account',
  'jira.account.lead':
    'Take a code and type it in Jira: below the suggestions beside a blocked work item, under “Link my account”.',
  'jira.account.none': 'No account is linked.',
  'jira.account.no-site': 'Your organisation has not connected a Jira site yet.',
  'jira.account.end': 'Unlink',
  'jira.sites.title': 'Jira sites of your organisation',
  'jira.sites.lead':
    'Take a code and type it in Jira under Apps, Keylift. Whoever types it makes that site part of your organisation here.',
  'jira.sites.none': 'No site is connected.',
  'jira.sites.end': 'Disconnect',
  'jira.sites.ended': 'Its people are unlinked too. What they learned stays theirs.',
  'jira.offer': 'Show a code',
  'jira.code': 'It works once, until {time}.',
  'jira.since': 'since {day}',
  'jira.link.none': 'What you do here is kept on this Jira site only.',
  'jira.link.linked': 'Linked: what you do here counts in your course too.',
  'jira.link.open': 'Link my account',
  'jira.link.how':
    'Open Keylift in your course, follow “Keylift in Jira” at the bottom of the Today page, and type the code it shows. What you have done here so far comes along.',
  'jira.link.code': 'Code from your course',
  'jira.link.do': 'Link',
  'jira.link.end': 'Unlink my account',
  'jira.link.done': 'Your account is linked.',
  'jira.link.ended': 'Unlinked. What counted so far stays yours.',
  'jira.link.privacy':
    'Results of what you do here go to your organisation’s Keylift server. The text of this work item stays in Jira.',
  'jira.server': 'Keylift server',
  'jira.server.edition':
    'Connected edition: the library comes from the Keylift server of your organisation, and results of people who linked their account go there. The text of work items stays on this site.',
  'jira.server.tied': 'Connected to {organisation}.',
  'jira.server.loose': 'Not connected yet. An administrator of Keylift takes a code under “Keylift in Jira”.',
  'jira.server.away': 'The server does not answer right now. The site works on with the library it has.',
  'jira.server.code': 'Code from Keylift',
  'jira.server.tie': 'Connect',
  'jira.server.untie': 'Disconnect',
  'jira.server.fetch': 'Fetch the library now',
  'jira.server.fetched': 'The library is up to date.',
  'jira.server.ended': 'Disconnected. The library stays until another one comes.',
} as const;

export const jiraDe: Readonly<Record<keyof typeof jiraEn, string>> = {
  'jira.title': 'Keylift in Jira',
  'jira.lead':
    'Neben einem blockierten Vorgang zeigt Keylift die paar Minuten, die weiterhelfen könnten. Mit deinem Konto verknüpft zählt auch hier, was du dort tust. Der Text von Vorgängen verlässt Jira nie.',
  'jira.off':
    'Dieser Server ist noch nicht für Jira eingerichtet. Die Anleitung zur verbundenen Ausgabe der Jira-App sagt, wie es geht.',
  'jira.account.title': 'Dein Jira-Konto',
  'jira.account.lead':
    'Hol einen Code und tippe ihn in Jira ein: unter den Vorschlägen neben einem blockierten Vorgang, bei „Mein Konto verknüpfen“.',
  'jira.account.none': 'Kein Konto ist verknüpft.',
  'jira.account.no-site': 'Deine Organisation hat noch keine Jira-Site verbunden.',
  'jira.account.end': 'Verknüpfung lösen',
  'jira.sites.title': 'Jira-Sites deiner Organisation',
  'jira.sites.lead':
    'Hol einen Code und tippe ihn in Jira unter Apps, Keylift ein. Wer ihn eintippt, macht jene Site hier zu einem Teil deiner Organisation.',
  'jira.sites.none': 'Keine Site ist verbunden.',
  'jira.sites.end': 'Trennen',
  'jira.sites.ended':
    'Auch die Konten sind nicht mehr verknüpft. Das Gelernte gehört weiter denen, die es gelernt haben.',
  'jira.offer': 'Code zeigen',
  'jira.code': 'Er gilt einmal, bis {time}.',
  'jira.since': 'seit {day}',
  'jira.link.none': 'Was du hier tust, bleibt nur auf dieser Jira-Site.',
  'jira.link.linked': 'Verknüpft: Was du hier tust, zählt auch in deinem Kurs.',
  'jira.link.open': 'Mein Konto verknüpfen',
  'jira.link.how':
    'Öffne Keylift in deinem Kurs, folge unten auf der Seite Heute „Keylift in Jira“ und tippe den Code ab, der erscheint. Was du hier bisher getan hast, kommt mit.',
  'jira.link.code': 'Code aus deinem Kurs',
  'jira.link.do': 'Verknüpfen',
  'jira.link.end': 'Verknüpfung lösen',
  'jira.link.done': 'Dein Konto ist verknüpft.',
  'jira.link.ended': 'Die Verknüpfung ist gelöst. Was bisher zählte, bleibt deins.',
  'jira.link.privacy':
    'Ergebnisse von dem, was du hier tust, gehen an den Keylift-Server deiner Organisation. Der Text dieses Vorgangs bleibt in Jira.',
  'jira.server': 'Keylift-Server',
  'jira.server.edition':
    'Verbundene Ausgabe: Die Bibliothek kommt vom Keylift-Server deiner Organisation, und Ergebnisse von Menschen, die ihr Konto verknüpft haben, gehen dorthin. Der Text von Vorgängen bleibt auf dieser Site.',
  'jira.server.tied': 'Verbunden mit {organisation}.',
  'jira.server.loose': 'Noch nicht verbunden. Wer Keylift verwaltet, holt dort unter „Keylift in Jira“ einen Code.',
  'jira.server.away': 'Der Server antwortet gerade nicht. Die Site arbeitet mit der Bibliothek weiter, die sie hat.',
  'jira.server.code': 'Code aus Keylift',
  'jira.server.tie': 'Verbinden',
  'jira.server.untie': 'Trennen',
  'jira.server.fetch': 'Bibliothek jetzt holen',
  'jira.server.fetched': 'Die Bibliothek ist auf dem neuesten Stand.',
  'jira.server.ended': 'Getrennt. Die Bibliothek bleibt, bis eine andere kommt.',
};
