// One run for every package. Workspace packages resolve to their sources, so no test needs a build first.
import { fileURLToPath } from 'node:url';
import { defaultServerConditions } from 'vite';
import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { componentTests } from './tools/component-tests.mjs';

// As vitest's own default, which leaves `module` out because Node would too.
const conditions = ['source', ...defaultServerConditions.filter((name) => name !== 'module')];
const rooms = ['core', 'lti-tool', 'jira-forge-app', 'browser-extension', 'tools'];
const withComponents = componentTests(fileURLToPath(new URL('.', import.meta.url)));

function project(
  name: string,
  test: NonNullable<TestProjectInlineConfiguration['test']>,
): TestProjectInlineConfiguration {
  return {
    resolve: { conditions },
    ssr: { resolve: { conditions } },
    test: {
      name,
      setupFiles: ['tools/testing/fail-on-console.ts'],
      // Generous because a browser or a database may start inside them on a busy machine; a hung test still ends.
      testTimeout: 20_000,
      hookTimeout: 120_000,
      // A browser or a server on a machine of CI may be late once; what fails twice is broken.
      retry: process.env['CI'] === undefined ? 0 : 1,
      ...test,
    },
  };
}

export default defineConfig({
  test: {
    globalSetup: ['tools/testing/postgres-broker.ts'],
    projects: [
      project('plain', {
        include: rooms.map((room) => `${room}/**/*.test.{ts,tsx}`),
        exclude: ['**/node_modules/**', '**/dist/**', ...withComponents],
        maxWorkers: '100%',
        sequence: { groupOrder: 0 },
      }),
      // Each of these has processes of its own beside it: one file at a time.
      project('component', {
        include: withComponents,
        exclude: configDefaults.exclude,
        maxWorkers: 1,
        sequence: { groupOrder: 1 },
      }),
    ],
  },
});
