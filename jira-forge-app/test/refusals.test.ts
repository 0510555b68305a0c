import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { KeyliftError, refusalText, type LessonId, type QuestionId } from '@keylift/core';
import { connectedSiteActs } from '../src/connected/site';
import { panelActs } from '../src/local/acts';
import { projectActs } from '../src/local/project';
import { siteActs } from '../src/local/site';
import { answered, type Caller } from '../src/resolve';
import { keys } from '../src/storage/keys';
import { forgetLibrary } from '../src/storage/library-store';
import { spokenBy } from '../tools/functions.mjs';
import { fakeRemote, refusal } from './fake-remote';
import { aSite, maya } from './site';

type Site = Awaited<ReturnType<typeof aSite>>;
const callerIn = (locale: 'en' | 'de'): Caller => ({
  accountId: maya,
  issueKey: 'MOB-142',
  projectKey: 'MOB',
  locale,
});
const lessonId = 'pinning-without-lockout' as LessonId;

/** Said of a library whose parts contradict each other, or of a programmer's slip: by their code, in either language. */
const aboutData =
  /core\/src\/(key-result|keylift\/deps-of|verdict\/(inputs|canonical-json)|memory-store\/\w[\w-]*|report\/number-text)\.ts$/;
/** A literal that is a sentence, as refusals are. */
const sentence = /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g;
const isSentence = (text: string): boolean => /^["A-Z$].*\s.*[.:?]$/s.test(text);

let raised: readonly string[] = [];

beforeAll(async () => {
  const modules = await spokenBy(fileURLToPath(new URL('all-functions.ts', import.meta.url)));
  raised = modules
    .filter(({ id }) => /\/(core|jira-forge-app)\/src\//.test(id) && !aboutData.test(id))
    .flatMap(({ code }) =>
      [...code.matchAll(sentence)].map(([, double, single, back]) => double ?? single ?? back ?? ''),
    )
    .filter(isSentence)
    .map((text) => text.replace(/\\(.)/g, '$1').replace(/\$\{[^}]*\}/g, '7'));
}, 60_000);

it('every sentence with which a function may refuse has a German one of its own', () => {
  expect(raised.length).toBeGreaterThan(60);
  const byCode = refusalText(new KeyliftError('invalid', 'Unknown to everybody.'), 'de');
  expect(raised.filter((message) => refusalText(new KeyliftError('invalid', message), 'de') === byCode)).toEqual([]);
});

const refused: readonly (readonly [
  name: string,
  en: string,
  de: string,
  act: (site: Site, caller: Caller) => Promise<unknown>,
])[] = [
  [
    'a lesson that is gone',
    'There is no such lesson. It may have been taken away.',
    'Diese Lektion gibt es nicht. Vielleicht wurde sie herausgenommen.',
    async (site, caller) => panelActs['lesson']?.(site, caller, { lessonId: 'gone' }),
  ],
  [
    'an answer without a question',
    'This lesson has no such question.',
    'Diese Frage gibt es in der Lektion nicht.',
    async (site, caller) =>
      panelActs['answer']?.(site, caller, {
        lessonId,
        attemptId: 'a',
        questionId: 'q' as QuestionId,
        response: { options: [] },
      }),
  ],
  [
    'a call that lacks something',
    '"lessonId" is missing.',
    '„lessonId“ fehlt.',
    async (site, caller) => panelActs['used']?.(site, caller, {}),
  ],
  [
    'a site without a library',
    'There is no library on this site that this version can read.',
    'Auf dieser Site ist keine Bibliothek, die diese Version lesen kann.',
    async (site, caller) => {
      await site.kvs.delete([keys.library]);
      forgetLibrary();
      return panelActs['lesson']?.(site, caller, { lessonId });
    },
  ],
  [
    'how sure somebody is who does not learn there',
    'Those answer who learn beside work items of this project.',
    'Hier antworten alle, die neben Vorgängen dieses Projekts lernen.',
    async (site, caller) => projectActs['sure']?.(site, caller, { keyResultId: 'mobile-crash-free', level: 3 }),
  ],
  [
    'a Jira that asks to wait',
    'Jira asks for a short break. Open this again in a minute.',
    'Jira bittet um eine kurze Pause. Öffne das in einer Minute noch einmal.',
    async (site, caller) => {
      site.jira.answerWith({ status: 429, body: undefined });
      return projectActs['project']?.(site, caller, {});
    },
  ],
  [
    'somebody who does not administer Jira',
    'Only administrators of Jira change this.',
    'Das ändern nur Administratoren von Jira.',
    async ({ kvs }, caller) => siteActs['site']?.({ kvs, administers: async () => false }, caller, {}),
  ],
  [
    'a pack of a newer app',
    'This pack has format 2, and this version reads up to 1: update the app.',
    'Dieses Paket hat Format 2, und diese Version liest bis 1: Bring die App auf den neuesten Stand.',
    async ({ kvs }, caller) =>
      siteActs['switchLibrary']?.({ kvs, administers: async () => true }, caller, { head: { format: 2 }, buckets: [] }),
  ],
  [
    'a code the server does not know',
    'This code is not valid any more, or was mistyped. Take a new one in Keylift.',
    'Dieser Code gilt nicht mehr oder ist vertippt. Hol in Keylift einen neuen.',
    async ({ kvs }, caller) => {
      const remote = fakeRemote();
      const message = 'This code is not valid any more, or was mistyped. Take a new one in Keylift.';
      remote.answer('/forge/site', refusal(400, message));
      return connectedSiteActs(remote)['tie']?.({ kvs, administers: async () => true }, caller, { code: 'X' });
    },
  ],
  [
    'a server that is none of ours',
    'This is not open to you.',
    'Das steht dir nicht offen.',
    async ({ kvs }, caller) => {
      const remote = fakeRemote();
      remote.answer('/forge/site', refusal(403, 'Buy this domain.'));
      return connectedSiteActs(remote)['untie']?.({ kvs, administers: async () => true }, caller, {});
    },
  ],
];

describe('a refusal is said in the language of the one who reads it', () => {
  it.each(refused)('%s', async (_name, en, de, act) => {
    for (const [locale, message] of [['en', en] as const, ['de', de] as const])
      expect(await answered(locale, async () => act(await aSite(), callerIn(locale)))).toMatchObject({
        refused: { message },
      });
  });
});
