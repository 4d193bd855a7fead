/** The skeleton of an edition: hashes of its units, no text. Immutable; format in SPEC.md [A5]. */
import { fail, ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import type { MinHashes } from './hash.ts';
import type { TextIndex } from './text-index.ts';
import { unitsOf } from './units.ts';
import type { Unit, UnitKind } from './units.ts';

export interface Skeleton {
  readonly v: 1;
  /** Length and 32-bit hash of the edition's folded text. */
  readonly textLength: number;
  readonly textHash: number;
  readonly units: readonly Unit[];
}

const MAGIC = [0x52, 0x53, 0x4b] as const;
const VERSION = 1;
const HEADER_BYTES = 16;
const LEAST_UNIT_BYTES = 12;
const KINDS: readonly UnitKind[] = ['paragraph', 'heading', 'item', 'row', 'caption', 'term'];
const HAS_LABEL = 0x40;
const OPENS_TABLE = 0x80;

/** The skeleton of an index as a value, without going through bytes. Its units are made when they are asked for. */
export function skeletonOf(index: TextIndex): Skeleton {
  return {
    v: 1,
    textLength: index.text.length,
    textHash: index.hash,
    get units() {
      return unitsOf(index);
    },
  };
}

/** Inverse of {@link readSkeleton}. Equal folded text and blocks give equal bytes. */
export function writeSkeleton(index: TextIndex): Uint8Array<ArrayBuffer> {
  const { units, textHash, textLength } = skeletonOf(index);
  const bytes = new Uint8Array(HEADER_BYTES + units.length * 32);
  const view = new DataView(bytes.buffer);
  bytes.set([...MAGIC, VERSION]);
  view.setUint32(4, textLength, true);
  view.setUint32(8, textHash, true);
  view.setUint32(12, units.length, true);
  let at = HEADER_BYTES;
  for (const unit of units) at = writeUnit(bytes, view, at, unit);
  return bytes.slice(0, at);
}

/** `row-unreadable` for bytes that are no skeleton of this version, whole and nothing after it. */
export function readSkeleton(bytes: Uint8Array): Result<Skeleton> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES) return fail('row-unreadable', 'skeleton too short');
  if (MAGIC.some((byte, at) => bytes[at] !== byte)) return fail('row-unreadable', 'no skeleton');
  if (bytes[3] !== VERSION) return fail('row-unreadable', `skeleton version ${bytes[3]}`);
  const textLength = view.getUint32(4, true);
  const textHash = view.getUint32(8, true);
  const count = view.getUint32(12, true);
  if (count * LEAST_UNIT_BYTES > bytes.length) return fail('row-unreadable', 'skeleton cut short');
  const units = readUnits(view, count);
  if (units === undefined) return fail('row-unreadable', 'skeleton cut short or too long');
  const last = units[units.length - 1];
  const end = last === undefined ? 0 : last.start + last.length;
  if (end !== textLength) return fail('row-unreadable', 'skeleton lengths do not add up');
  return ok({ v: 1, textLength, textHash, units });
}

function writeUnit(bytes: Uint8Array, view: DataView, start: number, unit: Unit): number {
  const flags = (unit.label === 0 ? 0 : HAS_LABEL) | (unit.opensTable ? OPENS_TABLE : 0);
  bytes[start] = KINDS.indexOf(unit.kind) | (unit.level << 3) | flags;
  view.setUint32(start + 1, unit.hash, true);
  unit.min.forEach((value, k) => view.setUint16(start + 5 + 2 * k, value, true));
  let at = writeVarint(bytes, start + 11, unit.length);
  if (unit.kind === 'row') {
    at = writeVarint(bytes, at, unit.cells);
    view.setUint32(at, unit.header, true);
    at += 4;
  }
  if (unit.label === 0) return at;
  view.setUint32(at, unit.label, true);
  return at + 4;
}

function readUnits(view: DataView, count: number): Unit[] | undefined {
  const cursor = { at: HEADER_BYTES };
  const units: Unit[] = [];
  let start = 0;
  try {
    for (let k = 0; k < count; k += 1) {
      const unit = readUnit(view, cursor, start);
      if (unit === undefined) return undefined;
      units.push(unit);
      start += unit.length + 1;
    }
  } catch (error) {
    // A DataView says that the bytes ended in no other way.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return cursor.at === view.byteLength ? units : undefined;
}

function readUnit(view: DataView, cursor: { at: number }, start: number): Unit | undefined {
  const tag = view.getUint8(cursor.at);
  const kind = KINDS[tag & 7];
  if (kind === undefined) return undefined;
  const hash = view.getUint32(cursor.at + 1, true);
  const min: MinHashes = [
    view.getUint16(cursor.at + 5, true),
    view.getUint16(cursor.at + 7, true),
    view.getUint16(cursor.at + 9, true),
  ];
  cursor.at += 11;
  const length = readVarint(view, cursor);
  const cells = kind === 'row' ? readVarint(view, cursor) : 0;
  const header = kind === 'row' ? readUint32(view, cursor) : 0;
  const label = (tag & HAS_LABEL) === 0 ? 0 : readUint32(view, cursor);
  const opensTable = (tag & OPENS_TABLE) !== 0;
  return { kind, level: (tag >> 3) & 7, opensTable, start, length, hash, min, cells, header, label };
}

function readUint32(view: DataView, cursor: { at: number }): number {
  cursor.at += 4;
  return view.getUint32(cursor.at - 4, true);
}

function writeVarint(bytes: Uint8Array, start: number, value: number): number {
  let at = start;
  let rest = value;
  for (; rest > 0x7f; rest >>>= 7) bytes[at++] = (rest & 0x7f) | 0x80;
  bytes[at] = rest;
  return at + 1;
}

function readVarint(view: DataView, cursor: { at: number }): number {
  let value = 0;
  for (let shift = 0; shift < 28; shift += 7) {
    const byte = view.getUint8(cursor.at++);
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
  throw new RangeError('a length of 256 MB or more');
}
