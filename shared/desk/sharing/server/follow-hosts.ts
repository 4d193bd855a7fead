/** For each server of this device what the share loop has to know: which workspaces, of which kind, with which keys. */
import { effect, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { WorkspaceId } from '../../../core/ids.ts';
import type { WorkspaceEntry } from '../../../store/local-db.ts';
import { openSealKeys } from '../../../sync/server/keys.ts';
import type { SealKeys } from '../../../sync/server/link-types.ts';
import type { SharedWorkspace } from '../../../sync/server/share-types.ts';
import type { SharingContext } from '../context.ts';
import { keyFor } from './own-key.ts';

/** Calls back once for each server, with its workspaces as they change; a server without any keeps an empty list. */
export function followHosts(
  context: SharingContext,
  onHost: (host: string, workspaces: ReadonlySignal<readonly SharedWorkspace[]>) => void,
): () => void {
  const hosts = new Map<string, Signal<readonly SharedWorkspace[]>>();
  const keys = new Map<WorkspaceId, { readonly raw: string; readonly seal: SealKeys }>();
  let busy = Promise.resolve();
  let stopped = false;

  const describe = async (entry: WorkspaceEntry): Promise<SharedWorkspace> => {
    const { ws, role } = entry;
    const kind = entry.kind === 'own' ? 'own' : 'group';
    const seal = kind === 'own' ? { seal: await sealOf(ws) } : {};
    return { ws, kind, ...(role === undefined ? {} : { role }), ...seal };
  };
  const sealOf = async (ws: WorkspaceId): Promise<SealKeys> => {
    const key = await keyFor(context, ws);
    const raw = key.join();
    const known = keys.get(ws);
    if (known?.raw === raw) return known.seal;
    const seal = await openSealKeys(key);
    keys.set(ws, { raw, seal });
    return seal;
  };
  const follow = async (entries: readonly WorkspaceEntry[]): Promise<void> => {
    const byHost = new Map<string, SharedWorkspace[]>([...hosts.keys()].map((host) => [host, []]));
    for (const entry of entries) {
      // The device workspace has no host; were one written there, it would still be none. One without a role: knock.ts.
      if (entry.kind === 'device' || entry.host === undefined || entry.role === undefined) continue;
      const list = byHost.get(entry.host) ?? [];
      byHost.set(entry.host, list);
      list.push(await describe(entry));
    }
    if (stopped) return;
    for (const [host, list] of byHost) {
      const known = hosts.get(host);
      if (known && isSame(known.peek(), list)) continue;
      if (known) known.value = list;
      else {
        const made = signal<readonly SharedWorkspace[]>(list);
        hosts.set(host, made);
        onHost(host, made);
      }
    }
  };
  const stop = effect(() => {
    const entries = context.store.workspaces.value;
    busy = busy.then(() => follow(entries)).catch(() => undefined);
  });
  return () => {
    stopped = true;
    stop();
  };
}

function isSame(a: readonly SharedWorkspace[], b: readonly SharedWorkspace[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => {
      const other = b[i]!;
      return one.ws === other.ws && one.role === other.role && one.seal === other.seal;
    })
  );
}
