/** Writes files where pages cannot (Safari before 26), and files that come piece by piece everywhere. */
import type { FileAnswer, FileWish } from './file-wishes.ts';
import { openIncomingFile, removeIncoming, type IncomingFile } from './incoming/incoming-file.ts';
import { folderOf, openForWriting, writeAll } from './incoming/access-handle.ts';

type Done = Omit<FileAnswer, 'id' | 'failed'>;

const open = new Map<string, IncomingFile>();
/** Wishes for one file are granted one after the other. */
let last: Promise<unknown> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<FileWish & { readonly id: number }>) => {
  const { id } = data;
  last = last.then(() =>
    grant(data).then(
      (done) => postMessage({ id, ...done } satisfies FileAnswer),
      (error: unknown) => {
        const { name: kind, message } =
          error instanceof DOMException ? error : { name: 'Error', message: String(error) };
        postMessage({ id, failed: { kind, message } } satisfies FileAnswer);
      },
    ),
  );
});

async function grant(wish: FileWish): Promise<Done> {
  const { name } = wish;
  switch (wish.do) {
    case 'write':
      return writeWhole(name, wish.bytes);
    case 'open': {
      open.get(name)?.close();
      const file = await openIncomingFile(name, wish.trusted);
      open.set(name, file);
      return { written: file.written() };
    }
    case 'drop':
      take(name)?.close();
      await removeIncoming(name);
      return {};
    case 'let-go':
      return { written: take(name)?.close() ?? 0 };
    case 'move': {
      const file = take(name);
      if (!file) throw gone(name);
      return { written: file.written(), file: await file.move() };
    }
    case 'piece':
    case 'flush': {
      const file = open.get(name);
      if (!file) throw gone(name);
      if (wish.do === 'piece') file.add(wish.bytes);
      else file.flush();
      return { written: file.written() };
    }
  }
}

function take(name: string): IncomingFile | undefined {
  const file = open.get(name);
  open.delete(name);
  return file;
}

function gone(name: string): DOMException {
  return new DOMException(`incoming/${name} is not open`, 'InvalidStateError');
}

/** A write that is cut off leaves a file whose hash is wrong: it is read as missing, and written again. */
async function writeWhole(name: string, bytes: Uint8Array): Promise<Done> {
  const handle = await openForWriting(await folderOf('files'), name);
  try {
    handle.truncate(0);
    writeAll(handle, bytes, 0);
    handle.flush();
  } finally {
    handle.close();
  }
  return {};
}
