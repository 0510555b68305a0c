import type { Store, Stores } from '../../ports.js';
import {
  aCauseDecision,
  aCheckIn,
  aContest,
  aContextLink,
  aDifficulty,
  aKeyResult,
  aLearningPolicy,
  aLearningTime,
  aLesson,
  aMasteryState,
  anEvidence,
  anIntervention,
  anObjective,
  anOffer,
  aPerson,
  aSkill,
  aSprint,
  aTaughtLabel,
  aTeam,
  aTeamInvitation,
  aTenant,
} from '../builders.js';
import { id, ids, onStores, type MakeStores, type TestApi } from '../contract.js';

/** One thing of every kind; `mark` and `value` tell two tenants' things apart, the ids are the same. */
async function fill(store: Store, mark: string, value: number): Promise<void> {
  await store.putTenant(aTenant({ id: store.tenantId, name: mark }));
  await store.putPeople([aPerson({ name: mark })]);
  await store.putTeams([aTeam({ name: mark, memberIds: ['maya', mark] })]);
  await store.createTeamInvitation(aTeamInvitation({ madeBy: mark }));
  await store.putObjectives([anObjective({ title: mark })]);
  await store.putKeyResult(aKeyResult({ title: mark }));
  await store.appendCheckIns([aCheckIn({ value })]);
  await store.putSkills([aSkill({ label: mark })]);
  await store.putTaught([aTaughtLabel({ text: mark })]);
  await store.putLessons([aLesson({ title: mark })]);
  await store.appendEvidence([anEvidence({ outcome: value })]);
  await store.putMastery([aMasteryState({ model: mark })]);
  await store.putDifficulties([aDifficulty({ difficulty: value })]);
  await store.putSprint(aSprint({ id: mark }));
  await store.putLearningTime(aLearningTime({ feedHash: mark }));
  await store.putLearningPolicy(aLearningPolicy({ holidays: [mark] }));
  await store.putInterventions([anIntervention({ title: mark })], [anOffer({ reason: mark })]);
  await store.appendCause(aCauseDecision({ note: mark }));
  await store.putContest(aContest({ text: mark }));
  await store.putContextLinks([aContextLink({ title: mark })]);
}

/** Everything every read says about those ids. */
const everything = async (store: Store): Promise<unknown> => ({
  tenant: await store.getTenant(),
  person: await store.getPerson(id('maya')),
  people: await store.getPeople(ids('maya')),
  everybody: await store.listPeople(),
  team: await store.getTeam(id('support')),
  someTeams: await store.getTeams(ids('support')),
  teamsOf: await store.teamsOf(id('maya')),
  teams: await store.listTeams(),
  places: await store.placesOf(id('support')),
  invitations: await store.teamInvitationsOf(id('support')),
  objectives: await store.listObjectives(),
  keyResult: await store.getKeyResult(id('kr-1')),
  versions: await store.keyResultVersions(id('kr-1')),
  keyResults: await store.listKeyResults(),
  ofTeams: await store.keyResultsOfTeams(ids('support')),
  needing: await store.keyResultsNeeding(ids('tracing')),
  checkIns: await store.checkInsOf(id('kr-1')),
  someSkills: await store.getSkills(ids('tracing')),
  skills: await store.listSkills(),
  taught: await store.listTaught(),
  lesson: await store.getLesson(id('tracing-basics')),
  lessons: await store.listLessons(),
  teaching: await store.lessonsTeaching(ids('tracing')),
  evidence: await store.getEvidence(id('evidence-1')),
  evidenceOf: await store.evidenceOf(id('maya')),
  evidenceOfPeople: await store.evidenceOfPeople(ids('maya')),
  completions: await store.completionsOf(ids('maya'), ids('tracing')),
  mastery: await store.masteryOf(ids('maya'), ids('tracing')),
  difficulties: await store.difficultiesOf(ids('tracing-basics#first'), []),
  sprint: await store.getSprint(id('maya'), '2026-10-20'),
  sprints: await store.sprintsOf(id('maya'), '2026-10-20'),
  learningTime: await store.getLearningTime(id('maya')),
  learningPolicy: await store.getLearningPolicy(),
  interventions: await store.interventionsOf(id('kr-1')),
  offers: await store.offersOf(id('kr-1')),
  causes: await store.causesOf(id('kr-1')),
  contests: await store.contestsOf(id('kr-1')),
  contextLinks: await store.contextLinksOf(id('support')),
  contextLink: await store.getContextLink('registration-1/1/course-7'),
});

export function isolationContract({ describe, it, expect }: TestApi, makeStores: MakeStores<Stores>): void {
  const withStores = onStores(makeStores);

  describe('two tenants with the same ids', () => {
    it(
      'do not see, replace or block each other',
      withStores(async (stores) => {
        const [one, two] = [stores.forTenant(id('one')), stores.forTenant(id('two'))];
        const untouched = await everything(two);
        await fill(one, 'of-one', 0.25);
        expect(await everything(two)).toStrictEqual(untouched);

        const before = await everything(one);
        await fill(two, 'of-two', 0.75);
        await two.putKeyResult(aKeyResult({ version: 2, title: 'of-two' }));
        await two.addToTeam(id('support'), id('dev'));
        expect(await everything(one)).toStrictEqual(before);
        expect(await two.getEvidence(id('evidence-1'))).toStrictEqual(anEvidence({ outcome: 0.75 }));
        expect(await two.getKeyResult(id('kr-1'))).toStrictEqual(
          aKeyResult({ version: 2, title: 'of-two', current: 0.75 }),
        );
      }),
    );

    it(
      'erase only their own people',
      withStores(async (stores) => {
        const [one, two] = [stores.forTenant(id('one')), stores.forTenant(id('two'))];
        await fill(one, 'of-one', 0.25);
        await fill(two, 'of-two', 0.75);
        const before = await everything(one);
        await two.erasePerson(id('maya'));
        expect(await everything(one)).toStrictEqual(before);
        expect(await two.getPerson(id('maya'))).toBeUndefined();
      }),
    );
  });
}
