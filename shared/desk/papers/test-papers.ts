/** Small papers for tests, and a reader of them that needs no documents workshop. */
import type { DescribePaper } from '../papers.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Begins as a PDF does; `words` are what {@link describeTestPaper} reads. */
export function testPdf(words: string): File {
  return new File([bytes(`%PDF-1.7\n${words}\n%%EOF`)], 'Report_on_children.pdf', {
    type: 'application/pdf',
  });
}

/** Begins and ends as a Word document does. */
export function testWord(): File {
  return new File([bytes('PK\x03\x04 … word/document.xml …')], 'Report.docx');
}

/** As a server sends it, under any type. */
export function testPage(html: string): File {
  return new File([bytes(html)], 'report.pdf', { type: 'application/pdf' });
}

/** The words between the first and the last line; a line "Not for publication" restricts. */
export const describeTestPaper: DescribePaper = async (file, _about, { texts, onPage }) => {
  const text = (await file.text()).split('\n').slice(1, -1).join(' ').toLowerCase();
  const restricted = /not for publication.*/.exec(text)?.[0];
  for (const page of [1, 2, 3]) {
    await texts.keep([{ page, of: 3, packed: { words: `${text} ${page}` } }]);
    onPage(page, 3);
  }
  return {
    title: 'Children’s services: annual report',
    pages: 3,
    text,
    skeleton: new Uint8Array([1, 2]),
    ...(restricted === undefined ? {} : { restricted }),
    told: [],
  };
};
