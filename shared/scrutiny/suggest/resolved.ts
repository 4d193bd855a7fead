/** How a resolution begins, and what frames the items below it. Rules: SPEC.md [R132]. */
import { shortened, type Frame } from './passage.ts';

const RESOLVED = /^\W*(?:it was )?resolved\b/i;
const RESOLVES =
  /^(?:(?:the )?(?:cabinet|committee|council|executive|board|panel) )?(?:that|agrees?|approves?|notes?|delegates?|endorses?)\b/i;

/** What stands in one paragraph with "Resolved" is resolved. */
export function isResolution(text: string): boolean {
  return RESOLVED.test(text);
}

/** "That the target be changed to:" is resolved, whatever stands below. */
export function opensResolution(words: string): boolean {
  return RESOLVES.test(words);
}

/** The frame of what is lettered below "RESOLVED – that (A) …;". */
export function resolvedFrame(text: string, start: number): Frame {
  const signal = { side: 'decision', label: 'resolved' } as const;
  return { signal, from: 'lead-in', words: shortened(text.slice(0, 40)), id: `list-${start}` };
}
