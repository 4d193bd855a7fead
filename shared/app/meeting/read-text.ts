import type { Desk } from '../../desk/desk.ts';
import type { KeptTexts } from '../../documents/paper/pdf/kept-pages.ts';
import type { MeetingDoors } from './meeting-parts.ts';

/** The text of a kept PDF, without what runs at the edges of its pages. */
export function createReadText({
  desk,
  scriptUrl,
}: {
  readonly desk: Desk;
  readonly scriptUrl: (url: string) => string;
}): MeetingDoors['readText'] {
  return async (edition) => {
    const bytes = await desk.openBytes(edition);
    if (!bytes.ok) return undefined;
    const [{ openPdf }, { readKeptPages }, { pdfText }] = await Promise.all([
      import('../../documents/paper/pdf/open-pdf.ts'),
      import('../../documents/paper/pdf/kept-pages.ts'),
      import('../../documents/paper/pdf/pdf-text.ts'),
    ]);
    const { texts } = desk.papers;
    const kept: KeptTexts = {
      read: (from, to) => texts.read(edition, from, to),
      keep: (each) => texts.keep(edition, each),
    };
    const opened = await openPdf(bytes.value, scriptUrl);
    if (!opened.ok) return undefined;
    try {
      const pages = await readKeptPages(opened.value.document, kept, {
        signal: new AbortController().signal,
      });
      if (pages === undefined) return undefined;
      const { raw, blocks } = pdfText(pages);
      return blocks.map(({ start, end }) => raw.slice(start, end).replace(/\s+/g, ' '));
    } catch {
      // A page that cannot be read: the paper is kept, and promises nothing.
      return undefined;
    } finally {
      opened.value.dispose();
    }
  };
}
