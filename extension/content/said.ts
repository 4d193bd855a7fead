import type { PageFacts } from '../../shared/core/page.ts';

/** What this page has said of itself since it was opened. */
export interface Said {
  /**
   * Gives what a mark keeps of these facts: no links, and every sign of restriction so far, since one that goes again
   * still counts.
   */
  hear(facts: PageFacts): PageFacts;
  /** As last given; undefined until the page was read. */
  readonly facts: PageFacts | undefined;
}

export function createSaid(): Said {
  let said: PageFacts | undefined;
  return {
    get facts() {
      return said;
    },
    hear(facts) {
      const all = [...(said?.restrictionSigns ?? []), ...facts.restrictionSigns];
      // Running text never restricts.
      const signs = new Map(
        all.filter(({ where }) => where !== 'body').map((sign) => [sign.where + sign.words, sign]),
      );
      return (said = { ...facts, restrictionSigns: [...signs.values()].slice(0, 100), links: [] });
    },
  };
}
