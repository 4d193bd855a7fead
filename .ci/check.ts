// npm run check: types, lint and format.
import { CHECKS, runNode } from './checks.ts';

for (const { name, args } of CHECKS) {
  const passed = runNode(args);
  console.log(`${name}: ${passed ? 'passed' : 'failed'}`);
  if (!passed) process.exitCode = 1;
}
