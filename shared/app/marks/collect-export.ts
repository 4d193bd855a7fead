/** What "My marks" lists, with where it stands: for files that other tools read. Loaded when it is asked for. */
import type { EditionId, FindingId } from '../../core/ids.ts';
import type { EditionView, FindingView, ReportView } from '../../core/view.ts';
import type { Desk } from '../../desk/desk.ts';
import { openSnapshot } from '../../documents/paper/snapshot.ts';
import type { PageText } from '../../documents/page/page-text.ts';
import type { ExportEntry, TextPlace } from '../../exchange/export-entry.ts';
import type { MarkEntry, Marks } from '../../exchange/marks.ts';

/** Characters of context on either side, as our own selectors have them. */
const CONTEXT = 64;

export interface Export {
  readonly entries: readonly ExportEntry[];
  readonly skeletons: ReadonlyMap<EditionId, Uint8Array>;
}

/** Exactly what is listed, and nothing of the findings that is not. */
export async function collectExport(
  desk: Pick<Desk, 'readBytes'>,
  marks: Marks,
  views: readonly (ReportView | null)[],
): Promise<Export> {
  const loaded = views.filter((view) => view !== null);
  const listed = [...marks.ask, ...marks.papers.flatMap(({ entries }) => entries)];
  const entries: ExportEntry[] = [];
  for (const view of loaded) {
    const found = new Map(view.findings.map((finding) => [finding.id, finding]));
    const mine = listed.filter(({ rid }) => rid === view.rid);
    entries.push(...(await placeEntries(desk, view, mine, found)));
  }
  const order = new Map(listed.map(({ finding }, at) => [finding, at]));
  const skeletons = loaded.flatMap(({ editions }) =>
    editions.flatMap(({ id, skeleton }) => (skeleton ? [[id, skeleton] as const] : [])),
  );
  return {
    entries: entries.sort((a, b) => (order.get(a.finding) ?? 0) - (order.get(b.finding) ?? 0)),
    skeletons: new Map(skeletons),
  };
}

async function placeEntries(
  desk: Pick<Desk, 'readBytes'>,
  view: ReportView,
  listed: readonly MarkEntry[],
  found: ReadonlyMap<FindingId, FindingView>,
): Promise<ExportEntry[]> {
  const copies = new Map<EditionId, KeptCopy | undefined>();
  const out: ExportEntry[] = [];
  for (const entry of listed) {
    const finding = found.get(entry.finding);
    if (finding === undefined) continue;
    const { edition, sel } = describedLast(finding);
    if (!copies.has(edition)) copies.set(edition, await openCopy(desk, view.editions, edition));
    const place = copies.get(edition)?.placeOf(sel);
    const url = view.urls.at(-1);
    out.push({
      ...entry,
      // What a session recorded is the group's, whoever wrote it down.
      creator: finding.session === undefined ? (finding.source?.author ?? finding.author.name) : '',
      at: finding.at,
      edition,
      sel,
      ...(url === undefined ? {} : { url }),
      ...(place === undefined ? {} : { place }),
    });
  }
  return out;
}

/** By the newest repair, else as it was marked. */
function describedLast({
  repairs,
  anchors,
  edition,
  sel,
}: FindingView): Pick<ExportEntry, 'edition' | 'sel'> {
  const last = repairs.findLast((repair) => anchors[repair.edition] !== undefined);
  return last === undefined ? { edition, sel } : { edition: last.edition, sel: anchors[last.edition] ?? sel };
}

interface KeptCopy {
  placeOf(sel: ExportEntry['sel']): TextPlace | undefined;
}

async function openCopy(
  desk: Pick<Desk, 'readBytes'>,
  editions: readonly EditionView[],
  id: EditionId,
): Promise<KeptCopy | undefined> {
  const edition = editions.find((one) => one.id === id);
  if (edition?.file === undefined || edition.media !== 'page') return undefined;
  const bytes = await desk.readBytes(edition.file);
  const opened = bytes.ok ? openSnapshot(new TextDecoder().decode(bytes.value)) : bytes;
  if (!opened.ok) return undefined;
  const { page, root } = opened.value;
  const body = root.ownerDocument.body;
  const text = body.textContent;
  const points = countPoints(text);
  const { file, seenAt } = edition;
  return {
    placeOf(sel) {
      const at = unitsOf(page, body, sel);
      if (at === undefined) return undefined;
      const position = { start: points(at.start), end: points(at.end) };
      const prefix = text.slice(onBorder(text, Math.max(0, at.start - CONTEXT)), at.start);
      const suffix = text.slice(at.end, onBorder(text, Math.min(text.length, at.end + CONTEXT)));
      return { position, exact: text.slice(at.start, at.end), prefix, suffix, file, seenAt };
    },
  };
}

/** Offsets in the body's text; undefined where other words stand than were marked. */
function unitsOf(page: PageText, body: Element, { position, quote }: ExportEntry['sel']) {
  const range = page.index.asSeen(position) === quote.exact ? page.rangeOf(position) : null;
  if (range === null) return undefined;
  const before = body.ownerDocument.createRange();
  before.setStart(body, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { start, end: start + range.toString().length };
}

/** Never half a surrogate pair. */
function onBorder(text: string, at: number): number {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && at > 0 ? at - 1 : at;
}

/** How many Unicode code points stand before a UTF-16 offset. */
function countPoints(text: string): (unit: number) => number {
  const seconds: number[] = [];
  for (let at = 1; at < text.length; at += 1) {
    const isPair = (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
    if (isPair) seconds.push(at);
  }
  return (unit) => {
    let [low, high] = [0, seconds.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (seconds[middle]! < unit) low = middle + 1;
      else high = middle;
    }
    return unit - low;
  };
}
