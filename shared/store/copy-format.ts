/** A copy: one zip that holds everything on a device. `manifest.json` comes first and is not compressed. */
import type { DeviceId, FileHash, MemberId, WorkspaceId } from '../core/ids.ts';
import { isObject } from '../core/json.ts';
import type { Time } from '../core/rows.ts';
import type { WorkspaceKind } from '../core/view.ts';
import { isName, isOffset, isText, isTexts, isTime } from './check.ts';
import type { DraftRow, WorkspaceEntry } from './local-db.ts';

export const COPY_FORMAT = 'rapporteur-copy';
/** One group's documents, from one member to another: what is brought in joins no identity. */
export const GROUP_FORMAT = 'rapporteur-group';
export type CopyFormat = typeof COPY_FORMAT | typeof GROUP_FORMAT;
export const COPY_VERSION = 1;
export const MANIFEST = 'manifest.json';
export const DRAFTS = 'drafts.json';

export interface CopyPart {
  /** Name of the document, or SHA-256 of the file. */
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface CopyManifest {
  readonly format: CopyFormat;
  readonly v: number;
  readonly madeAt: Time;
  /** Version of the app that made it. */
  readonly app: string;
  readonly member: { readonly id: MemberId; readonly aliases: readonly MemberId[]; readonly name: string };
  readonly device: DeviceId;
  readonly workspaces: readonly WorkspaceEntry[];
  readonly documents: readonly CopyPart[];
  readonly files: readonly CopyPart[];
  readonly drafts: CopyPart;
  readonly counts: { readonly findings: number; readonly papers: number };
  /** Of a group's file: rows of one member alone. */
  readonly part?: 'mine';
}

/** A copy that was verified: every part is there and has its hash. */
export interface Copy {
  readonly manifest: CopyManifest;
  /** State of each document as a Yjs update, by name. */
  readonly documents: ReadonlyMap<string, Uint8Array>;
  readonly files: ReadonlyMap<FileHash, Uint8Array>;
  readonly drafts: readonly DraftRow[];
}

/** Where a copy keeps a document. */
export function documentPath(name: string): string {
  return `documents/${name}.yjs`;
}

/** Where a copy keeps the bytes with this hash. */
export function filePath(hash: FileHash): string {
  return `files/${hash}`;
}

const KINDS: readonly WorkspaceKind[] = ['device', 'own', 'group'];

/** A manifest of any version; whether it can be read is decided by its `v`. */
export function isManifest(value: unknown, format: CopyFormat): value is CopyManifest {
  return (
    isObject(value) &&
    value['format'] === format &&
    isTime(value['madeAt']) &&
    isText(value['app']) &&
    isMemberPart(value['member']) &&
    isName(value['device']) &&
    isList(value['workspaces'], isWorkspace) &&
    isList(value['documents'], isPart) &&
    isList(value['files'], isPart) &&
    isPart(value['drafts'])
  );
}

/** A draft as a copy carries it. */
export function isDraft(value: unknown): value is DraftRow {
  return isObject(value) && isName(value['key']) && isText(value['text']) && isTime(value['at']);
}

/** A list whose every entry passes the check. */
export function isList<T>(value: unknown, check: (value: unknown) => value is T): value is readonly T[] {
  return Array.isArray(value) && value.every(check);
}

function isMemberPart(value: unknown): value is CopyManifest['member'] {
  return isObject(value) && isName(value['id']) && isTexts(value['aliases']) && isText(value['name']);
}

function isWorkspace(value: unknown): value is WorkspaceEntry {
  return (
    isObject(value) &&
    typeof value['ws'] === 'string' &&
    /^[\w-]+$/.test(value['ws'] satisfies WorkspaceId) &&
    KINDS.includes(value['kind'] as WorkspaceKind) &&
    typeof value['primary'] === 'boolean'
  );
}

function isPart(value: unknown): value is CopyPart {
  return isObject(value) && isName(value['name']) && isName(value['sha256']) && isOffset(value['bytes']);
}
