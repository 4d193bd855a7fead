import { describe, expect, test } from 'vitest';
import type { ExportEntry } from './export-entry.ts';
import { readForeignFindings } from './w3c.ts';
import { writeAnnotations } from './write-annotations.ts';
import { writeFindings } from './write-findings.ts';

const FINDING = '0190a0e0-0000-7000-8000-000000000001';

function entry(more: Partial<ExportEntry> = {}): ExportEntry {
  return {
    finding: FINDING,
    rid: 'r1',
    kind: 'risk',
    ask: false,
    quote: 'Six actions \u{1f600} were late.',
    citation: { paper: 'Care at home', paragraph: 'paragraph 3.11' },
    restricted: false,
    notes: ['Why?', 'R. Sen: Late again.'],
    themes: ['Leadership'],
    creator: 'A. Marsh',
    at: 0,
    edition: 'e1',
    url: 'https://council.example/report',
    sel: {
      v: 1,
      quote: { exact: 'Six actions \u{1f600} were late.', prefix: 'noted ', suffix: ' the board' },
      position: { start: 6, end: 29 },
      block: { startBlock: 0, startOffset: 0, endBlock: 0, endOffset: 23 },
    },
    place: {
      position: { start: 10, end: 33 },
      exact: 'Six  actions \u{1f600} were late.',
      prefix: 'Noted: ',
      suffix: ' The Board',
      file: 'ab'.repeat(32),
      seenAt: 86_400_000,
    },
    ...more,
  };
}

describe('W3C annotations', () => {
  test('hold the words of the kept copy letter by letter, with its position, and say which copy that is', () => {
    const page = JSON.parse(JSON.stringify(writeAnnotations(FINDING, 'My marks', [entry()]))) as object;
    expect(page).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationPage',
      items: [
        {
          id: `urn:uuid:${FINDING}`,
          type: 'Annotation',
          motivation: ['classifying', 'tagging', 'commenting'],
          created: '1970-01-01T00:00:00.000Z',
          creator: { type: 'Person', name: 'A. Marsh' },
          body: [
            { type: 'TextualBody', purpose: 'classifying', value: 'risk' },
            { purpose: 'tagging', value: 'Leadership' },
            { purpose: 'commenting', value: 'Why?' },
            { purpose: 'commenting', value: 'R. Sen: Late again.' },
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
    const read = readForeignFindings(page);
    expect(read).toMatchObject({
      ok: true,
      value: {
        findings: [
          {
            id: `urn:uuid:${FINDING}`,
            quote: { exact: entry().place!.exact, prefix: 'Noted: ', suffix: ' The Board' },
            position: { start: 10, end: 33 },
          },
        ],
      },
    });
  });

  test('without a kept copy there is no position; without a name no creator; a plain mark is a highlight', () => {
    const { place: _place, url: _url, ...rest } = entry({ kind: null, themes: [], notes: [], creator: '' });
    const [one] = writeAnnotations(FINDING, 'x', [rest]).items as [Record<string, unknown>];
    expect(one).not.toHaveProperty('creator');
    expect(one).not.toHaveProperty('body');
    expect(one.motivation).toBe('highlighting');
    expect(one.target).toEqual({
      source: { id: 'urn:rapporteur:paper:r1', type: 'Text', label: 'Care at home' },
      selector: [{ type: 'TextQuoteSelector', ...rest.sel.quote }],
    });
  });
});

test('our own export is read again with selectors, version and skeleton; of other versions nothing is in it', () => {
  const skeletons = new Map([
    ['e1', new Uint8Array([1, 2, 3])],
    ['e2', new Uint8Array([4])],
    ['e3', new Uint8Array()],
  ]);
  const file = JSON.parse(JSON.stringify(writeFindings('My marks', 0, [entry()], skeletons))) as object;
  expect(file).toMatchObject({ format: 'rapporteur-findings', editions: [{ id: 'e1', skeleton: 'AQID' }] });
  const read = readForeignFindings(file);
  expect(read).toEqual({
    ok: true,
    value: {
      findings: [{ id: FINDING, own: { sel: entry().sel, edition: 'e1' } }],
      skeletons: new Map([['e1', 'AQID']]),
    },
  });
  const { findings } = file as { findings: Record<string, unknown>[] };
  expect(findings[0]).toMatchObject({
    kind: 'risk',
    notes: ['Why?', 'R. Sen: Late again.'],
    creator: 'A. Marsh',
  });
  expect(writeFindings('x', 0, [entry({ creator: '' })], new Map()).findings[0]).not.toHaveProperty(
    'creator',
  );
});
