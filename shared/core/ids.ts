import { writeHex } from './sha256.ts';

/** Branded ids: a FindingId cannot be passed as a ReportId. All but ReportId and ThemeId are UUIDv7. */
type Brand<Name extends string> = string & { readonly __brand?: Name };

export type WorkspaceId = Brand<'WorkspaceId'>;
export type MemberId = Brand<'MemberId'>;
export type DeviceId = Brand<'DeviceId'>;
export type FindingId = Brand<'FindingId'>;
export type NoteId = Brand<'NoteId'>;
/** One repair by hand of where a finding stands. */
export type RepairId = Brand<'RepairId'>;
/** base32 of the first 16 bytes of SHA-256 of the paper's key: see paper-key.ts. */
export type ReportId = Brand<'ReportId'>;
/** SHA-256 in hex: of the bytes for a file, of `fold/1\n` + folded text for a page. */
export type EditionId = Brand<'EditionId'>;
/** SHA-256 in hex of bytes kept in OPFS. */
export type FileHash = Brand<'FileHash'>;

export type RandomBytes = (length: number) => Uint8Array;

/** The outside world as pure code is given it. `now` is milliseconds since 1970. */
export interface World {
  readonly now: () => number;
  readonly random: RandomBytes;
}

/** A UUIDv7 (RFC 9562, 5.7): sortable by time of making, 74 random bits. */
export function createId(world: World): string {
  return shapeId(world.random(16), world.now());
}

/** Sixteen bytes as a UUIDv7 of that time. The bytes are changed. */
export function shapeId(bytes: Uint8Array, at: number): string {
  let time = at;
  for (let i = 5; i >= 0; i--) {
    bytes[i] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = writeHex(bytes);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for a UUIDv7 in lower case. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}
