import { all, doc, press, render, textOf, the, until } from './forge-harness'; // before any component
import React from 'react';
import { describe, expect, it } from 'vitest';
import { siteActs } from '../src/local/site';
import { answered } from '../src/resolve';
import { AdminPage } from '../src/frontend/AdminPage';
import { keys } from '../src/storage/keys';
import { aSite, meridianPack } from './site';

async function draw({ isAdmin = true } = {}) {
  const { kvs } = await aSite();
  await render(<AdminPage />, {
    invoke: (name, payload) =>
      answered('en', async () =>
        siteActs[name]?.({ kvs, administers: async () => isAdmin }, { accountId: 'ines', locale: 'en' }, payload),
      ),
  });
  return kvs;
}

describe('the page of administrators', () => {
  it('takes a content pack and says which library is in use', async () => {
    const kvs = await draw();
    await until(() => all('FilePicker').length === 1);
    expect(textOf(doc())).toMatch(/\d+ lessons\./);
    const pack = JSON.stringify({ ...(await meridianPack()), version: 'autumn' });
    await press(the('FilePicker'), 'onChange', [{ data: Buffer.from(pack).toString('base64') }]);
    await until(() => textOf(doc()).includes('The new library is in use.'));
    expect(kvs.values.get(keys.library)).toMatchObject({ version: 'autumn' });
  });

  it('takes the text of a content pack where Jira draws no file picker', async () => {
    const kvs = await draw();
    await until(() => all('Button', 'Paste its text instead').length === 1);
    await press(the('Button', 'Paste its text instead'));
    const use = async (value: string) => {
      await press(
        all('TextArea').find(({ props }) => props['name'] === 'pack')!,
        'onChange',
        { target: { value } },
      );
      await press(the('Button', 'Use this text'));
    };
    await use('hello');
    await until(() => textOf(doc()).includes('This is not a content pack.'));
    await use(JSON.stringify({ ...(await meridianPack()), version: 'pasted' }));
    await until(() => textOf(doc()).includes('The new library is in use.'));
    expect(kvs.values.get(keys.library)).toMatchObject({ version: 'pasted' });
    expect(all('Button', 'Use this text')).toHaveLength(0);
  });

  it('refuses what is no pack with a sentence, and keeps the library', async () => {
    const kvs = await draw();
    await until(() => all('FilePicker').length === 1);
    const before = kvs.values.get(keys.library);
    await press(the('FilePicker'), 'onChange', [{ data: 'data:text/plain;base64,aGVsbG8=' }]);
    await until(() => textOf(doc()).includes('This is not a content pack.'));
    expect(kvs.values.get(keys.library)).toEqual(before);
  });

  it('saves signals and mappings as they are typed', async () => {
    const kvs = await draw();
    await until(() => all('TextArea').length === 2);
    const type = async (name: string, value: string) =>
      press(
        [...all('Textfield'), ...all('TextArea')].find(({ props }) => props['name'] === name)!,
        'onChange',
        {
          target: { value },
        },
      );
    await type('statuses', 'Blocked, On hold');
    await type('keyResults', 'MOB = mobile-crash-free\nMOB-100 = a, b');
    await type('skills', 'Android = mobile-security');
    await press(the('Button', 'Save'));
    await until(() => textOf(doc()).includes('Saved.'));
    expect(textOf(doc())).toContain('The library does not know these ids, so nothing is shown for them: a, b.');
    expect(kvs.values.get(keys.config)).toMatchObject({
      signals: { statuses: ['Blocked', 'On hold'] },
      keyResults: [
        { key: 'MOB', keyResultIds: ['mobile-crash-free'] },
        { key: 'MOB-100', keyResultIds: ['a', 'b'] },
      ],
      skills: [{ name: 'Android', skillId: 'mobile-security' }],
    });
  });

  it('says which edition this is and names what a project or a label can be tied to', async () => {
    await draw();
    await until(() => all('DynamicTable').length === 2);
    expect(textOf(doc())).toContain('Local: the library');
    const [keyResults, skills] = all('DynamicTable').map(textOf);
    expect(keyResults).toContain('mobile-crash-free');
    expect(skills).toContain('mobile-security');
  });

  it('says which line is wrong', async () => {
    await draw();
    await until(() => all('TextArea').length === 2);
    await press(all('TextArea')[0]!, 'onChange', { target: { value: 'the mobile project = x' } });
    await press(the('Button', 'Save'));
    await until(() => textOf(doc()).includes('Write a project, MOB, or an epic, MOB-100.'));
    expect(textOf(doc())).not.toContain('Saved.');
  });

  it('is for administrators only', async () => {
    await draw({ isAdmin: false });
    await until(() => textOf(doc()).includes('Only administrators'));
    expect(all('FilePicker')).toEqual([]);
  });
});
