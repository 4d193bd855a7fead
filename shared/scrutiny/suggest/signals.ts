/**
 * What side a lead-in, a column's header or a heading puts what stands below it on: "The areas for improvement are:".
 * Rules: SPEC.md [R101] to [R103].
 */
import type { Kind } from '../../core/kind.ts';

/** `each`: findings of any side, judged one by one. `none`: no findings of this report at all. */
export type Side = Kind | 'each' | 'none';

export interface Signal {
  readonly side: Side;
  /** The report's own words for it: "areas for improvement". */
  readonly label: string;
  /** The header names a second kind as well: "Areas for development / Risk". */
  readonly orRisk?: true;
  /** What stands below is told of an action: its progress. */
  readonly tracks?: true;
}

type Pattern = readonly [side: Side, pattern: RegExp];

const AREAS =
  /\b(?:(?:key|main|priority|identified) )*areas? (?:for|of|to|requiring|where|that)(?: be)?(?: \w+){0,4}? ?(?:development|improve(?:ment|d)?|consideration|concern|focus|attention|weakness|priority action|immediate action|strengthening|challenge)\b|\bareas for\b/i;
const DEVELOPMENT =
  /\bareas? .{0,40}\bneed(?:s|ed)? to improve\b|\bweakness(?:es)?\b|\bimprovements? (?:needed|required|identified|areas?)\b|\brequired improvements?\b|\bneed(?:s|ed)? (?:to (?:improve|ensure|be)|improv\w+)\b|\bneeded to ensure\b|\bneed(?:s|ed)? to\s*[:–-]*$|\b(?:what|where) (?:needs?|we need) to\b|\bgaps?\b|\bcriticisms?\b|\b(?:key |main )?concerns?\b|\bfailings?\b|\bshortcomings\b|\bissues? (?:identified|raised|found|of concern)\b|\bnot (?:yet )?working\b|\bdevelopment (?:areas|points|needs)\b|\bto improve\b|\bunder-?performing\b|\bhow (?:we|it) (?:can|could) (?:do|be) better\b|\beven better if\b/i;
const RISK =
  /\b(?:key |main |strategic |corporate |top |red |new |high |significant |financial )*risks?\b(?! assessment| management| register (?:is|was|had)| appetite| framework)|\bthreats?\b|\bpressures\b|\bproblematic (?:because|for)\b|\bchallenges?\b(?! (?:panel|meeting|session))/i;
const STRENGTH =
  /\bstrengths?\b|\bachievements?\b|\bsuccess(?:es)?\b|\b(?:points|areas|signs|examples|evidence) of (?:good |positive |significant )?(?:progress|practice|improvement|strong practice)\b|\bgood practice\b|\b(?:what|which)?(?: is| was| has)?(?: gone| going| working| doing)? ?well\b|\bpositives?\b(?! about)|\bhighlights (?:of|included)\b(?! the (?:report|paper|quarter|period))|\bprogress (?:to date|made|so far|includ\w+|to highlight)\b|\bareas of (?:strength|progress|excellence)\b|\baccomplish\w+|\bimprovements? (?:made|seen|include\w*)\b|\bpraised\b|\bcommended\b/i;
const ACTION =
  /\b(?:council|it|they|officers|service|team|department) (?:has|have|had)(?: now| already| since)?\s*:$|\b(?:improvement|action|recovery|delivery|business|work) plans? (?:\w+ )?(?:is|are|will|to|include\w*|contain\w*|ha[sd]|sets? out|cover\w*|focus\w*)\b|\b(?:key )?(?:areas|priorities|elements|actions) of the (?:\w+ )*plan\b|\bactions?\b(?! plan)|\bnext steps\b|\bpriorit(?:y|ies)\b|\bwe will\b|\bwill (?:be|now|include|focus|involve|work)\b|\bmeasures\b(?= (?:taken|in place|include|to))|\bsteps\b|\bwe (?:\w+ ){1,8}(?:with|by|through):?$|\bmitigat\w+|\bworkstreams?\b|\bplans? (?:to|for)\b|\bwork (?:is )?(?:underway|under way|includes?|ha[sd] (?:begun|started|been))\b|\bcommitments?\b|\bit was intended\b|\b(?:key )?initiatives\b|\bkey activities\b|\bmilestones\b|\bcontrols? (?:include|in place)\b|\bagreed to:?$/i;
const RECOMMENDATION =
  /\brecommend(?:ed|s|ations?|ing)?\b(?! for improvement)|\b(?:is|are|be|was|were) (?:asked|advised|invited|requested|recommended) (?:to(?! (?:speak|comment|ask|raise|make|put))|that)\b|\basked to (?:approve|agree|note|endorse|consider)\b|^that (?:the )?(?:\w+ ){1,6}(?:note|agree|approve|endorse|recommend|support|receive)s?:?$/i;
const THAT_BODY =
  /^that (?:the )?(?:[\w-]+ ){0,6}(?:committee|cabinet|council|panel|board|executive|commission|member)(?: resolves?(?: to)?)?\s*[:–-]*$/i;
const DECISION =
  /\bresol(?:ved|ution)s?\b|\b(?:it was|was|were|and|cabinet|committee|council|board|panel|executive|mayor|that the following be) (?:unanimously )?(?:agreed|approved|decided|endorsed)\b|\bdecisions?(?: made| taken)?\b(?!.*\bmak)|\bagreed that\b|\badvice of the advisory panel\b/i;
const FIGURES =
  /\b(?:headline|key|performance) (?:figures?|data|results|measures|statistics)\b|\bjudge?ments? (?:received|were|are|made)\b|\bratings\b(?! had)|\bas follows\b.{0,10}\bindicators?\b|\bindicators?\b.{0,30}\b(?:as follow\w*|were|are)\b|\bstatus\b.{0,20}\bindicators?\b|\bvariances?\b|\bgrad(?:es|ings?)\b/i;
const NONE =
  /\b(?:report|paper|presentation|briefing|update)s? (?:also )?(?:provided|provides|covered|covers)\b[^:]*:|\bdefin(?:ed|ition|es)\b|\b(?:systems|services|arrangements|organisations?) are those\b|\bfour (?:different )?grades\b|\bkey below\b|\bcovering (?:three|four|five)\b|\b(?:types?|categories|options|methods?|ways) of\b|\b(?:in the|the) following ways\b|\bstandard themes\b|\b(?:five|four|six|core|key) (?:themes|elements|components|questions)\b|\bteam (?:itself )?(?:comprised|included|consisted|was made up)\b|\bcontains? (?:two|three|four) (?:elements|parts|sections)\b|\bterms of reference\b|\b(?:were|was|be) (?:present|in attendance)\b|\bbackground (?:papers|documents)\b|\bmembers of the (?:team|panel|group)\b|\bpieces of work in advance\b|\bwhere it has\b|\bunder the following (?:headings|options)\b|\busing the following options\b|\blegislation\b|\bact \d{4} (?:requires|says|states)\b|\bmust (?:include|publish|contain)\b|\bwith reference to\b|\bcopies of\b|\bquestions? (?:were|was|are|is|raised|asked|from)\b|\basked (?:the following|questions|about)\b|\bgrounds\b/i;
const EACH =
  /\b(?:key )?(?:headlines?|messages?|findings?|points?|points? (?:made|raised|noted)|observations?|conclusions?|comments|issues|themes|matters|updates?)\b|\b(?:noted|heard|advised|informed|reported|highlighted|told|explained|stated|confirmed|responded|that|found|indicated|concluded|included?|including|discussed|learned|particular|said)\s*(?:that|the following|as follows)?\s*[:;–-]*$|\bfollowing\b/i;

/** In this order: the more telling first. */
const LEAD_INS: readonly Pattern[] = [
  ['development', AREAS],
  ['none', NONE],
  ['development', DEVELOPMENT],
  ['strength', STRENGTH],
  ['recommendation', RECOMMENDATION],
  ['recommendation', THAT_BODY],
  ['decision', DECISION],
  ['indicator', FIGURES],
  ['risk', RISK],
  ['action', ACTION],
  ['each', EACH],
];

/** Who is asked to note five red risks is told risks. */
const NOTE = /\b(?:is|are|was|were) (?:also )?asked to note\b(?! (?:that|the (?:report|contents))|:)/i;

/** The side that a lead-in takes; undefined where its words do not tell. */
export function leadInSignal(words: string): Signal | undefined {
  // What side a long lead-in takes stands at its end.
  const end = (words.length > 260 ? words.slice(words.length - 260) : words).replace(NOTE, 'note');
  return find(LEAD_INS, end);
}

const TITLES: readonly Pattern[] = [
  ['none', /\bdefinition|\bglossary|\bkey to\b|\bhow to (?:read|understand)\b|\bterms of reference\b/i],
  ['development', AREAS],
  [
    'development',
    /^(?:key )?(?:weakness(?:es)?|gaps?|improvements? (?:needed|required)|(?:key )?concerns|what needs to (?:improve|be better|happen)|even better if)$/i,
  ],
  [
    'strength',
    /^(?:key |main |our |areas of )?(?:strengths?|achievements?|success(?:es)?|positives|good practice|progress to date|what (?:is|has|we) .*well)(?: (?:identified|include|to date|so far))?$/i,
  ],
  [
    'action',
    /^(?:next steps|actions?|(?:proposed|agreed|planned|further|key) actions?|way forward|action required|what (?:we|the council|officers) (?:will|ha(?:ve|s)|did|do|plan|are)\b.{0,30})$/i,
  ],
  [
    'risk',
    /^(?:key |main |strategic |corporate |top |emerging )*(?:risks?|challenges|risks and (?:challenges|issues)|the challenges of .*|risk assessment|risk implications|risk (?:and|&) mitigation|risk management(?: implications)?)$/i,
  ],
];

/** The side of what stands below a heading. */
export function titleSignal(words: string): Signal | undefined {
  return find(TITLES, words.replace(/^[\d.]+\s*|[:.]$/g, '').trim());
}

/** Answers are told, whatever they answer. */
const TOLD =
  /\b(?:advised|responded|explained|confirmed|stated|reported|noted|highlighted)(?: (?:that|the following))?\s*[:–-]*$/i;

function find(patterns: readonly Pattern[], words: string): Signal | undefined {
  const isTold = patterns === LEAD_INS && TOLD.test(words);
  for (const [side, pattern] of patterns) {
    if (isTold && side === 'none') continue;
    const found = pattern.exec(words);
    if (found === null) continue;
    const label = found[0].trim().replace(/[:;–-]+$/, '');
    return side === 'development' && /\brisks?\b/i.test(words)
      ? { side, label, orRisk: true }
      : { side, label };
  }
  return undefined;
}
