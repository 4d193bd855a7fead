import type { Connection } from '@hocuspocus/server';
import type { WorkspaceId } from '../../shared/core/ids.ts';
import type { Heads } from '../../shared/core/server-protocol.ts';
import type { Session } from './session.ts';

/** Devices hear which documents of their workspace have grown, so that they need not ask again and again ([V44]). */
export interface News {
  add(connection: Connection, session: Session): void;
  remove(connection: Connection, session: Session): void;
  grew(ws: WorkspaceId, name: string, head: number): void;
  dispose(): void;
}

/** Numbers that grow within so many milliseconds are told together. */
export function openNews(milliseconds: number, epoch: string): News {
  const open = new Map<WorkspaceId, Map<Connection, Session>>();
  const grown = new Map<WorkspaceId, { heads: Record<string, number>; timer: NodeJS.Timeout }>();
  const tell = (ws: WorkspaceId): void => {
    const heads = grown.get(ws)?.heads ?? {};
    grown.delete(ws);
    const said = JSON.stringify({ epoch, heads } satisfies Heads);
    const told = new Set<unknown>();
    for (const [connection, { ended }] of open.get(ws) ?? []) {
      if (ended !== undefined || told.has(connection.webSocket)) continue;
      // The first document of a socket: the registry, which stays open.
      told.add(connection.webSocket);
      connection.sendStateless(said);
    }
  };
  return {
    add(connection, session) {
      const { ws } = session.admitted;
      const there = open.get(ws) ?? new Map<Connection, Session>();
      open.set(ws, there.set(connection, session));
    },
    remove(connection, { admitted: { ws } }) {
      const there = open.get(ws);
      there?.delete(connection);
      if (there?.size === 0) open.delete(ws);
    },
    grew(ws, name, head) {
      if (!open.has(ws)) return;
      const waiting = grown.get(ws) ?? { heads: {}, timer: setTimeout(() => tell(ws), milliseconds).unref() };
      waiting.heads[name] = head;
      grown.set(ws, waiting);
    },
    dispose() {
      for (const { timer } of grown.values()) clearTimeout(timer);
      grown.clear();
    },
  };
}
