/** Words of figures and grades. */
import type { Rows } from './cue.ts';
import { AGAINST, CHANGE, COUNT, DIGIT, MONEY, PERCENT } from './figures.ts';

const GRADE =
  '(?:outstanding|good|requir\\w+ improvement|inadequate|satisfactory|adequate|excellent|poor|c[1-4]|g[1-4]|v[1-4]|green|amber|red|moderate|significant improvement|(?:non-?)?compliant|(?:limited|substantial|reasonable|moderate) assurance)';
const NUMBER =
  '(?:\\d[\\d,.]*|no(?= (?:new|further|red|overdue|outstanding|areas|social|risks|strategic))|one(?= (?:death|child|case|complaint|person|family|incident|visit|home|risk))|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';

/** Looked for in the words without dates and numbers of paragraphs. */
export const FIGURE_CUES: Rows = {
  indicator: [
    [3, /\bof (?:the |those |these )?\d[\d,]* [^,.]{3,70}, (?:only )?\d/i],
    [
      2.6,
      /\ball \d+ (?:of\b|\w+ (?:were|are)\b)|\b\d[\d,]* (?:had|have|were|are|has|was) (?:now )?(?:been )?(?:completed|outstanding|inspected|overdue|due)\b|\bdown (?:to|from) \d|\b(?:reduced|cut|increased) the number of [^.]{3,40} to \d/i,
    ],
    [5, /\b\d[\d,]* [^,.]{3,60},? of which \d/i],
    [
      4.5,
      new RegExp(
        `\\b${NUMBER} of (?:the |those |these )?${NUMBER} [^.]{3,70}\\b(?:have|had|has|were|was|are|is)\\b`,
        'i',
      ),
    ],
    [3, PERCENT],
    [2, /^(?:more than|less than|fewer than|over|under|nearly|almost|around|about) \d[\d,]* [a-z]/i],
    [2, MONEY],
    [2, COUNT],
    [2.5, CHANGE],
    [1, new RegExp(`${AGAINST.source}[^.]{0,30}\\d`, 'i')],
    [0.6, DIGIT],
    [3, /^(?:\S+:? )?(?:the )?(?:proportion|percentage|number|average|rate|share) of\b.*\d/i],
    [
      2,
      new RegExp(
        `^(?:(?:there (?:were|are|was|is|had been|have been)|a (?:further )?total of|only|some|around|approximately|over|in total),? )?${NUMBER} (?!of the\\b)`,
        'i',
      ),
    ],
    [
      3,
      /\b(?:average|mean|median|waiting?|turnaround|target)\b.{0,60}\b\d[\d.]* (?:working |calendar )?(?:days|weeks|months|hours|minutes)\b/i,
    ],
    [4, /\b\w+ areas? (?:of|for) [^.]{3,60},? (?:and )?\w+ areas? (?:of|for)\b/i],
    [
      4,
      new RegExp(
        `\\b${NUMBER} (?:[\\w-]+ ){0,5}risks?\\b.{0,80}\\b(?:added|removed|updated|amended|noted|closed|(?:de-)?escalated|on the|were still|which were)\\b`,
        'i',
      ),
    ],
    [
      3,
      new RegExp(
        `\\b${NUMBER} (?:[\\w-]+ ){0,3}(?:strategic|significant|red|high|extreme) (?:[\\w-]+ ){0,2}risks?\\b`,
        'i',
      ),
    ],
  ],
};

export const GRADE_ROWS = [
  [4, /\b(?<!\bareas? [^.]{0,60})requir(?:e|es|ed|ing) improvement(?: to be good)?\b/i],
  [
    3.5,
    new RegExp(
      `\\b(?:judged|rated|graded|scored|rating|judge?ment|grad(?:e|ing)|opinion)\\b[^.]{0,60}\\b${GRADE}\\b|\\b(?:awarded|given|assigned|received|achieved|issued with) (?:an? |the )?(?:\\w+ ){0,4}?['‘"“]?${GRADE}['’"”]?(?: assurance)? (?:rating|grade|grading|judge?ment|opinion|status)`,
      'i',
    ),
  ],
  [
    2.5,
    /\b(?:numbers?|rates?|percentage|proportion|volume|levels?)\b[^.]{3,60}\b(?:had |has |have )?(?:increas|decreas|reduc|risen|rose|fall|fell|dropp|declin|doubl|improv|remain)\w*/i,
  ],
  [
    2.5,
    /\b(?:an? )?(?:increase|decrease|reduction|rise|fall|drop) in the (?:number|rate|volume|level|proportion|percentage)s?\b|\byear[- ]on[- ]year (?:increase|decrease|reduction)/i,
  ],
  [2, /\b(?:overspend|underspend|overspent|underspent|variances?|outturn)\b/i],
  [
    2,
    /\b(?:above|below|met|meeting|exceed(?:ed|ing|s)?|missed|off|on|against|better than|not as good as) (?:the |its |their |our )?(?:\w+ )?targets?\b|\boff-target\b/i,
  ],
  [
    2,
    /\b(?:lower|higher|better|worse|larger|smaller) than (?:the )?(?:\w+ )*(?:average|last year|neighbours|comparators?|national|england|previous|boroughs)\b|\bquartile\b|\bstatistical neighbours?\b|\bcompared to other\b/i,
  ],
  [3.5, /\bno (?:\w+ )?(?:outstanding|overdue)\b|\bnone (?:were|was|are|is) (?:overdue|outstanding)\b/i],
  [
    2.2,
    /\b(?:has|have|had) (?:steadily |also |significantly |slightly )?(?:increased|decreased|risen|fallen|doubled|declined|dropped)\b/i,
  ],
  [
    2.5,
    /\b(?:increasing|rising|upward|downward|falling|declining|negative|positive) trend\b|\b(?:steady|sharp|significant|marked|slight|large|small) (?:increase|decrease|rise|fall|reduction|drop) in\b|\bleading causes?\b/i,
  ],
  [1.5, /\bcompares? with\b/i],
  [
    2.5,
    /\breport(?:ed|ing) (?:as |at )?(?:red|amber|green)\b|\bseen an? (?:\w+ )?(?:increase|decrease|reduction|rise|fall)\b|\b(?:initial )?peak in\b/i,
  ],
  [2.6, /\b(?:majority|most|number) of (?:the |its )?(?:\w+ )?(?:indicators|measures|kpis|targets)\b/i],
  [
    3,
    /^(?:(?:well )?over|more than|less than|under|almost|nearly|around|about) (?:an? |one |two |three )?(?:half|thirds?|quarters?) of\b/i,
  ],
  [2.2, /\bperform(?:ed|ing) ['‘"“](?:well|excellent(?:ly)?|adequate(?:ly)?|poor(?:ly)?)['’"”]/i],
  [
    2.6,
    /\b(?:figures?|numbers?|total|rate|balance|score|average|level|arrears)\b[^.]{0,40}\b(?:was|were|is|had been|stood at|stands at|down to|up to|at)(?: around| about| now| under| over| approximately)? [£]?\d[\d,.]*/i,
  ],
  [
    2.3,
    /\b(?:times?|numbers?|rates?|arrears|costs?|demand|cases|levels?|figures)\b[^.]{0,40}\b(?:fell|rose|dropped|went (?:up|down)|(?:had )?gone (?:up|down)|was (?:moving )?(?:down|up)(?:ward)?)\b/i,
  ],
  [
    2.3,
    /\b(?:increasing|rising|growing|record|high|low|reduced|higher|lower|greater) (?:numbers?|volumes?) of\b/i,
  ],
  [2.4, /\bachieved (?:\w+ ){0,3}targets?\b|\b(?:well )?within target\b/i],
  [
    2,
    /\b(?:decrease|reduction|increase) in (?:\w+ ){1,5}(?:of|to|from|as being|by|at) (?:the end )?.{0,30}\d/i,
  ],
  [2.2, /\bforecasts?\b[^.]{0,50}\b(?:balanced|deficit|surplus|overspend|underspend|budget)/i],
  [1.2, /\bcompared (?:to|with) (?:the )?(?:last|previous|same)\b/i],
  [
    2.6,
    /\btrends?\b[^.]{0,30}\b(?:was|were|is|are|had|has|been)\b[^.]{0,20}\b(?:declining|improving|upwards?|downwards?|increasing|decreasing|stable|rising|falling)\b|\b(?:upward|downward) trajectory\b/i,
  ],
  [2.4, /\b(?:not |off |on )track['’]? (?:concerned|related)\b|\b(?:red|amber|green) against\b/i],
  [
    2.2,
    /\b(?:expect(?:s|ed)?|likely|forecast|projected|on course) to (?:achieve|meet|miss|exceed|hit|be on|reach)\b[^.]{0,30}\btarget/i,
  ],
  [4, /\b(?:red|amber|green)\b\s*[:–=-]?\s*\d+\b.{0,30}\b(?:red|amber|green)\b\s*[:–=-]?\s*\d+/i],
  [
    4,
    /\s[-–]\s*(?:very )?(?:good|poor|acceptable|excellent|average|below average|requires improvement|red|amber|green)\.?$/i,
  ],
  [
    2.5,
    /\b(?:status|rag|rated|rating|indicators?|kpis?)\b.{0,60}['‘’]?\b(?:red|amber|green)\b|\b(?:red|amber|green)\b['’]? (?:status|indicators?|rating|kpis?)\b|\b(?:on|off) track and\b/i,
  ],
  [
    2.5,
    /\btargets? (?:had|has|have|was|were|is|are) (?:been )?(?:all )?(?:met|achieved|missed|exceeded|set)\b|\blocally set target|\bwas (?:below|above|on) target/i,
  ],
  [
    2.3,
    /\b(?:waiting (?:times?|lists?)|vacancy rates?|sickness|arrears|response times?|turnover|re-?let times?|timeliness)\b.{0,60}\b(?:improv\w+|increas\w+|reduc\w+|fell|fallen|risen|rose|stood at|higher|lower)\b/i,
  ],
  [
    2,
    /\bno (?:areas|surprises)\b|\b(?:evidence of|in) compliance with all\b|\bscores? remain\w* unchanged\b|\bperformance indicators?\b.{0,40}\b(?:met|exceed\w+|improv\w+|show\w+)\b/i,
  ],
  [1.8, /^(?:[A-Z]{2,6}\d{2,4}[a-z]?|KPI ?\d+|NI ?\d+|BPI ?\d+)\b/],
] as const;
