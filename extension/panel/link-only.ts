/** A paper that cannot be opened yet, kept as a link with words that the member typed. */
import { createId, type World } from '../../shared/core/ids.ts';
import { readPaperKey, reportIdOf } from '../../shared/core/paper-key.ts';
import { fail, ok, type Result } from '../../shared/core/result.ts';
import type { Desk } from '../../shared/desk/desk.ts';
import { editionOf } from '../offscreen/edition.ts';

export interface TypedQuote {
  readonly url: string;
  readonly title: string;
  readonly quote: string;
  /** What the form showed the member; a paper that is restricted here stays so. */
  readonly restricted: boolean;
}

/**
 * Registers the paper and marks the quote in it. Its bytes were not seen, so its version is that of the typed words
 * alone.
 */
export async function keepTypedQuote(desk: Desk, world: World, typed: TypedQuote): Promise<Result<void>> {
  const exact = typed.quote.replace(/\s+/g, ' ').trim();
  if (exact === '') return fail('selection-empty');
  const key = readPaperKey(typed.url);
  if (!key.ok) return key;
  const rid = await reportIdOf(key.value);
  const edition = await editionOf(exact);
  const entered = await desk.enterReport({
    rid,
    report: {
      key: key.value,
      title: typed.title.trim() || typed.url,
      date: new Date(world.now()).toISOString().slice(0, 10),
      linkOnly: true,
    },
    url: typed.url,
    edition: { id: edition, media: 'other', textHash: edition, skeleton: new Uint8Array() },
    restricted: typed.restricted || desk.isRestricted(rid),
  });
  if (!entered.ok) return entered;
  const marked = await desk.run({
    type: 'mark',
    rid,
    edition,
    finding: createId(world),
    sel: {
      v: 1,
      quote: { exact, prefix: '', suffix: '' },
      position: { start: 0, end: exact.length },
      block: { startBlock: 0, startOffset: 0, endBlock: 0, endOffset: exact.length },
    },
    at: world.now(),
  });
  return marked.ok ? ok(undefined) : marked;
}
