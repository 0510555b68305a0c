// `node postgres-guard.mjs PID FOLDER`: ends a throw-away server and removes its files when standard input closes, which
// happens however the process that started us ends, killed ones included.
import { rmSync } from 'node:fs';

const [pid, folder] = process.argv.slice(2);
if (pid === undefined || folder === undefined) throw new Error('Usage: node postgres-guard.mjs PID FOLDER');

process.stdin.resume().on('end', () => {
  try {
    process.kill(Number(pid), 'SIGQUIT');
  } catch {
    // It has ended already.
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});
