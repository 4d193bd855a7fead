/** What the header of a table's column says of its cells. Rules: SPEC.md [R102] and [R106]. */
import type { Kind } from '../../core/kind.ts';
import type { Signal } from './signals.ts';

/** `other`: owners, dates, scores: part of a finding's row, no findings themselves. */
export type ColumnSignal = Signal | 'other';

const SIDES: readonly (readonly [Kind | 'each', RegExp])[] = [
  [
    'development',
    /\b(?:areas? (?:for|of|to|requiring) (?:further |continued )?(?:development|improve(?:ment)?|consideration|focus|concern|attention)|weakness(?:es)?|improvements? (?:needed|required)|what needs to|gaps?|issues?|what (?:do )?we need|development (?:areas?|points?)|areas? to improve|even better)\b/i,
  ],
  [
    'strength',
    /\b(?:strengths?|achievements?|success(?:es)?|positives?|good practice|working well|gone well|went well|do well)\b/i,
  ],
  ['recommendation', /^(?:\w+ )?recommendations?(?: (?:made|text|agreed|and .*))?$/i],
  [
    'action',
    /^(?:(?:\w+ ){0,2}|comments? ?\/ ?)(?:actions?|milestones?|tasks?|activity|activities|next steps|deliverables?|mitigations?|mitigating .*|what (?:will )?we (?:will|are going to) do|how (?:will )?we .*do (?:it|this)|commitments?|response|management of risks?|objectives?|further controls?.*|planned .*controls?|(?:existing|current|key|internal)? ?controls?(?: measures?| in place)?)(?: (?:required|needed|taken|agreed|plan|updates?|progress|log|to (?:be taken|date|mitigate|address)|and .*|\/.*))?$/i,
  ],
  [
    'risk',
    /^(?:\w+ ){0,2}(?:risks?|threats?|challenges?)(?: (?:description|title|identified|event|and .*|\/.*|area))?$/i,
  ],
  ['decision', /^(?:decision|resolution|outcome of (?:vote|decision)|resolved)s?$/i],
  [
    'each',
    /^(?:\w+ )?(?:progress|update|updates|status update|commentary|comments?|position|current position|latest .*|narrative|findings?|summary|impact|evidence|item|details?|description)(?: .*)?$/i,
  ],
];

const OTHER =
  /^(?:risk (?:no\.?|ref\w*|id|number|rating|score|level|category|type|status|appetite|matrix)|[a-z]\/[a-z]|(?:inherent|residual|gross|net|current|target|original|(?:un)?mitigated|previous|overall)(?: risk)?(?: (?:score|rating|level|status|likelihood|impact))?|(?:lead|risk|action|responsible|accountable)? ?(?:officer|owner|lead|director|person|service|team|manager|member|portfolio holder)(?:\/?s)?(?: .*)?|complet(?:e|ed|ion) by|owner|(?:by )?whom?|level of risk.*|ref(?:erence)?|no\.?|number|id|date.*|when|by when|due(?: date)?|deadline|target date|timescales?|timeframe|completion.*|status|(?:short|long) trend.*|rag(?: .*)?|rating|score|likelihood|probability|impact score|impact \(.*|l|i|priority(?: .*)?|version|direction(?: of travel)?|review date|origin|area|exec date|lead officer\/em|category|theme|ward|name|cause|causes|trend)$/i;

const FIGURE =
  /^(?:(?:annual |year end |current |quarterly )?targets?(?: .*)?|actual.*|outturn.*|q[1-4].*|quarter .*|20\d\d.*|result.*|performance(?: .*)?|value|current value|last (?:year|quarter).*|previous .*|year to date|ytd|rag.*|variance.*|budget.*|forecast.*|baseline.*|national(?: average)?|england|benchmark.*|% .*|number|total|l(?:ikelihood)?|score|last qrt)$/i;

export function columnSignal(words: string): ColumnSignal | undefined {
  const header = words.replace(/[:*]+$/, '').trim();
  if (OTHER.test(header)) return 'other';
  for (const [side, pattern] of SIDES) {
    const found = pattern.exec(header);
    if (found === null) continue;
    const label = found[0].toLowerCase();
    return side === 'development' && /\brisks?\b/i.test(header)
      ? { side, label, orRisk: true }
      : { side, label };
  }
  return undefined;
}

export function isFigureColumn(words: string): boolean {
  return FIGURE.test(words.trim());
}
