/** What a member wrote in a group, kept in the own workspace before the group goes off this device ([Y85]). */
import { adoptedId } from '../../core/adopted-id.ts';
import type { FindingId, ReportId, WorkspaceId } from '../../core/ids.ts';
import { ok, type Result } from '../../core/result.ts';
import type { AnnRow } from '../../core/rows.ts';
import { ensureSchema } from '../../store/apply-finding.ts';
import { copyFindings, copyNotes, themesOf } from '../../store/copy-finding.ts';
import { copyEdition, copyReport, copyThemes } from '../../store/copy-report.ts';
import type { OpenDocument } from '../../store/documents.ts';
import { rowIndexOf, type FindingRows } from '../../store/finding-rows.ts';
import { readEditions } from '../../store/summarise.ts';
import { openLayer, use, type Layer } from '../report-place.ts';
import type { RunDeps } from '../run-deps.ts';
import type { Doc } from './context.ts';

export interface KeptMine {
  /** Another's finding → the member's own mark at the same words, which has the member's words about it from now on. */
  readonly moved: ReadonlyMap<FindingId, FindingId>;
  /** The member's own findings there, and the marks that were made for them: by report, as they are kept. */
  readonly kept: ReadonlyMap<ReportId, readonly FindingId[]>;
  /** Hashes of what the group's papers name. */
  readonly files: readonly string[];
}

/**
 * Own findings with their notes go under the same ids into the own workspace. What the member wrote about another's
 * finding, there or only for themselves, gets a mark of their own at the same words, unless another workspace has the
 * finding too. Nothing is taken out of the group.
 */
export async function keepMine(ws: WorkspaceId, deps: RunDeps): Promise<Result<KeptMine>> {
  const shelf = deps.shelves.find(ws);
  const moved = new Map<FindingId, FindingId>();
  const files: string[] = [];
  const kept = new Map<ReportId, readonly FindingId[]>();
  const used: OpenDocument[] = [];
  const drafts = (await deps.store.local.drafts.toCollection().primaryKeys()).flatMap((key) =>
    key.split('|'),
  );
  try {
    await shelf?.document.loaded;
    for (const rid of shelf?.registry.value.reports.keys() ?? []) {
      const group = await openLayer(shelf!, rid, deps, used);
      files.push(...filesOf(group.document.doc));
      await keepReport(group, deps, { moved, kept, used, typed: new Set(drafts) });
    }
    // The group's own were read alone, and another context may have let go of them meanwhile.
    const written = used.filter(({ name }) => !name.startsWith(`w/${ws}/`));
    const stored = await Promise.all(written.map((document) => document.whenStored()));
    return stored.find((result) => !result.ok) ?? ok({ moved, kept, files });
  } finally {
    for (const document of used) document.release();
  }
}

interface Keeping {
  readonly moved: Map<FindingId, FindingId>;
  readonly kept: Map<ReportId, readonly FindingId[]>;
  readonly used: OpenDocument[];
  /** Parts of the keys of drafts. */
  readonly typed: ReadonlySet<string>;
}

async function keepReport(group: Layer, deps: RunDeps, keeping: Keeping): Promise<void> {
  const { moved, kept, used, typed } = keeping;
  const { rid } = group;
  const writer = deps.writer();
  const isMine = (member: string | undefined): boolean =>
    member !== undefined && writer.mine.includes(member);
  const rows = rowIndexOf(group.document.doc).findings;
  const others = await otherLayers(group, deps, used);
  const isElsewhere = (id: FindingId): boolean =>
    others.some(({ document }) => document.doc.getMap('ann').has(id));
  const all = [...rows].filter(([, { ann }]) => ann !== undefined);
  const mine = all.filter(([, { ann, del }]) => isMine(ann?.by) && !isMine(del?.by)).map(([id]) => id);
  const theirs = all.filter(([, { ann }]) => !isMine(ann?.by));
  const known = theirs.map(([id]) => id).filter(isElsewhere);
  const beside = others
    .filter(({ kind }) => kind !== 'group')
    .map(({ document }) => rowIndexOf(document.doc).findings);
  const isSaid = ([id, row]: readonly [FindingId, FindingRows]): boolean =>
    typed.has(id) || [row, ...beside.map((each) => each.get(id))].some((each) => hasWords(each, writer.mine));
  const said = theirs.filter(([id]) => !isElsewhere(id)).filter(isSaid);
  if (mine.length + known.length + said.length === 0) return;
  // Not before: a paper of which nothing is kept leaves nothing here.
  const own = await ownLayer(rid, deps, used);
  const to = own.document.doc;
  const meta = await use(own.shelf.document.name, deps, used);
  if (mine.length + said.length > 0) copyReport(group.shelf.document.doc, meta.doc, rid, writer);
  const options = { mine: writer.mine, notes: true, deleted: true, origin: writer };
  copyFindings(group.document.doc, to, mine, options);
  copyNotes(group.document.doc, to, [...mine, ...known], writer.mine, writer);
  copyThemes(group.shelf.document.doc, meta.doc, themesOf(to, mine), writer);
  for (const [id, row] of said) {
    moved.set(id, await adoptedId([rid, 'left', id], row.ann!.at));
    await markMine(group.document.doc, to, { id, row, ann: row.ann! }, moved.get(id)!, deps);
  }
  const marks = said.map(([id]) => moved.get(id)!);
  if (mine.length + marks.length > 0) kept.set(rid, [...mine, ...marks]);
}

/** A mark of the member's own at the words of another's finding, with all that the member wrote about that. */
async function markMine(
  from: Doc,
  to: Doc,
  { id, row, ann }: { readonly id: FindingId; readonly row: FindingRows; readonly ann: AnnRow },
  mark: FindingId,
  deps: RunDeps,
): Promise<void> {
  const writer = deps.writer();
  const me = writer.mine[0]!;
  const beside = rowIndexOf(to).findings.get(id);
  const notes = [...row.notes, ...(beside?.notes ?? [])].filter(([, note]) => writer.mine.includes(note.by));
  const ids = await Promise.all(notes.map(([note, { at }]) => adoptedId([id, 'left', note], at)));
  const kind = writer.mine.map((each) => row.kinds.get(each)).find((each) => each !== undefined);
  copyEdition(from, to, ann.edition, writer);
  to.transact(() => {
    ensureSchema(to);
    const { edition, sel } = ann;
    const at = deps.store.world.now();
    if (!to.getMap('ann').has(mark))
      to.getMap('ann').set(mark, { edition, sel, by: me, dev: writer.device, at });
    if (kind) to.getMap('kind').set(`${mark}|${me}`, kind);
    notes.forEach(([old, note], i) => {
      if (!to.getMap('note').has(ids[i]!)) to.getMap('note').set(ids[i]!, { ...note, finding: mark });
      to.getMap('note').delete(old);
    });
    for (const [member, ask] of beside?.asks ?? []) {
      if (!writer.mine.includes(member)) continue;
      to.getMap('flag').set(`${mark}|${me}|ask`, ask);
      to.getMap('flag').delete(`${id}|${member}|ask`);
    }
  }, writer);
}

function hasWords(rows: FindingRows | undefined, mine: readonly string[]): boolean {
  if (!rows) return false;
  const isSaid = [...rows.notes.values()].some(({ by }) => mine.includes(by));
  return isSaid || mine.some((me) => rows.asks.has(me) || rows.kinds.has(me));
}

/** Loaded layers of the same report in other workspaces that have findings of their own. */
async function otherLayers(group: Layer, deps: RunDeps, used: OpenDocument[]): Promise<readonly Layer[]> {
  const layers: Layer[] = [];
  for (const { shelf, rid } of deps.shelves.layersOf(group.rid)) {
    if (shelf.workspace.ws !== group.ws && rid === group.rid)
      layers.push(await openLayer(shelf, rid, deps, used));
  }
  return layers;
}

/** Where the member keeps what is only theirs: of a paper that is restricted here, on this device. */
function ownLayer(rid: ReportId, deps: RunDeps, used: OpenDocument[]): Promise<Layer> {
  const kind = deps.shelves.isRestricted(rid) ? 'device' : 'own';
  const place = deps.shelves
    .layersOf(rid)
    .find((each) => each.rid === rid && each.shelf.workspace.kind === kind);
  return openLayer(place?.shelf ?? deps.shelves.primary(kind), rid, deps, used);
}

function filesOf(doc: Doc): readonly string[] {
  return [...readEditions(doc)].flatMap(([, { file, skeleton }]) => [
    ...(file === undefined ? [] : [file]),
    ...(skeleton instanceof Uint8Array ? [] : [skeleton.file]),
  ]);
}
