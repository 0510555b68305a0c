import type { RosterLink, SentScore } from '../../lti-service-ports.js';
import { id, many, onStores, type MakeStores, type StoresWithLti, type TestApi } from '../contract.js';

const at = (minute: number): string => `2026-10-20T08:${String(minute).padStart(2, '0')}:00.000Z`;

const aScore = (changes: Partial<SentScore> = {}): Omit<SentScore, 'attempts'> => ({
  lineItem: 'https://lms.example/items/1',
  subject: '42',
  tenantId: id('meridian'),
  personId: id('maya'),
  registrationId: 'registration-1',
  contextKey: 'registration-1/1/7',
  resourceLinkId: 'link-1',
  lastAt: at(1),
  sent: { scoreGiven: 66.67, scoreMaximum: 100, at: at(1) },
  keptBack: false,
  ...changes,
});

const aRosterLink = (changes: Partial<RosterLink> = {}): RosterLink => ({
  contextKey: 'registration-1/1/7',
  tenantId: id('meridian'),
  registrationId: 'registration-1',
  membershipsUrl: 'https://lms.example/members',
  agreedBy: id('dev'),
  agreedAt: at(0),
  into: [{ teamId: id('tier-2'), groupId: 'red', listed: ['a', 'b'] }],
  refreshedAt: at(0),
  ...changes,
});

export function serviceContract({ describe, it, expect }: TestApi, makeStores: MakeStores<StoresWithLti>): void {
  const withStores = onStores(makeStores);

  describe('settings of the gradebook', () => {
    it(
      'are found by their places, and the last word counts',
      withStores(async ({ lti }) => {
        const tenantId = id<never>('meridian');
        await lti.putGradeSetting({ place: 'registration-1', tenantId, choice: 'made' });
        await lti.putGradeSetting({ place: 'course', tenantId, choice: 'made' });
        await lti.putGradeSetting({ place: 'course', tenantId, choice: 'none' });
        expect(await lti.gradeSettings(['registration-1', 'course', 'other'])).toStrictEqual([
          { place: 'course', tenantId, choice: 'none' },
          { place: 'registration-1', tenantId, choice: 'made' },
        ]);
        expect(await lti.gradeSettings([])).toStrictEqual([]);
      }),
    );
  });

  describe('scores that were sent', () => {
    it(
      'are kept with the newest the platform took, and count their attempts',
      withStores(async ({ lti }) => {
        await lti.noteScore(aScore());
        expect(await lti.getSentScore(aScore().lineItem, '42')).toStrictEqual({ ...aScore(), attempts: 1 });
        await lti.noteScore(aScore({ sent: { scoreGiven: 1, scoreMaximum: 1, at: at(1) } })); // the same one again
        const { sent: _, ...withoutSent } = aScore({ lastAt: at(2), keptBack: true });
        await lti.noteScore(withoutSent);
        expect(await lti.getSentScore(aScore().lineItem, '42')).toStrictEqual({
          ...aScore({ lastAt: at(2), keptBack: true }),
          attempts: 2,
        });
        await lti.noteScore(aScore({ lastAt: at(1) }));
        expect(await lti.getSentScore(aScore().lineItem, '42')).toMatchObject({ attempts: 2, keptBack: true });
      }),
    );

    it(
      'are counted once each when twenty come at once',
      withStores(async ({ lti }) => {
        await Promise.all(many(20, () => lti.noteScore(aScore())));
        expect(await lti.getSentScore(aScore().lineItem, '42')).toMatchObject({ attempts: 1 });
      }),
    );

    it(
      'are listed by course and by person, and forgotten with the person',
      withStores(async ({ lti, forTenant }) => {
        const { contextKey: _, ...nowhere } = aScore({ lineItem: 'c' });
        await lti.noteScore(nowhere);
        await lti.noteScore(aScore({ lineItem: 'b' }));
        await lti.noteScore(aScore({ lineItem: 'a', subject: '43', personId: id('lena') }));
        const names = (scores: readonly SentScore[]) => scores.map(({ lineItem, subject }) => lineItem + subject);
        expect(names(await lti.sentScoresOf('registration-1/1/7'))).toStrictEqual(['a43', 'b42']);
        expect(names(await lti.sentScoresTo('registration-1/1/7', '42'))).toStrictEqual(['b42']);
        await forTenant(id('other')).erasePerson(id('maya'));
        expect(await lti.sentScoresOf('registration-1/1/7')).toHaveLength(2);
        await forTenant(id('meridian')).erasePerson(id('maya'));
        expect(names(await lti.sentScoresOf('registration-1/1/7'))).toStrictEqual(['a43']);
        expect(await lti.getSentScore('c', '42')).toBeUndefined();
      }),
    );
  });

  describe('courses whose members are taken over', () => {
    it(
      'are kept until that ends, and keep no name of who agreed once they are erased',
      withStores(async ({ lti, forTenant }) => {
        await lti.putRosterLink(aRosterLink());
        await lti.putRosterLink(aRosterLink({ differencesUrl: 'https://lms.example/d' }));
        const key = aRosterLink().contextKey;
        expect(await lti.getRosterLink(key)).toStrictEqual(aRosterLink({ differencesUrl: 'https://lms.example/d' }));
        await forTenant(id('meridian')).erasePerson(id('dev'));
        expect(await lti.getRosterLink(key)).not.toHaveProperty('agreedBy');
        await lti.deleteRosterLink(key);
        expect(await lti.getRosterLink(key)).toBeUndefined();
      }),
    );

    it(
      'are found when they are due, longest ago first',
      withStores(async ({ lti }) => {
        for (const [contextKey, minute] of [
          ['a', 3],
          ['b', 1],
          ['c', 2],
        ] as const)
          await lti.putRosterLink(aRosterLink({ contextKey, refreshedAt: at(minute) }));
        const due = async (minute: number, limit: number) =>
          (await lti.rosterLinksBefore(at(minute), limit)).map(({ contextKey }) => contextKey);
        expect(await due(1, 9)).toStrictEqual([]);
        expect(await due(4, 2)).toStrictEqual(['b', 'c']);
        expect(await due(3, 9)).toStrictEqual(['b', 'c']);
      }),
    );
  });

  describe('leases', () => {
    it(
      'go to one of eight callers at once, and to the next when they end or run out',
      withStores(async ({ lti }) => {
        const take = (minute: number) => lti.takeLease('column', { now: at(minute), until: at(minute + 1) });
        expect((await Promise.all(many(8, () => take(1)))).filter(Boolean)).toHaveLength(1);
        expect(await take(1)).toBe(false);
        expect(await lti.takeLease('another', { now: at(1), until: at(2) })).toBe(true);
        expect(await take(2)).toBe(true);
        await lti.endLease('column');
        expect(await take(2)).toBe(true);
        expect(await lti.sweep(at(5))).toBe(2);
      }),
    );
  });
}
