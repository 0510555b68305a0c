/** Finds a port: the wanted one when it is free, any other when not. */
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** 0 takes any free port. Throws when the host cannot be listened on at all. */
export async function findPort(wanted: number, host: string): Promise<number> {
  try {
    return await tryPort(wanted, host);
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!taken || wanted === 0) throw error;
    return tryPort(0, host);
  }
}

function tryPort(port: number, host: string): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', reject).listen(port, host, () => {
      const found = (probe.address() as AddressInfo).port;
      probe.close(() => resolve(found));
    });
  });
}
