import type { ErrorCode } from '../../core/result.ts';

/** The code for what IndexedDB, OPFS or Dexie threw. Dexie keeps the browser's error in `inner`. */
export function storageErrorCode(error: unknown): ErrorCode {
  const names = errorNames(error);
  if (names.some((name) => name === 'QuotaExceededError')) return 'storage-full';
  // A disk that is truly full is no quota error in Chromium: it names the file system's own error and closes.
  if (/NO_SPACE|ENOSPC|disk is full/i.test(errorDetail(error))) return 'storage-full';
  if (names.some((name) => name === 'TimeoutError' || name === 'BlockedError' || name === 'SecurityError')) {
    return 'storage-blocked';
  }
  return 'storage-failed';
}

/** For a log, never for a screen. */
export function errorDetail(error: unknown): string {
  return error instanceof Error || error instanceof DOMException
    ? `${error.name}: ${error.message}`
    : String(error);
}

function errorNames(error: unknown): readonly string[] {
  const names: string[] = [];
  let current = error;
  for (let depth = 0; depth < 4 && typeof current === 'object' && current !== null; depth++) {
    const { name, inner, message } = current as { name?: unknown; inner?: unknown; message?: unknown };
    if (typeof name === 'string') names.push(name);
    // lib0 wraps a DOMException as `new Error(exception)`: its name is then the start of the message.
    if (typeof message === 'string') names.push(message.split(':')[0] ?? '');
    current = inner;
  }
  return names;
}
