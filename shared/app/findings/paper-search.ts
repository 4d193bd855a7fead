/** The words of the kept papers, read one after the other once a member asks for them, and kept for the next question. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { EditionId, ReportId } from '../../core/ids.ts';
import type { EditionView } from '../../core/view.ts';
import type { AppModel } from '../app-model.ts';
import { readReport } from '../exchange/prepare-import.ts';
import { listPapers } from '../list-papers.ts';
import { readWords } from '../reader/read-words.ts';
import { createWordIndex, wordsOf } from './word-index.ts';

export interface PapersRead {
  readonly read: number;
  readonly of: number;
}

export interface PaperHit {
  readonly rid: ReportId;
  readonly edition: EditionView;
  /** With words like those that were typed, not with all of them. */
  readonly isAlike: boolean;
}

export interface PaperSearch {
  /** Null until it is asked for. */
  readonly progress: ReadonlySignal<PapersRead | null>;
  /** Reads papers that were not read yet, until all are or it is aborted. Never rejects. */
  read(model: AppModel, end: AbortSignal): Promise<void>;
  /** In the order in which they were read; those with the words themselves first. */
  find(typed: string): readonly PaperHit[];
}

const keptIn = (library: Parameters<typeof listPapers>[0]): ReturnType<typeof listPapers> =>
  listPapers(library).filter(({ keptOffline }) => keptOffline);

/** Papers that can be searched here. */
export const countKept = (library: Parameters<typeof listPapers>[0]): number => keptIn(library).length;

export function createPaperSearch(): PaperSearch {
  const index = createWordIndex();
  const papers: { readonly rid: ReportId; readonly edition: EditionView }[] = [];
  /** By report: the version that was read last. A paper of which nothing is kept has none. */
  const read = new Map<ReportId, { readonly edition?: EditionId; readonly at?: number }>();
  const progress = signal<PapersRead | null>(null);
  const readOne = async (model: AppModel, rid: ReportId, end: AbortSignal): Promise<void> => {
    const view = await readReport(model.desk, rid);
    const edition = view?.editions.findLast(({ file, media }) => file !== undefined && media !== 'other');
    if (edition === undefined || read.get(rid)?.edition === edition.id) return;
    const words = await readWords(model, edition, end);
    if (words === undefined || end.aborted) return;
    read.set(rid, { edition: edition.id, at: index.add(words.index.text) });
    papers.push({ rid, edition });
  };
  let reading = Promise.resolve();
  const readAll = async (model: AppModel, end: AbortSignal): Promise<void> => {
    const kept = keptIn(model.desk.library.peek());
    for (const [at, { rid }] of kept.entries()) {
      if (end.aborted) return;
      progress.value = { read: at, of: kept.length };
      await readOne(model, rid, end).catch(() => undefined);
    }
    progress.value = { read: kept.length, of: kept.length };
  };
  return {
    progress,
    read(model, end) {
      return (reading = reading.then(() => readAll(model, end)));
    },
    find(typed) {
      const marks = index.find(typed);
      if (marks === undefined) return [];
      const hits = papers.flatMap((paper, at): PaperHit[] => {
        const isCurrent = read.get(paper.rid)?.at === at;
        return isCurrent && marks[at]! > 0 ? [{ ...paper, isAlike: marks[at] === 1 }] : [];
      });
      return hits.sort((a, b) => Number(a.isAlike) - Number(b.isAlike));
    },
  };
}

/** Where the first of the words that were typed stands, with what stands around it. */
export interface Snippet {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Offset in the text. */
  readonly at: number;
}

const AROUND = 90;

/** The stretch of the text that has most of the words; undefined where it has none of them as they were typed. */
export function snippetOf(text: string, typed: string): Snippet | undefined {
  const words = wordsOf(typed);
  let best: { readonly at: number; readonly length: number; readonly has: number } | undefined;
  for (const word of words) {
    for (
      let at = text.indexOf(word), tries = 0;
      at >= 0 && tries < 200;
      at = text.indexOf(word, at + 1), tries += 1
    ) {
      if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) continue;
      const near = text.slice(Math.max(0, at - AROUND), at + AROUND);
      const has = words.filter((other) => near.includes(other)).length;
      if (best === undefined || has > best.has) best = { at, length: word.length, has };
    }
  }
  if (best === undefined) return undefined;
  const { at, length } = best;
  return {
    before: text.slice(Math.max(0, at - AROUND), at).replace(/^\S*\s/, ''),
    words: text.slice(at, at + length),
    after: text.slice(at + length, at + length + AROUND).replace(/\s\S*$/, ''),
    at,
  };
}
