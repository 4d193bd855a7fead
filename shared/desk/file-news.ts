/** Tells when bytes have come to this device: kept here, in another context, or from a joined desk. */
import type { FileHash } from '../core/ids.ts';
import type { Contexts } from '../store/contexts.ts';

export interface FileNews {
  /** Bytes were kept here: tells this context and the others. */
  announce(file: FileHash): void;
  /** Calls back once, when the bytes with this hash have come. */
  watch(file: FileHash, onKept: () => void, signal: AbortSignal): void;
}

/** Follows what other contexts tell as long as `contexts` is open. */
export function openFileNews(contexts: Contexts): FileNews {
  const waiting = new Map<FileHash, Set<() => void>>();
  const hear = (file: FileHash): void => {
    const told = waiting.get(file);
    waiting.delete(file);
    for (const tell of told ?? []) tell();
  };
  contexts.watch('file', hear);
  return {
    announce(file) {
      contexts.tell('file', file);
      hear(file);
    },
    watch(file, onKept, signal) {
      if (signal.aborted) return;
      const told = waiting.get(file) ?? new Set();
      waiting.set(file, told.add(onKept));
      signal.addEventListener('abort', () => told.delete(onKept), { once: true });
    },
  };
}
