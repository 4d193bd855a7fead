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
  readonly mark: FindingMark;
}

/** In page order. What every group that had it deleted is not there, whatever this member's own document says. */
export function joinRows(
  layers: readonly LedgerLayer[],
  themeOf: (id: ThemeId) => ThemeId,
): readonly LedgerFinding[] {
  const sorted = [...layers].sort(widestFirst);
  const parts = new Map<FindingId, Part[]>();
  for (const layer of sorted) {
    for (const row of layer.rows) {
      const known = parts.get(row.id);
      if (known) known.push({ layer, row });
      else parts.set(row.id, [{ layer, row }]);
    }
  }
  const gone = new Set(sorted.filter(({ kind }) => kind === 'group').flatMap(({ deleted }) => deleted));
  return [...parts.values()].flatMap((of) => joinOne(of, gone, themeOf) ?? []).sort(byPlace);
}

function joinOne(
  parts: readonly Part[],
  gone: ReadonlySet<FindingId>,
  themeOf: (id: ThemeId) => ThemeId,
): LedgerFinding | undefined {
  const marked = parts.flatMap(({ layer, row }): Marked[] =>
    row.mark ? [{ layer, row, mark: row.mark }] : [],
  );
  const groups = marked.filter(({ layer }) => layer.kind === 'group');
  const [lead, ...rest] = groups.length > 0 ? groups : marked;
  if (!lead || (groups.length === 0 && gone.has(lead.row.id))) return undefined;
  const leads = [lead, ...rest];
  const { paragraph, page, at, quote, start, by } = lead.mark;
  const kind = leads.map(({ row }) => row.kind).find((each) => each !== 'plain') ?? null;
  return {
    id: lead.row.id,
    rid: lead.layer.rid,
    ws: lead.layer.ws,
    layers: [...new Set(marked.map(({ layer }) => layer.ws))],
    author: lead.layer.author(by),
    at,
    kind,
    ...asksOf(parts),
    themes: [...new Set(leads.flatMap(({ row }) => row.themes.map(themeOf)))].sort(),
    quote,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(page === undefined ? {} : { page }),
    start,
    words: parts.length === 1 ? lead.row.text : parts.map(({ row }) => row.text).join('\n'),
    notes: parts.length === 1 ? lead.row.notes.length : new Set(parts.flatMap(({ row }) => row.notes)).size,
  };
}

const NOBODY = [] as const;

function asksOf(parts: readonly Part[]): Pick<LedgerFinding, 'ask' | 'question' | 'askedBy'> {
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

function byPlace(a: LedgerFinding, b: LedgerFinding): number {
  return a.start - b.start || (a.id < b.id ? -1 : 1);
}
