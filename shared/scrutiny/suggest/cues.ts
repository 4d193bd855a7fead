/** Words of the sector that say what a sentence does. Each has a weight; the heaviest kind wins. Rules: SPEC.md [R108]. */
import type { Kind } from '../../core/kind.ts';
import { AGAINST, CHANGE, COUNT, DIGIT, MONEY, PERCENT } from './figures.ts';

export interface Cue {
  readonly kind: Kind;
  readonly weight: number;
  readonly pattern: RegExp;
}

const GRADE =
  '(?:outstanding|good|requir\\w+ improvement|inadequate|satisfactory|adequate|excellent|poor|fair|c[1-4]|g[1-4]|v[1-4]|green|amber|red|moderate|significant improvement|non-?compliant|compliant|limited assurance|substantial assurance|reasonable assurance)';

/** Looked for in the words without dates and numbers of paragraphs. */
export const FIGURE_CUES: readonly Cue[] = [
  { kind: 'indicator', weight: 3, pattern: PERCENT },
  { kind: 'indicator', weight: 2, pattern: MONEY },
  { kind: 'indicator', weight: 2, pattern: COUNT },
  { kind: 'indicator', weight: 2.5, pattern: CHANGE },
  { kind: 'indicator', weight: 1, pattern: new RegExp(`${AGAINST.source}[^.]{0,30}\\d`, 'i') },
  { kind: 'indicator', weight: 0.6, pattern: DIGIT },
];

export const CUES: readonly Cue[] = [
  { kind: 'indicator', weight: 4, pattern: /\brequir(?:e|es|ed|ing) improvement(?: to be good)?\b/i },
  {
    kind: 'indicator',
    weight: 3.5,
    pattern: new RegExp(
      `\\b(?:judged|rated|graded|scored|awarded|given|assigned|received|achieved|rating|judge?ment|grad(?:e|ing))\\b[^.]{0,60}\\b${GRADE}\\b|\\b(?:overall|regulatory) (?:rating|judge?ment|grade|effectiveness)\\b(?!s)`,
      'i',
    ),
  },
  {
    kind: 'indicator',
    weight: 2.5,
    pattern:
      /\b(?:number|rates?|percentage|proportion|volume|level)s? of [^.]{3,60}\b(?:had |has |have )?(?:increas|decreas|reduc|risen|rose|fall|fell|dropp|declin|doubl|improv|remain)\w*/i,
  },
  {
    kind: 'indicator',
    weight: 2,
    pattern: /\b(?:overspend|underspend|overspent|underspent|variance|outturn)\b/i,
  },
  {
    kind: 'indicator',
    weight: 2,
    pattern:
      /\b(?:above|below|met|meeting|exceed(?:ed|ing|s)?|missed|off|on|against|better than|not as good as) (?:the |its |their |our )?(?:\w+ )?targets?\b|\boff-target\b/i,
  },
  {
    kind: 'indicator',
    weight: 1.5,
    pattern:
      /\b(?:lower|higher|better|worse) than (?:the )?(?:\w+ )*(?:average|last year|neighbours|comparators?|national|england|previous)\b|\bquartile\b|\bstatistical neighbours?\b/i,
  },
  {
    kind: 'indicator',
    weight: 1.5,
    pattern: /\bcompares? with\b|\bno (?:areas|surprises)\b|\bevidence of compliance\b/i,
  },

  {
    kind: 'strength',
    weight: 3,
    pattern:
      /\b(?:impressed|noteworthy|commend(?:ed|able)|praised|exemplary|passionate|proud|pleas(?:ed|ing)|strong practice|well (?:led|chaired|managed|established|regarded|received|supported|embedded|represented)|area of strength|highly (?:effective|regarded|valued))\b/i,
  },
  {
    kind: 'strength',
    weight: 2,
    pattern:
      /\b(?:strengths?|strong(?:er|ly)?|excellent|outstanding|innovative|robust|successful(?:ly)?|positive(?:ly)?|valued|good|effective(?!ness)|sharper|confident|high level of|best practice|good progress|recogni[sz]ed (?:the|that|as)|welcomed)\b/i,
  },
  {
    kind: 'strength',
    weight: 1.5,
    pattern:
      /\b(?:improved|improvements? (?:made|in|to|had|has|have)|significant (?:progress|improvement)s?|progress (?:made|had|has|was|is|continues)|made (?:\w+ )?progress|on track|achiev(?:ed|ing)|enabled|commitment|committed|fit for purpose|facilitated|satisf(?:ied|action)|highlighted|noted by)\b/i,
  },
  {
    kind: 'strength',
    weight: 1.5,
    pattern:
      /\bno (?:evidence of unsafe|longer (?:judged|subject)|concerns)\b|\b(?:already|now) (?:have|has|highly|a member|in place)\b|\blearn(?:ing|t)? from\b|\bcare is (?:also )?taken\b/i,
  },

  {
    kind: 'development',
    weight: 3,
    pattern:
      /\b(?:areas? (?:for|of|to) (?:\w+ )?(?:improve(?:ment)?|development|consideration|concern)|more work (?:to|is|was)|further (?:work|improvement|development)|work (?:still )?to do|room for improvement|not (?:yet )?(?:\w+ )?(?:good enough|consistent|embedded|fully)|failings?|weakness(?:es)?|shortcomings)\b/i,
  },
  {
    kind: 'development',
    weight: 2.5,
    pattern:
      /\b(?:inconsistent(?:ly|cy)?|inconsistenc(?:y|ies)|need(?:s|ed)? (?:to|for|more|further|improv\w+)|lack(?:s|ed|ing)?\b|insufficient|disappoint\w+|too (?:slow|long|many|few|high|low)|under-?perform\w*|poor(?:ly)?|unsatisfactory|not (?:met|meeting|been met|sufficient\w*|always|clear)|gaps?|outstanding (?:actions|issues|items)|backlogs?|overdue|non-complian\w+|unable to|fail(?:ed|ure|s|ing) to|delays?|delayed)\b/i,
  },
  {
    kind: 'development',
    weight: 1.5,
    pattern:
      /\b(?:should|must) (?:be|have|ensure|improve|continue)|\bcould be (?:better|improved|strengthened)|\blimited\b|\b(?:key|strategic) (?:strategic )?priority\b|\brecogni[sz]ed the need\b|\bidentified (?:similar )?(?:learning|areas|strengths and areas)|\bimprovements? (?:were|was|is|are) (?:required|needed)|\bnot solely\b/i,
  },
  {
    kind: 'development',
    weight: 2,
    pattern:
      /^(?:improve|strengthen|develop|embed|reduce|review|address|ensure|increase|enhance|clarify|continue to (?:enhance|improve|develop|embed)|better|more|stronger)\b/i,
  },

  {
    kind: 'risk',
    weight: 2.5,
    pattern:
      /\brisks?(?: of| that| to| log| logs| register|s? (?:around|associated|relating|is|are|was|were|remain\w*|identified|had|have))\b|\bat risk of\b|\breduces? risk\b|\bidentifying risks\b/i,
  },
  {
    kind: 'risk',
    weight: 2,
    pattern:
      /\bchalleng(?:e|es|ing|ed by)\b(?! (?:and support|each|performance|panel|meeting|of\b(?=.*provide)|function))|\bthreat(?:s|ens?|ened)?\b|\bpressures?\b|\buncertain(?:ty|ties)?\b|\bvolatil\w+|\bjeopard\w+|\bshortages?\b|\bfiscal\b/i,
  },
  {
    kind: 'risk',
    weight: 2,
    pattern:
      /\b(?:may|could|might|would) (?:also )?(?:lead|result|mean|cause|impact|affect|not be (?:able|met|delivered|sustainable))\b|\bpotential(?:ly)? (?:impact|effect|for|risk)|\bunintended consequences\b|\bnot affect the\b|\bfundamentally impact\b/i,
  },
  {
    kind: 'risk',
    weight: 1.7,
    pattern:
      /\b(?:concern(?:s|ed)?|worr(?:y|ied)|anxiety|anxious|difficult(?:y|ies)?|unstable|instability|vulnerable to|increased demand|rising (?:demand|costs?)|rise in demand|over dependence|dependen(?:t|ce) on|less stable)\b/i,
  },

  {
    kind: 'action',
    weight: 2.5,
    pattern:
      /\b(?:will|would|to|shall)(?: also| now| then| therefore| continue to)? be (?:\w+ly )?(?:\w+ed|brought|put|held|sent|taken|given|made|set|undertaken|written|shown|kept|built|sought|redrawn)\b/i,
  },
  {
    kind: 'action',
    weight: 2,
    pattern:
      /\b(?:will|would)(?: also| now| then| therefore)? (?:continue|work|develop|ensure|provide|form|give|focus|report|return|review|look|seek|support|include|produce|circulate|publish|bring|take|come|meet|monitor|help|follow|write|share|consider|require|have an important|start|begin|commence|carry|undertake|visit|need to)\b/i,
  },
  {
    kind: 'action',
    weight: 2.2,
    pattern:
      /\b(?:is|are|was|were) (?:currently |also |now )?being \w+ed\b|\b(?:is|are) (?:currently |also |now |already )?(?:developing|piloting|supporting|supplementing|reviewing|implementing|undertaking|recruiting|working|progressing|progressed|monitored|monitors|planning|preparing|introducing|exploring|seeking|being)\b/i,
  },
  {
    kind: 'action',
    weight: 2.2,
    pattern:
      /\b(?:has|have|had)(?: also| now| already| therefore| since| recently)? been (?:\w+ly )?(?:developed|established|completed|implemented|put in place|put|introduced|appointed|recruited|commissioned|shared|set up|launched|consolidated|incorporated|distributed|undertaken|created|strengthened|rolled out|piloted|identified|produced|made|started|begun|taken|agreed and|drafted|updated|revised|prepared|delivered|engaged|invested|added|strengthened)\b/i,
  },
  {
    kind: 'action',
    weight: 2,
    pattern:
      /\b(?:action|improvement|recovery) plans?\b(?=.{0,60}\b(?:is|are|has|have|had|in place|put|developed|will|to|being|approved|monitored)\b)|\bwork (?:was |is |had |has )?(?:underway|under way|ongoing|begun|started|commenced)\b|\bin place\b|\bdue to (?:go live|start|be|report|complete)\b|\bbegun work\b|\bsteps (?:had|have|to)\b/i,
  },
  {
    kind: 'action',
    weight: 1.8,
    pattern:
      /\b(?:plans?|planned|intend(?:s|ed)?|aim(?:s|ed)?|proposed|committed|undertook|agreed|working|required|continu\w+) to (?:\w+ly )?(?!be \b)\w+|\bit is proposed\b|\bwe (?:will )?require\b|\bwe are working\b|\bset(?:ting)? up\b|\bactivity to\b|\bmonitors the\b|\boversees\b/i,
  },
  {
    kind: 'action',
    weight: 1.5,
    pattern:
      /\b(?:introduc|establish|develop|launch|appoint|commission|recruit|deliver|complet|implement|met with|incorporat|creat)\w*ed\b|\bmet with\b|\bby (?:the end of |late |early )?(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|20\d\d)\b/i,
  },

  {
    kind: 'decision',
    weight: 3.5,
    pattern:
      /\bresolved\b|\b(?:was|were|be|been|it was|and|also|unanimously|has|had|have|committee|cabinet|council|board|panel|executive|members|mayor|forum) (?:unanimously )?(?:agreed|approved|endorsed|accepted|adopted|decided|ratified)\b|\b(?:was|were) (?:carried|lost|declared)\b/i,
  },
  {
    kind: 'decision',
    weight: 2.5,
    pattern:
      /\b(?:agreed (?:that|by|the)|noted the (?:current|contents|report|update|progress|position)|signed up to|has changed its|delegated (?:authority|to)|authority (?:be|was) delegated|funded from|is now (?:a member|charged)|has been (?:extended|shared with)|protocol was agreed|accepted by|approved by)\b/i,
  },
  {
    kind: 'decision',
    weight: 1.5,
    pattern:
      /\b(?:this year|from (?:april|july|september)|in 20\d\d),? .{0,80}\b(?:has reduced|has been|was) /i,
  },

  {
    kind: 'recommendation',
    weight: 4,
    pattern:
      /\brecommend(?:ed|s|ing)? (?:that|to (?:council|cabinet|approve))\b|\b(?:is|are|be) (?:recommended|asked|invited|requested) (?:to|that)\b|^recommended\b|\bmade the following recommendations?\b|\basked to (?:approve|agree|note|endorse)\b/i,
  },
  {
    kind: 'recommendation',
    weight: 3,
    pattern:
      /^(?:\d+[.)] ?)?that (?:the )?(?:\w+ ){0,5}(?:be |is |are |note|agree|approve|endorse|support|recommend|consider|delegat|receive|accept)/i,
  },
];
