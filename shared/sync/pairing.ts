/**
 * Pairing the extension with the PWA on one machine: both make a nonce, both show the same six digits, the member
 * compares them in the panel. The digits bind both nonces and the origin, so that a page of another origin in the
 * middle shows others (SPEC.md [Y8]).
 */
import { fail, ok, type Result } from '../core/result.ts';
import type { RandomBytes } from '../core/ids.ts';
import { isObject, type Json } from '../core/json.ts';
import { writeHex } from '../core/sha256.ts';
import { isOrigin, isOwnPart, type OwnPart } from './own-part.ts';

export interface Identity {
  readonly member: string;
  /** Ids this member had before: rows signed with them are the same member's. */
  readonly aliases: readonly string[];
  readonly device: string;
  readonly name: string;
}

/** A workspace that crosses, of the kind that it has on both sides. */
export interface SharedWorkspace {
  readonly ws: string;
  readonly kind: 'own' | 'group';
  /** Of a group. */
  readonly name?: string;
  /** Of a group, the server that has it. What this side may do there, that server says. */
  readonly host?: string;
}

/** A group that this member is in no more. */
export interface OverGroup {
  readonly ws: string;
  /** The member left it, or a keeper ended the member's part. */
  readonly how: Over;
}
export type Over = 'left' | 'ended';

/**
 * App → extension when the port opens, with its own workspaces; extension → app in answer; then `joined` or `refused`
 * from the extension. After `joined` the app says `told`, and documents follow. Only these two carry a key.
 */
export type PairingMessage =
  | {
      readonly t: 'app';
      readonly v: 1;
      readonly nonce: string;
      readonly identity: Identity;
      readonly workspaces: readonly SharedWorkspace[];
    }
  | { readonly t: 'extension'; readonly v: 1; readonly nonce: string; readonly paired: boolean }
  | {
      readonly t: 'joined';
      readonly identity: Identity;
      readonly workspaces: readonly SharedWorkspace[];
      readonly own?: OwnPart;
    }
  | { readonly t: 'told'; readonly own?: OwnPart; readonly over?: readonly OverGroup[] }
  | { readonly t: 'refused' };

/** 16 random bytes as 32 digits of hex. */
export function createNonce(random: RandomBytes): string {
  return writeHex(random(16));
}

/** Six digits, leading zeros kept: the first 32 bits of SHA-256 over both nonces and the origin, modulo a million. */
export async function pairDigits(app: string, extension: string, origin: string): Promise<string> {
  const text = `pair/1\n${app}\n${extension}\n${origin}`;
  const digest = new DataView(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return String(digest.getUint32(0) % 1_000_000).padStart(6, '0');
}

const NONCE = /^[0-9a-f]{32}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A pairing message of the other side, or `command-invalid`. */
export function readPairingMessage(value: unknown): Result<PairingMessage> {
  const m: Json = isObject(value) ? value : {};
  const nonce = typeof m['nonce'] === 'string' && NONCE.test(m['nonce']);
  const said = isIdentity(m['identity']) && areShared(m['workspaces']);
  const valid =
    (m['t'] === 'app' && m['v'] === 1 && nonce && said) ||
    (m['t'] === 'extension' && m['v'] === 1 && nonce && typeof m['paired'] === 'boolean') ||
    (m['t'] === 'joined' && said && isOwn(m['own'])) ||
    (m['t'] === 'told' && isOwn(m['own']) && areOver(m['over'])) ||
    m['t'] === 'refused';
  return valid ? ok(m as unknown as PairingMessage) : fail('command-invalid', `pairing ${String(m['t'])}`);
}

function isIdentity(value: unknown): value is Identity {
  const v: Json = isObject(value) ? value : {};
  const ids = [v['member'], v['device']];
  return isUuids(ids) && typeof v['name'] === 'string' && isUuids(v['aliases']);
}

function areShared(value: unknown): value is SharedWorkspace[] {
  return (
    Array.isArray(value) &&
    value.every(
      (entry) =>
        isObject(entry) && isUuids([entry['ws']]) && isSharedKind(entry['kind']) && isGroupPart(entry),
    )
  );
}

const LONGEST_NAME = 1000;

function isGroupPart({ kind, name, host }: Json): boolean {
  if (kind === 'own') return name === undefined && host === undefined;
  const isName = name === undefined || (typeof name === 'string' && name.length <= LONGEST_NAME);
  return isName && (host === undefined || isOrigin(host));
}

function isOwn(value: unknown): boolean {
  return value === undefined || isOwnPart(value);
}

function areOver(value: unknown): boolean {
  if (value === undefined) return true;
  const isOver = (entry: unknown): boolean =>
    isObject(entry) && isUuids([entry['ws']]) && (entry['how'] === 'left' || entry['how'] === 'ended');
  return Array.isArray(value) && value.every(isOver);
}

function isSharedKind(value: unknown): boolean {
  return value === 'own' || value === 'group';
}

function isUuids(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((id) => typeof id === 'string' && UUID.test(id));
}
