import { createFileBytes, type Bytes } from '../store/bytes.ts';
import { createDeviceBytes } from '../store/database-bytes.ts';
import { canWriteHere, writeByWorker } from '../store/write-by-worker.ts';
import writer from '../store/write-file.worker.ts?worker&url';

/**
 * Bytes in the origin private file system, written by a worker where pages cannot; in a database where there is none.
 * @param scriptUrl lets one of our own scripts through the page's Trusted Types
 */
export function createDeskBytes(scriptUrl: (url: string) => string): Bytes {
  if (canWriteHere()) return createDeviceBytes(createFileBytes());
  const write = writeByWorker(() => new Worker(scriptUrl(writer), { type: 'module' }));
  return createDeviceBytes(createFileBytes(write));
}
