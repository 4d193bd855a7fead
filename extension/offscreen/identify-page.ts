/** Which paper and version a page is, and who may come to see it: decided here, before anything is stored. */
import type { EditionId, ReportId } from '../../shared/core/ids.ts';
import type { PageFacts } from '../../shared/core/page.ts';
import { readPaperKey, reportIdOf } from '../../shared/core/paper-key.ts';
import { ok, type Result } from '../../shared/core/result.ts';
import { createWords, type Words } from '../../shared/documents/page/anchor-page.ts';
import { judgeRestriction } from '../../shared/scrutiny/restricted.ts';
import type { PageReading } from '../messages.ts';

export interface PageIdentity {
  readonly url: string;
  readonly key: string;
  readonly rid: ReportId;
  readonly edition: EditionId;
  /** Folded text of the page's content root, in blocks. */
  readonly words: Words;
  readonly facts: PageFacts;
  readonly restricted: boolean;
  readonly reason?: string;
}

/** SHA-256 in hex of `fold/1\n` and the folded text in UTF-8: a page's edition (ARCHITECTURE, "Words"). */
export async function editionOf(text: string): Promise<EditionId> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`fold/1\n${text}`));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * @param url as the browser gives it for the sender, never as the page says it
 * @param isKnownRestricted whether the paper is registered in the device workspace: once restricted, always
 */
export async function identifyPage(
  url: string,
  reading: PageReading,
  isKnownRestricted: (rid: ReportId) => boolean,
): Promise<Result<PageIdentity>> {
  const key = readPaperKey(url);
  if (!key.ok) return key;
  const words = createWords(reading);
  const rid = await reportIdOf(key.value);
  const judged = judgeRestriction(reading.facts);
  return ok({
    url,
    key: key.value,
    rid,
    edition: await editionOf(words.index.text),
    words,
    facts: reading.facts,
    restricted: judged.restricted || isKnownRestricted(rid),
    ...(judged.reason === undefined ? {} : { reason: judged.reason }),
  });
}
