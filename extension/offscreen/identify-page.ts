/** Which paper and version a page is, and who may come to see it: decided here, before anything is stored. */
import type { EditionId, ReportId } from '../../shared/core/ids.ts';
import type { PageFacts } from '../../shared/core/page.ts';
import { readPaperKey, reportIdOf } from '../../shared/core/paper-key.ts';
import { ok, type Result } from '../../shared/core/result.ts';
import { wordsInSteps, type Words } from '../../shared/documents/page/anchor-page.ts';
import { judgeRestriction } from '../../shared/scrutiny/restricted.ts';
import type { PageReading } from '../messages.ts';
import type { FoldWords } from './fold-words.ts';

export interface PageIdentity {
  readonly url: string;
  readonly key: string;
  readonly rid: ReportId;
  readonly edition: EditionId;
  /** Folded text of the page's content root. */
  readonly text: string;
  readonly skeleton: Uint8Array<ArrayBuffer>;
  /** The same in blocks, for placing findings; each call does a step of making it, and gives it once it is there. */
  readonly words: () => Words | undefined;
  readonly facts: PageFacts;
  /** Folded offset of what is in view. */
  readonly seen?: number;
  readonly restricted: boolean;
  readonly reason?: string;
}

/**
 * @param url as the browser gives it for the sender, never as the page says it
 * @param fold the folding worker
 * @param isKnownRestricted whether the paper is registered in the device workspace: once restricted, always
 */
export async function identifyPage(
  url: string,
  reading: PageReading,
  isKnownRestricted: (rid: ReportId) => boolean,
  fold: FoldWords,
): Promise<Result<PageIdentity>> {
  const key = readPaperKey(url);
  if (!key.ok) return key;
  const { text, edition, skeleton } = await fold(reading);
  const rid = await reportIdOf(key.value);
  const judged = judgeRestriction(reading.facts);
  return ok({
    url,
    key: key.value,
    rid,
    edition,
    text,
    skeleton,
    words: wordsInSteps(reading),
    facts: reading.facts,
    ...(reading.seen === undefined ? {} : { seen: reading.seen }),
    restricted: judged.restricted || isKnownRestricted(rid),
    ...(judged.reason === undefined ? {} : { reason: judged.reason }),
  });
}
