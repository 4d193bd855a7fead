/**
 * What one line says of its own paper: that it is closed to the public, or open. A line stands in a header, in a
 * running header or footer, or is a file's title; a sentence of running text is not asked. Rules R1 to R13 of SPEC.md.
 */

export type LineSays = 'closed' | 'open' | undefined;

const PAPERS = '(?:appendix|appendices|annex(?:e|es)?|schedule|enclosure|attachment|report|paper|item)';
/** "Appendix B is …": who is spoken of, where it is another paper. */
const OF_OTHER =
  /\b(?:appendix|appendices|annexe?s?|enclosures?|attachments?)\b(?:\s*[a-z0-9]{1,3}\b(?:\s*(?:,|and|&|to)\s*[a-z0-9]{1,3}\b)*)?\s*(?:is|are|contains?|includes?|remains?)\b/;
const WITH_OTHER = new RegExp(
  String.raw`\b(?:with|has|have|plus|includes?|accompanied by|separate|see)\b (?:an?|the|its|one|two|\d|separate|,| )*(?:exempt|confidential|restricted|private|part 2)\b[^.]{0,20}\b${PAPERS}`,
);
const NOT_PUBLIC =
  /\bnot (?:for|to be|available for|suitable for) (?:publication|publish(?:ed|ing)|disclos(?:ed|ure)|release[d]?|public (?:disclosure|release|inspection|circulation|access))\b|\bnot (?:open|available|accessible) to (?:the )?(?:press|public)\b|\bwithheld from (?:the )?(?:public|publication)\b|\bnon ?public (?:report|item|paper|appendix)\b/;
const STARTS_CLOSED =
  /^\W*(?:strictly )?(?:not for publication|exempt (?:information|item|report|appendix)|confidential)\s*(?:[:\u2013-]|$)/;
/** Of the law, not of the paper: "paragraph 3 of Part 1 of Schedule 12A". */
const PART_OF_THE_LAW =
  /\bpart 1\W+(?:of\W+)?(?:the\W+)?(?:amended\W+)?schedule\b|\bschedule\s*12\W?a\W+(?:\w+\W+)?part 1\b/g;
/** As a label: of the line, after a colon, a bracket or a dash; not "Part 2 of 3", "Part 2 of the Act". */
const PART =
  /(?:^\W*|[:;(]\s*|\s[\u2013-]\s*|\ba |\b(?:status|classification|category) )part ([12])\b(?! of (?!the agenda|this)|\/\d| and )/;
const PART_AND_CLOSED = /\bpart 2\b\W+(?:exempt|confidential|private|report|appendix|item|agenda|minutes)\b/;
const NOT_ITS_PART =
  /\b(?:plan|act|strategy|volume|phase|programme|pack|agenda|accounts|constitution|framework|statement)\W+part [12]\b/;
/** File names lose their dashes: "Contracts Part 2". */
const PART_AT_END = /\bpart ([12])\W*$/;

/** Sentences of agendas and minutes about closing a meeting, and rules about closed papers in general. */
const TALK =
  /\bexclu(?:sion|de|des|ded|ding) (?:of )?(?:the )?(?:press|public)|\bpublic be excluded\b|\b(?:press|public) (?:and public )?(?:are|is|be) (?:likely to be )?excluded\b|\bto consider (?:whether|passing|any|if)\b|\bwhether (?:any|the|to|there)\b|\bif any\b|\blikely disclosure\b|\b(?:procedure|access to information) rules\b|\b(?:disposal|handling|protocol|policy|guidance) (?:of|for|on) (?:exempt|confidential)\b|\bmembers are reminded\b/;
const SIGN = '(?:exempt|confidential|restricted|private|part 2)';
const DENIED = new RegExp(
  String.raw`\b(?:not|no|neither|nor|without|nothing|never)\b (?:[a-z]+ ){0,3}${SIGN}\b|\bnon ${SIGN}\b|\b${SIGN}\b[^.]{0,60}[:?\u2013-]\s*(?:no|n|none|nil|n\/a|not applicable|false)\b(?! \w)|\b${SIGN}\b[^.]{0,40}\b(?:there (?:are|is|were) (?:none|no)|none|nil)\b`,
);
const NO_LONGER = new RegExp(
  String.raw`\b(?:no longer|formerly|previously|once|originally|was) (?:[a-z]+ ){0,2}${SIGN}\b|\bdeclassified\b|\b(?:now|made|released as) public\b|\b(?:public|redacted) (?:version|copy|report|appendix)\b|\bredacted for publication\b|\(redacted\)`,
);
/** Words in their common sense: exempt accommodation is housing, confidential waste is paper. */
const EXEMPT =
  /\bexempt\b(?! (?:from (?!publication|disclosure|the public)|accommodation|charit|works?\b|vehicles?\b|premises|schemes?\b|housing|supported|persons?\b|staff\b|goods|supplies|land\b|propert|bod(?:y|ies)\b|status|sector|provi))/;
const NOT_EXEMPT_BEFORE = /\b(?:tax|vat|rate|rates|charge|levy) exempt\b/;
const CONFIDENTIAL =
  /\bconfidential\b(?! (?:reporting|advice|counsel|support|helpline|help|service|waste|enquir|inquir|shredding|access|space))/;
const RESTRICTED =
  /(?:^\W*|[:(]\s*|\s[\u2013-]\s*)restricted\b(?! (?:byway|mobility|parking|access|covenant|growth|fund|zone|hours|reserves?|licen))/;
const CLOSED =
  /\b(?:closed|private) (?:session|report|item|paper|appendix|agenda|document|business|minutes?)\b|\bofficial\W{0,3}sensitive\b|\bmembers only\b|\bto be (?:considered|taken|heard|discussed) in private\b|\bprivate (?:and|&) confidential\b|\bcommercial(?:ly)? in confidence\b/;
/** "Appendix 1 (public), Appendix 2 (exempt)". */
const OPEN_FIRST = /\((?:public|open)\)/;
const OPEN = /^\W*(?:[a-z /]+:\s*)?(?:public|open|unrestricted|for publication)\b/;

/**
 * @param words as printed
 * @param self the paper's own name, where it is known: "Appendix B is exempt" in Appendix B speaks of itself
 */
export function lineSays(words: string, self = ''): LineSays {
  const line = plain(words);
  const lawless = line.replace(PART_OF_THE_LAW, ' ');
  const answer = DENIED.test(lawless) || NO_LONGER.test(line);
  if (STARTS_CLOSED.test(line) && !answer && !OF_OTHER.test(line)) return 'closed';
  if (TALK.test(line)) return undefined;
  if (NOT_PUBLIC.test(line)) return speaksOfOther(line, self) ? 'open' : 'closed';
  const part = partOf(lawless);
  if (part !== undefined) return part === '2' && !answer ? 'closed' : 'open';
  if (answer) return 'open';
  if (!isClosed(line)) return OPEN.test(line) ? 'open' : undefined;
  return speaksOfOther(line, self) || WITH_OTHER.test(line) || OPEN_FIRST.test(line) ? 'open' : 'closed';
}

/** One spelling of dashes, spaces, parts and joined file names. */
function plain(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[_+]+/g, ' ')
    .replace(/[\s.](?:pdf|docx?|html?)$/, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/['\u2018\u2019*"]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\bpart\s*(?:ii|two|2)\b/g, 'part 2')
    .replace(/\bpart\s*(?:i|one|1)\b/g, 'part 1')
    .replace(/(?<=[a-z0-9])-(?=[a-z])|(?<=[a-z])-(?=\d)/g, ' ')
    .trim();
}

function partOf(line: string): string | undefined {
  if (NOT_ITS_PART.test(line)) return undefined;
  const named = PART.exec(line)?.[1];
  return named ?? (PART_AND_CLOSED.test(line) ? '2' : PART_AT_END.exec(line)?.[1]);
}

function isClosed(line: string): boolean {
  return (
    (EXEMPT.test(line) && !NOT_EXEMPT_BEFORE.test(line)) ||
    CONFIDENTIAL.test(line) ||
    RESTRICTED.test(line) ||
    CLOSED.test(line)
  );
}

/** "Appendix B is exempt" on a cover; not "this appendix is", and not where the paper is that appendix. */
function speaksOfOther(line: string, self: string): boolean {
  const found = OF_OTHER.exec(line);
  if (!found || /\bthis (?:report|appendix|annexe?|paper|item|document)\b/.test(line)) return false;
  const name = /^(?:appendix|annexe?|enclosure|attachment)\s*[a-z0-9]{1,3}\b/.exec(found[0])?.[0];
  return name === undefined || !plain(self).includes(name);
}
