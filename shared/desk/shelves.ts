/** The registries of all workspaces, open as long as the desk is. */
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals-core';
import type { ReportId, WorkspaceId } from '../core/ids.ts';
import type { Documents, OpenDocument } from '../store/documents.ts';
import { metaName } from '../store/document-name.ts';
import type { WorkspaceEntry } from '../store/local-db.ts';
import { readRegistry, type Registry } from '../store/registry.ts';

export interface Shelf {
  readonly workspace: WorkspaceEntry;
  readonly document: OpenDocument;
  readonly registry: ReadonlySignal<Registry>;
  close(): void;
}

/** Where a report lives: a workspace and, where papers were joined, the report's id in it. */
export interface LayerPlace {
  readonly shelf: Shelf;
  readonly rid: ReportId;
}

export interface Shelves {
  readonly all: ReadonlySignal<readonly Shelf[]>;
  /** Resolves when the registries of the workspaces known now are loaded. */
  ready(): Promise<void>;
  find(ws: WorkspaceId): Shelf | undefined;
  primary(kind: 'own' | 'device'): Shelf;
  /** The workspaces that have the report, or one joined with it; the device first, then own, then groups. */
  layersOf(rid: ReportId): readonly LayerPlace[];
  isRestricted(rid: ReportId): boolean;
  dispose(): void;
}

const ORDER = ['device', 'own', 'group'];

/** Opens the registry of each workspace and follows which workspaces there are, until it is disposed of. */
export function openShelves(
  documents: Documents,
  workspaces: ReadonlySignal<readonly WorkspaceEntry[]>,
  onUnreadable: (name: string, rows: number) => void,
): Shelves {
  const open = new Map<WorkspaceId, Shelf>();
  const all = signal<readonly Shelf[]>([]);
  const stop = effect(() => {
    for (const [ws, shelf] of open) {
      const workspace = workspaces.value.find((entry) => entry.ws === ws);
      if (workspace === shelf.workspace) continue;
      // Taken out again, or described anew.
      shelf.close();
      open.delete(ws);
    }
    for (const workspace of workspaces.value) {
      if (!open.has(workspace.ws)) open.set(workspace.ws, openShelf(documents, workspace, onUnreadable));
    }
    // An entry may change under an open shelf: joining devices makes another workspace the primary one.
    const entries = new Map(workspaces.value.map((entry) => [entry.ws, entry]));
    const shelved = [...open.values()].map((shelf) => ({
      ...shelf,
      workspace: entries.get(shelf.workspace.ws) ?? shelf.workspace,
    }));
    all.value = shelved.sort(
      (a, b) =>
        ORDER.indexOf(a.workspace.kind) - ORDER.indexOf(b.workspace.kind) ||
        Number(b.workspace.primary) - Number(a.workspace.primary),
    );
  });
  const joined = computed(() => all.value.flatMap((shelf) => shelf.registry.value.same));

  const layersOf = (rid: ReportId): readonly LayerPlace[] => {
    const rids = sameAs(rid, joined.value);
    return all.value.flatMap((shelf) =>
      rids.filter((id) => shelf.registry.value.reports.has(id)).map((id) => ({ shelf, rid: id })),
    );
  };
  return {
    all,
    ready: async () => void (await Promise.all(all.value.map((shelf) => shelf.document.loaded))),
    find: (ws) => all.value.find(({ workspace }) => workspace.ws === ws),
    primary(kind) {
      const shelf = all.value.find(({ workspace }) => workspace.kind === kind && workspace.primary);
      if (!shelf) throw new Error(`this device has no primary ${kind} workspace`);
      return shelf;
    },
    layersOf,
    isRestricted: (rid) => layersOf(rid).some(({ shelf }) => shelf.workspace.kind === 'device'),
    dispose() {
      stop();
      for (const shelf of open.values()) shelf.close();
    },
  };
}

function openShelf(
  documents: Documents,
  workspace: WorkspaceEntry,
  onUnreadable: (name: string, rows: number) => void,
): Shelf {
  const document = documents.open(metaName(workspace.ws));
  const registry = signal(readRegistry(document.doc));
  const read = (): void => {
    registry.value = readRegistry(document.doc);
    if (registry.value.unreadable > 0) onUnreadable(document.name, registry.value.unreadable);
  };
  document.doc.on('update', read);
  return {
    workspace,
    document,
    registry,
    close() {
      document.doc.off('update', read);
      document.release();
    },
  };
}

/** All ids joined with `rid`, itself first. */
function sameAs(rid: ReportId, pairs: readonly (readonly [ReportId, ReportId])[]): readonly ReportId[] {
  const found = new Set([rid]);
  for (const id of found) {
    for (const [a, b] of pairs) {
      if (a === id) found.add(b);
      else if (b === id) found.add(a);
    }
  }
  return [...found];
}
