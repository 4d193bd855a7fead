/** Findings as Hypothesis exports and imports them, and its exports read again: replies are notes, with author and date. */
import { isObject, type Json } from '../core/json.ts';
import { isKind } from '../core/kind.ts';
import { checkEntry, isWebAddress, listOf, objectsOf, quoteOf, textOf, timeOf } from './checks.ts';
import type { FileFinding, FileNote } from './file-finding.ts';
import { refuse, type Entry, type EntryFailure } from './refusals.ts';
import type { Time } from '../core/rows.ts';

/** As `client_version` says which program wrote the file. */
const WRITTEN_BY = 'rapporteur-1';
/** Kind and question have no field there: they are tags, in words that are the same wherever they are read. */
const KIND_TAG = 'kind:';
const ASK_TAG = 'ask';

export interface HypothesisFile {
  readonly export_date: string;
  readonly export_userid: string;
  readonly client_version: string;
  readonly annotations: readonly object[];
}

/** In the order given. Findings without an address have no place there and are left out: see what the page says of it. */
export function writeHypothesis(findings: readonly FileFinding[], madeAt: Time): HypothesisFile {
  return {
    export_date: new Date(madeAt).toISOString(),
    export_userid: userOf(''),
    client_version: WRITTEN_BY,
    annotations: findings.filter(({ paper }) => paper.url !== undefined).flatMap(writeOne),
  };
}

function writeOne(finding: FileFinding): object[] {
  const { id, paper, quote, kind, ask, question, themes, notes, creator, at, page } = finding;
  const pdfPage = finding.own?.sel.pages?.[0]?.page;
  const common = { uri: paper.url!, document: { title: [paper.title] }, group: '__world__', hidden: false };
  // What its author wrote first stands in the annotation itself, everything else below it.
  const isBody = notes[0] !== undefined && notes[0].author === creator && notes[0].at === at;
  const replies = [
    ...(ask ? [{ text: question ?? '', author: creator, at, tags: [ASK_TAG], id: `${id}.ask` }] : []),
    ...notes.slice(isBody ? 1 : 0).map((note, nth) => ({ ...note, tags: [], id: note.id ?? `${id}.${nth}` })),
  ];
  return [
    {
      ...common,
      ...writtenBy(creator, at),
      id,
      text: isBody ? notes[0]!.text : '',
      tags: [...(kind === null ? [] : [`${KIND_TAG}${kind}`]), ...themes.map(({ label }) => label)],
      target: [
        {
          source: paper.url!,
          selector: [
            { type: 'TextQuoteSelector', ...quote },
            ...(pdfPage === undefined
              ? []
              : [
                  {
                    type: 'PageSelector',
                    index: pdfPage - 1,
                    ...(page === undefined ? {} : { label: page }),
                  },
                ]),
          ],
        },
      ],
    },
    ...replies.map((reply) => ({
      ...common,
      ...writtenBy(reply.author, reply.at ?? at),
      id: reply.id,
      text: reply.text,
      tags: reply.tags,
      references: [id],
      target: [{ source: paper.url! }],
    })),
  ];
}

function writtenBy(author: string, at: Time | undefined): object {
  const when =
    at === undefined ? {} : { created: new Date(at).toISOString(), updated: new Date(at).toISOString() };
  return { ...when, user: userOf(author), user_info: { display_name: author === '' ? null : author } };
}

/** No account of theirs: a name that no server has. */
function userOf(author: string): string {
  const name = author.replaceAll(/[^A-Za-z0-9_]+/g, '.').replaceAll(/^\.+|\.+$/g, '');
  return `acct:${name === '' ? 'unknown' : name}@rapporteur.invalid`;
}

/** True for a list of annotations as its client and its API write them. */
export function isHypothesis(rows: readonly unknown[]): boolean {
  return rows.some((row) => isObject(row) && 'uri' in row && ('user' in row || 'target' in row));
}

/** An annotation with its replies, by its place in the file. */
export interface HypothesisEntry {
  readonly nth: number;
  readonly name: string;
  readonly entry: Entry;
}

/** Replies go with what they answer, however deep; one whose annotation is not in the file is refused by name. */
export function readHypothesis(rows: readonly unknown[]): readonly HypothesisEntry[] {
  const all = rows.map((row, at) => ({ row: isObject(row) ? row : undefined, nth: at + 1 }));
  const byId = new Map(
    all.flatMap(({ row }) => (row && textOf(row.id) ? [[textOf(row.id), row] as const] : [])),
  );
  const answers = new Map<Json, Json[]>();
  const orphans = new Set<Json>();
  for (const { row } of all) {
    const above = row && listOf(row.references);
    if (row === undefined || above === undefined || above.length === 0) continue;
    const root = byId.get(textOf(above[0]));
    if (root === undefined || root === row || listOf(root.references).length > 0) orphans.add(row);
    else answers.set(root, [...(answers.get(root) ?? []), row]);
  }
  return all
    .filter(({ row }) => row === undefined || orphans.has(row) || listOf(row.references).length === 0)
    .map(({ row, nth }) => ({
      nth,
      name: nameOf(row),
      entry: readOne(row, answers.get(row!) ?? [], orphans),
    }));
}

function readOne(row: Json | undefined, replies: readonly Json[], orphans: ReadonlySet<Json>): Entry {
  if (row === undefined) return refuse('entry-unreadable');
  if (orphans.has(row)) return refuse('entry-no-parent');
  const words = wordsOf(row);
  if ('fault' in words) return words;
  const creator = authorOf(row);
  const when = timeOf(row.created);
  const tags = listOf(row.tags).map((tag) => textOf(tag).replaceAll(/\s+/g, ' ').trim());
  const kinds = tags.filter((tag) => tag.startsWith(KIND_TAG)).map((tag) => tag.slice(KIND_TAG.length));
  const kind = kinds.find(isKind) ?? null;
  const isAsk = (reply: Json): boolean => listOf(reply.tags).includes(ASK_TAG);
  const asked = replies.find(isAsk);
  const question = textOf(asked?.text);
  const text = textOf(row.text);
  const id = textOf(row.id);
  const own: FileNote[] = text.trim() === '' ? [] : [{ text, author: creator, ...when }];
  return checkEntry({
    id,
    ...words,
    kind,
    ask: asked !== undefined,
    ...(question === '' ? {} : { question }),
    themes: tags.filter((tag) => tag !== '' && tag !== `${KIND_TAG}${kind}`).map((label) => ({ label })),
    notes: [...own, ...replies.filter((reply) => !isAsk(reply)).flatMap(replyOf)],
    creator,
    ...when,
  });
}

function wordsOf(row: Json): Pick<FileFinding, 'paper' | 'quote' | 'page'> | EntryFailure {
  const target = objectsOf(row.target)[0];
  const url = [row.uri, target?.source].find(isWebAddress);
  if (url === undefined) return refuse('entry-no-paper');
  const selectors = objectsOf(target?.selector);
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  if (typeof quote?.exact !== 'string') return refuse('entry-no-words');
  const page = selectors.find(({ type }) => type === 'PageSelector');
  const label =
    textOf(page?.label) || (Number.isSafeInteger(page?.index) ? String(Number(page!.index) + 1) : '');
  const title = isObject(row.document)
    ? textOf(listOf(row.document.title)[0]).replaceAll(/\s+/g, ' ').trim()
    : '';
  return {
    paper: { title: title || url, url },
    quote: quoteOf(quote.exact, quote.prefix, quote.suffix),
    ...(label === '' ? {} : { page: label }),
  };
}

function replyOf(row: Json): FileNote[] {
  const text = textOf(row.text);
  const id = textOf(row.id);
  return text.trim() === ''
    ? []
    : [{ ...(id === '' ? {} : { id }), text, author: authorOf(row), ...timeOf(row.created) }];
}

/** The name that is shown, else the account's. */
function authorOf(row: Json): string {
  const shown = isObject(row.user_info) ? textOf(row.user_info.display_name).trim() : '';
  if (shown !== '') return shown;
  const account = /^acct:([^@]+)@(.*)$/.exec(textOf(row.user));
  return account === null ? textOf(row.user) : account[2] === 'rapporteur.invalid' ? '' : account[1]!;
}

function nameOf(row: Json | undefined): string {
  const quote =
    row && objectsOf(objectsOf(row.target)[0]?.selector).find(({ exact }) => typeof exact === 'string');
  return (textOf(quote?.exact) || textOf(row?.text) || textOf(row?.id)).slice(0, 80);
}
