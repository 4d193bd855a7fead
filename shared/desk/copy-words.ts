/** Words of the desk's door for copies. */
import type { Result } from '../core/result.ts';
import type { Time } from '../core/rows.ts';

export interface SavedCopy {
  readonly blob: Blob;
  readonly name: string;
  readonly findings: number;
  readonly papers: number;
}

/** What is in a copy, before anything of it is added. */
export interface CopyContents {
  readonly papers: number;
  readonly findings: number;
  /** Of the findings, those that are here. */
  readonly already: number;
  /** By the clock of the device that made it. */
  readonly madeAt: Time;
  readonly by: { readonly isMe: boolean; readonly name?: string };
}

export interface BroughtBack {
  readonly added: number;
  readonly already: number;
  readonly lost: number;
  /** Takes what the copy added out again, in one step. */
  undo(): Promise<Result<void>>;
}
