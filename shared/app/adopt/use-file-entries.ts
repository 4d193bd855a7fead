import { useEffect, useState } from 'preact/hooks';
import type { EditionView } from '../../core/view.ts';
import type { OpenPdf } from '../../documents/paper/pdf/open-pdf.ts';
import type { PdfWords } from '../../documents/paper/pdf/pdf-words.ts';
import type { AppModel } from '../app-model.ts';
import { readFileEntries, type FileEntries } from './read-file-entries.ts';

const NONE: FileEntries = { entries: [], left: 0, isCut: false };

/** Under which this device remembers that a file has none: its bytes never change. */
export function countKey(edition: string): string {
  return `in-file|${edition}`;
}

/** The marks in the file of an open PDF, once its words are there; null until then. */
export function useFileEntries(
  { desk }: AppModel,
  rid: string,
  edition: EditionView | undefined,
  opened: OpenPdf | undefined,
  words: PdfWords | null,
): FileEntries | null {
  const [entries, setEntries] = useState<FileEntries | null>(null);
  const [id, file] = [edition?.id, edition?.file];
  useEffect(() => {
    const end = new AbortController();
    setEntries(null);
    if (id === undefined || file === undefined || opened === undefined || words === null) return undefined;
    if (desk.settings.values.peek()[countKey(id)] === 0) {
      setEntries(NONE);
      return undefined;
    }
    const read = async (): Promise<void> => {
      const bytes = await desk.openBytes(file);
      if (!bytes.ok) return;
      const found = await readFileEntries({ opened, file: bytes.value, words, rid }, end.signal);
      if (found === undefined) return;
      setEntries(found);
      if (found.entries.length + found.left === 0) await desk.settings.set(countKey(id), 0);
    };
    // The paper is read and marked all the same.
    void read().catch(() => undefined);
    return () => end.abort();
  }, [desk, rid, id, file, opened, words]);
  return entries;
}
