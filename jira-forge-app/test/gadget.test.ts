import { describe, expect, it } from 'vitest';
import { gadgetActs, type GadgetChoiceView, type GadgetView } from '../src/local/gadget';
import { aTeam, caller, id, type Site } from './team-site';

describe('the gadget', () => {
  const gadget = (site: Site, choice: string | undefined) =>
    gadgetActs['gadget']?.({ ...site }, caller(), { choice }) as Promise<GadgetView>;

  it('offers the Key Results of projects that one can see', async () => {
    const site = await aTeam(1);
    const choices = (await gadgetActs['gadgetChoices']?.(site, caller(), {})) as GadgetChoiceView;
    expect(choices.choices).toEqual([
      { value: `MOB ${id}`, label: expect.stringContaining('(Project MOB)') as string },
    ]);
    site.jira.restrict('MOB');
    expect((await gadgetActs['gadgetChoices']?.(site, caller(), {})) as GadgetChoiceView).toMatchObject({
      choices: [],
    });
  });

  it('shows the one that was chosen, as far as the one who looks may see it', async () => {
    const site = await aTeam(6);
    expect((await gadget(site, `MOB ${id}`)).page?.title).toContain('Crash-free');
    expect((await gadget(site, undefined)).note).toMatch(/Nothing is chosen/);
    expect((await gadget(site, 'MOB another')).note).toMatch(/not tied to the project any more/);
    site.jira.restrict('MOB');
    expect((await gadget(site, `MOB ${id}`)).note).toMatch(/does not let you see/);
  });
});
