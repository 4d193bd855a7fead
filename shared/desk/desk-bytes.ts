import { createFileBytes, type Bytes } from '../store/bytes.ts';
import { createDeviceBytes, hasFiles } from '../store/database-bytes.ts';
import {
  incomingByWorker,
  incomingInMemory,
  incomingOnDevice,
  type IncomingFiles,
} from '../store/incoming/incoming-files.ts';
import { canWriteHere, createFileWorker, writeByWorker } from '../store/write-by-worker.ts';
import writer from '../store/write-file.worker.ts?worker&url';

export interface DeskFiles {
  readonly bytes: Bytes;
  readonly incoming: IncomingFiles;
}

/**
 * Bytes in the origin private file system, written by a worker where pages cannot or where they come piece by piece; in
 * a database where there is none.
 * @param scriptUrl lets one of our own scripts through the page's Trusted Types
 */
export function createDeskFiles(scriptUrl: (url: string) => string): DeskFiles {
  const worker = createFileWorker(() => new Worker(scriptUrl(writer), { type: 'module' }));
  const bytes = createDeviceBytes(
    canWriteHere() ? createFileBytes() : createFileBytes(writeByWorker(worker)),
  );
  const incoming = incomingOnDevice(
    hasFiles,
    () => incomingByWorker(worker, bytes),
    () => incomingInMemory(bytes),
  );
  return { bytes, incoming };
}
