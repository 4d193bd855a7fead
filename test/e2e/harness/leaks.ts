import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Recorded } from './recorder.ts';

/** Somewhere that words could be. */
export interface Bytes {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Every file of a server's folder, as bytes: database pages, its log, blobs, whatever is there. */
export async function readDisk(folder: string): Promise<readonly Bytes[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(paths.map(async (name) => ({ name, bytes: await readFile(name) })));
}

/** Each value in each table of a server's database: in the file itself long ones are cut into pages. */
export function readRows(file: string): readonly Bytes[] {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const tables = database.prepare("select name from sqlite_schema where type = 'table'").all();
    return tables.flatMap(({ name }) =>
      database
        .prepare(`select * from "${String(name)}"`)
        .all()
        .flatMap((row) =>
          Object.entries(row).map(([column, value]) => ({
            name: `${String(name)}.${column}`,
            bytes: value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(String(value)),
          })),
        ),
    );
  } finally {
    database.close();
  }
}

/**
 * The forms in which words, or a key's bytes, could lie in bytes: as they are (words in UTF-8), UTF-16, hex, and base64 at each of the three offsets that it can
 * begin at, of which only the letters are looked for that do not depend on what is beside them.
 */
export function formsOf(word: string | Uint8Array): readonly Buffer[] {
  const utf8 = Buffer.from(word as string);
  const forms = [utf8, Buffer.from(utf8.toString('hex')), Buffer.from(utf8.toString('hex').toUpperCase())];
  if (typeof word === 'string')
    forms.push(Buffer.from(word, 'utf16le'), Buffer.from(encodeURIComponent(word)));
  for (const lead of [0, 1, 2]) {
    const packed = Buffer.concat([Buffer.alloc(lead), utf8])
      .toString('base64')
      .replace(/=+$/, '');
    const stable = packed.slice(lead === 0 ? 0 : lead + 1, -1);
    forms.push(Buffer.from(stable), Buffer.from(stable.replaceAll('+', '-').replaceAll('/', '_')));
  }
  return forms;
}

/** Where which words are, in any form: `word: name`, each once. A key's bytes are given with the word for them. */
export function findWords(
  words: readonly (string | { readonly called: string; readonly bytes: Uint8Array })[],
  places: readonly Bytes[],
): readonly string[] {
  const found = new Set<string>();
  for (const word of words) {
    const isText = typeof word === 'string';
    const forms = formsOf(isText ? word : word.bytes);
    for (const { name, bytes } of places) {
      if (forms.some((form) => bytes.includes(form))) found.add(`${isText ? word : word.called}: ${name}`);
    }
  }
  return [...found];
}

/** What was recorded, as places for {@link findWords}. */
export function placesOf(recorded: readonly Recorded[]): readonly Bytes[] {
  return recorded.map(({ by, what, bytes }) => ({ name: `${by}, ${what}`, bytes }));
}
