/** Who may do what: what the socket and the blobs ask of the access list. */
import type { ErrorCode } from '../shared/core/result.ts';
import type { Role, SharedKind } from '../shared/core/server-protocol.ts';

export interface Admitted {
  readonly ws: string;
  readonly kind: SharedKind;
  readonly member: string;
  readonly device: string;
  readonly role: Role;
  /** When the token ends, milliseconds since 1970 by this server's clock. */
  readonly until: number;
}

export type GateResult =
  { readonly ok: true; readonly value: Admitted } | { readonly ok: false; readonly code: ErrorCode };

export interface Gate {
  /** Verifies a token, and that its device has not been reported lost since. */
  readToken(token: string): Promise<GateResult>;
  /** Calls back at once when a device loses its access to a workspace. */
  watchRevoked(onRevoked: (ws: string, device: string, code: ErrorCode) => void, signal: AbortSignal): void;
}
