import { createServer, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { findPort } from './ports.js';

it('takes the wanted port when it is free, and another when it is not', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const found = await findPort(port, '127.0.0.1');
  expect(found).not.toBe(port);
  await new Promise((resolve) => other.close(resolve));
  expect(await findPort(port, '127.0.0.1')).toBe(port);
});
