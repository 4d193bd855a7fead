/** The rows that several documents have of one report's findings, as one list: the rule of the joined card ([S47]). */
import type { FindingId, ReportId, WorkspaceId } from '../../core/ids.ts';
import type { LedgerFinding } from '../../core/ledger.ts';
import type { ThemeId } from '../../core/theme.ts';
import type { Author, WorkspaceKind } from '../../core/view.ts';
import type { FindingIndexRow, FindingMark } from '../../store/index-db.ts';
import { widestFirst } from '../join-findings.ts';

/** What one document has. */
export interface LedgerLayer {
  readonly ws: WorkspaceId;
  readonly kind: WorkspaceKind;
  /** The id that the report is listed under. */
  readonly rid: ReportId;
  readonly rows: readonly FindingIndexRow[];
  readonly deleted: readonly FindingId[];
  readonly author: (member: string) => Author;
}

interface Part {
  readonly layer: LedgerLayer;
  readonly row: FindingIndexRow;
}
interface Marked extends Part {
  readonly row: FindingIndexRow & { readonly mark: FindingMark };
}

/** In page order. What every group that had it deleted is not there, whatever this member's own document says. */
export function joinRows(
  layers: readonly LedgerLayer[],
  themeOf: (id: ThemeId) => ThemeId,
): readonly LedgerFinding[] {
  const sorted = [...layers].sort(widestFirst);
  const gone = new Set(sorted.filter(({ kind }) => kind === 'group').flatMap(({ deleted }) => deleted));
  const joined: LedgerFinding[] = [];
  for (const parts of partsOf(sorted)) {
    const finding = joinOne(parts, gone, themeOf);
    if (finding !== undefined) joined.push(finding);
  }
  return joined.sort(byPlace);
}

/** What there is of each finding, the widest first. Most are in one document. */
function partsOf(sorted: readonly LedgerLayer[]): Iterable<readonly Part[]> {
  const [only, another] = sorted;
  if (only !== undefined && another === undefined) return only.rows.map((row) => [{ layer: only, row }]);
  const parts = new Map<FindingId, Part[]>();
  for (const layer of sorted) {
    for (const row of layer.rows) {
      const known = parts.get(row.id);
      if (known) known.push({ layer, row });
      else parts.set(row.id, [{ layer, row }]);
    }
  }
  return parts.values();
}

const isMarked = (part: Part): part is Marked => part.row.mark !== undefined;

function joinOne(
  parts: readonly Part[],
  gone: ReadonlySet<FindingId>,
  themeOf: (id: ThemeId) => ThemeId,
): LedgerFinding | undefined {
  const marked = parts.filter(isMarked);
  const groups = marked.filter(({ layer }) => layer.kind === 'group');
  const leads = groups.length > 0 ? groups : marked;
  const [lead] = leads;
  if (!lead || (groups.length === 0 && gone.has(lead.row.id))) return undefined;
  const { row, layer } = lead;
  const { paragraph, page, at, quote, start, by } = row.mark;
  const isOne = parts.length === 1;
  const finding: Made = {
    id: row.id,
    rid: layer.rid,
    ws: layer.ws,
    layers: isOne ? [layer.ws] : [...new Set(marked.map((each) => each.layer.ws))],
    author: layer.author(by),
    at,
    kind: leads.map((each) => each.row.kind).find((each) => each !== 'plain') ?? null,
    ask: false,
    askedBy: NOBODY,
    themes: themesOf(leads, themeOf),
    quote,
    start,
    words: isOne ? row.text : parts.map((each) => each.row.text).join('\n'),
    notes: isOne ? row.notes.length : new Set(parts.flatMap((each) => each.row.notes)).size,
  };
  if (paragraph !== undefined) finding.paragraph = paragraph;
  if (page !== undefined) finding.page = page;
  const figure = figureIn(leads, marked);
  if (figure !== undefined) finding.figure = figure;
  return Object.assign(finding, asksOf(parts));
}

type Made = { -readonly [Name in keyof LedgerFinding]: LedgerFinding[Name] };

function themesOf(leads: readonly Part[], themeOf: (id: ThemeId) => ThemeId): readonly ThemeId[] {
  const themes = leads.flatMap(({ row }) => row.themes.map(themeOf));
  return themes.length < 2 ? themes : [...new Set(themes)].sort();
}

/** The group's where it has one; an older device shares a finding without it. */
function figureIn(leads: readonly Marked[], all: readonly Marked[]): LedgerFinding['figure'] {
  const has = ({ row }: Marked): boolean => row.mark.figure !== undefined;
  return (leads.find(has) ?? all.find(has))?.row.mark.figure;
}

const NOBODY = [] as const;

function asksOf(parts: readonly Part[]): Pick<LedgerFinding, 'ask' | 'question' | 'askedBy'> | undefined {
  if (parts.every(({ row }) => isEmpty(row.asks))) return undefined;
  const others = new Map<string, Author>();
  let ask = false;
  let question = '';
  for (const { layer, row } of parts) {
    for (const member in row.asks) {
      const author = layer.author(member);
      if (!author.isMe) others.set(author.member, author);
      else {
        ask = true;
        question ||= row.asks[member]!;
      }
    }
  }
  const askedBy = others.size === 0 ? NOBODY : [...others.values()];
  return question === '' ? { ask, askedBy } : { ask, question, askedBy };
}

function isEmpty(of: object): boolean {
  for (const _ in of) return false;
  return true;
}

function byPlace(a: LedgerFinding, b: LedgerFinding): number {
  return a.start - b.start || (a.id < b.id ? -1 : 1);
}
