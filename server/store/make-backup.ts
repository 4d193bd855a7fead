import { copyFile, link, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Started } from '../config.ts';
import { DATABASE_FILE, markAsBackup } from './database.ts';

export const BLOB_FOLDER = 'blobs';

/**
 * Copies the database of a data folder, while its server runs, into `target`, and whole papers into `target.blobs`
 * (hard links where they can be). The copy appears under its name only when it is whole. Gives the number of papers.
 */
export async function makeBackup(dataDir: string, target: string, now: number): Promise<Started<number>> {
  const source = join(dataDir, DATABASE_FILE);
  if (!existsSync(source)) return { ok: false, sentence: `There is no database at ${source}. Set DATA_DIR.` };
  const part = `${target}.part`;
  try {
    await mkdir(dirname(target), { recursive: true });
    await rm(part, { force: true });
    const database = new DatabaseSync(source, { timeout: 10_000 });
    try {
      database.prepare('vacuum into ?').run(part);
    } finally {
      database.close();
    }
    markAsBackup(part, now);
    const papers = await copyPapers(join(dataDir, BLOB_FOLDER), `${target}.${BLOB_FOLDER}`);
    await rename(part, target);
    return { ok: true, value: papers };
  } catch (error) {
    await rm(part, { force: true });
    const why = error instanceof Error ? error.message : 'unknown';
    return { ok: false, sentence: `The backup could not be written to ${target} (${why}).` };
  }
}

/** Papers never change under their name, so a link is a copy. */
async function copyPapers(from: string, to: string): Promise<number> {
  if (!existsSync(from)) return 0;
  await mkdir(to, { recursive: true });
  let count = 0;
  for (const entry of await readdir(from, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/^[0-9a-f]{64}$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const copy = join(to, entry.parentPath.slice(from.length), entry.name);
    await mkdir(dirname(copy), { recursive: true });
    if (!existsSync(copy)) await link(file, copy).catch(() => copyFile(file, copy));
    count++;
  }
  return count;
}
