import { beforeEach, describe, expect, it } from 'vitest';
import { createPlatformStorage } from './assets/platform-storage.js';

const TOOL = 'https://tool.example';
let answer: ReturnType<typeof createPlatformStorage>;
beforeEach(() => {
  answer = createPlatformStorage({ origins: [TOOL, 'https://other.example'] });
});
const put = (key: unknown, value: unknown, origin = TOOL) =>
  answer({ subject: 'lti.put_data', message_id: 'm1', key, value }, origin);
const get = (key: unknown, origin = TOOL) => answer({ subject: 'lti.get_data', message_id: 'm2', key }, origin);

describe('platform storage', () => {
  it('gives back what was put, under the message id of the question', () => {
    expect(put('state_1', 'secret')).toEqual({
      subject: 'lti.put_data.response',
      message_id: 'm1',
      key: 'state_1',
      value: 'secret',
    });
    expect(get('state_1')).toEqual({
      subject: 'lti.get_data.response',
      message_id: 'm2',
      key: 'state_1',
      value: 'secret',
    });
  });

  it('says null for what was never put, and for what was deleted with null', () => {
    expect(get('state_1')).toMatchObject({ value: null });
    put('state_1', 'secret');
    expect(put('state_1', null)).toMatchObject({ value: null });
    expect(get('state_1')).toMatchObject({ value: null });
  });

  it('keeps the shelves of two tools apart', () => {
    put('state_1', 'secret');
    expect(get('state_1', 'https://other.example')).toMatchObject({ value: null });
  });

  it('tells an unknown origin so, and gives it nothing', () => {
    put('state_1', 'secret');
    expect(get('state_1', 'https://evil.example')).toEqual({
      subject: 'lti.get_data.response',
      message_id: 'm2',
      error: { code: 'wrong_origin', message: expect.any(String) },
    });
  });

  it.each<[string, unknown, unknown, string]>([
    ['no key', undefined, 'v', 'bad_request'],
    ['a key that is no text', 5, 'v', 'bad_request'],
    ['a value that is no text', 'k', { a: 1 }, 'bad_request'],
    ['a value too long', 'k', 'x'.repeat(4097), 'storage_exhaustion'],
  ])('refuses %s', (_what, key, value, code) => {
    expect(put(key, value)).toMatchObject({ error: { code } });
  });

  it('is full after 200 keys, and still changes those it has', () => {
    for (let index = 0; index < 200; index += 1) put(`k${index}`, 'v');
    expect(put('one-more', 'v')).toMatchObject({ error: { code: 'storage_exhaustion' } });
    expect(put('k0', 'w')).toMatchObject({ value: 'w' });
  });

  it.each([null, 'lti.get_data', {}, { subject: 'lti.get_data' }, { subject: 'lti.frameResize', message_id: 'm' }])(
    'does not answer %j',
    (message) => {
      expect(answer(message, TOOL)).toBeUndefined();
    },
  );
});
