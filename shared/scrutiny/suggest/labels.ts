/** "Mitigation: …": a line that says before its words what they are. Rules: SPEC.md [R139]. */
import type { Kind } from '../../core/kind.ts';
import type { Frame } from './passage.ts';
import type { Signal } from './signals.ts';

export interface LineLabel {
  readonly words: string;
  readonly signal: Signal;
  /** How many characters stand before what it says. */
  readonly length: number;
}

const LABEL = /^([A-Z][A-Za-z’'/& ]{2,34}?(?: [A-Z]{0,4}\d{1,3})?)\s*(?::|(?<=\d)\s[–-])\s+(?=\S)/;
const SIDES: readonly (readonly [Kind, RegExp])[] = [
  [
    'risk',
    /^(?:(?:strategic|corporate|key|operational|project|directorate) )?risk(?: (?:description|title|event|statement|name))?(?: (?:no )?[A-Z]{0,4}\d{1,3})?$/i,
  ],
  [
    'action',
    /^(?:(?:existing|current|further|planned|proposed|additional|agreed|mitigating|required|new|internal) )*(?:actions?|controls?|mitigations?|control measures|next steps?)(?: (?:point|required|in place|taken|agreed|planned|needed|to date))?(?: \d{1,2})?$/i,
  ],
];

/** Undefined where a line has no such label. */
export function labelOf(text: string): LineLabel | undefined {
  const found = LABEL.exec(text);
  const words = found?.[1]?.trim();
  if (found === null || words === undefined) return undefined;
  const side = SIDES.find(([, pattern]) => pattern.test(words))?.[0];
  return side === undefined
    ? undefined
    : { words, signal: { side, label: words.toLowerCase() }, length: found[0].length };
}

/** Frames what stands behind the label. */
export function labelFrame({ words, signal }: LineLabel, start: number): Frame {
  return { signal, from: 'row', words, id: `label-${start}` };
}
