/** Why a file, or one entry of it, is not taken in. Each has a sentence in `shared/ui/strings/exchange.ts`. */
import type { FileFinding } from './file-finding.ts';

export const FILE_FAULTS = [
  'file-empty',
  'file-truncated',
  'file-unreadable',
  'file-unknown',
  'file-newer',
  'file-too-large',
  'file-too-many',
  'zip-broken',
  'zip-bomb',
] as const;

/** What is wrong with the whole of a file: nothing of it is taken in. */
export type FileFault = (typeof FILE_FAULTS)[number];

export const ENTRY_FAULTS = [
  'entry-unreadable',
  'entry-no-words',
  'entry-no-paper',
  'entry-no-parent',
  'entry-too-long',
  'entry-unsafe',
  'entry-twice',
] as const;

/** What is wrong with one entry: it is left out, and the others are taken in if the member wants. */
export type EntryFault = (typeof ENTRY_FAULTS)[number];

/** An entry that is left out, by its place in the file (from 1) and by what a member knows it by. */
export interface RefusedEntry {
  readonly nth: number;
  readonly name: string;
  readonly fault: EntryFault;
}

/** An entry as it was read, or why it was not. */
export type Entry = { readonly ok: true; readonly value: FileFinding } | EntryFailure;
export interface EntryFailure {
  readonly ok: false;
  readonly fault: EntryFault;
}

export const FORMATS = ['annotations', 'hypothesis', 'findings', 'csv'] as const;
export type FileFormat = (typeof FORMATS)[number];

export interface FileContents {
  readonly format: FileFormat;
  readonly findings: readonly FileFinding[];
  readonly refused: readonly RefusedEntry[];
}

/** `entry` is the file inside a zip at which reading ended. */
export type FileRead =
  | { readonly ok: true; readonly value: FileContents }
  | { readonly ok: false; readonly fault: FileFault; readonly entry?: string };

export function refuse(fault: EntryFault): EntryFailure {
  return { ok: false, fault };
}
