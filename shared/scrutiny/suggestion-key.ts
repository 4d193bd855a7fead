/** The name under which a suggestion is dismissed. Rules: SPEC.md [R150]. */
import { fold } from '../anchoring/fold.ts';
import { hash32 } from '../anchoring/hash.ts';
import type { Suggestion } from '../core/suggestion.ts';

/** Of its words and kind alone, so that it is the same in each version of a paper and on each device. */
export function suggestionKey({ quote, kind }: Pick<Suggestion, 'quote' | 'kind'>): string {
  const words = fold(quote).trim();
  const hashes = [hash32(`${kind} ${words}`), hash32(`${words} ${kind}`)];
  return hashes.map((hash) => hash.toString(36).padStart(7, '0')).join('');
}
