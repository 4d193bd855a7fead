/** Uploads that nobody goes on with. */
import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Milliseconds after the last byte. */
export const UPLOAD_LIFE = 24 * 3_600_000;

/** Removes parts whose last byte came before `oldest` (milliseconds since 1970), but none that is `busy`. Gives how many. */
export async function sweepParts(folder: string, oldest: number, busy: ReadonlySet<string>): Promise<number> {
  let swept = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const sha256 = /^([0-9a-f]{64})\.part$/.exec(entry.name)?.[1];
    if (sha256 === undefined || !entry.isFile()) continue;
    const ws = entry.parentPath.slice(folder.length).split(/[/\\]/)[1] ?? '';
    const file = join(entry.parentPath, entry.name);
    const found = await lstat(file).catch(() => undefined);
    if (!found || found.mtimeMs >= oldest || busy.has(`${ws}/${sha256}`)) continue;
    await rm(file, { force: true });
    swept++;
  }
  return swept;
}
