/** Kept papers on the disk, each workspace's in a folder of its own, under their SHA-256. */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { fail, ok, type Result } from '../../shared/core/result.ts';
import type { ServerDatabase } from '../store/database.ts';
import { sweepParts, UPLOAD_LIFE } from './sweep.ts';

export interface BlobLimits {
  readonly paperBytes: number;
  readonly workspaceBytes: number;
}

export interface BlobPart {
  readonly ws: string;
  readonly sha256: string;
  /** Where these bytes begin, and how many there are in all. */
  readonly offset: number;
  readonly length: number;
}

export interface Blobs {
  /** Bytes of a whole and verified blob; undefined where the workspace has none. */
  size(ws: string, sha256: string): Promise<number | undefined>;
  /** Bytes that an upload which was cut off has brought. */
  offset(ws: string, sha256: string): Promise<number>;
  path(ws: string, sha256: string): string;
  /** Refusals that need no byte: too large, no room, another upload under way, the wrong place. */
  begin(part: BlobPart): Promise<Result<void>>;
  /** Gives how many bytes are there; whole and verified when that is `length`. Throws what the disk throws. */
  write(part: BlobPart, bytes: Readable): Promise<Result<number>>;
  /** Removes uploads that nobody went on with for a day, and gives their room back. Gives how many. */
  sweep(): Promise<number>;
}

const TABLE = `create table if not exists blob (
  ws text not null, sha256 text not null, bytes integer not null, at integer not null,
  primary key (ws, sha256)) without rowid`;

export async function openBlobs(
  { sqlite, transact }: ServerDatabase,
  folder: string,
  limits: BlobLimits,
  now: () => number,
): Promise<Blobs> {
  transact(() => sqlite.exec(TABLE));
  await mkdir(folder, { recursive: true });
  const used = sqlite.prepare(
    'select coalesce(sum(bytes), 0) as bytes from blob where ws = ? and sha256 <> ?',
  );
  const reserve = sqlite.prepare('insert or replace into blob (ws, sha256, bytes, at) values (?, ?, ?, ?)');
  const forget = sqlite.prepare('delete from blob where ws = ? and sha256 = ?');
  const old = sqlite.prepare('select ws, sha256 from blob where at < ?');
  const busy = new Set<string>();
  const path: Blobs['path'] = (ws, sha256) => join(folder, ws, sha256.slice(0, 2), sha256);
  const part = (ws: string, sha256: string): string => `${path(ws, sha256)}.part`;
  const drop = async ({ ws, sha256 }: BlobPart): Promise<void> => {
    await rm(part(ws, sha256), { force: true });
    forget.run(ws, sha256);
  };
  return {
    path,
    size: async (ws, sha256) => sizeOf(path(ws, sha256)),
    offset: async (ws, sha256) => (await sizeOf(part(ws, sha256))) ?? 0,
    async begin({ ws, sha256, offset, length }) {
      if (length > limits.paperBytes) return fail('blob-too-large');
      if (busy.has(`${ws}/${sha256}`)) return fail('server-busy');
      const have = (await sizeOf(part(ws, sha256))) ?? 0;
      // From its beginning an upload may always begin again.
      if (offset !== have && offset !== 0) return fail('command-invalid', 'offset');
      const others = Number(used.get(ws, sha256)?.['bytes'] ?? 0);
      return others + length > limits.workspaceBytes ? fail('workspace-full') : ok(undefined);
    },
    async write(wanted, bytes) {
      const { ws, sha256, length } = wanted;
      const name = `${ws}/${sha256}`;
      if (busy.has(name)) return fail('server-busy');
      busy.add(name);
      try {
        // What is promised counts, so that uploads side by side cannot pass the cap together.
        reserve.run(ws, sha256, length, now());
        const temporary = part(ws, sha256);
        await mkdir(dirname(temporary), { recursive: true });
        const written = await append(temporary, wanted, bytes);
        if (!written.ok) {
          await drop(wanted);
          return written;
        }
        const { at, hash } = written.value;
        if (at < length) return ok(at);
        if (hash.digest('hex') !== sha256) {
          await drop(wanted);
          return fail('blob-wrong');
        }
        await rename(temporary, path(ws, sha256));
        await syncFolder(dirname(temporary));
        return ok(at);
      } finally {
        busy.delete(name);
      }
    },
    async sweep() {
      const oldest = now() - UPLOAD_LIFE;
      const swept = await sweepParts(folder, oldest, busy);
      for (const row of old.all(oldest)) {
        const [ws, sha256] = [String(row['ws']), String(row['sha256'])];
        if (busy.has(`${ws}/${sha256}`)) continue;
        const isThere = [path(ws, sha256), part(ws, sha256)].map(sizeOf);
        if ((await Promise.all(isThere)).every((size) => size === undefined)) forget.run(ws, sha256);
      }
      return swept;
    },
  };
}

/** Links are never followed: only a file of our own counts. */
async function sizeOf(path: string): Promise<number | undefined> {
  const found = await lstat(path).catch(() => undefined);
  return found?.isFile() ? found.size : undefined;
}

async function append(
  path: string,
  { offset, length }: BlobPart,
  bytes: Readable,
): Promise<Result<{ readonly at: number; readonly hash: Hash }>> {
  const hash = createHash('sha256');
  if (offset > 0) for await (const part of createReadStream(path)) hash.update(part as Buffer);
  const file = await open(path, offset > 0 ? 'r+' : 'w');
  let at = offset;
  try {
    for await (const chunk of untilTorn(bytes)) {
      if (at + chunk.length > length) return fail('blob-wrong', 'more bytes than announced');
      hash.update(chunk);
      await writeAll(file, chunk, at);
      at += chunk.length;
    }
    await file.sync();
    return ok({ at, hash });
  } finally {
    await file.close();
  }
}

/** An upload that is cut off ends like a part: what came stays. */
async function* untilTorn(bytes: Readable): AsyncGenerator<Buffer> {
  try {
    // The answer goes on the same socket, so that it must outlive a body that is not read to its end.
    for await (const chunk of bytes.iterator({ destroyOnReturn: false })) yield chunk as Buffer;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ECONNRESET' && code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}

async function writeAll(file: FileHandle, chunk: Buffer, at: number): Promise<void> {
  for (let done = 0; done < chunk.length;) {
    const { bytesWritten } = await file.write(chunk, done, chunk.length - done, at + done);
    done += bytesWritten;
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
