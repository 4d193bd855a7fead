/** Rows of a registry that only sharing reads: devices, groups and other own workspaces, papers at a server. */
import type { Over } from '../../sync/pairing.ts';
import { isId, type DeviceId, type FileHash, type WorkspaceId } from '../../core/ids.ts';
import { isObject, type Json } from '../../core/json.ts';
import type { Doc } from './context.ts';
import type { DeviceRow } from '../../core/rows.ts';
import type {
  ApartRow,
  BlobRow,
  GroupAbout,
  GroupRow,
  PartedRow,
  RecoveryRow,
} from '../../core/sharing-rows.ts';

const isText = (value: unknown): value is string => typeof value === 'string';
const isMaybe = (value: unknown): boolean => value === undefined || isText(value);

function readRows<Row>(doc: Doc, map: string, check: (row: Json) => boolean): Map<string, Row> {
  const found = new Map<string, Row>();
  doc.getMap(map).forEach((row, key) => {
    if (isObject(row) && typeof row['at'] === 'number' && check(row)) found.set(key, row as unknown as Row);
  });
  return found;
}

/** `member|device` →. */
export function readDevices(doc: Doc): ReadonlyMap<string, DeviceRow> {
  return readRows(
    doc,
    'device',
    (row) => isText(row['name']) && isMaybe(row['key']) && isMaybe(row['beside']),
  );
}

/** Groups of this member; only an own workspace's registry has them. */
export function readGroups(doc: Doc): ReadonlyMap<WorkspaceId, GroupRow> {
  const rows = readRows<GroupRow>(doc, 'group', (row) => isText(row['name']) && isMaybe(row['host']));
  return new Map([...rows].filter(([ws]) => isId(ws)));
}

/** Another own workspace of this member, made before two devices were joined: `own`, workspace →. */
export interface OwnRow {
  readonly host: string;
  readonly at: number;
}

export function readOwns(doc: Doc): ReadonlyMap<WorkspaceId, OwnRow> {
  const rows = readRows<OwnRow>(doc, 'own', (row) => isText(row['host']));
  return new Map([...rows].filter(([ws]) => isId(ws)));
}

/** Recovery pages of this member, those that hold and those before. */
export function readRecoveries(doc: Doc): ReadonlyMap<DeviceId, RecoveryRow> {
  const rows = readRows<RecoveryRow>(doc, 'recovery', (row) => isText(row['key']) && isText(row['invite']));
  return new Map([...rows].filter(([device]) => isId(device)));
}

/** `device|workspace` → groups that a device of this member was to be without. */
export function readApart(doc: Doc): ReadonlyMap<string, ApartRow> {
  return readRows(doc, 'apart', () => true);
}

/** Groups in which somebody else ended this member's part. */
export function readParted(doc: Doc): ReadonlyMap<WorkspaceId, PartedRow> {
  return readRows(doc, 'parted', () => true);
}

/** Whether this member left that group, or was ended in it. */
export function readOver(doc: Doc, ws: WorkspaceId): Over | undefined {
  if (readParted(doc).has(ws)) return 'ended';
  return readGroups(doc).get(ws)?.left === true ? 'left' : undefined;
}

/** Papers whose bytes the server has, by the hash of the bytes as they are here. */
export function readBlobs(doc: Doc): ReadonlyMap<FileHash, BlobRow> {
  return readRows(doc, 'blob', (row) => typeof row['size'] === 'number' && isMaybe(row['sealed']));
}

/** The group's own name. */
export function readAbout(doc: Doc): GroupAbout | undefined {
  return readRows<GroupAbout>(doc, 'about', (row) => isText(row['name'])).get('name');
}
