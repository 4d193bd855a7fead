/** What runs beside the requests: the store kept for one process, its numbers, and uploads that were given up. */
import process from 'node:process';
import type { Blobs } from './blobs/open-blobs.ts';
import type { Started } from './config.ts';
import { describeError, type Observe } from './observe/observe.ts';
import { openDatabase, type ServerDatabase } from './store/database.ts';
import { lockFolder } from './store/lock.ts';

const SWEEP_EVERY_MS = 3_600_000;

/** The database of a data folder, for this process alone until it is closed. */
export function openStore(dataDir: string, now: number): Started<ServerDatabase> {
  const lock = lockFolder(dataDir);
  if (!lock.ok) return lock;
  const opened = openDatabase(dataDir, now);
  if (!opened.ok) {
    lock.value.release();
    return opened;
  }
  const close = (): void => {
    opened.value.close();
    lock.value.release();
  };
  return { ok: true, value: { ...opened.value, close } };
}

/** Sweeps at the start and each hour; the answer stops that, and settles when nothing of it is under way. */
export function sweepNowAndThen(blobs: Blobs, observe: Observe): () => Promise<void> {
  const sweep = (): Promise<void> =>
    blobs.sweep().then(
      (swept) => {
        observe.count('blob_swept', swept);
        if (swept > 0) observe.log('info', 'uploads-swept', { uploads: swept });
      },
      (error: unknown) => observe.log('error', 'sweep-failed', describeError(error)),
    );
  let last = sweep();
  const timer = setInterval(() => (last = sweep()), SWEEP_EVERY_MS).unref();
  return () => {
    clearInterval(timer);
    return last;
  };
}

/** The numbers of the store and the process. `begun` is in milliseconds since 1970. */
export function watchStore({ sqlite }: ServerDatabase, observe: Observe, begun: number): void {
  const read = (sql: string): (() => number) => {
    const statement = sqlite.prepare(`select (${sql}) as value`);
    return () => Number(statement.get()?.['value'] ?? 0);
  };
  observe.gauge('workspaces', read('select count(*) from workspace'));
  observe.gauge('devices', read('select count(distinct device) from access where lost = 0'));
  const size = 'select page_count * page_size from pragma_page_count(), pragma_page_size()';
  observe.gauge('database_bytes', read(size));
  observe.gauge('blob_room_bytes', read('select sum(bytes) from blob'));
  observe.gauge('memory_bytes', () => process.memoryUsage.rss());
  observe.gauge('start_time_seconds', () => Math.round(begun / 1000));
}

/** True when the store can be written, by writing. */
export function createWriteProbe({ sqlite }: ServerDatabase, now: () => number): () => boolean {
  const write = sqlite.prepare("insert or replace into fact (name, value) values ('probe', ?)");
  return () => {
    try {
      write.run(String(now()));
      return true;
    } catch {
      return false;
    }
  };
}
