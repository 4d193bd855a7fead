import { randomUUID } from 'node:crypto';
import { chmod, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Started } from './config.ts';
import { DATABASE_FILE } from './store/database.ts';

/**
 * Makes the data folder if needed, for this account only, and proves that it can be written, by writing. Idempotent.
 * A folder that is there keeps its permissions: it may be a mount of somebody who knows why.
 */
export async function openDataFolder(folder: string): Promise<Started<string>> {
  const probe = join(folder, `.probe-${randomUUID()}`);
  try {
    await makeFolder(folder);
    await writeFile(probe, '');
    await rm(probe);
    await keepPrivate(folder);
    return { ok: true, value: folder };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return {
      ok: false,
      sentence: `The data folder ${folder} cannot be written (${code}). Set DATA_DIR to a folder that can.`,
    };
  }
}

/** The key that signs tokens is in the database: a copy that an older version left open to others is closed. */
async function keepPrivate(folder: string): Promise<void> {
  for (const end of ['', '-wal', '-shm']) {
    await chmod(join(folder, `${DATABASE_FILE}${end}`), 0o600).catch(() => undefined);
  }
}

/** Not `recursive`: Node never comes back from that where a parent is there and says that it is not (`/proc`). */
async function makeFolder(folder: string): Promise<void> {
  const code = await mkdirCode(folder);
  if (code === undefined || code === 'EEXIST') return;
  const parent = dirname(folder);
  if (code === 'ENOENT' && parent !== folder && !(await exists(parent))) {
    await makeFolder(parent);
    return makeFolder(folder);
  }
  throw Object.assign(new Error(`no folder at ${folder}`), { code });
}

async function mkdirCode(folder: string): Promise<string | undefined> {
  return mkdir(folder, { mode: 0o700 }).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error.code ?? 'unknown',
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
