/** What kind of document a report is. Rules: SPEC.md [R106] and [R101]. */
import type { TextIndex } from '../../anchoring/text-index.ts';

/** A title that says so stands among the first blocks. */
export function isRegister(index: TextIndex): boolean {
  return index.blocks
    .slice(0, 12)
    .some(
      ({ start, end }) =>
        end - start < 120 && /\brisks? (?:register|log)s?\b/.test(index.text.slice(start, end)),
    );
}

/** Such pages say so among the first blocks. */
export function isDecisionPage(index: TextIndex): boolean {
  return index.blocks
    .slice(0, 14)
    .some(
      ({ start, end }) =>
        end - start < 300 &&
        /^(?:issue - (?:meetings|decisions)|decision(?:s| details| maker:.*| status:.*)?:?|minutes:?|decision record.*)$/is.test(
          index.text.slice(start, end).trim(),
        ),
    );
}
