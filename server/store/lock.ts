import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Started } from '../config.ts';

export const LOCK_FILE = 'running.lock';

/** Longer than a process that was told to go usually needs; in milliseconds. */
const PATIENCE_MS = 2000;

/**
 * Keeps a data folder for this process: two that write the same documents would each acknowledge what the other does not
 * show. The system lets the lock go with the process, however it ends. Refused with a sentence where another has it.
 */
export function lockFolder(dataDir: string): Started<{ release(): void }> {
  let sqlite: DatabaseSync | undefined;
  try {
    sqlite = new DatabaseSync(join(dataDir, LOCK_FILE), { timeout: PATIENCE_MS });
    const held = sqlite;
    held.exec('pragma journal_mode=memory; begin exclusive');
    return {
      ok: true,
      value: {
        release: () => {
          if (held.isOpen) held.close();
        },
      },
    };
  } catch (error) {
    sqlite?.close();
    return { ok: false, sentence: describeProblem(dataDir, error) };
  }
}

function describeProblem(dataDir: string, error: unknown): string {
  const { errcode, message } = error as { readonly errcode?: number; readonly message?: string };
  return errcode === 5
    ? `Another Rapporteur is running with the data folder ${dataDir}. Stop that one, or set DATA_DIR to another folder.`
    : `The data folder ${dataDir} cannot be kept for this server (${message ?? 'unknown'}). It must be on a disk of this machine.`;
}
