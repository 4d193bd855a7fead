/** The MUSTs of the Web Annotation Data Model (W3C Recommendation, 23 February 2017), for tests: what breaks one, by its section. */
import { isObject, type Json } from '../core/json.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const MOTIVATIONS = new Set(
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  ),
);
/** 3.3.2: xsd:dateTime, in UTC expressed as "Z". */
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;

type Problems = readonly string[];
const list = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value];
const need = (isMet: boolean, problem: string): Problems => (isMet ? [] : [problem]);
const isIri = (value: unknown): boolean => typeof value === 'string' && IRI.test(value);
const isText = (value: unknown): boolean => typeof value === 'string';

/** An annotation page, with the annotations that it embeds. */
export function pageProblems(value: unknown): Problems {
  if (!isObject(value)) return ['5.2 a page is an object'];
  return [
    ...need(list(value['@context']).includes(CONTEXT), '5.2 @context'),
    ...need(
      !Array.isArray(value['@context']) || value['@context'].length > 1,
      '3.1 one @context is a string',
    ),
    ...need(isIri(value.id), '5.2 id'),
    ...need(list(value.type).includes('AnnotationPage'), '5.2 type'),
    ...need(Array.isArray(value.items), '5.2 items'),
    ...list(value.items).flatMap((item, at) =>
      annotationProblems(item).map((each) => `items.${at}: ${each}`),
    ),
  ];
}

export function annotationProblems(value: unknown): Problems {
  if (!isObject(value)) return ['3.1 an annotation is an object'];
  return [
    ...need(isIri(value.id), '3.1 id'),
    ...need(list(value.type).includes('Annotation'), '3.1 type'),
    ...need(list(value.target).length > 0, '3.1 target'),
    ...need(
      list(value.motivation).every((one) => MOTIVATIONS.has(String(one))),
      '3.3.5 motivation',
    ),
    ...lifecycleProblems(value),
    ...list(value.body).flatMap((body) => resourceProblems(body, 'body')),
    ...list(value.target).flatMap((target) => resourceProblems(target, 'target')),
  ];
}

function resourceProblems(value: unknown, what: string): Problems {
  if (typeof value === 'string') return need(isIri(value), `3.2.1 ${what} is an IRI`);
  if (!isObject(value)) return [`3.2 ${what}`];
  const common = [
    ...need(value.id === undefined || isIri(value.id), `3.2 ${what} id`),
    ...need(
      list(value.purpose).every((one) => MOTIVATIONS.has(String(one))),
      '3.3.5 purpose',
    ),
    ...lifecycleProblems(value),
  ];
  if (value.type === 'TextualBody') return [...common, ...need(isText(value.value), '3.2.4 value')];
  if ('source' in value) return [...common, ...specificProblems(value)];
  return [...common, ...need(isIri(value.id), `3.2.1 ${what} id`)];
}

function specificProblems(value: Json): Problems {
  const { source } = value;
  return [
    ...need(list(source).length === 1, '4.1 source'),
    ...need(isIri(isObject(source) ? source.id : source), '4.1 source id'),
    ...list(value.selector).flatMap(selectorProblems),
    ...list(value.state).flatMap(stateProblems),
  ];
}

const isOffset = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

function selectorProblems(value: unknown): Problems {
  if (!isObject(value)) return need(isIri(value), '4.2 selector');
  switch (value.type) {
    case 'TextQuoteSelector':
      return [
        ...need(isText(value.exact), '4.2.4 exact'),
        ...need(
          [value.prefix, value.suffix].every((one) => one === undefined || isText(one)),
          '4.2.4 context',
        ),
      ];
    case 'TextPositionSelector':
      return need(isOffset(value.start) && isOffset(value.end), '4.2.5 start and end');
    case 'FragmentSelector':
      return [
        ...need(isText(value.value), '4.2.1 value'),
        ...need(value.conformsTo === undefined || isIri(value.conformsTo), '4.2.1 conformsTo'),
      ];
    default:
      return ['4.2 type of selector'];
  }
}

function stateProblems(value: unknown): Problems {
  if (!isObject(value) || value.type !== 'TimeState') return ['4.3.1 type'];
  return [
    ...need(
      list(value.sourceDate).every((one) => UTC.test(String(one))),
      '4.3.1 sourceDate',
    ),
    ...need(list(value.cached).every(isIri), '4.3.1 cached'),
  ];
}

function lifecycleProblems({ created, modified, creator }: Json): Problems {
  return [
    ...need(
      [created, modified].every((one) => one === undefined || UTC.test(String(one))),
      '3.3.1 created',
    ),
    ...list(creator).flatMap((one) =>
      isObject(one)
        ? [
            ...need(one.id === undefined || isIri(one.id), '3.3.2 id'),
            ...need(list(one.name).every(isText), '3.3.2 name'),
          ]
        : need(isIri(one), '3.3.2 creator'),
    ),
  ];
}
