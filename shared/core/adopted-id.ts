/**
 * Ids of what is adopted from a file: a function of what it is, so that two devices, or two members of a group, that adopt
 * the same mark write the same row.
 */
import { shapeId } from './ids.ts';
import type { Time } from './rows.ts';
import { hashText } from './sha256.ts';

/** 48 bits: as much as an id has room for. */
const LATEST = 2 ** 48 - 1;

/**
 * The same for the same parts and the same time, shaped as a UUIDv7.
 * @param at by the file: what was written later sorts later; 0 where it does not say
 */
export async function adoptedId(parts: readonly string[], at: Time = 0): Promise<string> {
  const hash = await hashText(JSON.stringify(['adopted/1', ...parts]));
  const bytes = Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(hash.slice(i * 2, i * 2 + 2), 16));
  return shapeId(bytes, Math.min(LATEST, Math.max(0, Math.floor(at))));
}
