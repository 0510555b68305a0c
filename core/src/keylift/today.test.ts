import { describe, expect, it } from 'vitest';
import { answers, as, FIRST, keyResult, LESSON, tierTwo } from '../../test/tier-two.js';
import type { SkillId, EvidenceId } from '../model.js';
import { aKeyResult, aLesson, aTenant } from '../testing/builders.js';

const maya = as('maya');

describe('today', () => {
  it('plans the lesson of the skill the Key Result leans on, and says so', async () => {
    const { keylift } = await tierTwo();
    await keylift.ingest([...answers('maya', 'problems', [1, 1, 1, 1]), ...answers('maya', 'calm', [1, 1, 1, 1, 1])]);
    const view = await keylift.today({ ...maya, contextKey: 'course' });
    expect(view.date).toBe('Tuesday 20 October');
    expect(view.headline).toBe('Seven minutes toward “Read the trace before you escalate”');
    expect(view.lead).toEqual([
      { text: 'This course lifts ' },
      { text: 'Cut Tier-2 resolution time, from 10.0 h to 7.0 h', strong: true },
      { text: '. You have 2 of the 3 skills it needs; one is not measured yet. Today works on API architecture.' },
    ]);
    expect(view.sprint).toMatchObject({
      title: 'Today, 7 minutes',
      minutes: 7,
      next: { lessonId: LESSON, label: 'Start with the new lesson' },
      items: [
        {
          part: 'new',
          minutes: 5,
          reason: 'API architecture is the skill this Key Result leans on most.',
          done: false,
        },
        { part: 'apply', title: 'Try the three steps on one open ticket', minutes: 2, done: false },
      ],
    });
    expect(view.standing.rows.map(({ label, state }) => [label, state])).toEqual([
      ['API architecture', 'unknown'],
      ['Problem-solving', 'ready'],
      ['De-escalation', 'ready'],
    ]);
    expect(view.keyResult?.line.now.label).toBe('9.4 h now');
    expect(view.week).toMatchObject({ minutes: 0, of: 50 });
    expect(view.privacy).toBe(
      'Only you can see this. Your team sees bands for groups of five people or more, never a name.',
    );
  });

  it('keeps its plan through the day, ticks it off and counts the minutes', async () => {
    const { keylift, clock } = await tierTwo();
    const planned = (await keylift.today(maya)).sprint.items.map(({ lessonId }) => lessonId);
    clock.advance(60_000);
    await keylift.answer(maya, { lessonId: LESSON, attemptId: 'a', questionId: FIRST, response: { options: ['a'] } });
    await keylift.complete(maya, { lessonId: LESSON, attemptId: 'a' });
    const later = await keylift.today(maya);
    expect(later.sprint.items.map(({ lessonId }) => lessonId)).toEqual(planned);
    expect(later.sprint.items.map(({ done }) => done)).toEqual([true, false]);
    expect(later.sprint.next).toEqual({ lessonId: LESSON, label: 'Go on with the task' });
    expect(later.headline).toBe('Two minutes toward “Read the trace before you escalate”');

    await keylift.applied(maya, { id: 'used' as EvidenceId, lessonId: LESSON, skillId: 'api' as SkillId });
    const done = await keylift.today(maya);
    expect(done.headline).toBe('Today is done');
    expect(done.sprint.next).toBeUndefined();
    expect(done.week).toMatchObject({
      minutes: 7,
      sentence: 'Ten minutes a day, five days a week. Since Monday: seven minutes.',
    });
  });

  it('brings a finished lesson back the next day, with the days since', async () => {
    const { keylift, clock } = await tierTwo();
    await keylift.today(maya);
    await keylift.answer(maya, { lessonId: LESSON, attemptId: 'a', questionId: FIRST, response: { options: ['a'] } });
    await keylift.complete(maya, { lessonId: LESSON, attemptId: 'a' });
    clock.set('2026-10-21T06:00:00.000Z');
    const [review, next] = (await keylift.today(maya)).sprint.items;
    expect(review).toMatchObject({
      part: 'review',
      lessonId: LESSON,
      reason: 'You met this yesterday. Pulling it back from memory today is what makes it stay.',
    });
    expect(next).toMatchObject({ part: 'new', lessonId: 'halve' });
  });

  it('begins a day where the person is', async () => {
    const { keylift, clock } = await tierTwo({ offsetMinutes: (zone) => (zone === 'Europe/Berlin' ? 120 : 0) });
    clock.set('2026-10-19T22:30:00.000Z');
    expect((await keylift.today(maya)).date).toBe('Tuesday 20 October');
  });

  it.each([
    [
      'en',
      'Nothing is waiting for you today',
      'You are in no team yet. As soon as you are, your ten minutes appear here.',
    ],
    [
      'de',
      'Heute wartet nichts auf dich',
      'Du bist noch in keinem Team. Sobald du es bist, stehen hier deine zehn Minuten.',
    ],
  ] as const)('says honestly when there is nothing to do (%s)', async (locale, headline, empty) => {
    const { keylift } = await tierTwo();
    await keylift.welcome({ personId: 'newcomer' as typeof maya.personId, joinTeam: false });
    const view = await keylift.today(as('newcomer', 'learner', locale));
    expect(view).toMatchObject({ headline, sprint: { items: [], minutes: 0, empty }, standing: { rows: [] } });
    expect(view.keyResult).toBeUndefined();
  });

  it('tells those who teach a course that serves nothing how it could', async () => {
    const { keylift } = await tierTwo();
    const course = { contextKey: 'new', courseTitle: 'Night shift' };
    const { setUp } = await keylift.today({ ...as('vera', 'manager'), ...course });
    expect(setUp).toMatchObject({ title: 'What should Night shift lift?', begin: 'Paste the Key Result' });
    expect(setUp?.steps).toHaveLength(3);
    expect((await keylift.today({ ...as('vera'), ...course })).setUp).toBeUndefined();
    expect((await keylift.today({ ...as('vera', 'manager'), contextKey: 'course' })).setUp).toBeUndefined();
  });

  it('names the day of the next recall when everything is studied', async () => {
    const { keylift, store } = await tierTwo();
    const requirements = [{ skillId: 'api', teamId: 'sales', level: 5, weight: 1 }];
    await store.putKeyResult(aKeyResult({ id: 'sales-kr', ownerTeamIds: ['sales'], requirements }));
    const vera = as('vera');
    await keylift.answer(vera, { lessonId: LESSON, attemptId: 'a', questionId: FIRST, response: { options: ['a'] } });
    await keylift.complete(vera, { lessonId: LESSON, attemptId: 'a' });
    await keylift.applied(vera, { id: 'used' as EvidenceId, lessonId: LESSON, skillId: 'api' as SkillId });
    expect((await keylift.today(vera)).sprint.empty).toBe(
      'You have gone through every lesson this week’s Key Results need. The next recall is on 21 October.',
    );
  });

  it('shows the bigger group size in EU mode', async () => {
    const { keylift, store } = await tierTwo();
    await store.putTenant(aTenant({ euMode: true }));
    expect((await keylift.today(maya)).privacy).toContain('groups of ten people or more');
  });

  it('does not know somebody who was erased', async () => {
    const { keylift, store } = await tierTwo();
    await store.erasePerson(maya.personId);
    await expect(keylift.today(maya)).rejects.toMatchObject({ code: 'not-found', field: 'personId' });
  });

  it('mends what a lost write left behind', async () => {
    const { keylift, store } = await tierTwo();
    const events = answers('maya', 'api', [1, 1, 1, 1]);
    await keylift.ingest(events.slice(0, 2));
    await store.appendEvidence(events.slice(2));
    expect((await keylift.today(maya)).standing.rows[0]).toMatchObject({ label: 'API architecture', state: 'ready' });
  });

  it('names the numbers only once when the title holds the goal', async () => {
    const { keylift, store } = await tierTwo();
    await store.putKeyResult({ ...keyResult, title: 'From 10.0 h to 7.0 h', version: 2 });
    const { lead } = await keylift.today(maya);
    expect(lead.slice(0, 2)).toEqual([{ text: 'Your team lifts ' }, { text: 'From 10.0 h to 7.0 h', strong: true }]);
  });

  it('offers lessons in the person’s language, and another one where a skill has none', async () => {
    const { keylift, store } = await tierTwo();
    await store.putLessons([aLesson({ id: 'halbieren', locale: 'de', teaches: ['problems'], minutes: 4, blocks: [] })]);
    await keylift.ingest(answers('maya', 'api', [1, 1, 1, 1]));
    const plannedFor = async (locale: 'en' | 'de', day: string) => {
      const { keylift: own, clock } = await tierTwo({ store });
      clock.set(`${day}T06:00:00.000Z`);
      return (await own.today(as('maya', 'learner', locale))).sprint.items.map(({ lessonId }) => lessonId);
    };
    expect(await plannedFor('de', '2026-10-20')).toEqual(['halbieren', 'halbieren']);
    expect(await plannedFor('en', '2026-10-21')).toEqual(['halve', 'halve']);
    await keylift.ingest(answers('maya', 'problems', [1, 1, 1, 1]));
    expect(await plannedFor('de', '2026-10-22')).toEqual(['naming', 'naming']);
  });

  it('does not show the Key Result of a course that belongs to another team', async () => {
    const { keylift } = await tierTwo();
    expect((await keylift.today({ ...as('vera'), contextKey: 'course' })).keyResult).toBeUndefined();
  });
});
