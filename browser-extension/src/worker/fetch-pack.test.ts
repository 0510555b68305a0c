import { bindLexicon, buildContextPack, buildSkillIndex, packDelta, packETag } from '@keylift/core';
import { describe, expect, it } from 'vitest';
import { fetchPack, type HeldPack, type Send } from './fetch-pack.js';

const skills = Array.from({ length: 40 }, (_, i) => ({
  id: `s${i}`,
  label: `subject${i} craft`,
  alternatives: [],
  description: '',
}));
function packWith(title: string): HeldPack {
  const lexicon = bindLexicon([], buildSkillIndex(skills));
  const lessons = skills.map(({ id }, i) => ({ id, skillId: id, title: i === 9 ? title : id, summary: '', rank: 0 }));
  const bytes = buildContextPack({ skills, lessons, bridges: [], bridgesVersion: 1, lexicon }).pack;
  return { etag: packETag(bytes), bytes };
}
const held = packWith('as it was');
const newest = packWith('as it is now');
const delta = packDelta(held.bytes, newest.bytes);

interface Answer {
  readonly status: number;
  readonly body?: ArrayBuffer;
}
const whole: Answer = { status: 200, body: newest.bytes };

/** A server that gives these answers one after the other, and notes what each request said it had. */
function server(...answers: readonly Answer[]): { readonly send: Send; readonly asked: (string | null)[] } {
  const asked: (string | null)[] = [];
  const send: Send = async (_, init) => {
    const { status, body } = answers[asked.length] ?? { status: 500 };
    const sent = new Headers(init?.headers);
    asked.push(sent.get('a-im') && sent.get('if-none-match'));
    const headers = { etag: newest.etag, 'content-type': 'application/octet-stream' };
    return new Response(body ?? null, { status, headers });
  };
  return { send, asked };
}

describe('the newest pack', () => {
  it('comes whole the first time', async () => {
    const { send, asked } = server(whole);
    expect(await fetchPack(send, undefined)).toEqual({ ...newest, lessons: 40 });
    expect(asked).toEqual([null]);
  });

  it('is left where nothing changed', async () => {
    expect(await fetchPack(server({ status: 304 }).send, held)).toBe('unchanged');
  });

  it('is put together from the one that is here and what changed', async () => {
    const { send, asked } = server({ status: 226, body: delta });
    expect(await fetchPack(send, held)).toEqual({ ...newest, lessons: 40 });
    expect(asked).toEqual([held.etag]);
  });

  it.each([
    ['is damaged', delta.slice(0, -1)],
    ['was made for another pack', packDelta(newest.bytes, held.bytes)],
  ])('comes whole after all when what changed %s', async (_, body) => {
    const { send, asked } = server({ status: 226, body }, whole);
    expect(await fetchPack(send, held)).toEqual({ ...newest, lessons: 40 });
    expect(asked).toEqual([held.etag, null]);
  });

  it.each([
    ['is damaged', { status: 200, body: newest.bytes.slice(0, -1) }, /context-pack/],
    ['is an answer to what nobody asked', { status: 226, body: delta }, /not a ContextPack/],
    ['is too large', { status: 200, body: new ArrayBuffer(4_000_001) }, /too large/],
    ['does not come', { status: 503 }, /status 503/],
  ])('is refused when it %s', async (_, answer, problem) => {
    await expect(fetchPack(server(answer).send, undefined)).rejects.toThrow(problem);
  });
});
