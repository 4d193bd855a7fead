/** What a report calls itself on its first page. Rules: SPEC.md [R147]. */

const SUBJECT = /^(?:subject|title|report title|title of report)\s*:\s*(\S.{2,})?/i;
const AUTHOR = /^(?:report (?:prepared )?by|prepared by|report author|author)\b/i;
/** What stands in the box with the title, after it. */
const AFTER_TITLE =
  /\s*(?:(?:[A-Z][\w&’'-]* )?(?:Overview and )?Scrutiny (?:Committee|Panel|Board)\b|(?:Executive Councillor|Cabinet Member|Portfolio Holder|Lead Member)\b|\bA?\s*Part (?:1|2|I|II)\b).*$/s;
/** No title: a number, a name with an office, a label. */
const OTHER = /^(?:\d|agenda\b|item no|date\b|to\b|on\b|wards?\b)|:\s*$|\b(?:director|head of|officer)\b/i;
const [SHORTEST, LONGEST] = [8, 200] as const;
/** Blocks after the author's line that may hold it. */
const NEAR = 3;

/**
 * The words after "Subject:", else what stands under the author's name; undefined where neither is there.
 * @param blocks the first blocks of the report, in order
 */
export function readReportTitle(blocks: readonly string[]): string | undefined {
  const subject = blocks.findIndex((words) => SUBJECT.test(words.trim()));
  // In a table its words are the next cell.
  const named = SUBJECT.exec(blocks[subject]?.trim() ?? '')?.[1] ?? blocks[subject + 1];
  if (subject >= 0 && named !== undefined) return named.trim().slice(0, LONGEST);
  const author = blocks.findIndex((words) => AUTHOR.test(words.trim()));
  if (author < 0) return undefined;
  return blocks
    .slice(author + 1, author + 1 + NEAR)
    .map((words) => words.replace(AFTER_TITLE, '').trim())
    .find((words) => words.length >= SHORTEST && words.length <= LONGEST && !OTHER.test(words));
}
