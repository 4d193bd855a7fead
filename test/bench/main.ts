// npm run bench: measures what is promised about speed and size, and prints the medians.
// Words after the command pick the files whose names hold one of them. `real <folder>` is real-hour.ts.
import { readdirSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { runNode } from '../../.ci/checks.ts';
import { root } from '../../.ci/tree.mjs';
import { describePromise, isKept, runMeasure, type OpenBench } from './bench.ts';

const folder = join(root, 'test/bench');
const wanted = process.argv.slice(2);
if (wanted[0] === 'real') process.exit(runNode([join(folder, 'real-hour.ts'), ...wanted.slice(1)]) ? 0 : 1);

async function runFile(file: string): Promise<boolean> {
  const { default: open } = (await import(join(folder, file))) as { default: () => Promise<OpenBench> };
  const bench = await open();
  let kept = true;
  try {
    for (const measure of bench.measures) {
      const values = await runMeasure(measure);
      measure.promises.forEach((promised, at) => {
        const of = values[at] ?? [];
        console.log(describePromise(promised, of));
        kept = isKept(promised, of) && kept;
      });
    }
  } finally {
    await bench.close();
  }
  return kept;
}

if (!runNode(['.ci/build.ts', '--when-stale'])) process.exit(1);
const [load = 0] = loadavg();
const processors = availableParallelism();
console.log(`\n${processors} processors, load ${load.toFixed(1)} in the minute before.`);
if (load > processors / 2)
  console.log('Others are at work on this machine: times are longer than they need be.');
const files = readdirSync(folder).filter((name) => name.endsWith('.bench.ts'));
for (const file of files.toSorted()) {
  if (wanted.length > 0 && !wanted.some((word) => file.includes(word))) continue;
  console.log(`\n== ${file.replace('.bench.ts', '')}`);
  if (!(await runFile(file))) process.exitCode = 1;
}
