/** What "My marks" lists, with where it stands: for files that other tools read. Loaded when it is asked for. */
import type { EditionId } from '../../core/ids.ts';
import type { MeetingRow } from '../../core/rows.ts';
import type { Selectors } from '../../core/selector.ts';
import type { EditionView, FindingView, ReportView } from '../../core/view.ts';
import type { Desk } from '../../desk/desk.ts';
import { openSnapshot } from '../../documents/paper/snapshot.ts';
import type { PageText } from '../../documents/page/page-text.ts';
import type { FileFinding, TextPlace } from '../../exchange/file-finding.ts';
import type { Marks, MarksFrom } from '../../exchange/marks.ts';
import { describedLast, toFileFinding, toFilePaper } from '../exchange/to-file.ts';

/** Characters of context on either side, as our own selectors have them. */
const CONTEXT = 64;

export interface Export {
  readonly entries: readonly FileFinding[];
  readonly skeletons: ReadonlyMap<EditionId, Uint8Array>;
}

/** Exactly what is listed, and nothing of the findings that is not. */
export async function collectExport(
  desk: Pick<Desk, 'readBytes'>,
  marks: Marks,
  views: readonly (ReportView | null)[],
  from: MarksFrom,
): Promise<Export> {
  const loaded = views.filter((view) => view !== null);
  const listed = [...marks.ask, ...marks.papers.flatMap(({ entries }) => entries)];
  const entries: FileFinding[] = [];
  for (const view of loaded) {
    const mine = new Set(listed.filter(({ rid }) => rid === view.rid).map(({ finding }) => finding));
    const found = view.findings.filter(({ id }) => mine.has(id));
    entries.push(...(await writePlaced(desk, view, found, from)));
  }
  const order = new Map(listed.map(({ finding }, at) => [finding as string, at]));
  return {
    entries: entries.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)),
    skeletons: skeletonsOf(loaded),
  };
}

/** Of all their versions that have one. */
export function skeletonsOf(views: readonly ReportView[]): ReadonlyMap<EditionId, Uint8Array> {
  return new Map(
    views.flatMap(({ editions }) =>
      editions.flatMap(({ id, skeleton }) => (skeleton ? [[id, skeleton] as const] : [])),
    ),
  );
}

/** Findings of one report, in the order given, with where they stand in the kept copies of its versions. */
export async function writePlaced(
  desk: Pick<Desk, 'readBytes'>,
  view: ReportView,
  findings: readonly FindingView[],
  from: MarksFrom,
  meeting?: MeetingRow,
): Promise<readonly FileFinding[]> {
  const paper = toFilePaper(view, meeting);
  const copies = new Map<EditionId, KeptCopy | undefined>();
  const out: FileFinding[] = [];
  for (const finding of findings) {
    const { edition, sel } = describedLast(finding);
    if (!copies.has(edition)) copies.set(edition, await openCopy(desk, view.editions, edition));
    const place = copies.get(edition)?.placeOf(sel);
    const more = { restricted: view.restricted, ...(place === undefined ? {} : { place }) };
    out.push(toFileFinding(finding, paper, from, more));
  }
  return out;
}

interface KeptCopy {
  placeOf(sel: Selectors): TextPlace | undefined;
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
function unitsOf(page: PageText, body: Element, { position, quote }: Selectors) {
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
