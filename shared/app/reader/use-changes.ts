import { useEffect, useMemo, useState } from 'preact/hooks';
import type { EditionView, PlacedFinding, ReportView } from '../../core/view.ts';
import { readVersionNews } from '../../documents/page/version-news.ts';
import type { AppModel } from '../app-model.ts';
import { carriedTo, keyOfCarried, versionsOf, type Carried } from './changes.ts';
import { readWords } from './read-words.ts';
import type { ReaderPaper } from './reader-paper.ts';

/** What is new in one paragraph that holds findings. */
export type ParagraphChange = Awaited<ReturnType<typeof readVersionNews>>[number];

export interface Changes {
  readonly carried: readonly Carried[];
  /** Versions that they come from, the oldest first. */
  readonly since: readonly EditionView[];
  readonly paragraphs: readonly ParagraphChange[];
}

export interface PlacedIn {
  readonly model: AppModel;
  readonly view: ReportView;
  readonly edition: EditionView | undefined;
  readonly paper: ReaderPaper | null;
  /** All findings, whatever is hidden. */
  readonly placed: readonly PlacedFinding[];
}

/** What this version did to what was marked on earlier ones; null until all of it is known, or where nothing came. */
export function useChanges({ model, view, edition, paper, placed }: PlacedIn): Changes | null {
  const isPlaced = paper !== null && placed.length === view.findings.length;
  const carried = useMemo(
    () => (edition === undefined || !isPlaced ? [] : carriedTo(edition, view, placed)),
    [edition?.id, view.editions, placed, isPlaced],
  );
  const key = edition === undefined || !isPlaced ? '' : keyOfCarried(edition.id, carried);
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (paper === null || carried.length === 0) return undefined;
    const end = new AbortController();
    const read = async (): Promise<void> => {
      const paragraphs: ParagraphChange[] = [];
      for (const version of versionsOf(carried, view))
        paragraphs.push(...(await newsSince(model, version, carried, paper, end.signal)));
      paragraphs.sort((a, b) => a.at.start - b.at.start);
      if (!end.signal.aborted) setFound({ paper, paragraphs });
    };
    void read();
    return () => end.abort();
  }, [key, paper]);
  // What was told stands until it is told anew: a list does not vanish under the hand that mends what it lists.
  if (carried.length === 0 || found === null || found.paper !== paper) return null;
  return { carried, since: versionsOf(carried, view), paragraphs: found.paragraphs };
}

interface Found {
  readonly paper: ReaderPaper;
  readonly paragraphs: readonly ParagraphChange[];
}

function newsSince(
  model: AppModel,
  version: EditionView,
  carried: readonly Carried[],
  paper: ReaderPaper,
  signal: AbortSignal,
): Promise<readonly ParagraphChange[]> {
  const here = carried.flatMap(({ placed: { finding, anchor }, selectors, on }) =>
    on === version.id && 'span' in anchor && !selectors.area
      ? [{ id: finding.id, selectors, span: anchor.span }]
      : [],
  );
  const read = () => readWords(model, version, signal);
  return readVersionNews(paper.words, here, { skeleton: version.skeleton, read }, signal);
}
