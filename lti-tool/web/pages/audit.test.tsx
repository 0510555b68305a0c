// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { fixtureApi } from '../fixtures/api.js';
import { mount, press, textOf, unmountAll } from '../testing/render.js';
import { AuditPage } from './audit.js';

afterEach(unmountAll);

it('says who changed what, and when', async () => {
  const api = fixtureApi();
  const root = mount(<AuditPage view={await api.audit({})} changed={() => undefined} />, api);
  expect(textOf(root)).toContain('Switched moodle.school.example on');
  expect(textOf(root)).toContain('20 October 2026, 08:12 UTC · Dana Holt');
});

it('shows earlier changes below those that are there', async () => {
  const api = fixtureApi();
  const changed = vi.fn();
  const root = mount(<AuditPage view={await api.audit({})} changed={changed} />, api);
  await press(root, 'Earlier changes');
  const [view] = changed.mock.calls[0] as [Awaited<ReturnType<typeof api.audit>>];
  expect(view.rows.map(({ id }) => id)).toEqual(['3', '2', '1']);
  expect(view.more).toBeUndefined();
});

it('says so when nothing was changed yet', async () => {
  const api = fixtureApi();
  const { more: _, ...view } = await api.audit({});
  const root = mount(
    <AuditPage view={{ ...view, rows: [], empty: 'Nothing was changed yet.' }} changed={vi.fn()} />,
    api,
  );
  expect(textOf(root)).toContain('Nothing was changed yet.');
});
