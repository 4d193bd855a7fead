/**
 * Our own file of findings, with all that Rapporteur knows of where they stand, so that they can be checked against a
 * version that is published later; and read again.
 */
import { writeBase64 } from '../core/base64.ts';
import type { EditionId } from '../core/ids.ts';
import { isObject, type Json } from '../core/json.ts';
import { isKind } from '../core/kind.ts';
import { INFORMAL } from '../core/session.ts';
import type { Time } from '../core/rows.ts';
import {
  checkEntry,
  figureField,
  isWebAddress,
  listOf,
  objectsOf,
  present,
  textOf,
  timeOf,
} from './checks.ts';
import type { FileFinding, FileNote, FileTheme } from './file-finding.ts';
import { refuse, type Entry } from './refusals.ts';
import { isFileLink, isFileStatus, otherKindsOf } from './said.ts';
import { readForeignFindings } from './w3c.ts';

export const FINDINGS_FORMAT = 'rapporteur-findings';
export const FINDINGS_VERSION = 1;

export interface FindingsFile {
  readonly format: typeof FINDINGS_FORMAT;
  readonly version: typeof FINDINGS_VERSION;
  readonly label: string;
  /** Where anything in it was recorded in a tagging session. */
  readonly notice?: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly findings: readonly object[];
  /** Skeletons (hashes of blocks, no text) of the versions that the findings were described on, in base64. */
  readonly editions: readonly { readonly id: EditionId; readonly skeleton: string }[];
}

/** In the order given. Without the skeletons of versions that no finding names. */
export function writeFindings(
  label: string,
  madeAt: Time,
  findings: readonly FileFinding[],
  skeletons: ReadonlyMap<EditionId, Uint8Array>,
): FindingsFile {
  const named = new Set(findings.map(({ own }) => own?.edition));
  return {
    format: FINDINGS_FORMAT,
    version: FINDINGS_VERSION,
    label,
    ...(findings.some(({ session }) => session) ? { notice: INFORMAL } : {}),
    madeAt: new Date(madeAt).toISOString(),
    findings: findings.map(writeOne),
    editions: [...skeletons]
      .filter(([id, skeleton]) => named.has(id) && skeleton.length > 0)
      .map(([id, skeleton]) => ({ id, skeleton: writeBase64(skeleton) })),
  };
}

/** `notes` and `themes` are words, as the first readers of these files know them; `more` has who wrote them and when. */
function writeOne(finding: FileFinding): object {
  const { id, paper, creator, at, kind, ask, question, themes, notes, own, quote, restricted } = finding;
  const { title, rid, url, ...names } = paper;
  return {
    id,
    ...(rid === undefined ? {} : { rid }),
    paper: title,
    ...(url === undefined ? {} : { url }),
    ...(creator === '' ? {} : { creator }),
    ...(at === undefined ? {} : { created: new Date(at).toISOString() }),
    kind,
    ask,
    ...(question === undefined ? {} : { question }),
    themes: themes.map(({ label }) => label),
    notes: notes.map(({ author, text }) =>
      author === '' || author === creator ? text : `${author}: ${text}`,
    ),
    restricted: restricted === true,
    ...(own ?? { quote }),
    more: {
      paper: names,
      themes,
      notes,
      ...pick(finding, ['page', 'figure', 'place', 'links', 'statuses', 'session', 'otherKinds']),
    },
  };
}

function pick<T extends object>(from: T, keys: readonly (keyof T)[]): object {
  return Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]));
}

/** One row of such a file. */
export function readFinding(value: unknown): Entry {
  if (!isObject(value)) return refuse('entry-unreadable');
  const read = readForeignFindings([value]);
  const own = read.ok ? read.value.findings[0]?.own : undefined;
  const quote = own?.sel.quote ?? (isQuote(value.quote) ? value.quote : undefined);
  if (quote === undefined) return refuse('entry-no-words');
  const more = isObject(value.more) ? value.more : {};
  const names = isObject(more.paper) ? more.paper : {};
  const { rid, url } = value;
  if (typeof rid !== 'string' && !isWebAddress(url)) return refuse('entry-no-paper');
  const { key, council, committee, date } = names;
  const edition = own?.edition;
  return checkEntry({
    id: textOf(value.id),
    paper: {
      title: textOf(value.paper),
      ...present({ rid, key, council, committee, date }),
      ...(isWebAddress(url) ? { url } : {}),
    },
    quote,
    kind: isKind(value.kind) ? value.kind : null,
    ask: value.ask === true,
    ...present({ question: value.question }),
    themes:
      more.themes === undefined ? textsOf(value.themes).map((label) => ({ label })) : themesOf(more.themes),
    notes:
      more.notes === undefined
        ? textsOf(value.notes).map((text) => ({ text, author: '' }))
        : notesOf(more.notes),
    creator: textOf(value.creator),
    ...timeOf(value.created),
    ...(edition === undefined ? {} : { own: { edition, sel: own!.sel } }),
    ...(value.restricted === true ? { restricted: true } : {}),
    ...moreOf(more),
  });
}

function moreOf(more: Json): Partial<FileFinding> {
  const links = listOf(more.links).filter(isFileLink);
  const statuses = listOf(more.statuses).filter(isFileStatus);
  return {
    ...present({ page: more.page }),
    ...otherKindsOf(more.otherKinds),
    ...figureField(more.figure),
    ...(isPlace(more.place) ? { place: more.place } : {}),
    ...(links.length > 0 ? { links } : {}),
    ...(statuses.length > 0 ? { statuses } : {}),
    ...(more.session === true ? { session: true } : {}),
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';

function isQuote(value: unknown): value is FileFinding['quote'] {
  return isObject(value) && ['exact', 'prefix', 'suffix'].every((name) => isText(value[name]));
}

function isPlace(value: unknown): value is NonNullable<FileFinding['place']> {
  if (!isQuote(value)) return false;
  const { file, seenAt, position } = value as unknown as Json;
  return (
    isText(file) && Number.isFinite(seenAt) && isObject(position) && Number.isSafeInteger(position.start)
  );
}

function themesOf(value: unknown): readonly FileTheme[] {
  return objectsOf(value).flatMap(({ id, label }): FileTheme[] =>
    isText(label) && label !== '' ? [{ ...(isText(id) ? { id } : {}), label }] : [],
  );
}

function notesOf(value: unknown): readonly FileNote[] {
  return objectsOf(value).flatMap(({ id, text, author, at }): FileNote[] =>
    isText(text)
      ? [
          {
            ...(isText(id) ? { id } : {}),
            text,
            author: textOf(author),
            ...(typeof at === 'number' && Number.isFinite(at) ? { at } : {}),
          },
        ]
      : [],
  );
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(isText) : [];
}
