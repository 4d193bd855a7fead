/** A desk in memory that runs the real commands: for tests with several devices and members at once. */
import { computed, signal } from '@preact/signals-core';
import type { Command, OnPart, Receipt } from '../../core/command.ts';
import type { MemberId, World } from '../../core/ids.ts';
import type { Result } from '../../core/result.ts';
import type { FindingView, LibraryView } from '../../core/view.ts';
import { createMemoryBytes } from '../../store/bytes.ts';
import { metaName, readDocumentName, reportName } from '../../store/document-name.ts';
import { enterEdition, enterInRegistry } from '../../store/enter-report.ts';
import { rowIndexOf } from '../../store/finding-rows.ts';
import type { SummaryRow } from '../../store/index-db.ts';
import type { WorkspaceEntry } from '../../store/local-db.ts';
import type { Store } from '../../store/open-store.ts';
import { summarise, tallyOf } from '../../store/summarise.ts';
import {
  createMemoryDocuments,
  missingIn,
  type MemoryDocuments,
} from '../../store/testing/memory-documents.ts';
import { countFindings, type Counted } from '../count-findings.ts';
import { joinFindings, type JoinedFindings } from '../join-findings.ts';
import { createLibrary } from '../library.ts';
import { runCommand } from '../run-command.ts';
import { openShelves, type Shelves } from '../shelves.ts';
import { readLayer } from './read-layer.ts';

export interface MemoryDesk {
  readonly member: MemberId;
  readonly world: World;
  readonly documents: MemoryDocuments;
  readonly shelves: Shelves;
  run(command: Command, onPart?: OnPart): Promise<Result<Receipt>>;
  /** Enters a report in this member's own workspace, as a page that was met does. */
  enter(rid: string): void;
  /** What the reader shows of a report, all layers joined. */
  view(rid: string): JoinedFindings;
  /** What the library counts of it. */
  counted(rid: string): Counted;
  /** The library as it is once everything was counted. */
  library(): Promise<LibraryView>;
  find(rid: string, finding: string): FindingView | undefined;
}

export interface MemoryDeskOptions {
  readonly member: MemberId;
  readonly device: string;
  readonly world: World;
  /** One own, one device, and groups. */
  readonly workspaces: readonly WorkspaceEntry[];
}

export function createMemoryDesk({ member, device, world, workspaces }: MemoryDeskOptions): MemoryDesk {
  const documents = createMemoryDocuments();
  const entries = signal(workspaces);
  const shelves = openShelves(
    {
      ...documents,
      lend: documents.open,
      isHere: async () => true,
      discard: () => [],
      renew: () => undefined,
      saved: computed(() => ({ state: 'nothing' })),
      dispose: async () => undefined,
    },
    entries,
    () => undefined,
  );
  // Commands use nothing else of a store.
  const store = { documents, world } as unknown as Store;
  const writer = () => ({ mine: [member], device, world, mergedFrom: (id: string) => [id] });
  const layersOf = (rid: string) =>
    shelves.layersOf(rid).map(({ shelf: { workspace } }) => ({
      workspace,
      doc: documents.open(reportName(workspace.ws, rid)).doc,
    }));
  const view: MemoryDesk['view'] = (rid) =>
    joinFindings(
      layersOf(rid).map(({ doc, workspace }) => readLayer(doc, workspace.kind, workspace.ws, [member])),
    );
  return {
    member,
    world,
    documents,
    shelves,
    run: (command, onPart) => runCommand(command, { store, shelves, writer }, onPart),
    enter(rid) {
      const { ws } = shelves.primary('own').workspace;
      const report = { key: `url:https://council.example/${rid}`, title: `Report ${rid}` };
      enterInRegistry(documents.open(metaName(ws)).doc, { rid, report }, world.now());
      const edition = { media: 'page', textHash: 'edition1', skeleton: new Uint8Array([1, 2]) } as const;
      enterEdition(documents.open(reportName(ws, rid)).doc, { id: 'edition1', ...edition }, world.now());
    },
    view,
    counted: (rid) =>
      countFindings(
        layersOf(rid).map(({ doc, workspace }) => ({
          ws: workspace.ws,
          kind: workspace.kind,
          tally: tallyOf(rowIndexOf(doc).findings),
        })),
      ),
    async library() {
      const sums = new Map<string, SummaryRow>();
      for (const [name, doc] of documents.all) {
        const of = readDocumentName(name);
        if (of?.kind !== 'report') continue;
        const { ws, rid } = of;
        sums.set(
          name,
          await summarise(doc, rowIndexOf(doc).findings, { name, ws, rid }, createMemoryBytes()),
        );
      }
      return createLibrary(shelves, signal(sums)).value;
    },
    find(rid, finding) {
      const { findings, deleted } = view(rid);
      return [...findings, ...deleted].find(({ id }) => id === finding);
    },
  };
}

/** Gives `to` all that `from` has of these workspaces and it has not. */
export function carry(from: MemoryDesk, to: MemoryDesk, workspaces: readonly string[]): void {
  for (const [name, doc] of from.documents.all) {
    if (!workspaces.some((ws) => name.startsWith(`w/${ws}/`))) continue;
    to.documents.take(name, missingIn(to.documents.open(name).doc, doc));
  }
}
