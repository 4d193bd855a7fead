import { randomUUID } from 'node:crypto';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Started } from './config.ts';

/** Makes the data folder if needed and proves that it can be written, by writing. Idempotent. */
export async function openDataFolder(folder: string): Promise<Started<string>> {
  const probe = join(folder, `.probe-${randomUUID()}`);
  try {
    await makeFolder(folder);
    await writeFile(probe, '');
    await rm(probe);
    return { ok: true, value: folder };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return {
      ok: false,
      sentence: `The data folder ${folder} cannot be written (${code}). Set DATA_DIR to a folder that can.`,
    };
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
  return mkdir(folder).then(
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
