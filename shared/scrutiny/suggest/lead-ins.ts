/** Which words open a list. Rules: SPEC.md [R103]. */
import type { Block, TextIndex } from '../../anchoring/text-index.ts';
import { hasMark } from './list-lines.ts';

/** "There are four areas for improvement." before a list. */
const COUNTS =
  /\bthere (?:are|were) (?:\w+ ){1,5}(?:areas?|strengths|risks|actions|priorities|recommendations)\b/i;
const LONGEST_COUNT = 120;
const NUMBERED = /^[-–•*]?\s*\d{1,3}\.\d/;
const COLON = /(?:[:;][-–]?|\s[-–])["'”’]*$/;
const FOLLOWS =
  /\b(?:following|as follows|below|these (?:are|were|include)|includ(?:e|es|ed|ing)|that|are|were|to|with)$|(?<=\w )following\b/i;

/** A sentence that ends in a colon, or without an end before a list. */
export function isLeadIn(words: string, next: Block | undefined, index: TextIndex, isItem: boolean): boolean {
  if (isItem && words.endsWith(';')) return false;
  if (next === undefined || next.kind === 'heading') return words.endsWith(':');
  if (/:[-–]?["'”’]*$/.test(words)) return true;
  if (next.kind === 'cell') return COLON.test(words);
  const below = index.asSeen({ start: next.start, end: Math.min(next.end, next.start + 80) });
  const isList = next.kind === 'item' || hasMark(below);
  if (isList && words.length < LONGEST_COUNT && COUNTS.test(words) && !NUMBERED.test(below)) return true;
  if (COLON.test(words)) return isList || /\s[-–]$/.test(words);
  return (
    isList &&
    FOLLOWS.test(words.replace(/\.$/, '')) &&
    !/^[-–•*]?\s*\d{1,3}\.\d/.test(below) &&
    (!words.endsWith('.') || /(?<=\w )following\b/i.test(words))
  );
}
