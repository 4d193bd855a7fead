// What the rules suggest in reports: npm run -s suggest -- FILE…
// One JSON line per suggestion on the standard output, and nothing else there.
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { readReport } from './suggest/report.ts';
import { suggestionLines } from './suggest/lines.ts';

const paths = process.argv.slice(2);
if (paths.length === 0)
  giveUp('Usage: npm run -s suggest -- FILE… (text, Markdown, HTML, Word or PDF files)');
// A reader that has seen enough, such as `head`, closes the pipe.
process.stdout.on('error', () => process.exit(0));
for (const path of paths) process.stdout.write(await linesOf(path));

/** npm runs scripts in the project's folder; paths are meant from where the person stands. */
async function linesOf(path: string): Promise<string> {
  try {
    const bytes = readFileSync(resolve(process.env.INIT_CWD ?? '', path));
    return suggestionLines(await readReport(bytes, basename(path)), basename(path));
  } catch (error) {
    giveUp(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
