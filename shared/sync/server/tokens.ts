/** One token a workspace, renewed at half its life ([Y18]). No wall clock is asked: it may be years off. */
import type { WorkspaceId } from '../../core/ids.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Admission } from '../../core/server-protocol.ts';

export interface Tokens {
  /** A token that is good for a while yet; one request at a time for each workspace. */
  get(ws: WorkspaceId): Promise<Result<string>>;
  /** The same, with what else the server knows of this device. */
  admission(ws: WorkspaceId): Promise<Result<Admission>>;
  /** Remembers a token that came with an admission. */
  keep(admission: Admission): void;
  /** The server said that this token is no longer good. Another that came meanwhile stays. */
  drop(ws: WorkspaceId, token?: string): void;
}

interface Kept {
  readonly admission: Admission;
  /** By the monotonic clock. */
  readonly renewAt: number;
}

/** `monotonic` is in milliseconds and may stand still while the device sleeps: the server then refuses, and it is dropped. */
export function openTokens(deps: {
  readonly renew: (ws: WorkspaceId, signal: AbortSignal) => Promise<Result<Admission>>;
  readonly monotonic: () => number;
  readonly signal: AbortSignal;
}): Tokens {
  const kept = new Map<WorkspaceId, Kept>();
  const asking = new Map<WorkspaceId, Promise<Result<Admission>>>();

  const keep = (admission: Admission): void => {
    const renewAt = deps.monotonic() + (admission.expiresIn * 1000) / 2;
    kept.set(admission.ws, { admission, renewAt });
  };
  const renew = async (ws: WorkspaceId): Promise<Result<Admission>> => {
    const renewed = await deps.renew(ws, deps.signal);
    if (renewed.ok) keep(renewed.value);
    return renewed;
  };
  const admission: Tokens['admission'] = (ws) => {
    if (deps.signal.aborted) return Promise.resolve(fail('server-unreachable', 'closed'));
    const known = kept.get(ws);
    if (known && deps.monotonic() < known.renewAt) return Promise.resolve(ok(known.admission));
    let request = asking.get(ws);
    if (!request) {
      request = renew(ws).finally(() => asking.delete(ws));
      asking.set(ws, request);
    }
    return request;
  };
  return {
    admission,
    keep,
    async get(ws) {
      const admitted = await admission(ws);
      return admitted.ok ? ok(admitted.value.token) : admitted;
    },
    drop(ws, token) {
      if (token === undefined || kept.get(ws)?.admission.token === token) kept.delete(ws);
    },
  };
}
