import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Started } from './config.ts';

/** Makes the data folder if needed and proves that it can be written, by writing. Idempotent. */
export async function openDataFolder(folder: string): Promise<Started<string>> {
  const probe = join(folder, `.probe-${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true });
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
