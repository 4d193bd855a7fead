/** A group goes from member to member as a file: by e-mail, AirDrop, on a stick. No server is needed. */
import type { WorkspaceId } from './ids.ts';
import type { Result } from './result.ts';
import type { Time } from './rows.ts';

export interface GroupFileOptions {
  /** All that the group has, or what this member marked and wrote in it. */
  readonly part: 'all' | 'mine';
  /** With the papers' bytes, as far as they are here. */
  readonly papers: boolean;
}

/** What is in a group's file, before anything of it is added. */
export interface GroupFileContents {
  readonly ws: WorkspaceId;
  readonly name: string;
  /** This device has the group. */
  readonly isHere: boolean;
  readonly papers: number;
  readonly findings: number;
  /** Of the findings, those that are here. */
  readonly already: number;
  readonly madeAt: Time;
  /** Whoever made it; empty where no name was given. */
  readonly by: string;
  readonly part: GroupFileOptions['part'];
}

export interface SavedGroup {
  readonly blob: Blob;
  readonly name: string;
  readonly findings: number;
  readonly papers: number;
}

export interface BroughtGroup {
  /** Findings: new here, here before, and in the file but not here. */
  readonly added: number;
  readonly already: number;
  readonly lost: number;
  readonly ws: WorkspaceId;
  readonly name: string;
  /** Notes that were not here before. */
  readonly notes: number;
  /** False where a server has the group: there the others have it by then. */
  readonly canUndo: boolean;
  /** Takes what the file added out again, in one step. */
  undo(): Promise<Result<void>>;
}

export interface ByFile {
  /** Only what is in the group's documents; of papers that are restricted here nothing. */
  save(ws: WorkspaceId, options: GroupFileOptions): Promise<Result<SavedGroup>>;
  /** Verifies a file and counts what is in it; changes nothing. Fails with the codes of a copy. */
  look(file: Blob): Promise<Result<GroupFileContents>>;
  /** Adds what is in it to the group, or makes the group on this device, without a server. */
  bring(file: Blob): Promise<Result<BroughtGroup>>;
}
