import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeAnnotations } from './annotations.ts';
import { writeFindings } from './findings-file.ts';
import { readAnnotation } from './read-annotations.ts';
import { readFindingsFile } from './read-file.ts';
import { anyFinding, fileFinding, FINDING, throughJson } from './test-findings.ts';
import { annotationProblems, pageProblems } from './test-w3c-model.ts';
import { readForeignFindings } from './w3c.ts';

const KINDS = {} as never;
const read = (value: unknown) => readFindingsFile(JSON.stringify(value), KINDS);

describe('W3C annotations', () => {
  test('[X1] all of a finding is there again when they are read', () => {
    const one = fileFinding();
    expect(read(writeAnnotations(FINDING, 'My marks', [one]))).toEqual({
      ok: true,
      value: { format: 'annotations', findings: [one], refused: [] },
    });
    fc.assert(
      fc.property(fc.uniqueArray(anyFinding, { selector: ({ id }) => id, minLength: 1 }), (findings) => {
        const again = read(writeAnnotations(FINDING, 'x', findings));
        expect(again).toEqual({ ok: true, value: { format: 'annotations', findings, refused: [] } });
      }),
      { numRuns: 200 },
    );
  });

  test('[X2] what is written keeps every MUST of the model', () => {
    const all = [
      fileFinding(),
      fileFinding({ kind: null, ask: false, themes: [], notes: [], links: [], statuses: [], creator: '' }),
    ];
    expect(pageProblems(throughJson(writeAnnotations(FINDING, 'My marks', all)))).toEqual([]);
    fc.assert(
      fc.property(anyFinding, (finding) => {
        expect(pageProblems(throughJson(writeAnnotations(FINDING, 'x', [finding])))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['3.1 id', { id: 'no address' }],
    ['3.1 type', { type: 'Note' }],
    ['3.1 target', { target: undefined }],
    ['3.3.5 motivation', { motivation: 'rating' }],
    ['3.3.1 created', { created: '8 October 2019' }],
    ['3.2.4 value', { body: { type: 'TextualBody' } }],
    ['4.2.4 exact', { target: { source: 'https://a.example/', selector: { type: 'TextQuoteSelector' } } }],
    ['4.1 source id', { target: { source: 'nowhere', selector: [] } }],
  ])('[X2] the test of the model sees what breaks it: %s', (problem, broken) => {
    const [one] = writeAnnotations(FINDING, 'x', [fileFinding()]).items;
    expect(annotationProblems(throughJson({ ...one, ...broken }))).toContain(problem);
  });

  test('[X1] hold the words of the kept copy letter by letter, with its position, and say which copy that is', () => {
    const page = throughJson(writeAnnotations(FINDING, 'My marks', [fileFinding()]));
    expect(page).toMatchObject({
      '@context': ['http://www.w3.org/ns/anno.jsonld', {}],
      type: 'AnnotationPage',
      items: [
        {
          id: `urn:uuid:${FINDING}`,
          type: 'Annotation',
          motivation: ['classifying', 'tagging', 'questioning', 'commenting', 'linking', 'assessing'],
          created: '1970-01-01T00:00:00.000Z',
          creator: { type: 'Person', name: 'A. Marsh' },
          body: [
            { type: 'TextualBody', purpose: 'classifying', value: 'risk' },
            { purpose: 'tagging', value: 'Leadership' },
            { purpose: 'tagging', value: 'Late actions' },
            { purpose: 'questioning', value: 'When will it be done?' },
            { purpose: 'commenting', value: 'Why?\n\nAnd by whom?', creator: { name: 'A. Marsh' } },
            { purpose: 'commenting', value: 'Late again.', creator: { name: 'R. Sen' } },
            { type: 'SpecificResource', purpose: 'linking' },
            { purpose: 'assessing', value: 'raised-again' },
          ],
          target: {
            source: { id: 'https://council.example/report' },
            state: { sourceDate: '1970-01-02T00:00:00.000Z', cached: `urn:sha256:${'ab'.repeat(32)}` },
            selector: [
              { type: 'TextQuoteSelector', exact: 'Six  actions \u{1f600} were late.', prefix: 'Noted: ' },
              { type: 'TextPositionSelector', start: 10, end: 33 },
            ],
          },
        },
      ],
    });
    expect(readForeignFindings(page)).toMatchObject({
      ok: true,
      value: {
        findings: [
          {
            id: `urn:uuid:${FINDING}`,
            quote: { exact: fileFinding().place!.exact, prefix: 'Noted: ', suffix: ' The Board' },
            position: { start: 10, end: 33 },
          },
        ],
      },
    });
  });

  test('[X1] without a kept copy there is no position; without a name no creator; a plain mark is a highlight', () => {
    const { place: _place, links: _links, statuses: _statuses, ...rest } = fileFinding();
    const { url: _url, ...paper } = rest.paper;
    const plain = { ...rest, paper, kind: null, ask: false, themes: [], notes: [], creator: '' };
    const [one] = writeAnnotations(FINDING, 'x', [plain]).items as [Record<string, unknown>];
    expect(one).not.toHaveProperty('creator');
    expect(one).not.toHaveProperty('body');
    expect(one.motivation).toBe('highlighting');
    expect(one.target).toEqual({
      source: { id: 'urn:rapporteur:paper:r1', type: 'Text', label: 'Care at home' },
      selector: [{ type: 'TextQuoteSelector', ...rest.quote }],
    });
  });

  describe('[X3] of other tools', () => {
    test.each([
      [
        'a string for a body, a list of targets, another prefix',
        {
          '@id': 'https://tool.example/a/1',
          type: 'oa:Annotation',
          motivation: 'oa:tagging',
          body: 'Leadership',
          creator: { nickname: 'asen' },
          created: '2019-10-08T09:00:00Z',
          target: [
            {
              source: 'https://council.example/report',
              selector: { type: 'TextQuoteSelector', exact: 'late' },
            },
          ],
        },
        { themes: [{ label: 'Leadership' }], notes: [], creator: 'asen', at: Date.UTC(2019, 9, 8, 9) },
      ],
      [
        'a choice of bodies; the quote refines the part',
        {
          id: 'a2',
          body: {
            type: 'Choice',
            items: [
              { value: 'Why?', purpose: 'commenting' },
              { value: 'Risk', purpose: 'tagging' },
            ],
          },
          target: {
            source: { id: 'https://council.example/report', label: 'Care' },
            selector: {
              type: 'FragmentSelector',
              value: 'page=7',
              refinedBy: { type: 'TextQuoteSelector', exact: 'were\n  late', prefix: 'actions ' },
            },
          },
        },
        {
          themes: [{ label: 'Risk' }],
          notes: [{ text: 'Why?', author: '' }],
          page: '7',
          quote: { exact: 'were late', prefix: 'actions ', suffix: '' },
        },
      ],
    ])('%s', (_name, annotation, expected) => {
      expect(readAnnotation(annotation)).toMatchObject({ ok: true, value: expected });
    });
  });

  test.each([
    ['entry-unreadable', 'no object'],
    ['entry-no-words', { id: 'a', target: { source: 'https://council.example/r' } }],
    [
      'entry-no-paper',
      { id: 'a', target: { source: 'urn:x', selector: { type: 'TextQuoteSelector', exact: 'a' } } },
    ],
  ])('[X9] what is no finding says why: %s', (fault, annotation) => {
    expect(readAnnotation(annotation)).toEqual({ ok: false, fault });
  });
});

describe('our own file', () => {
  test('[X1] is read again with selectors, version and skeleton; of other versions nothing is in it', () => {
    const skeletons = new Map([
      ['e1', new Uint8Array([1, 2, 3])],
      ['e2', new Uint8Array([4])],
      ['e3', new Uint8Array()],
    ]);
    const one = fileFinding();
    const file = throughJson(writeFindings('My marks', 0, [one], skeletons));
    expect(file).toMatchObject({ format: 'rapporteur-findings', editions: [{ id: 'e1', skeleton: 'AQID' }] });
    expect(readForeignFindings(file)).toEqual({
      ok: true,
      value: { findings: [{ id: FINDING, own: one.own }], skeletons: new Map([['e1', 'AQID']]) },
    });
    expect(read(file)).toEqual({ ok: true, value: { format: 'findings', findings: [one], refused: [] } });
    expect((file as { findings: object[] }).findings[0]).toMatchObject({
      kind: 'risk',
      notes: ['Why?\n\nAnd by whom?', 'R. Sen: Late again.'],
      creator: 'A. Marsh',
    });
    const [nameless] = writeFindings('x', 0, [fileFinding({ creator: '' })], new Map()).findings;
    expect(nameless).not.toHaveProperty('creator');
  });

  test('[X1] one that an earlier version wrote is read too', () => {
    const file = throughJson(writeFindings('My marks', 0, [fileFinding()], new Map())) as {
      findings: object[];
    };
    const old = {
      ...file,
      findings: file.findings.map(({ more: _more, ...row }: { more?: unknown }) => row),
    };
    expect(read(old)).toMatchObject({
      ok: true,
      value: { findings: [{ themes: [{ label: 'Leadership' }, {}], notes: [{ author: '' }, {}] }] },
    });
  });
});
