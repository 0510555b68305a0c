import type { KeyResult } from '../../model.js';
import type { Store, Stores } from '../../ports.js';
import { aKeyResult } from '../builders.js';
import { id, ids, many, onStore, type MakeStores, type TestApi } from '../contract.js';

export function keyResultContract({ describe, it, expect }: TestApi, makeStores: MakeStores<Stores>): void {
  const withStore = onStore(makeStores);
  const titles = (keyResults: readonly KeyResult[]): string[] => keyResults.map(({ title }) => title);

  describe('Key Results', () => {
    it(
      'come back as they were put, full or sparse',
      withStore(async (store) => {
        const full = aKeyResult({
          tolerance: 0.25,
          direction: 'maintain',
          kind: 'stretch',
          ownerTeamIds: ['support', 'on-call'],
          behaviours: ['One.', 'Two.'],
          requirements: [
            { skillId: 'tracing', teamId: 'support', level: 3.5, weight: 0.6 },
            { skillId: 'empathy', teamId: 'support', level: 2, weight: 0.4 },
            { skillId: 'tracing', teamId: 'on-call', level: 4, weight: 1 },
          ],
          versionReason: 'Imported.',
        });
        const { objectiveId: _objectiveId, ...sparse } = aKeyResult({
          id: 'kr-2',
          ownerTeamIds: [],
          behaviours: [],
          requirements: [],
        });
        await store.putKeyResult(full);
        await store.putKeyResult(sparse);
        expect(await store.getKeyResult(id('kr-1'))).toStrictEqual(full);
        expect(await store.getKeyResult(id('kr-2'))).toStrictEqual(sparse);
        expect(await store.getKeyResult(id('kr-3'))).toBeUndefined();
        expect(await store.keyResultVersions(id('kr-3'))).toStrictEqual([]);
      }),
    );

    it(
      'keep every version, oldest first; the newest one answers',
      withStore(async (store) => {
        const versions = [
          aKeyResult({ version: 1, target: 8 }),
          aKeyResult({ version: 2, target: 9, versionReason: 'Two people left.' }),
          aKeyResult({ version: 3, target: 8.5, versionReason: 'One came back.' }),
        ];
        for (const version of versions) await store.putKeyResult(version);
        expect(await store.keyResultVersions(id('kr-1'))).toStrictEqual(versions);
        expect(await store.getKeyResult(id('kr-1'))).toStrictEqual(versions[2]);
        expect(await store.listKeyResults()).toStrictEqual([versions[2]]);
      }),
    );

    it(
      'replace the newest version in place',
      withStore(async (store) => {
        await store.putKeyResult(aKeyResult());
        await store.putKeyResult(aKeyResult({ version: 2 }));
        await store.putKeyResult(aKeyResult({ version: 2, title: 'Corrected' }));
        expect(titles(await store.keyResultVersions(id('kr-1')))).toStrictEqual([aKeyResult().title, 'Corrected']);
      }),
    );

    for (const { stored, put } of [
      { stored: 0, put: 0 },
      { stored: 0, put: 2 },
      { stored: 1, put: 0 },
      { stored: 1, put: 3 },
      { stored: 3, put: 1 },
      { stored: 3, put: 2 },
      { stored: 3, put: 5 },
    ]) {
      it(
        `refuse version ${put} when ${stored} is stored`,
        withStore(async (store) => {
          for (let version = 1; version <= stored; version++) await store.putKeyResult(aKeyResult({ version }));
          const before = await store.keyResultVersions(id('kr-1'));
          await expect(store.putKeyResult(aKeyResult({ version: put, title: 'Refused' }))).rejects.toMatchObject({
            name: 'KeyliftError',
            code: 'conflict',
            field: 'keyResult.version',
          });
          expect(await store.keyResultVersions(id('kr-1'))).toStrictEqual(before);
        }),
      );
    }

    it(
      'are listed in their newest version, sorted by id',
      withStore(async (store) => {
        for (const name of ['kr-b', 'kr-a', 'KR-c']) await store.putKeyResult(aKeyResult({ id: name }));
        await store.putKeyResult(aKeyResult({ id: 'kr-a', version: 2, title: 'Newest' }));
        const listed = await store.listKeyResults();
        expect(listed.map((keyResult) => keyResult.id)).toStrictEqual(['KR-c', 'kr-a', 'kr-b']);
        expect(listed[1]?.title).toBe('Newest');
      }),
    );

    const lookUps: [name: string, find: (store: Store, ...names: string[]) => Promise<readonly KeyResult[]>][] = [
      ['owner team', (store, ...names) => store.keyResultsOfTeams(ids(...names))],
      ['needed skill', (store, ...names) => store.keyResultsNeeding(ids(...names))],
    ];
    /** Owned by the teams and needing the skills of the same names. */
    const of = (...names: string[]): Pick<ReturnType<typeof aKeyResult>, 'ownerTeamIds' | 'requirements'> => ({
      ownerTeamIds: ids(...names),
      requirements: names.map((name) => ({ skillId: id(name), teamId: id(name), level: 3, weight: 1 })),
    });
    for (const [name, find] of lookUps) {
      it(
        `are found by ${name}: once each, sorted, by what their newest version says`,
        withStore(async (store) => {
          await store.putKeyResult(aKeyResult({ id: 'kr-2', ...of('x', 'y') }));
          await store.putKeyResult(aKeyResult({ id: 'kr-1', ...of('y', 'z') }));
          await store.putKeyResult(aKeyResult({ id: 'kr-3', ...of('w') }));
          const found = async (...names: string[]): Promise<string[]> =>
            (await find(store, ...names)).map((keyResult) => keyResult.id);
          expect(await found('x', 'y', 'x')).toStrictEqual(['kr-1', 'kr-2']);
          expect(await found('z')).toStrictEqual(['kr-1']);
          expect(await found()).toStrictEqual([]);
          expect(await found('nobody')).toStrictEqual([]);

          await store.putKeyResult(aKeyResult({ id: 'kr-2', version: 2, ...of('y', 'w') }));
          expect(await found('x')).toStrictEqual([]);
          expect(await found('w')).toStrictEqual(['kr-2', 'kr-3']);
          await store.putKeyResult(aKeyResult({ id: 'kr-2', version: 2, ...of('v') }));
          expect(await found('w')).toStrictEqual(['kr-3']);
          expect(await found(...many(3000, (index) => `other-${index}`), 'v')).toStrictEqual(['kr-2']);
        }),
      );
    }

    it(
      'have one history when eight people write the next version at once',
      withStore(async (store) => {
        await Promise.all(many(8, (index) => store.putKeyResult(aKeyResult({ title: `First ${index}` }))));
        await Promise.all(many(8, (index) => store.putKeyResult(aKeyResult({ version: 2, title: `Second ${index}` }))));
        const versions = await store.keyResultVersions(id('kr-1'));
        expect(versions.map(({ version }) => version)).toStrictEqual([1, 2]);
        expect(titles(versions)).toStrictEqual([
          expect.stringMatching(/^First \d$/),
          expect.stringMatching(/^Second \d$/),
        ]);
      }),
    );
  });
}
