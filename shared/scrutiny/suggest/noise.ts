/** What looks like a finding and is none. Rules: SPEC.md [R107]. */
import { COUNT, figuresOnly } from './figures.ts';
import type { Passage } from './passage.ts';

interface Noise {
  readonly name: string;
  readonly pattern: RegExp;
  /** Holds also where a list or a column gives a side. */
  readonly always?: true;
  /** Words that say something of their own. */
  readonly unless?: RegExp;
}

const NOISE: readonly Noise[] = [
  {
    name: 'empty',
    always: true,
    pattern:
      /^\W*(?:n\/?a|none|nil|not applicable|not required|tbc|tba|none (?:identified|known|arising)|no comments?|as above|to follow)\b.{0,40}$/i,
  },
  {
    name: 'who and when',
    always: true,
    pattern:
      /^\W*(?:owner|lead(?: officer)?|responsible|action by|by whom|deadline|due(?: date)?|timescale|target date|status)\s*:.{0,60}$/i,
  },
  {
    name: 'score or day',
    always: true,
    pattern: new RegExp(
      `^\\W*(?:(?:very )?(?:high|medium|low)|red|amber|green|open|closed|completed?|on track|ongoing|in progress|not started|overdue|(?:(?:by|end of|early|late) )?(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? ?(?:20)?\\d{0,2}|\\d[\\d/.x× ]*)\\W*$`,
      'i',
    ),
  },
  {
    name: 'kinds of risk',
    pattern:
      /^(?:the|a|an|each) (?:(?:residual|inherent|gross|net|current|target) )?risks? (?:score )?(?:is|was|would|will) (?:the|have|be|placed|defined|measured|scored)\b|^risks (?:that|which) (?:score|are scored)\b|\b(?:residual|gross|inherent) risk (?:is|was) (?:the|placed|what)\b|\b(?:focus on|understanding of|management of|managing) (?:its|those|these|the|our) (?:most )?(?:\w+ )?risks?\b[^.]{0,20}\b(?:is|was|are|were)\b/i,
  },
  {
    name: 'boilerplate',
    pattern:
      /^(?:there (?:are|were|is) )?no (?:\w+ ){0,3}(?:implications?|recommendations|comments|questions|declarations|urgent business|other options|alternative options)\b|\bno (?:\w+ ){0,2}implications\b|^not (?:required|identified|applicable)|\bcan be (?:delivered|met|contained|managed) (?:from )?within (?:the |existing )?(?:resources|budgets?)/i,
  },
  {
    name: 'question',
    always: true,
    pattern:
      /\?["'”’)]*$|^(?:(?:the|a|one|another|some|several|other) )?(?:\w+ ){0,3}(?:councillors?|cllr|members?|committee|panel|chair\w*|board)\b(?! (?:were|was) (?:informed|advised|told)).{0,60}\b(?:asked|queried|questioned|enquired|inquired|wondered|sought (?:clarification|assurance|confirmation))\b(?! (?:to|that .* be)\b)|^it was (?:queried|asked)\b|\bwished to (?:be assured|know|understand|clarify)\b|\bofficers (?:is|was|were|are) (?:also )?asked (?:how|why|what|whether|if|about)\b|^(?:a|one|another) (?:member|councillor)\b[^.]{0,120}\basked (?:officers )?(?:how|why|what|whether|if|about)\b|^(?:councillor|cllr)\b(?!.*\b(?:informed|advised|explained|confirmed|told)\b)[^.]{0,220}\b(?:questioned|queried|asked) (?:if|whether|why|how)\b|^(?:he|she|they) (?:also |then )?(?:queried|questioned|asked (?:for any|whether|if|why|how|what|about))\b|^there was a (?:query|question)\b|^(?:questions?|clarification|queries) (?:were|was|had been|raised|from|in relation)\b|^in response to (?:a |various |further )?(?:questions?|comments|quer\w+)[^,]*$/i,
  },
  {
    name: 'thanks',
    always: true,
    pattern:
      /\b(?:thank(?:s|ed)\b|(?:added|expressed) .{0,30}\b(?:thanks|gratitude|appreciation)|wished .{2,40} well|apolog(?:y|ies|ised) (?:for|that|was|were|had)|(?:paid|pay) tribute|welcomed (?:\w+ ){1,12}to the (?:meeting|committee|panel|board)|welcomed (?:councillor |cllr |mr |ms |mrs |dr )?[A-Z][\w’'-]+ [A-Z][\w’'-]+,|declared an? (?:\w+ )*interest|left the (?:meeting|room)|joined the meeting|minute'?s? silence)/i,
  },
  {
    name: 'procedure',
    always: true,
    pattern:
      /\bminutes of the (?:\w+ )*meetings?\b|\bcorrect record\b|\bpress and public be excluded|\bschedule 12a\b|^(?:moved|proposed|seconded)\b|\bthis was (?:not )?a key decision\b|\bmoved and\b.{0,60}\bseconded\b|\bwill be reported for the consideration\b|\b(?:moved|proposed) by (?:cllr|councillor)|\bvote was taken\b|\b(?:publication|decision) date\b|\bdate of (?:decision|next meeting)\b|\bdecided at meeting\b|^effective from\b|^(?:contact|venue|email|tel|link|report author|lead (?:officer|director|member)|portfolio|decision (?:maker|status|type)|is (?:key decision|subject to call)|wards? affected|divisions? affected|notice of|item \d|meeting:|report of|agenda item)\b|\bpdf \d|@\w+\.|https?:|www\.|^page \d|\(to be given by\b|\bcall-?in\b.*\bsubject\b/i,
  },
  {
    name: 'report',
    unless:
      /^(?:the )?(?:cabinet|council|committee|panel|board|executive) (?:noted|agreed|approved|endorsed)\b|^it was (?:\w+ )?(?:agreed|requested|resolved|suggested)\b|\b(?:all of which have|accept(?:ed|s)|good quality|identif(?:ies|ied) (?:that|strengths and)|recogni[sz]ed|improv(?:ed|ing)|noted that|had (?:been|made)|\d+%|will be (?:presented|submitted|brought) to)\b/i,
    pattern:
      /^(?:as (?:in|with) [^,]{3,50}, )?(?:(?:the|this|a|an) )?(?:[\w’'/]+[\s-]){0,6}(?:report|paper|presentation|briefing|document|appendix|table \d+|update|section|note|register)(?: \w+){0,2},? (?:also |further )?(?:of the report )?(?:also )?(?:provide[sd]?|brings?|brought|set(?:s|ting)? out|present(?:s|ed)|outline[sd]?|detail(?:s|ed)|seek(?:s)?|sought|asks?|contribute[sd]?|contain(?:s|ed)|summaris(?:es|ed)|describe[sd]?|explore[sd]?|examine[sd]?|focus(?:es|ed)|cover(?:s|ed)?|address(?:es|ed)|give[s]?|gave|include[sd]?|updated|informed|supports?|was (?:attached|presented|submitted|structured|divided|split)|is (?:structured|due to be)|had been (?:circulated|prepared)|is (?:attached|to|an?)|should)\b/i,
  },
  {
    name: 'presented',
    unless:
      /\b(?:NOTED|AGREED|APPROVED)\b|\bconsidered and noted\b|\bdisappointed\b|\b(?:likely|projected) to exceed\b|\b(?:advised|informed) members that\b|\bas being \d|\b(?:recommended|explained|proposed|advised|confirmed|reported) that\b/i,
    pattern:
      /\b(?:is|are|will) (?:also )?(?:be )?asked to (?:consider|review|examine)\b|\bgave consideration to\b|\b(?:was|were) (?:introduced|presented) by\b|^.{0,160}\b(?:presented|introduced|submitted|considered|received|gave|provided (?:members|the \w+) with|had before (?:it|them)|consideration was given to)\b (?:a|an|the|this|his|her|their|to)? ?(?:\w+ ){0,5}(?:reports?|presentation|overview|briefing|paper|update|item|proposals?|summary)\b(?!.*\b(?:agreed|resolved|highlighted|noted that|advised that|had (?:improved|increased|reduced))\b)/i,
  },
  {
    name: 'purpose',
    pattern:
      /^(?:the )?(?:purpose|aims?|objectives?|intention) of (?:the|this)\b|^reasons? for (?:the )?decisions?:|^(?:reasons?|purpose|objectives?):|\bapproval (?:will be|is|was|is being) sought\b|^(?:to|members? (?:are|were) (?:asked|invited) to) (?:inform|update|advise|provide|present|receive|report|seek|enable|facilitate|allow|consider|keep|review|brief|outline|set out)\b/i,
  },
  {
    name: 'duty',
    unless:
      /\d%|\b(?:is|are|was|were) asked to (?:approve|agree|note)\b|\bprogress has been made\b|\bwill be delivered\b|\bdependent on\b|\binsufficient\b/i,
    pattern:
      /\b(?:statutory|legal) (?:duty|duties|definition|requirement|obligation|partnership|responsibilit\w+)\b|\b(?:is|are) (?:specifically )?(?:responsible|accountable) for\b|\b(?:is|are) defined as\b|\bha(?:s|ve|d) (?:a|the) (?:lead |primary |overall )?(?:duty|responsibility)\b|\b(?:must|should) (?:be )?(?:publish|publicat|submit|fit with|be submitted|also include)|\b(?:act|regulations?|guidance) (?:\d{4} )?(?:requires?|places?|states?|sets? out|defines?|introduced|gives?)\b|^under (?:the|section)\b|\bworking together 20\d\d states\b|\bshould be independent\b|^(?:it|they|the report) should\b|\bcharged with\b|\broles? (?:of [^.]{3,40} )?(?:is|are) ['‘"“]?to\b|\((?:working together|hm government|department for)[^)]*\)|\b(?:all|every) (?:social )?(?:housing )?(?:landlords?|local authorit(?:y|ies)|councils)\b|\bits? terms of reference\b/i,
  },
  {
    name: 'method',
    pattern:
      /^(?:the |this |an? |our |each day the )?(?:\w+ ){0,5}(?:inspect(?:ion|ors?)|review|peers?|team|visit|audit|challenge|survey|assessment|consultation)\b[^.]{0,60}\b(?:took place|spoke (?:to|with)|met with|consisted of|comprised|sampled|considered a range|sat with|focus(?:s?ed)? (?:on|all)|looked at|(?:was|were|had been) (?:undertaken|conducted|carried out|on site)|spent|will take place|is (?:undertaken|not an inspection)|included)\b|\b(?:in order|was) to (?:assess|establish|identify) (?:how|whether|progress)|^the focus of the (?:re-?)?(?:visit|review|inspection)\b|^(?:during|for) the (?:majority|week|visit)\b|^they (?:also )?(?:spoke|talked|met|gathered|accessed)\b|\b(?:team|panel) of (?:\d+|\w+) (?:\w+ )?(?:inspectors|peers|officers|managers)\b|\bundert(?:ook|aken) \d+ .{0,30}\binterviews?\b|\b(?:documents|submissions) .{0,40}\bprovided to (?:the )?(?:cqc|ofsted|inspectors)|\b(?:peer|corporate) (?:challenges?|reviews?) (?:was|is|were|are) (?:part of|designed)\b|\boverarching question\b|\binspection process had begun|\bwork to be undertaken by\b|\b(?:selected|picked|chosen) at random\b|\brandomly selected\b|\ba random selection\b|\bcommissioned .{0,60}\bto (?:conduct|undertake|carry out) an?\b/i,
  },
  {
    name: 'key',
    always: true,
    pattern:
      /\bc1 being\b|\b(?:is|was|are|were) graded from\b|^target (?:not |slightly )?(?:met|missed|achieved)\b.{0,20}$|^(?:red|amber|green|blue|grey|black|high|medium|low|very (?:high|low)|c[1-4]|rag)\s*(?:[=:–-]|\(|,? (?:which (?:was|is)|means|indicates|rating))|\bgrade that could be\b|\b(?:very )?good, (?:very )?(?:good|adequate|fair|poor)\b|\b(?:rated|scored) using\b|\b(?:likelihood|impact) (?:x|×|multiplied)/i,
  },
  {
    name: 'spoke',
    unless: /\bthat\b|\breporting\b|\bsignificant\b|\d/i,
    pattern: /^(?:the |an? )?(?:[\w&’'(),-]+ ){1,14}?(?:commented on|entered into) /i,
  },
  {
    name: 'norm',
    pattern:
      /^(?:sound|good|robust|effective|strong|an effective|successful) [^.]{3,60}?\b(?:helps?|should|is essential|enables?|ensures?|requires?|depends?|means)\b|^to be (?:truly |fully )?effective\b|^in order to (?:manage|be)\b[^.]{0,80}\bit is (?:necessary|important)\b|\bmeasures of success\b|\b(?:shown|marked|highlighted) in (?:red|amber|green|bold)\b|\bthe following for the reasons\b|^(?:an? )?(?:integral|essential|important) part of (?:effective|good)\b/i,
  },
  {
    name: 'wish to know',
    pattern:
      /^(?:the |some |several )?(?:members|councillors|committee|panel)\b[^.]{0,20}\b(?:were|was) (?:also )?(?:keen|interested|minded) to\b|^(?:members|councillors) (?:are|were) (?:also )?(?:requested|invited|reminded) to\b/i,
  },
  {
    name: 'reported to',
    pattern:
      /\b(?:indicators?|measures?|kpis?|activities)\b[^.]{0,60}\b(?:were|was|are|is) (?:attributed to|aligned (?:to|with)|within the remit)\b|\bparagraph \d+ [–-] information relating\b|\b(?:which|that) (?:was|were|is|are) due to be considered\b/i,
  },
  {
    name: 'talked',
    unless:
      /\bthere (?:were|are) \d|\d+%|\baward\b|\bimprov\w+ (?:to|from|in)\b|\b(?:will|would) be\b|\bagreed\b|\bstrengths and weaknesses\b/i,
    pattern:
      /^(?:the |an? )?(?:[\w&’'(),-]+ ){1,14}?(?:detailed|outlined|summarised|described|discussed|drew attention to|talked about|spoke about|went through) (?:some of |a number of |the |a |their |his |her )/i,
  },
  {
    name: 'theme',
    pattern:
      /^(?:this|the (?:final|first|second|third|fourth|fifth)) theme\b|\b(?:is|was|are) focus(?:s?ed) on (?:how|whether)\b|^it (?:also )?sets? out\b|^in particular, [^.]{0,200}\bhow (?:these|those)\b|^to confirm that the items\b|\bno part ii\b|\b(?:she|he|they|officers) would (?:discuss|return to|cover) (?:the|this|that) (?:\w+ )?later\b|^it (?:also )?(?:included?|looks|looked|seeks|assesses|relies|did not inspect)\b/i,
  },
  {
    name: 'pointer',
    unless:
      /\bnot (?:yet )?been met\b|\bdecisions? [^.]{3,60} would be taken\b|\bunder-?performing\b|\b(?:improved|declined|worsened)\b|\b(?:below|above|missed|exceeded) (?:\w+ )?targets?\b/i,
    pattern:
      /^(?:please )?(?:see|refer to|further (?:details|information)|(?:full|more) details?|details (?:are|of|were)|a copy of|the following|the following)\b|\b(?:are|is|were|was) (?:also )?(?:not )?(?:detailed|set out|shown|listed|summarised|provided|outlined|included|attached|appended) (?:in|within|below|at|to) (?:the |this |an? )?(?:table|report|appendi|annex|paragraph|section|below)|\breferred to (?:in|above)\b|\b(?:is|are|was|were) at (?:appendix|annexe?)\b|\bplease see\b/i,
  },
];

/** What a sentence has and a title has not. */
const VERB =
  /\b(?:is|are|was|were|be|been|being|has|have|had|will|would|shall|should|must|can|could|may|might|do|does|did|not|\w+(?:ed|ing|ise|ises|izes?)|need\w*|continue|improve\w*|show\w*|set\w*|make\w*|made|found|held|met|took|gave|given|led|put|saw|seen|rose|fell|grew|kept|work\w*|remain\w*|require\w*|include\w*|provide\w*|that|to)\b/i;

/** Most words of a title have capitals. */
function isTitled(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /^[a-z]{4,}/i.test(word));
  return (
    words.length > 1 &&
    words.length < 15 &&
    words.filter((word) => /^[A-Z]/.test(word)).length / words.length > 0.7
  );
}

/** "(c) Future work plan. The auditor said …": a title in one line with its words. */
function isTitleOfItem(said: string, { isFirst, isAlone, shape, frame }: Passage): boolean {
  const isFramed = frame !== undefined && frame.signal.side !== 'each';
  return (
    isFirst && !isAlone && shape === 'item' && !isFramed && !VERB.test(said) && said.split(' ').length < 10
  );
}

/** "Cabinet to agree the plan": asked for, without an end. */
const TO = /^(?:the )?(?:cabinet|council|committee|panel|board|executive) to\b/i;

const GRADED = /\s[-–]\s*(?:very )?(?:good|poor|acceptable|excellent|average)\.?$/i;

/** The name of the rule by which it is no finding; undefined where it may be one. */
export function noiseOf(passage: Passage): string | undefined {
  const { said, text, section, shape, frame } = passage;
  if (section === 'silent' || section === 'purpose') return section;
  const isFramed =
    (frame !== undefined && frame.signal.side !== 'each') ||
    (shape === 'item' && (section === 'decision' || section === 'recommendations'));
  if (frame?.signal.side === 'none') return 'definition';
  if (shape !== 'sentence' && /^(?:from|in|for|on|within) [\w\s]{3,40}$/i.test(text) && !/\d/.test(text))
    return 'sub-heading';
  const resolves = isFramed && /^that\b/i.test(text);
  const isFigured = resolves || (/\d/.test(said) && COUNT.test(figuresOnly(said)));
  if (
    !isFigured &&
    /[:;]["'”’]*$/.test(text) &&
    (/:/.test(text.slice(-3)) || (frame === undefined && shape === 'sentence'))
  )
    return 'lead-in';
  if (/\bstrengths include$|\bthe following .{0,60}\b(?:development|improvement)$/i.test(text))
    return 'lead-in';
  if (
    said.split(' ').length <
      (isFramed ? 1 : /^\d[\d,.]*\s?%/.test(said) ? 3 : /^[A-Z]{5,} \w/.test(said) ? 2 : 4) ||
    !/[a-z]{3}/i.test(said)
  )
    return 'short';
  if (
    frame === undefined &&
    shape === 'sentence' &&
    !/[.!?;]["'”’)]*$/.test(text) &&
    (!VERB.test(text) || isTitled(text)) &&
    !GRADED.test(text) &&
    !(section === 'recommendations' && TO.test(text))
  )
    return 'title';
  if (/^(?:table|figure|chart|graph|appendix|annexe?) (?:\d+|[A-Z])\b[^.]{0,80}$/i.test(text))
    return 'caption';
  if (isTitleOfItem(said, passage)) return 'sub-heading';
  return NOISE.find(
    ({ name, pattern, always, unless }) =>
      (always === true || !isFramed) &&
      (pattern.test(said) || (name === 'report' && /^(?:the|this) /i.test(text) && pattern.test(text))) &&
      unless?.test(said) !== true,
  )?.name;
}
