/** One row for each finding, for spreadsheets; and such a table read again. */
import { writeCitation } from '../core/citation.ts';
import { isKind, type Kind } from '../core/kind.ts';
import { checkEntry, figureField, isWebAddress, present, quoteOf, timeOf } from './checks.ts';
import type { FileFinding, FileNote } from './file-finding.ts';
import { refuse, type Entry } from './refusals.ts';

/** The words of the screens, which this room does not know. */
export type KindWords = Readonly<Record<Kind, string>>;

export const CSV_COLUMNS = [
  'Id',
  'Council',
  'Committee',
  'Meeting date',
  'Paper',
  'Version',
  'Page',
  'Paragraph',
  'Citation',
  'Words',
  'Kind',
  'Ask',
  'Question',
  'Themes',
  'Figure',
  'Period',
  'Compared with',
  'Due',
  'Due as written',
  'Counted from',
  'Notes',
  'Author',
  'Created',
  'Status',
  'Link',
  'Others see',
] as const;
type Column = (typeof CSV_COLUMNS)[number];

const YES = 'yes';
const BETWEEN_NOTES = '\n\n';

/** The head and the rows, in the order given. */
export function findingRows(
  findings: readonly FileFinding[],
  kinds: KindWords,
): readonly (readonly string[])[] {
  return [CSV_COLUMNS, ...findings.map((finding) => rowOf(finding, kinds))];
}

function rowOf(finding: FileFinding, kinds: KindWords): readonly string[] {
  const { paper, citation, kind, ask, own, at, figure = {} } = finding;
  const cells: Readonly<Record<Column, string | undefined>> = {
    Id: finding.id,
    Council: paper.council,
    Committee: paper.committee,
    'Meeting date': paper.date,
    Paper: paper.title,
    Version: own?.edition.slice(0, 12),
    Page: finding.page,
    Paragraph: own?.sel.paragraph,
    Citation: citation && writeCitation(citation),
    Words: finding.quote.exact,
    Kind: kind === null ? '' : kinds[kind],
    Ask: ask ? YES : '',
    Question: finding.question,
    Themes: finding.themes.map(({ label }) => label.replaceAll(';', ',')).join('; '),
    Figure: [figure.value, figure.unit].filter(Boolean).join(figure.unit === '%' ? '' : ' '),
    Period: figure.period,
    'Compared with': figure.comparator,
    Due: figure.due,
    'Due as written': figure.dueWords,
    'Counted from': figure.clock,
    Notes: finding.notes.map((note) => noteWords(note, finding.creator)).join(BETWEEN_NOTES),
    Author: finding.creator,
    Created: at === undefined ? '' : new Date(at).toISOString(),
    Status: finding.statuses?.at(-1)?.value,
    Link: paper.url,
    'Others see': finding.otherKinds?.map((other) => `${other.author}: ${kinds[other.kind]}`).join('; '),
  };
  return CSV_COLUMNS.map((column) => cells[column] ?? '');
}

/** Another's note says whose it is. One with an empty line in it stays one note. */
export function noteWords({ author, text }: FileNote, creator: string): string {
  const one = text.replaceAll(/\n{2,}/g, '\n');
  return author === '' || author === creator ? one : `${author}: ${one}`;
}

/** True for a table whose head has the columns without which no finding can be read. */
export function isFindingsCsv(rows: readonly (readonly string[])[]): boolean {
  const head = rows[0] ?? [];
  return ['Id', 'Words', 'Link'].every((column) => head.includes(column));
}

/** A row by the names of its columns, whatever their order. */
export function readFindingRow(head: readonly string[], row: readonly string[], kinds: KindWords): Entry {
  const cell = (column: Column): string => row[head.indexOf(column)] ?? '';
  if (row.length > head.length) return refuse('entry-unreadable');
  const url = cell('Link');
  if (!isWebAddress(url)) return refuse('entry-no-paper');
  const word = cell('Kind');
  const kind = isKind(word)
    ? word
    : ((Object.keys(kinds) as Kind[]).find((one) => kinds[one] === word) ?? null);
  const creator = cell('Author');
  const when = timeOf(cell('Created'));
  return checkEntry({
    id: cell('Id'),
    paper: {
      title: cell('Paper') || url,
      url,
      ...present({ council: cell('Council'), committee: cell('Committee'), date: cell('Meeting date') }),
    },
    quote: quoteOf(cell('Words'), '', ''),
    kind,
    ask: cell('Ask').toLowerCase() === YES,
    ...present({ question: cell('Question'), page: cell('Page') }),
    ...figureField({
      value: cell('Figure'),
      period: cell('Period'),
      comparator: cell('Compared with'),
      ...(cell('Due') === '' ? {} : { due: cell('Due') }),
      dueWords: cell('Due as written'),
      clock: cell('Counted from'),
    }),
    themes: parts(cell('Themes'), ';').map((label) => ({ label })),
    notes: parts(cell('Notes'), BETWEEN_NOTES).map((text) => ({ text, author: creator, ...when })),
    creator,
    ...when,
  });
}

function parts(text: string, between: string): readonly string[] {
  return text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
