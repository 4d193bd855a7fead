import { describe, expect, it } from 'vitest';
import { sampleFindings } from './findings.ts';
import { SAMPLE_REPORTS, findSampleReport } from './reports/all-reports.ts';
import { editReport, readEdits } from './reports/edit-report.ts';
import { renderReport } from './reports/render-report.ts';
import { EDIT_NAMES } from './reports/report-types.ts';
import type { EditName, SampleReport } from './reports/report-types.ts';
import { reportLines, reportText } from './reports/report-text.ts';
import { readText } from './site/read-text.ts';

const rendered = (report: SampleReport): string => readText(renderReport(report));
const occurrences = (text: string, part: string): number => text.split(part).length - 1;

describe.each(SAMPLE_REPORTS.map((report) => [report.id, report] as const))(
  'sample report %s',
  (id, report) => {
    const findings = sampleFindings(id);

    it('the quote of each finding stands in the rendered page once, and in one line of the text', () => {
      const text = rendered(report);
      const wrong = findings.filter(({ quote }) => occurrences(text, quote) !== 1);
      expect(wrong.map(({ quote }) => quote)).toEqual([]);
      const lines = reportLines(report);
      expect(findings.filter(({ quote }) => !lines.some((line) => line.includes(quote)))).toEqual([]);
    });

    it('8 to 15 findings in page order, some of them to be asked', () => {
      const text = rendered(report);
      const places = findings.map(({ quote }) => text.indexOf(quote));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(findings.length).toBeGreaterThanOrEqual(8);
      expect(findings.length).toBeLessThanOrEqual(15);
      expect(findings.some(({ ask }) => ask !== undefined)).toBe(true);
    });

    it('each edit of ?edit= changes the page, and only where it says', () => {
      for (const edit of EDIT_NAMES) expect(rendered(editReport(report, [edit]))).not.toBe(rendered(report));
      const figure = rendered(editReport(report, ['figure']));
      expect(figure).toContain(report.edits.figure.replace);
      expect(figure).not.toContain(report.edits.figure.find);
      expect(rendered(editReport(report, ['delete']))).not.toContain(report.edits.delete);
      expect(rendered(editReport(report, ['insert'])).indexOf(report.edits.insert)).toBeLessThan(
        rendered(report).indexOf(findings[0]?.quote ?? ''),
      );
    });

    it('a figure is changed inside a finding, and a whole finding or its sentence is deleted', () => {
      const touches = (words: string): boolean =>
        findings.some(({ quote }) => words.includes(quote) || quote.includes(words));
      expect(touches(report.edits.delete)).toBe(true);
      const after = rendered(editReport(report, ['figure', 'delete']));
      expect(findings.filter(({ quote }) => !after.includes(quote)).length).toBeGreaterThanOrEqual(1);
    });

    it('no text node is wider than the software makes it, and the words are those of the text', () => {
      const widest = Math.max(
        ...renderReport(report)
          .split('\n')
          .map((line) => readText(line).length),
      );
      expect(widest).toBeLessThan(160);
      expect(rendered(report).replaceAll(' ', '')).toBe(reportText(report).replace(/\s/g, ''));
    });
  },
);

describe('the five sample reports', () => {
  const words = (id: Parameters<typeof findSampleReport>[0]): number =>
    reportText(findSampleReport(id)).split(/\s+/).length;

  it('are about as long as such papers are', () => {
    expect(words('saltmere-2011')).toBeGreaterThan(2_500);
    expect(words('saltmere-2014')).toBeGreaterThan(900);
    expect(words('saltmere-2016')).toBeGreaterThan(450);
    expect(words('aldenbury-2017')).toBeGreaterThan(1_200);
    expect(words('saltmere-2019')).toBeGreaterThan(700);
  });

  it('the longest begins its numbering again in each of its two appendices, and uses one number twice', () => {
    const { blocks } = findSampleReport('saltmere-2011');
    const numbers = blocks.flatMap((block) => ('number' in block && block.number ? [block.number] : []));
    expect(numbers.filter((number) => number === '1.1')).toHaveLength(3);
    expect(numbers.filter((number) => number === '3.3.2')).toHaveLength(2);
    expect(blocks.filter(({ type }) => type === 'part')).toHaveLength(2);
  });

  it('the names of edits are read in any case; unknown ones are passed over', () => {
    expect(readEdits('ROW, insert,nothing')).toEqual<EditName[]>(['insert', 'row']);
    expect(readEdits(undefined)).toEqual([]);
  });
});
