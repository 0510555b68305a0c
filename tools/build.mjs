// `npm run build`: compiles what changed. Prints one line for each thing it made, and nothing when nothing changed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installedProgram } from './installed-program.mjs';
import { runNode } from './run-step.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const web = 'lti-tool/web';
const webStamp = join(root, 'lti-tool/dist/web/.inputs');

await build('TypeScript', installedProgram('typescript', 'tsc'), ['-b', 'tsconfig.build.json']);

if (existsSync(join(root, web, 'index.html'))) {
  const inputs = fingerprint([web, 'core/src', 'pnpm-lock.yaml']);
  if (!existsSync(webStamp) || readFileSync(webStamp, 'utf8') !== inputs) {
    await build('web UI', installedProgram('vite'), [
      'build',
      web,
      '--config',
      `${web}/vite.config.ts`,
      '--logLevel=warn',
    ]);
    writeFileSync(webStamp, inputs);
    console.log('Built the web UI.');
  }
}

const extension = 'browser-extension';
if (existsSync(join(root, extension, 'scripts/main.ts'))) {
  const stamp = join(root, extension, 'dist/.inputs');
  const inputs = fingerprint([`${extension}/src`, `${extension}/scripts`, 'core/src', 'pnpm-lock.yaml']);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== inputs) {
    await build('browser extension', join(root, 'tools/run-source.mjs'), [`${extension}/scripts/main.ts`]);
    writeFileSync(stamp, inputs);
    console.log('Built the browser extension.');
  }
}

const jira = 'jira-forge-app';
if (existsSync(join(root, jira, 'manifest.base.yml'))) {
  const stamp = join(root, jira, 'dist/.inputs');
  const folders = ['src', 'preview', 'tools', 'static'].map((name) => `${jira}/${name}`);
  const inputs = fingerprint([
    ...folders,
    'core/src',
    'core/content/lessons/en',
    `${jira}/manifest.base.yml`,
    'pnpm-lock.yaml',
  ]);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== inputs) {
    await build('Jira app', join(root, jira, 'tools/build.mjs'), []);
    await build('preview of the Jira app', join(root, 'tools/run-source.mjs'), [`${jira}/preview/build.ts`]);
    writeFileSync(stamp, inputs);
  }
}

/**
 * Ends the process when the program fails.
 * @param {string} what
 * @param {string} script
 * @param {string[]} args
 */
async function build(what, script, args) {
  const { exitCode } = await runNode(script, args, ['ignore', 'inherit', 'inherit']);
  if (exitCode === 0) return;
  console.error(`The build of the ${what} failed.`);
  process.exit(1);
}

/** Changes when a file of these changes, comes or goes. @param {string[]} paths */
function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const entries = path.includes('.')
      ? [path]
      : readdirSync(join(root, path), { recursive: true, encoding: 'utf8' }).sort();
    for (const entry of entries) {
      const file = path === entry ? join(root, path) : join(root, path, entry);
      if (/\.\w+$/.test(entry) && !/\.(test\.tsx?|tsbuildinfo)$/.test(entry))
        hash.update(entry).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}
