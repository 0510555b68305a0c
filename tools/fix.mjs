// `npm run fix`: mends what the linter can mend, then formats everything.
import { installedProgram } from './installed-program.mjs';
import { runNode } from './run-step.mjs';

const lint = await runNode(installedProgram('oxlint'), ['--fix', '--deny-warnings'], 'inherit');
const format = await runNode(installedProgram('prettier'), ['--write', '--cache', '--log-level=warn', '.'], 'inherit');
process.exitCode = lint.exitCode === 0 && format.exitCode === 0 ? 0 : 1;
