/** W3C Web Annotations as they are read: ours with all that they have, other tools' in the shapes that they write. */
import { isObject, type Json } from '../core/json.ts';
import { isKind } from '../core/kind.ts';
import { bareId } from './annotations.ts';
import {
  checkEntry,
  figureField,
  isWebAddress,
  listOf,
  objectsOf,
  present,
  quoteOf,
  textOf,
  timeOf,
} from './checks.ts';
import type { FileFinding, FileLink, FileNote, FilePaper, FileStatus, FileTheme } from './file-finding.ts';
import { refuse, type Entry } from './refusals.ts';
import { isFileLink, isFileStatus, otherKindsOf } from './said.ts';
import { readForeignFindings, type ForeignFinding } from './w3c.ts';

/** One annotation. Its words are the first quote of its first target that has one. */
export function readAnnotation(value: unknown): Entry {
  if (!isObject(value) || !('target' in value)) return refuse('entry-unreadable');
  const own = isObject(value.rapporteur) ? value.rapporteur : {};
  const found = wordsOf(value);
  const target = objectsOf(value.target).find(({ selector }) => selector !== undefined);
  const paper = paperOf(value.target, target, own.paper);
  if (paper === undefined) return refuse('entry-no-paper');
  const foreign = found?.quote;
  const quote = own.sel && found?.own ? found.own.sel.quote : undefined;
  if (quote === undefined && foreign === undefined) return refuse('entry-no-words');
  const place = found && placeOf(found, target);
  return checkEntry({
    id: bareId(textOf(value.id) || textOf(value['@id'])),
    paper,
    quote: quote ?? quoteOf(foreign!.exact, foreign!.prefix, foreign!.suffix),
    ...bodyOf(value),
    creator: nameOf(value.creator ?? value.annotatedBy),
    ...timeOf(value.created ?? value.annotatedAt),
    ...pageOf(own.page, target),
    ...(quote !== undefined && found?.own?.edition !== undefined
      ? { own: { edition: found.own.edition, sel: found.own.sel } }
      : {}),
    ...(place === undefined ? {} : { place }),
    ...otherKindsOf(own.otherKinds),
    ...(own.restricted === true ? { restricted: true } : {}),
    ...figureField(own.figure),
    ...(own.session === true ? { session: true } : {}),
  });
}

/** Selectors as other files have them too; our own description is read by the same rules. */
function wordsOf(value: Json): ForeignFinding | undefined {
  const read = readForeignFindings([value]);
  const found = read.ok ? read.value.findings[0] : undefined;
  const described = isObject(value.rapporteur) ? readForeignFindings([value.rapporteur]) : undefined;
  const own = described?.ok === true ? described.value.findings[0]?.own : undefined;
  return found && (own === undefined ? found : { ...found, own });
}

function paperOf(targets: unknown, target: Json | undefined, own: unknown): FilePaper | undefined {
  const first = listOf(targets)[0];
  const source = target?.source ?? (isObject(first) ? (first.source ?? first) : first);
  const url = isObject(source) ? textOf(source.id) || textOf(source['@id']) : textOf(source);
  const { key, rid, council, committee, date } = isObject(own) ? own : ({} as Json);
  const names = present({ key, rid, council, committee, date });
  if (!isWebAddress(url) && names.rid === undefined) return undefined;
  const label = isObject(source) ? nameOf(source.label ?? source.title ?? source.name) : '';
  return { title: label || url, ...(isWebAddress(url) ? { url } : {}), ...names };
}

function placeOf({ quote, position }: ForeignFinding, target: Json | undefined): FileFinding['place'] {
  const state = objectsOf(target?.state)[0];
  const file = /^urn:sha256:([0-9a-f]{64})$/.exec(textOf(state?.cached))?.[1];
  const seen = timeOf(state?.sourceDate);
  if (quote === undefined || position === undefined || file === undefined || !('at' in seen))
    return undefined;
  return { position, ...quote, file, seenAt: seen.at };
}

function pageOf(own: unknown, target: Json | undefined): { readonly page?: string } {
  if (typeof own === 'string') return { page: own };
  const fragment = objectsOf(target?.selector).find(({ type }) => type === 'FragmentSelector');
  const page = /(?:^|&)page=(\d+)/.exec(textOf(fragment?.value))?.[1];
  return page === undefined ? {} : { page };
}

type Bodies = Pick<FileFinding, 'kind' | 'ask' | 'question' | 'themes' | 'notes' | 'links' | 'statuses'>;

function bodyOf(value: Json): Bodies {
  const all = bodiesIn(value);
  const of = (...purposes: readonly string[]): readonly Json[] =>
    all.filter(({ purpose }) => purposes.includes(textOf(listOf(purpose)[0])));
  const classes = of('classifying').map((body) => textOf(body.value));
  const kind = classes.find(isKind) ?? null;
  const asked = of('questioning');
  const question = textOf(asked[0]?.value);
  const links = of('linking').flatMap(linkOf);
  const statuses = of('assessing').flatMap(statusOf);
  const known = new Set<Json>(of('classifying', 'tagging', 'questioning', 'linking', 'assessing'));
  return {
    kind,
    ask: asked.length > 0,
    ...(question === '' ? {} : { question }),
    themes: [
      ...of('tagging').flatMap(themeOf),
      ...classes.filter((c) => c !== '' && !isKind(c)).map(toTheme),
    ],
    notes: all.filter((body) => !known.has(body)).flatMap(noteOf),
    ...(links.length === 0 ? {} : { links }),
    ...(statuses.length === 0 ? {} : { statuses }),
  };
}

/** Without a purpose of its own a body has the annotation's motivation. */
function bodiesIn(value: Json): readonly Json[] {
  const motivation = bare(textOf(listOf(value.motivation)[0]));
  const bodies = [...listOf(value.body), ...(value.bodyValue === undefined ? [] : [value.bodyValue])];
  return bodies.flatMap((body): Json[] => {
    if (typeof body === 'string') return [{ value: body, purpose: motivation }];
    if (!isObject(body)) return [];
    const inner = objectsOf(body.items);
    if (inner.length > 0) return inner.map((one) => ({ ...one, purpose: purposeOf(one, motivation) }));
    return [{ ...body, purpose: purposeOf(body, motivation) }];
  });
}

function purposeOf(body: Json, motivation: string): string {
  return bare(textOf(listOf(body.purpose)[0])) || motivation;
}

const bare = (term: string): string => term.replace(/^(?:oa:|http:\/\/www\.w3\.org\/ns\/oa#)/, '');

function themeOf(body: Json): FileTheme[] {
  const label = nameOf(body.value ?? body.label ?? body.id);
  const id = isObject(body.rapporteur) ? textOf(body.rapporteur.theme) : '';
  return label === '' ? [] : [{ ...(id === '' ? {} : { id }), label }];
}

const toTheme = (label: string): FileTheme => ({ label: label.replaceAll(/\s+/g, ' ').trim() });

function noteOf(body: Json): FileNote[] {
  const text = textOf(body.value ?? body.chars);
  if (text.trim() === '') return [];
  const id = bareId(textOf(body.id));
  return [{ ...(id === '' ? {} : { id }), text, author: nameOf(body.creator), ...timeOf(body.created) }];
}

function linkOf({ source, rapporteur }: Json): FileLink[] {
  const { link, rid } = isObject(rapporteur) ? rapporteur : ({} as Json);
  const finding = bareId(isObject(source) ? textOf(source.id) : textOf(source));
  const tie = { type: link, finding, ...(typeof rid === 'string' ? { rid } : {}) };
  return isFileLink(tie) ? [tie] : [];
}

function statusOf(body: Json): FileStatus[] {
  const { evidence, report } = isObject(body.rapporteur) ? body.rapporteur : ({} as Json);
  const id = bareId(textOf(body.id));
  const status = {
    ...(id === '' ? {} : { id }),
    value: body.value,
    evidence,
    ...(typeof report === 'string' ? { report } : {}),
    author: nameOf(body.creator),
    ...timeOf(body.created),
  };
  return isFileStatus(status) ? [status] : [];
}

/** Of a person, a label or a title: as it is written, or what stands for it. */
function nameOf(value: unknown): string {
  const [one] = listOf(value);
  const name = isObject(one) ? (one.name ?? one.nickname ?? one['@value'] ?? one.value ?? one.id) : one;
  return textOf(listOf(name)[0]).replaceAll(/\s+/g, ' ').trim();
}
