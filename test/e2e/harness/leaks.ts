import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Recorded } from './recorder.ts';

/** Every file of a server's folder, as bytes: database pages, its log, blobs, whatever is there. */
export async function readDisk(folder: string): Promise<readonly { name: string; bytes: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(paths.map(async (name) => ({ name, bytes: await readFile(name) })));
}

/**
 * The forms in which words could lie in bytes: UTF-8, UTF-16, hex, and base64 at each of the three offsets that it can
 * begin at, of which only the letters are looked for that do not depend on what is beside them.
 */
export function formsOf(word: string): readonly Buffer[] {
  const utf8 = Buffer.from(word);
  const forms = [utf8, Buffer.from(word, 'utf16le'), Buffer.from(utf8.toString('hex'))];
  forms.push(Buffer.from(utf8.toString('hex').toUpperCase()), Buffer.from(encodeURIComponent(word)));
  for (const lead of [0, 1, 2]) {
    const packed = Buffer.concat([Buffer.alloc(lead), utf8])
      .toString('base64')
      .replace(/=+$/, '');
    const stable = packed.slice(lead === 0 ? 0 : lead + 1, -1);
    forms.push(Buffer.from(stable), Buffer.from(stable.replaceAll('+', '-').replaceAll('/', '_')));
  }
  return forms;
}

/** Where which words are, in any form: `word: name`, each once. */
export function findWords(
  words: readonly string[],
  places: readonly { readonly name: string; readonly bytes: Buffer }[],
): readonly string[] {
  const found = new Set<string>();
  for (const word of words) {
    const forms = formsOf(word);
    for (const { name, bytes } of places) {
      if (forms.some((form) => bytes.includes(form))) found.add(`${word}: ${name}`);
    }
  }
  return [...found];
}

/** What was recorded, as places for {@link findWords}. */
export function placesOf(recorded: readonly Recorded[]): readonly { name: string; bytes: Buffer }[] {
  return recorded.map(({ by, what, bytes }) => ({ name: `${by}, ${what}`, bytes }));
}
