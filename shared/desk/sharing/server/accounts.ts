/** Putting this device's workspaces at a server, and what is known of the servers there are. */
import { metaName, reportName } from '../../../store/document-name.ts';
import type { WorkspaceEntry } from '../../../store/local-db.ts';
import { rowIndexOf } from '../../../store/finding-rows.ts';
import type { FindingId, WorkspaceId } from '../../../core/ids.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Admission } from '../../../core/server-protocol.ts';
import type { SharingContext } from '../context.ts';
import { addEntry } from '../groups.ts';
import type { Server } from './ports.ts';

/** Everything that the parts below share. */
export interface ServerContext extends SharingContext {
  /** The same object for the same origin. */
  readonly server: (host: string) => Server;
}

/** The server of an origin, once it has said hello; its operator is remembered. */
export async function greet(context: ServerContext, host: string | undefined): Promise<Result<Greeted>> {
  if (host === undefined) return fail('server-unreachable', 'no server is known');
  const server = context.server(host);
  const hello = await server.hello();
  if (!hello.ok) return hello;
  const { operator } = hello.value;
  if (context.memory.read(`operator|${host}`) !== operator) {
    await context.memory.set(`operator|${host}`, operator);
  }
  return ok({ server, operator });
}

export interface Greeted {
  readonly server: Server;
  readonly operator: string;
}

/** A workspace of this device, with the server that has it; registered there first where it has none. */
export async function register(
  context: ServerContext,
  ws: WorkspaceId,
  host: string | undefined,
): Promise<Result<Greeted>> {
  const entry = context.store.workspaces.value.find((known) => known.ws === ws);
  if (!entry || entry.kind === 'device') return fail('command-invalid', 'ws');
  const greeted = await greet(context, entry.host ?? host);
  if (!greeted.ok || entry.host !== undefined) return greeted;
  const { server } = greeted.value;
  const { member } = context.store.identity.value;
  const made = await server.create(ws, entry.kind, member);
  if (!made.ok) return made;
  await settle(context, entry, server.host, made.value);
  return greeted;
}

/** From here on the workspace is at that server: everything in it is to go there. */
export async function settle(
  context: ServerContext,
  entry: WorkspaceEntry,
  host: string,
  admission: Pick<Admission, 'role'>,
): Promise<void> {
  const { store, memory } = context;
  await markAll(context, entry.ws);
  await addEntry(store, { ...entry, host, role: admission.role });
  if (memory.read('host') === undefined) await memory.set('host', host);
  // What was opened before it was at a server was told to nobody; other contexts hear of the server a moment later.
  store.touches.ask();
  setTimeout(() => store.touches.ask(), 500);
}

/** Marks what is on this device of a workspace, so that it is sent. */
async function markAll({ store, shelves }: ServerContext, ws: WorkspaceId): Promise<void> {
  const reports = [...(shelves.find(ws)?.registry.value.reports.keys() ?? [])];
  const findings = new Map<string, readonly FindingId[]>();
  for (const rid of reports) {
    const document = store.documents.lend(reportName(ws, rid));
    await document.loaded;
    findings.set(document.name, [...rowIndexOf(document.doc).findings.keys()]);
    document.release();
  }
  await store.touches.touchAll([metaName(ws), ...findings.keys()], findings);
}
