/** Findings as W3C Web Annotations, for other tools, and all of it read again: one page of annotations in JSON-LD. */
import { INFORMAL } from '../core/session.ts';
import type { Time } from '../core/rows.ts';
import type { FileFinding } from './file-finding.ts';

export const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** What no term of the model says is one value of ours, which other tools pass over. */
const OWN_CONTEXT = { rapporteur: { '@id': 'urn:rapporteur:own', '@type': '@json' } };

export interface AnnotationPage {
  readonly '@context': readonly unknown[];
  readonly id: string;
  readonly type: 'AnnotationPage';
  readonly label: string;
  /** Where anything in it was recorded in a tagging session. */
  readonly summary?: string;
  readonly items: readonly object[];
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * In the order given. Kind, themes, notes, the question, ties and statuses are bodies; a finding with none of them is a
 * highlight. The position is one in the kept copy, which the annotation's state names: pages of a council have more
 * around the paper.
 * @param id of the page of annotations, a UUID
 */
export function writeAnnotations(
  id: string,
  label: string,
  findings: readonly FileFinding[],
): AnnotationPage {
  return {
    '@context': [CONTEXT, OWN_CONTEXT],
    id: urn(id),
    type: 'AnnotationPage',
    label,
    ...(findings.some(({ session }) => session) ? { summary: INFORMAL } : {}),
    items: findings.map(writeOne),
  };
}

function writeOne(finding: FileFinding): object {
  const bodies = bodiesOf(finding);
  const purposes = [...new Set(bodies.map(({ purpose }) => purpose))];
  return {
    id: urn(finding.id),
    type: 'Annotation',
    motivation: purposes.length === 0 ? 'highlighting' : purposes,
    ...signed(finding.creator, finding.at),
    ...(bodies.length === 0 ? {} : { body: bodies }),
    target: targetOf(finding),
    rapporteur: ownOf(finding),
  };
}

interface Body {
  readonly type: 'TextualBody' | 'SpecificResource';
  readonly purpose: 'classifying' | 'tagging' | 'questioning' | 'commenting' | 'linking' | 'assessing';
  readonly [more: string]: unknown;
}

function bodiesOf(finding: FileFinding): readonly Body[] {
  const { kind, themes, ask, question, notes, links = [], statuses = [] } = finding;
  const body = (purpose: Body['purpose'], value: string, more: object = {}): Body => ({
    type: 'TextualBody',
    purpose,
    format: 'text/plain',
    value,
    ...more,
  });
  return [
    ...(kind === null ? [] : [body('classifying', kind)]),
    ...themes.map(({ id, label }) =>
      body('tagging', label, id === undefined ? {} : { rapporteur: { theme: id } }),
    ),
    ...(ask ? [body('questioning', question ?? '')] : []),
    ...notes.map(({ id, text, author, at }) =>
      body('commenting', text, { ...(id === undefined ? {} : { id: urn(id) }), ...signed(author, at) }),
    ),
    ...links.map(({ type, finding: other, rid }): Body => ({
      type: 'SpecificResource',
      purpose: 'linking',
      source: urn(other),
      rapporteur: { link: type, ...(rid === undefined ? {} : { rid }) },
    })),
    ...statuses.map(({ id, value, evidence, report, author, at }) =>
      body('assessing', value, {
        ...(id === undefined ? {} : { id: urn(id) }),
        ...signed(author, at),
        rapporteur: { evidence, ...(report === undefined ? {} : { report }) },
      }),
    ),
  ];
}

function signed(author: string, at: Time | undefined): object {
  return {
    ...(at === undefined ? {} : { created: new Date(at).toISOString() }),
    ...(author === '' ? {} : { creator: { type: 'Person', name: author } }),
  };
}

function targetOf({ quote, place, paper, page, own, id }: FileFinding): object {
  const { exact, prefix, suffix } = place ?? quote;
  const isPdf = own?.sel.pages !== undefined;
  return {
    source: {
      id: paper.url ?? `urn:rapporteur:paper:${paper.rid ?? id}`,
      type: 'Text',
      label: paper.title,
      ...(isPdf ? { format: 'application/pdf' } : {}),
    },
    ...(place === undefined
      ? {}
      : {
          state: {
            type: 'TimeState',
            sourceDate: new Date(place.seenAt).toISOString(),
            cached: `urn:sha256:${place.file}`,
          },
        }),
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      ...(place === undefined ? [] : [{ type: 'TextPositionSelector', ...place.position }]),
      ...(isPdf && page !== undefined ? [fragment(own.sel.pages![0]!.page)] : []),
    ],
  };
}

function fragment(page: number): object {
  return {
    type: 'FragmentSelector',
    conformsTo: 'http://tools.ietf.org/rfc/rfc3778',
    value: `page=${page}`,
  };
}

function ownOf({ own, paper, page, figure, restricted, session, otherKinds }: FileFinding): object {
  const { title: _title, url: _url, ...names } = paper;
  return {
    paper: names,
    ...(page === undefined ? {} : { page }),
    ...(own === undefined ? {} : { edition: own.edition, sel: own.sel }),
    ...(otherKinds === undefined ? {} : { otherKinds }),
    ...(restricted ? { restricted } : {}),
    ...(figure === undefined ? {} : { figure }),
    ...(session ? { session } : {}),
  };
}

function urn(id: string): string {
  return UUID.test(id) ? `urn:uuid:${id}` : `urn:rapporteur:finding:${id}`;
}

/** Takes our own prefixes off; other tools' ids stay as they are. */
export function bareId(id: string): string {
  return id.replace(/^urn:(?:uuid|rapporteur:finding):/i, '');
}
