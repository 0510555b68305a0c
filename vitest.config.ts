// One run for every package. Workspace packages resolve to their sources, so no test needs a build first.
import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

// As vitest's own default, which leaves `module` out because Node would too.
const conditions = ['source', ...defaultServerConditions.filter((name) => name !== 'module')];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['core', 'lti-tool', 'jira-forge-app', 'browser-extension', 'tools'].map(
      (room) => `${room}/**/*.test.{ts,tsx}`,
    ),
    exclude: ['**/node_modules/**', '**/dist/**'],
    setupFiles: ['tools/testing/fail-on-console.ts'],
    globalSetup: ['tools/testing/postgres-broker.ts'],
    // Generous because a browser or a database may start inside them on a busy machine; a hung test still ends.
    testTimeout: 20_000,
    hookTimeout: 120_000,
    // Two dozen files drive real browsers. On a machine of CI one of them may be late once; what fails twice is broken.
    retry: process.env['CI'] === undefined ? 0 : 1,
  },
});
