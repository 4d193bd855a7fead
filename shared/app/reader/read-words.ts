/** The words of a version that is kept and not on screen. */
import type { EditionView } from '../../core/view.ts';
import type { PagedWords } from '../../documents/page/version-news.ts';
import type { AppModel } from '../app-model.ts';
import { htmlOf } from './kept-html.ts';

/** What kept papers are read with. */
export type PaperReading = Pick<AppModel, 'desk' | 'scriptUrl'>;

/** Undefined where its bytes are not on this device, or cannot be read. Never rejects. */
export async function readWords(
  model: PaperReading,
  { file, media }: EditionView,
  signal: AbortSignal,
): Promise<PagedWords | undefined> {
  if (file === undefined || media === 'other') return undefined;
  const read = media === 'pdf' ? readPdf(model, file, signal) : readHtml(model, file, media);
  return read.catch(() => undefined);
}

async function readHtml(
  model: PaperReading,
  file: string,
  media: EditionView['media'],
): Promise<PagedWords | undefined> {
  const bytes = await model.desk.readBytes(file);
  const html = bytes.ok ? await htmlOf(bytes.value, media) : bytes;
  if (!html.ok) return undefined;
  const { openSnapshot } = await import('../../documents/paper/snapshot.ts');
  const opened = openSnapshot(html.value);
  return opened.ok ? opened.value.page : undefined;
}

async function readPdf(
  model: PaperReading,
  file: string,
  signal: AbortSignal,
): Promise<PagedWords | undefined> {
  const bytes = await model.desk.openBytes(file);
  if (!bytes.ok) return undefined;
  const [{ openPdf }, { readKeptWords }] = await Promise.all([
    import('../../documents/paper/pdf/open-pdf.ts'),
    import('../../documents/paper/pdf/kept-words.ts'),
  ]);
  const opened = await openPdf(bytes.value, model.scriptUrl);
  if (!opened.ok) return undefined;
  const { texts } = model.desk.papers;
  const kept = {
    read: (from: number, to: number) => texts.read(file, from, to),
    keep: (pages: Parameters<typeof texts.keep>[1]) => texts.keep(file, pages),
  };
  return readKeptWords(opened.value.document, kept, signal).finally(opened.value.dispose);
}
