/** The words of two desks on a channel (SPEC.md, "Messages"). Bytes are base64, since extension ports carry JSON. */
import { isObject, type Json } from '../core/json.ts';
import { fail, ok, type Result } from '../core/result.ts';

export type SyncMessage =
  /** Which documents this side holds in the workspaces that both may read. */
  | { readonly t: 'hello'; readonly v: 1; readonly documents: readonly string[] }
  /** What I have of a document; the answer is `update` with what I lack. */
  | { readonly t: 'have'; readonly name: string; readonly vector: string }
  /** `n` numbers the sender's updates; `stored` repeats it after the receiver's IndexedDB has committed. */
  | { readonly t: 'update'; readonly n: number; readonly name: string; readonly update: string }
  | { readonly t: 'stored'; readonly n: number }
  | { readonly t: 'want-file'; readonly name: string; readonly file: string }
  | {
      readonly t: 'file';
      readonly file: string;
      readonly part: number;
      readonly parts: number;
      readonly bytes: string;
    }
  | { readonly t: 'no-file'; readonly file: string };

const NAME = /^w\/[0-9a-f-]{36}\/(?:meta|r\/[a-z2-7]{26}|s\/[0-9a-f-]{36})$/;
const HASH = /^[0-9a-f]{64}$/;

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isName = (value: unknown): value is string => isText(value) && NAME.test(value);
const isHash = (value: unknown): value is string => isText(value) && HASH.test(value);

const CHECKS: Readonly<Record<SyncMessage['t'], (m: Json) => boolean>> = {
  hello: (m) => m['v'] === 1 && Array.isArray(m['documents']) && m['documents'].every(isName),
  have: (m) => isName(m['name']) && isText(m['vector']),
  update: (m) => isCount(m['n']) && isName(m['name']) && isText(m['update']),
  stored: (m) => isCount(m['n']),
  'want-file': (m) => isName(m['name']) && isHash(m['file']),
  file: (m) => isHash(m['file']) && isCount(m['part']) && isCount(m['parts']) && isText(m['bytes']),
  'no-file': (m) => isHash(m['file']),
};

/** A message of the other side, or `command-invalid`: never trusted before it has passed here. */
export function readSyncMessage(value: unknown): Result<SyncMessage> {
  if (!isObject(value)) return fail('command-invalid', 'not an object');
  const check =
    isText(value['t']) && Object.hasOwn(CHECKS, value['t']) && CHECKS[value['t'] as SyncMessage['t']];
  if (!check || !check(value)) return fail('command-invalid', `message ${String(value['t'])}`);
  return ok(value as unknown as SyncMessage);
}

/** The workspace that a document belongs to; undefined for a name of another shape. */
export function workspaceOf(name: string): string | undefined {
  return NAME.test(name) ? name.split('/')[1] : undefined;
}
