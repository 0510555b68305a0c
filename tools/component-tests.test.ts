import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { componentTests } from './component-tests.mjs';

const root = mkdtempSync(join(tmpdir(), 'keylift-component-tests-'));
afterAll(() => rmSync(root, { recursive: true }));

const files: Record<string, string> = {
  'core/test/direct.test.ts': "import { createDatabase } from '../../tools/testing/database.js';",
  'tools/testing/database.ts': '',
  'core/test/indirect.test.ts': "import { it } from 'vitest';\nimport { page } from './page.js';",
  'core/test/page.tsx': "import {\n  chromium,\n} from 'playwright-core';",
  'core/test/reexport.test.ts': "export { page } from './page.js';",
  'core/test/lazy.test.ts': "it('x', async () => { await import('./page.js'); });",
  'core/test/side-effect.test.tsx': "import './page.js';",
  'core/test/cycle.test.ts': "import './left.js';",
  'core/test/left.ts': "import './right.js';",
  'core/test/from-right.test.ts': "import './right.js';",
  'core/test/right.ts': "import './left.js';\nimport './page.js';",
  'core/src/pure.test.ts': "import { it } from 'vitest';\nimport { add } from './add.js';",
  'core/src/types.test.ts': "import type { Page } from 'playwright-core';",
  'core/src/add.ts': "export const text = 'from playwright-core';",
  'core/dist/old.test.ts': "import 'playwright-core';",
};
for (const [file, text] of Object.entries(files)) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

it('finds the tests from which an import leads to a component, and no other', () => {
  expect(componentTests(`${root}/`)).toEqual([
    'core/test/cycle.test.ts',
    'core/test/direct.test.ts',
    'core/test/from-right.test.ts',
    'core/test/indirect.test.ts',
    'core/test/lazy.test.ts',
    'core/test/reexport.test.ts',
    'core/test/side-effect.test.tsx',
  ]);
});

it('finds those of this project', () => {
  const found = componentTests(fileURLToPath(new URL('..', import.meta.url)));
  expect(found).toContain('tools/testing/database.test.ts');
  expect(found).toContain('tools/testing/chromium.test.ts');
  expect(found).not.toContain('tools/tally.test.ts');
});
