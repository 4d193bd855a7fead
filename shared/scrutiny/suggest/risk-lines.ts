/** Lines of a register of risks that lost their cells. Rules: SPEC.md [R106] and [R138]. */
import type { Passage } from './passage.ts';

/** "Budget Management 4 4 16" */
const SCORED = /^[A-Z][^.]{3,100}?(?:[\s|]+\d{1,2}){3,5}$/;
/** "SR6 Winter storms 3 4 Amber Head of Quays" */
const CODED =
  /^(?:[A-Z]{2,4}-?|R)\d{1,3}[.:)]?\s+[A-Z][^.]{3,120}?(?:[\s|]+(?:\d{1,2}|(?:very )?(?:high|medium|low)|red|amber|green)\b){2,6}(?:\s*[↑↓↔→←])?(?:\s+[A-Z][^.]{2,60})?$/i;
/** "SR6 Winter storms" */
const TITLED = /^[A-Z]{0,2}RR?[- ]?\d{1,3}\b[^.:]{4,80}\.?$/;

/** Why such a line is a risk; undefined where it is none. */
export function riskLine({ text, shape, frame, inRegister }: Passage): string | undefined {
  if (inRegister === true && (SCORED.test(text) || CODED.test(text)))
    return 'A line of a risk register, with its scores';
  const isListed = shape === 'item' && frame !== undefined && TITLED.test(text);
  return isListed ? 'A line of a list, with the number of a risk' : undefined;
}
