/** Words of what is done, decided and asked for. */
import type { Rows } from './cue.ts';

const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|20\\d\\d';

export const DEED_CUES: Rows = {
  action: [
    [
      2,
      /\b(?:is|are|was|were) to (?:review|report|meet|bring|prepare|produce|monitor|carry)\b|\bwork\b[^.]{0,80}\b(?:is|was) (?:also |still )?continuing\b|\bexpected by (?:the end|early|late|next)\b/i,
    ],
    [2, /\bactions (?:which |that )?includ(?:e|es|ed)\b/i],
    [
      2,
      /\b(?:was|were|had been|has been|have been) (?:circulated|passed on|sent|forwarded) (?:to|on|by)\b|\b(?:will|would) go live\b/i,
    ],
    [
      2.2,
      /\bactions? (?:had|have|has) (?:already |now |also )?been (?:taken|agreed|put)\b|\btaking (?:measures|steps|action)\b/i,
    ],
    [
      2,
      /\b(?:has|have|had) (?:also |since |now |already |recently |previously )*been (?:amended|amalgamated|merged|changed|published|streamlined|simplified|transferred|circulated|submitted|rewritten|scheduled|booked|redesigned|consulted|contacted|extended)\b/i,
    ],
    [
      2.2,
      /^(?:met with|set up|implemented|progressed|introduced|completed|established|appointed|recruited|launched|commissioned|updated|created|delivered|self-referred)\b/i,
    ],
    [2, /\b(?:is|are|was|were) (?:also )?(?:continuing (?:with|to)|taking place)\b|^review carried out\b/i],
    [4.6, /^(?:the )?officers? (?:also )?(?:agreed|undertook|offered|committed|promised) (?:to|that)\b/i],
    [
      2.2,
      /\b(?:expected|due|likely|hoped|scheduled|planned) to (?:go live|have|be (?:in place|up and running|available|complete\w*|ready|launched))\b|\bup and running\b|\bhad been (?:extended|brought into)\b/i,
    ],
    [
      2,
      /\b(?:has|have|had) (?:also |since |now |already |recently )*(?:been )?(?:procured|employed|hired|contracted|taken on (?:a|an|more|additional|another|new)|brought (?:in|forward|together)|drawn up|written to|secured|purchased|acquired|opened|signed|issued|joined|restructured|reviewed|replaced|removed|allocated|funded|arranged|sought|increased the (?:number|frequency|capacity)|taken (?:steps|action))\b/i,
    ],
    [
      2,
      /\b(?:was|were|would be|is|are) (?:also |now |currently )?(?:chasing|picking up|looking (?:to|at)|considering|investigating|negotiating|finalising|drafting|engaging|consulting|awaiting)\b|\b(?:hop(?:es|ed)|expected) to (?:start|catch up|begin|complete|be (?:complete|ready|delivered|finalised))\b/i,
    ],
    [1.6, /\balso (?:developed|introduced|created|established|launched|produced|commissioned|delivered)\b/i],
    [2, /\bcommitted to (?:\w+ly )?\w+ing\b|\bundertook to\b/i],
    [
      3.6,
      /\b(?:areas? (?:for|of) \w+|findings|recommendations|learning|priorities|issues|actions)\b[^.]{0,60}\b(?:will be|are being|have been|has been|had been|is being) (?:reflected|consolidated|incorporated|built|included|taken forward|progressed)\b(?! by)|\bareas? (?:for|of) \w+\b[^.]{0,30}\bare now part of\b/i,
    ],
    [
      2.6,
      /^(?:[A-Z][\w.'’-]+ ){1,5}(?:to|will) (?:provide|circulate|send|share|report|contact|liaise|investigate|arrange|update|prepare|review|confirm|produce|bring|check|add|include|follow up|discuss|email|write)\b/,
    ],
    [
      2.5,
      /\b(?:will|would|to|shall)(?: also| now| then| therefore| continue to)? be (?:\w+ly )?(?:\w+ed|brought|put|held|sent|taken|given|made|set|undertaken|written|shown|kept|built|sought|redrawn)\b/i,
    ],
    [
      2.3,
      /\b(?:will|would)(?:,? (?:with|in|as) [^,]{3,40},)?(?: also| now| then| therefore)? (?:continue|work|develop|ensure|provide|form|give|focus|report|return|review|look|seek|support|include|produce|circulate|publish|bring|take|come|meet|monitor|help|follow|write|share|consider|require|have an important|start|begin|commence|carry|undertake|visit|establish|strengthen|need to)\b/i,
    ],
    [
      2.2,
      /\b(?:is|are|was|were) (?:currently |also |now |already )?being (?:\w+ed|undertaken|made|sought|held|taken|given)\b|\b(?:is|are) (?:currently |also |now |already )?(?:developing|piloting|supporting|supplementing|reviewing|implementing|undertaking|recruiting|working|progressing|progressed|monitored|monitors|planning|preparing|introducing|exploring|seeking|being|overseen|scrutinised)\b|\b(?:was|were) (?:also )?(?:exploring|reviewing|developing|introducing|preparing|recruiting|implementing)\b|\b(?:was|were) working with\b|\b(?:was|were) looking to\b/i,
    ],
    [
      2.2,
      /\b(?:has|have|had)(?: also| now| already| therefore| since| recently)? been (?:\w+ly )?(?:developed|established|completed|implemented|put|introduced|appointed|recruited|commissioned|shared|set up|launched|consolidated|incorporated|distributed|undertaken|created|strengthened|rolled out|piloted|identified|produced|made|started|begun|taken|agreed and|drafted|updated|revised|prepared|delivered|engaged|invested|added|overhauled|redesigned|restructured|refreshed|reorganised|expanded|upgraded|modernised|recorded|resolved|continuous|carried out|convened|issued)\b/i,
    ],
    [
      2,
      /\b(?:action|improvement|recovery) plans?\b(?=.{0,60}\b(?:is|are|has|have|had|in place|put|developed|will|to|being|approved|monitored|incorporated|included)\b)|\bwork (?:was |is |had |has )?(?:already )?(?:underway|under way|ongoing|begun|started|commenced|taken place)\b|\b(?:is|are|was|were|been|be|put|now|arrangements|plans?|measures|systems?|framework) (?:\w+ ){0,2}in place\b|\bunder (?:development|review)\b|\b(?:have|has|had) to (?:produce|submit|publish|report|prepare|complete)\b|\bdue to (?:go live|start|be|report|complete)\b|\bbegun work\b|\bsteps (?:had|have|to)\b/i,
    ],
    [
      2,
      /\b(?:was|were) (?:also |then |already )?(?:arranged|included|distributed|issued|launched|delivered|rolled out|established|set up|appointed|recruited|introduced(?! by)|completed|implemented|commissioned|produced|created|undertaken|carried out|trained|presented for)\b|\btook up post\b|\b(?:had|have|has) (?:also |now |already )?(?:commissioned|undertaken|asked for|requested|developed|established|appointed|recruited|introduced|launched|set up|worked|approached|begun|started|implemented|invested|strengthened|trained)\b|\bit (?:is|was) proposed\b|\b(?:oversees|monitors)\b/i,
    ],
    [
      1.8,
      /\b(?:plans?|planned|intend(?:s|ed)?|aim(?:s|ed)?|proposed|committed|undertook|agreed|working|required|continu\w+) to (?:\w+ly )?(?!be \b)\w+|\bwe (?:will )?require\b|\bwe are working\b|\b(?:is|are|was|were) working to\b|\bset(?:ting)? up\b|\bactivity to\b/i,
    ],
    [
      2,
      /\b(?:is|are|was|were|been) (?:now |already |still )?(?:underway|under way|ongoing)\b|^(?:looking (?:to|at)|working (?:to|on)|continuing to)\b/i,
    ],
    [1.5, new RegExp(`\\bby (?:the end of |late |early )?(?:${MONTHS})\\b`, 'i')],
    [
      1.5,
      /\b(?:introduc|establish|develop|launch|appoint|commission|recruit|deliver|complet|implement|incorporat|creat)\w*ed\b|\bmet with\b/i,
    ],
    [
      2,
      /\b(?:will|would) (?:also |now |then |shortly )?(?!be\b|have\b|not\b|mean\b|result\b|lead\b|cause\b|help\b|enable\b|allow\b|affect\b|impact\b|need\b|depend\b|remain\b|benefit\b|like\b|cost\b|take\b|make\b|increase\b|also\b)[a-z]{3,}/i,
    ],
    [2, /\b(?:is|are|was|were) (?:happening|progressing|ongoing|built into|linked to)\b/i],
  ],
  decision: [
    [
      3,
      /^(?:the )?(?:cabinet|committee|panel|board|council|executive) (?:also )?(?:noted|supported|endorsed|approved) the\b/i,
    ],
    [
      3.5,
      /\b(?:committee|cabinet|panel|board|members|council) (?:received|considered|reviewed)(?:,| and) noted\b/i,
    ],
    [4.4, /\b(?:NOTED|AGREED|APPROVED|ENDORSED|RESOLVED)\b/],
    [
      4.2,
      /^(?:approved|agreed|endorsed|adopted|authorised|ratified|accepted|delegated|noted(?! that)|supported) (?:the|that|to|delegat\w+|an?|its|on|in)\b/i,
    ],
    [
      3.5,
      /(?<!\b(?:be|been|being|is|are|was|were|not|properly|fully) )\bresolved\b(?! with)|\bwas resolved (?:that|to)\b|\b(?<!\b(?:once|when|if|until|after|which|that) (?:it |they )?(?:has |had |have )?)(?:was|were|be|been|it was|and|also|unanimously|has|had|have|committee|cabinet|council|board|panel|executive|members|mayor|forum) (?:unanimously )?(?:agreed|approved|endorsed|accepted|adopted|decided|ratified)\b(?! (?:on after|actions|plan|targets|with))|\b(?:was|were) (?:carried|lost|declared)\b/i,
    ],
    [
      2.5,
      /\b(?:agreed (?:that|by|the)|noted the (?:current|contents|report|update|progress|position)|(?:council|borough|authority|committee|board|we) (?:has |have )?signed up to|has changed its|delegated (?:authority|to)|authority (?:be|was) delegated|funded from|is now (?:a member|charged|the lead)|has been extended|protocol was agreed|accepted by|approved by|removed .{3,40} from intervention|(?:report|update|dataset|presentation|contents|progress|position) (?:was|were|be) (?:received and )?noted)\b/i,
    ],
    [
      2,
      /\b(?:this year|from (?:april|july|september)|in 20\d\d),? .{0,80}\bhas reduced|\bfrom (?:april|july|september|january) 20\d\d .{0,80}\bhas been shared\b|\bis now (?:\w+ )?(?:a member|the lead)/i,
    ],
  ],
  recommendation: [
    [
      3.9,
      /^(?:(?:referring to|in relation to|with regard to) [^,]{3,60}, )?(?:(?:the|a|one|another) )?(?:\w+ )?(?:members?|committee|panel|board|chair\w*|commission)(?: \w+ \w+)? (?:also )?(?:suggested|recommended) that\b|\bsuggested that (?:it would|in future|a |an |the |members|officers)/i,
    ],
    [3.8, /^t h a t\b/i],
    [
      3.4,
      /\b(?:requested|proposed|suggested|asked) that\b(?! it be recorded)[^.]{3,90}\bbe (?:\w+ly )?\w+(?:ed|en)\b/i,
    ],
    [
      3.8,
      /^that (?!is\b|was\b|this\b|these\b|it (?!be\b))[^.]{3,140}?\b(?:be|become|involve|receive) (?:\w+ly )?\w+/i,
    ],
    [
      2.4,
      /^(?:approve|agree|endorse|adopt|note|recommend|support|delegate|authorise|receive|request) (?:the|that|to|delegat\w+|authority|an?|its|this)\b/i,
    ],
    [
      4,
      /\brecommend(?:ed|s|ing)? (?:that|to (?:council|cabinet|approve))\b|\b(?:is|are|be|was|were) (?:recommended|asked|invited|requested) (?:to (?:note|approve|agree|endorse|recommend|comment|support|adopt)|that)\b|^recommended\b|\bmade the following recommendations?\b/i,
    ],
    [
      3,
      /^that (?!is\b|was\b|are\b|has\b|means\b|would\b|will\b|makes\b)(?:the )?(?:\w+ ){0,8}(?:be |is |are |note|agree|approve|endorse|support|recommend|consider|delegat|receive|accept|publish|report)/i,
    ],
    [2.6, /\b(?:proposed|moved) that [^.]{3,90}\bbe (?:accepted|approved|agreed|noted|endorsed)/i],
  ],
};
