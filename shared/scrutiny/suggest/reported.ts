/** Minutes report what was said: what counts is behind "Members were informed that". Rules: SPEC.md [R110]. */

const WHO = String.raw`(?:it|he|she|they|officers?|members?|one member|another member|(?:the |an? )?(?:[\w&’'(),/-]+ ){0,20}?[\w&’'(),/-]+)`;
const SAID =
  '(?:advised|informed|reported|explained|stated|confirmed|highlighted|noted|said|reminded|indicated|responded|told|heard|learn(?:ed|t)|added|acknowledged|recogni[sz]ed|emphasi[sz]ed|commented|clarified|identified|found|concluded|asked to note|understood|stressed|observed|felt|pointed out)';
const WHOM = String.raw`(?: (?:to )?(?:members|councillors|the (?:[\w-]+ ){0,3}(?:committee|meeting|panel|board|cabinet|sub-committee|executive|commission|forum)|cabinet))?`;
const REPORTED = new RegExp(
  String.raw`^it is of note that |^(?:(?:in (?:response|reply|answer)(?: to [^,]{3,90})?|in addition|additionally|further(?:more)?|also|however|finally|moreover),? )?${WHO} (?:was |were |also |had |had been |be |further |then ){0,3}${SAID}${WHOM}(?: by [^,]{3,60})? (?:that|how),? `,
  'i',
);
/** "Officers said they would check": without "that". */
const SAID_BARE =
  /^(?:[\w&’'(),/-]+ ){1,14}?(?:said|stated|advised|explained|added) (?=(?:he|she|they|it|the|there|this|a|an|one|some|no|all|work|officers|management)\b)/i;
const BARE =
  /^(?:explained|said|advised|noted|confirmed|reported|considered|clarified|highlighted|stated|acknowledged) (?:that )/i;

/** "Response: the figure was 4". */
const ANSWER = /^(?:(?:officer|council|service) )?(?:response|answer|comment|reply|a)\s*\d*\s*[:–-]\s+/i;

/** How many characters say who said it; 0 where nobody is reported. */
export function reportedLength(text: string): number {
  return (
    ANSWER.exec(text)?.[0].length ??
    REPORTED.exec(text)?.[0].length ??
    SAID_BARE.exec(text)?.[0].length ??
    BARE.exec(text)?.[0].length ??
    0
  );
}
