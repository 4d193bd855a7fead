// Where findings stand in a document: npm run -s anchor -- DOCUMENT FINDINGS.json
// One JSON line per finding on the standard output, and nothing else there.
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { checkFindings } from './anchor/check.ts';
import { readDocument } from './anchor/document.ts';
import { readForeignFindings } from '../shared/exchange/w3c.ts';

const [documentPath, findingsPath, ...more] = process.argv.slice(2);
if (documentPath === undefined || findingsPath === undefined || more.length > 0) {
  giveUp(
    'Usage: npm run -s anchor -- DOCUMENT FINDINGS.json (a text or HTML file, and W3C annotations or a findings file)',
  );
}
const document = attempt(documentPath, (bytes) => readDocument(bytes, basename(documentPath)));
const found = attempt(findingsPath, (bytes) => readForeignFindings(JSON.parse(textOf(bytes))));
if (!found.ok) giveUp(`${findingsPath} holds no annotations: a W3C annotation or a list of them is wanted.`);
const lines = checkFindings(document, found.value).map((outcome) => `${JSON.stringify(outcome)}\n`);
// A reader that has seen enough, such as `head`, closes the pipe.
process.stdout.on('error', () => process.exit(0));
process.stdout.write(lines.join(''));

function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/** npm runs scripts in the project's folder; paths are meant from where the person stands. */
function attempt<T>(path: string, read: (bytes: Uint8Array) => T): T {
  try {
    return read(readFileSync(resolve(process.env.INIT_CWD ?? '', path)));
  } catch (error) {
    giveUp(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
