/** Marks in the cells of real tables, from one version of a page to the next. */
import { afterEach, describe as group, expect, test } from 'vitest';
import { describe } from '../shared/anchoring/describe.ts';
import { resolveAll } from '../shared/anchoring/resolve.ts';
import { skeletonOf } from '../shared/anchoring/skeleton.ts';
import type { TextIndex } from '../shared/anchoring/text-index.ts';
import { editReport } from '../seeds/reports/edit-report.ts';
import { SAMPLE_REPORTS } from '../seeds/reports/all-reports.ts';
import { renderReport } from '../seeds/reports/render-report.ts';
import { readPage } from '../shared/documents/page/read-page.ts';

const added: Element[] = [];
afterEach(() => {
  for (const element of added.splice(0)) element.remove();
});

function read(html: string): TextIndex {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.append(root);
  added.push(root);
  return readPage(root).index;
}

const cellsOf = ({ blocks }: TextIndex) => blocks.filter(({ kind }) => kind === 'cell');

/** The words of the row that a span lies in. */
function rowAt(index: TextIndex, offset: number): string {
  const at = index.blockAt(offset);
  const row = cellsOf(index).filter(({ table, row: one }) => table === at?.table && one === at?.row);
  return row.map(({ start, end }) => index.text.slice(start, end)).join(' | ');
}

/** For each cell of the old page, what its mark says on the new one and in which row. */
function marksOf(old: TextIndex, now: TextIndex) {
  const skeleton = skeletonOf(old);
  const findings = cellsOf(old).flatMap(({ start, end }, at) => {
    const described = describe(old, { start, end });
    return described.ok
      ? [{ id: String(at), selectors: described.value, skeleton, row: rowAt(old, start) }]
      : [];
  });
  const anchors = resolveAll(now, findings);
  return findings.map(({ id, selectors, row }) => {
    const anchor = anchors.get(id)!;
    const is =
      'span' in anchor
        ? { column: now.blockAt(anchor.span.start)?.column, row: rowAt(now, anchor.span.start) }
        : {};
    return { state: anchor.state, words: selectors.quote.exact, was: row, ...is };
  });
}

const page = (...rows: string[]): string =>
  `<h1>Wards</h1><p>What the wards said.</p><table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table><p>The end of it.</p>`;
const HEAD = '<th>Ward</th><th>Last year</th><th>This year</th>';
const row = (name: string, ...cells: string[]): string =>
  `<th>${name}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}`;
const ALDER = row('Alder', 'Amber', 'Green');
const BIRCH = row('Birch', 'Amber', 'Green');
const CEDAR = row('Cedar', 'Amber', 'Green');

group('[A9] marks in the cells of a table', () => {
  const old = page(HEAD, ALDER, BIRCH, CEDAR);

  test.each([
    ['a row put in', page(HEAD, ALDER, row('Aspen', 'Amber', 'Green'), BIRCH, CEDAR)],
    ['a row taken out', page(HEAD, ALDER, CEDAR)],
    ['a row renamed', page(HEAD, ALDER, row('Birch and Beech', 'Amber', 'Green'), CEDAR)],
    ['rows that changed places', page(HEAD, CEDAR, ALDER, BIRCH)],
    [
      'a column put in',
      page(
        '<th>Ward</th><th>Trend</th><th>Last year</th><th>This year</th>',
        row('Alder', 'Up', 'Amber', 'Green'),
        row('Birch', 'Up', 'Amber', 'Green'),
        row('Cedar', 'Up', 'Amber', 'Green'),
      ),
    ],
  ])('[A9] %s: each stays in the row of its ward or is nowhere', (_, html) => {
    const placed = marksOf(read(old), read(html)).filter(({ row: now }) => now !== undefined);
    expect(placed.length).toBeGreaterThan(5);
    for (const { was, row: now } of placed) {
      const [ward, renamed] = [was.split(' | ')[0], now?.split(' | ')[0]];
      expect([ward, 'birch and beech']).toContain(renamed);
      expect(renamed === 'birch and beech' ? ward : 'birch').toBe('birch');
    }
  });

  test('[A12] columns that changed places take their cells along', () => {
    const swapped = page(
      '<th>Ward</th><th>This year</th><th>Last year</th>',
      row('Alder', 'Green', 'Amber'),
      row('Birch', 'Green', 'Amber'),
      row('Cedar', 'Green', 'Amber'),
    );
    const marks = marksOf(read(old), read(swapped)).filter(({ words }) => words === 'Amber');
    expect(marks.map(({ state, column }) => [state, column])).toEqual(
      Array.from({ length: 3 }, () => ['moved', 2]),
    );
  });

  test('[A9] two rows with one header: each mark in its own', () => {
    const twice = page(HEAD, ALDER, row('Birch', 'Amber', 'Green'), row('Birch', 'Red', 'Green'), CEDAR);
    const more = page(
      HEAD,
      row('Aspen', 'Amber', 'Green'),
      ALDER,
      row('Birch', 'Amber', 'Green'),
      row('Birch', 'Red', 'Green'),
      CEDAR,
    );
    for (const { was, row: now } of marksOf(read(twice), read(more))) expect(now).toBe(was);
  });
});

test('[A4] cells beside one that reaches down over several rows stand in their own columns', () => {
  const index = read(
    page(
      '<th>Area</th><th>Ward</th><th>Rating</th>',
      '<td rowspan="2">North</td><td>Alder</td><td>Amber</td>',
      '<td>Birch</td><td>Green</td>',
      '<td colspan="2">South</td><td>Red</td>',
    ),
  );
  const columns = cellsOf(index).map(({ start, end, column }) => `${index.text.slice(start, end)} ${column}`);
  expect(columns).toEqual([
    'area 0',
    'ward 1',
    'rating 2',
    'north 0',
    'alder 1',
    'amber 2',
    'birch 1',
    'green 2',
    'south 0',
    'red 2',
  ]);
});

test.each(SAMPLE_REPORTS.map((report) => [report.id, report] as const))(
  '[A9] %s with a row put in: each mark in a cell stays in its row',
  (_, report) => {
    const marks = marksOf(read(renderReport(report)), read(renderReport(editReport(report, ['row']))));
    for (const { state, was, row: now } of marks) expect([state, now]).toEqual(['exact', was]);
  },
);
