/** Skeletons of large papers are kept as files: read once while a report is open, and again when they come later. */
import { signal } from '@preact/signals-core';
import type { FileHash } from '../core/ids.ts';
import type { Result } from '../core/result.ts';

export interface SkeletonFiles {
  /** Undefined while it is being read, and where it is not on this device. Reading it in a computed follows it. */
  of(file: FileHash): Uint8Array | undefined;
  /** True while one that was asked for has neither come nor been missed. */
  areReading(): boolean;
  /** Resolves when all that were asked for so far have been looked for. */
  settled(): Promise<void>;
}

export interface SkeletonDoors {
  readonly read: (file: FileHash) => Promise<Result<Uint8Array>>;
  /** Calls back once, when bytes that were missing have come. */
  readonly watch: (file: FileHash, onKept: () => void, signal: AbortSignal) => void;
}

export function openSkeletons({ read, watch }: SkeletonDoors, end: AbortSignal): SkeletonFiles {
  const found = signal<ReadonlyMap<FileHash, Uint8Array | undefined>>(new Map());
  const asked = new Map<FileHash, Promise<void>>();
  const ask = (file: FileHash): Promise<void> => {
    watch(file, () => void load(file), end);
    return load(file);
  };
  const load = async (file: FileHash): Promise<void> => {
    const bytes = await read(file);
    if (end.aborted) return;
    found.value = new Map([...found.value, [file, bytes.ok ? bytes.value : undefined]]);
  };
  return {
    of(file) {
      if (!asked.has(file)) asked.set(file, ask(file));
      return found.value.get(file);
    },
    areReading: () => found.value.size < asked.size,
    settled: async () => void (await Promise.all(asked.values())),
  };
}
