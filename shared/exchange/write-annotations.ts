/** Findings as W3C Web Annotations, for other tools: one page of annotations in JSON-LD. */
import { INFORMAL } from '../core/session.ts';
import type { ExportEntry } from './export-entry.ts';

export interface AnnotationPage {
  readonly '@context': string;
  readonly id: string;
  readonly type: 'AnnotationPage';
  readonly label: string;
  /** Where anything in it was recorded in a tagging session. */
  readonly summary?: string;
  readonly items: readonly object[];
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * In the order given. Kind, themes, notes and the question are bodies; a finding with none of them is a highlight. The
 * position is one in the kept copy, which the annotation's state names: pages of a council have more around the paper.
 * @param id of the page of annotations, a UUID
 */
export function writeAnnotations(id: string, label: string, entries: readonly ExportEntry[]): AnnotationPage {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: urn(id),
    type: 'AnnotationPage',
    label,
    ...(entries.some(({ session }) => session) ? { summary: INFORMAL } : {}),
    items: entries.map(writeOne),
  };
}

function writeOne(entry: ExportEntry): object {
  const bodies = bodiesOf(entry);
  const at = new Date(entry.at).toISOString();
  return {
    id: urn(entry.finding),
    type: 'Annotation',
    motivation: bodies.length === 0 ? 'highlighting' : [...new Set(bodies.map(({ purpose }) => purpose))],
    created: at,
    ...(entry.creator === '' ? {} : { creator: { type: 'Person', name: entry.creator } }),
    ...(bodies.length === 0 ? {} : { body: bodies }),
    target: targetOf(entry),
  };
}

interface Body {
  readonly type: 'TextualBody';
  readonly purpose: 'classifying' | 'tagging' | 'questioning' | 'commenting';
  readonly format: 'text/plain';
  readonly value: string;
}

function bodiesOf({ kind, themes, ask, question, notes }: ExportEntry): readonly Body[] {
  const body = (purpose: Body['purpose'], value: string): Body => ({
    type: 'TextualBody',
    purpose,
    format: 'text/plain',
    value,
  });
  return [
    ...(kind === null ? [] : [body('classifying', kind)]),
    ...themes.map((theme) => body('tagging', theme)),
    ...(ask ? [body('questioning', question ?? '')] : []),
    ...notes.map((note) => body('commenting', note)),
  ];
}

function targetOf({ sel, place, url, rid, citation }: ExportEntry): object {
  const { exact, prefix, suffix } = place ?? sel.quote;
  return {
    source: { id: url ?? `urn:rapporteur:paper:${rid}`, type: 'Text', label: citation.paper },
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
    ],
  };
}

function urn(id: string): string {
  return UUID.test(id) ? `urn:uuid:${id}` : `urn:rapporteur:finding:${id}`;
}
