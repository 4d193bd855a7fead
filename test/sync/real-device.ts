/** A device that speaks to a real server with the modules of `shared/sync/server`, and what its tests wait for. */
import { effect, type ReadonlySignal } from '@preact/signals-core';
import * as Y from 'yjs';
import { createId, type DeviceId, type MemberId, type WorkspaceId } from '../../shared/core/ids.ts';
import type { Result } from '../../shared/core/result.ts';
import { createAccount, type Account } from '../../shared/sync/server/account.ts';
import { createServerApi, type ServerApi } from '../../shared/sync/server/api.ts';
import type { Attachment, SealKeys, ServerLink } from '../../shared/sync/server/link-types.ts';
import type { Pace } from '../../shared/sync/server/pace.ts';
import { openServerLink } from '../../shared/sync/server/server-link.ts';
import { openTokens, type Tokens } from '../../shared/sync/server/tokens.ts';

export const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
export const world = { now: Date.now, random };
const pace = { flush: 10, seal: 50, retry: 50, longest: 200 };

export interface RealDevice {
  readonly id: DeviceId;
  readonly member: MemberId;
  readonly api: ServerApi;
  readonly account: Account;
  readonly tokens: Tokens;
  readonly link: ServerLink;
  open(ws: WorkspaceId, name: string, seal?: SealKeys): { doc: Y.Doc; line: Attachment };
}

/** A new device with keys of its own; ends with the signal. */
export async function openRealDevice(
  host: string,
  ended: AbortSignal,
  member: MemberId = createId(world),
  more: Partial<Pace> = {},
): Promise<RealDevice> {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const keys = await crypto.subtle.generateKey(curve, false, ['sign', 'verify']);
  const id = createId(world);
  const api = createServerApi({ host, fetch });
  const account = createAccount({
    api,
    random,
    device: () => ({ device: id, keys }),
    onAdmitted: (admission) => tokens.keep(admission),
  });
  const tokens: Tokens = openTokens({
    renew: account.renew,
    monotonic: () => performance.now(),
    signal: ended,
  });
  const link = openServerLink({ host, tokens, random, pace: { ...pace, ...more } });
  ended.addEventListener('abort', () => link.dispose(), { once: true });
  return {
    id,
    member,
    api,
    account,
    tokens,
    link,
    open(ws, name, seal) {
      const doc = new Y.Doc();
      const line = link.attach({ ws, name, doc, origin: {}, ...(seal ? { seal } : {}) });
      return { doc, line };
    },
  };
}

/** For outcomes that a test takes for granted. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code}: ${result.detail ?? ''}`);
  return result.value;
}

export function until<T extends { readonly state: string }>(
  source: ReadonlySignal<T>,
  state: T['state'],
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`still ${JSON.stringify(source.value)}`)), 25_000);
    const stop = effect(() => {
      if (source.value.state !== state) return;
      clearTimeout(timer);
      resolve(source.value);
      queueMicrotask(() => stop());
    });
  });
}
