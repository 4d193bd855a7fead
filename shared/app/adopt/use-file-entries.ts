import { useEffect, useMemo, useState } from 'preact/hooks';
import type { EditionView } from '../../core/view.ts';
import { openPdf, type OpenPdf } from '../../documents/paper/pdf/open-pdf.ts';
import type { PdfWords } from '../../documents/paper/pdf/pdf-words.ts';
import type { AppModel } from '../app-model.ts';
import { byPlace, readFileEntries, type FileEntries } from './read-file-entries.ts';

const NONE: FileEntries = { entries: [], left: 0, isCut: false };

/** Under which this device remembers that a file has none: its bytes never change. */
export function countKey(edition: string): string {
  return `in-file|${edition}`;
}

/** The marks in the file of an open PDF, and in a copy of it that was brought, once its words are there; null until then. */
export function useFileEntries(
  { desk, brought, scriptUrl }: AppModel,
  rid: string,
  edition: EditionView | undefined,
  opened: OpenPdf | undefined,
  words: PdfWords | null,
): FileEntries | null {
  const [own, setOwn] = useState<FileEntries | null>(null);
  const [others, setOthers] = useState<FileEntries | null>(null);
  const [id, file] = [edition?.id, edition?.file];
  const copy = brought.copies.value.get(rid);
  const ofThis = copy !== undefined && copy.edition === id ? copy.file : undefined;
  useEffect(() => {
    const end = new AbortController();
    setOwn(null);
    if (id === undefined || file === undefined || opened === undefined || words === null) return undefined;
    if (desk.settings.values.peek()[countKey(id)] === 0) {
      setOwn(NONE);
      return undefined;
    }
    const read = async (): Promise<void> => {
      const bytes = await desk.openBytes(file);
      if (!bytes.ok) return;
      const found = await readFileEntries({ opened, file: bytes.value, words, rid }, end.signal);
      if (found === undefined) return;
      setOwn(found);
      if (found.entries.length + found.left === 0) await desk.settings.set(countKey(id), 0);
    };
    // The paper is read and marked all the same.
    void read().catch(() => undefined);
    return () => end.abort();
  }, [desk, rid, id, file, opened, words]);
  useEffect(() => {
    const end = new AbortController();
    setOthers(null);
    if (ofThis === undefined || words === null) return undefined;
    const read = async (): Promise<void> => {
      const got = await openPdf(ofThis, scriptUrl);
      if (!got.ok) return;
      const found = await readFileEntries(
        { opened: got.value, file: ofThis, words, rid },
        end.signal,
      ).finally(() => got.value.dispose());
      if (found !== undefined) setOthers({ ...found, isCopy: true });
    };
    void read().catch(() => undefined);
    return () => end.abort();
  }, [rid, ofThis, words]);
  return useMemo(() => join(own, others), [own, others]);
}

/** What the paper's own file has is in its copy too. */
function join(own: FileEntries | null, others: FileEntries | null): FileEntries | null {
  if (others === null || own === null) return others ?? own;
  const known = new Set(others.entries.map(({ finding }) => finding));
  const entries = [...others.entries, ...own.entries.filter(({ finding }) => !known.has(finding))];
  return { ...others, entries: entries.sort(byPlace) };
}
