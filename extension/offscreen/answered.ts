/** Which commands of pages were answered lately: kept, since the host may be killed between the answer and its hearing. */
import type { Settings } from '../../shared/desk/desk.ts';

const KEY = 'answered';
/** An outbox that waits holds far fewer than this. */
const MOST = 500;

type Kept = Pick<Settings, 'values' | 'set'>;

function read(settings: Kept): readonly unknown[] {
  const ids = settings.values.peek()[KEY];
  return Array.isArray(ids) ? ids : [];
}

export function isAnswered(settings: Kept, id: string): boolean {
  return read(settings).includes(id);
}

/** Resolves when it is kept, or cannot be: the command itself is on disk all the same. */
export async function noteAnswered(settings: Kept, id: string): Promise<void> {
  await settings.set(KEY, [...read(settings), id].slice(-MOST)).catch(() => undefined);
}
