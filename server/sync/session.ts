import type { Connection } from '@hocuspocus/server';
import type { ErrorCode } from '../../shared/core/result.ts';
import type { Clock } from '../clock.ts';
import type { Admitted, Gate } from '../gate.ts';

/** What a connection to a document was admitted as; renewed by later tokens. */
export interface Session {
  admitted: Admitted;
  /** When it was last asked for a token, and when the one it has ends: by the clock that is never set. */
  askedAt: number;
  endsAt: number;
  /** Why nothing more is taken. */
  ended: ErrorCode | undefined;
  /** Updates that came before the client's answer to the first question; undefined once that has come. */
  early: Uint8Array[] | undefined;
}

export interface Sessions {
  add(connection: Connection, session: Session): void;
  remove(connection: Connection): void;
  dispose(): void;
}

/** Thrown to the engine, which closes the document's connection and tells the client the reason. */
export class Refusal {
  readonly code = 4403;
  readonly reason: ErrorCode;
  constructor(reason: ErrorCode) {
    this.reason = reason;
  }
}

/** Ends what a device lost access to, or whose token ran out; asks for a new token each `renewMs`. */
export function openSessions(gate: Gate, renewMs: number, sweepMs: number, clock: Clock): Sessions {
  const open = new Map<Connection, Session>();
  const lost = new Map<string, { readonly at: number; readonly code: ErrorCode }>();
  const ends = new AbortController();
  const end = (connection: Connection, reason: ErrorCode): void => {
    const session = open.get(connection);
    if (session) session.ended = reason;
    open.delete(connection);
    connection.close({ code: 4401, reason });
  };
  gate.watchRevoked((ws, device, code) => {
    lost.set(`${ws} ${device}`, { at: clock.passed(), code });
    for (const [connection, { admitted }] of open) {
      if (admitted.ws === ws && admitted.device === device) end(connection, code);
    }
  }, ends.signal);
  const sweep = setInterval(() => {
    const at = clock.passed();
    for (const [connection, session] of open) {
      if (session.endsAt <= at) end(connection, 'token-expired');
      else if (at - session.askedAt >= renewMs) {
        session.askedAt = at;
        connection.requestToken();
      }
    }
  }, sweepMs);
  return {
    add: (connection, session) => {
      open.set(connection, session);
      const { ws, device } = session.admitted;
      // It may have lost its access between its token and now.
      const loss = lost.get(`${ws} ${device}`);
      if (loss !== undefined && session.askedAt <= loss.at) end(connection, loss.code);
    },
    remove: (connection) => void open.delete(connection),
    dispose: () => {
      clearInterval(sweep);
      ends.abort();
    },
  };
}
