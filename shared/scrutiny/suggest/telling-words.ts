/** The words of a passage that tell something: without names, and without what is only conceded. Rules: SPEC.md [R134] and [R143]. */

/** "Good Landlord Plan", "Better Care Fund": a name praises nobody. */
const PRAISE_IN_NAME =
  /\b(?:Good|Better|Best|Stronger|Strong|Outstanding|Excellence|Success|Positive|Improving) (?=(?:[A-Z][\w’-]+ )+(?:Plan|Fund|Strategy|Programme|Board|Scheme|Project|Statements?|Partnership|Framework|Charter|Team|Service|Group)\b)/g;

/** "Although the quay is strong, …": what follows counts. [R143] */
const CONCESSION = /^(?:although|whilst|while|despite|even though) [^,;]{5,120}, (?=[a-z])/i;

/** The name of a paper is no risk. */
const REGISTER = /\b(?:new )?risk (?:registers?|management|appetite|information|scores?)\b/gi;

/** Both sides named together are a title of what is told elsewhere. */
const BOTH_SIDES =
  /\bstrengths (?:and|as well as) (?:\w+ )?(?:areas (?:for|of) (?:further )?\w+|weaknesses)/gi;

/** A passage without the names that would praise or blame nobody. */
export function withoutNames(words: string): string {
  return words.replace(BOTH_SIDES, ' ').replace(PRAISE_IN_NAME, ' ').replace(REGISTER, ' register ');
}

/** What follows "Although …,"; all where nothing is conceded. */
export function mainClause(words: string): string {
  return words.replace(CONCESSION, '');
}
