import { expect, it } from 'vitest';
import { unprivilegedUser } from './unprivileged-user.js';

const root = 'root:x:0:0:root:/root:/bin/bash';
const nobody = 'nobody:x:65534:65533:nobody:/nonexistent:/usr/sbin/nologin';
const postgres = 'postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash';

it.each([
  ['postgres before nobody', [root, nobody, postgres], { uid: 101, gid: 104 }],
  ['nobody without postgres', [root, nobody], { uid: 65534, gid: 65533 }],
])('takes %s', (_title, lines, user) => {
  expect(unprivilegedUser(lines.join('\n'))).toEqual(user);
});

it('says who is missing', () => {
  expect(() => unprivilegedUser(root)).toThrow('no user postgres or nobody');
});
