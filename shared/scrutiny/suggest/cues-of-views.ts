/** Words of praise, of blame and of worry. */
import type { Rows } from './cue.ts';
import { GRADE_ROWS } from './cues-of-figures.ts';

export const VIEW_CUES: Rows = {
  indicator: GRADE_ROWS,
  strength: [
    [2.3, /\bquick to respond\b|\b(?:is|are|was|were) (?:very )?happy with\b/i],
    [
      2.4,
      /\bno (?:significant |major |serious )?(?:areas of )?(?:concern|weakness(?:es)?)\b(?! (?:was|were) raised)|\bcommitment to (?:review|improve|deliver|work|develop)\b/i,
    ],
    [2.4, /\bshould be celebrated\b|\bmaintained (?:\w+ )?despite\b|\bsteps? forward\b|\benthusiastic\b/i],
    [3.2, /\bworked (?:very |extremely |really )?hard\b/i],
    [2.3, /\b(?:will|would) (?:significantly |also |greatly )?(?:improve|enhance|benefit)\b/i],
    [
      2.1,
      /\b(?:was|were|been|found|is) (?:very |particularly |really |extremely )?(?:useful|helpful|well staffed)\b|\bpeople were happy with\b/i,
    ],
    [3, /\bprogress (?:had|has|have) (?:also )?been made\b/i],
    [
      2.1,
      /\b(?:(?:an|very|was|were) encouraging|better outcomes|best use of|(?:excellent|high) (?:quality|standards?))\b/i,
    ],
    [
      2.4,
      /\b(?:improved|progressed|performed|reduced) (?:significantly|considerably|markedly|well|strongly)\b|\b(?:significant|excellent|great|positive|impressive) (?:results|outcomes|achievements?)\b|\b(?:massive|huge|great|major) achievement\b/i,
    ],
    [
      2.2,
      /\b(?:steady|consistent|solid|stable) performance|\bbeen improved performance\b\b|\b(?:operating|running|performing|progressing) (?:steadily|well|smoothly|as (?:was )?(?:envisaged|expected|planned))\b|\bcontinued to perform well\b|\b(?:good|great|excellent|fantastic) (?:job|work|example|news)\b/i,
    ],
    [
      2,
      /\b(?:comprehensive and|valuable tool|sensible (?:way|approach)|helped (?:to )?(?:maintain|improve|reduce)|hard work of|good value|nearing completion|ahead of (?:schedule|target)|welcomed the (?:reduction|increase|approach|work|report))\b/i,
    ],
    [3, /\b(?:is|was) (?:now )?satisfied (?:that|with)\b|(?<!\bbe )\bsigned off\b/i],
    [
      3,
      /\b(?:won|received|awarded|achieved) (?:an? |the )?(?:\w+ ){0,3}(?:award|accreditation|recognition)\b|\bremain(?:ed|s) (?:fully )?compliant\b/i,
    ],
    [
      2,
      /\b(?:is|are|was|were) (?:also |now |steadily )?improving\b|\b(?:was|were) (?:very |highly )?(?:committed|knowledgeable|motivated)\b|\bpositive direction\b/i,
    ],
    [
      4.6,
      /\b(?:gaps?|issues?|actions?|concerns?|recommendations?|areas?)\b[^.]{0,40}\b(?:have|has|had) (?:now |all |since )?been (?:closed|resolved|addressed|completed|met|implemented)\b/i,
    ],
    [
      3.5,
      /\b(?:feedback|overall|response|picture|outcome|review)\b[^.]{0,60}\b(?:was|is|were|been) (?:very |broadly |generally |largely |overwhelmingly |extremely )?positive\b/i,
    ],
    [
      3,
      /\b(?:impressed|noteworthy|commend(?:ed|able)|praised|exemplary|passionate|proud|pleas(?:ed(?! to (?:introduce|present))|ing)|strong practice|well[- ](?:led|chaired|managed|established|regarded|received|supported|embedded|represented)|area of strength|highly (?:effective|regarded|valued|motivated))\b/i,
    ],
    [3, /\bgood (?:foundations?|base|place|position|understanding|practice|things)\b|\bpositive areas\b/i],
    [
      2,
      /\b(?:strengths?(?![- ]based)|strong(?:er|ly)?(?! (?:link|correlation))|excellent|(?<!that (?:were|are) |still |been |remain(?:s|ed)? |were |one |any |only )outstanding(?! (?:actions?|issues?|items?|debts?|repairs|recommendations|balance|works?|tasks?|for)\b)|innovative|robust|success(?:es|ful|fully)?|positive(?:ly)?|valued|good(?! (?:quality (?:\w+ )?staff|reasons?|unit|faith|time))|effective(?!ness)|sharper|confident|high level of|best practice|excellence|recogni[sz]ed (?:the|that|as)|welcomed (?:the )?(?:progress|improve\w+|positive|achieve\w+))\b/i,
    ],
    [
      2,
      /\b(?:concentrated|focus(?:s?ed)|worked|prioritised|invested) (?:heavily|hard|closely|well)\b|\bcare is (?:also )?taken\b|\bno evidence of (?:unsafe|poor)\b|\bfacilitat(?:ed|es)\b|\bnoted by (?:the |an? )?(?:peer|ofsted|inspect\w+|review)/i,
    ],
    [
      2,
      /\b(?:complimented|congratulated|constructive|reassur\w+|clear and concise|well[- ]attended|more (?:accountable|understandable|resilient|accessible|transparent|responsive)|improved outcomes|prompt|fully engaged|significant(?:ly)? (?:progress|improve\w+|increased its)|substantial (?:progress|improvement))\b/i,
    ],
    [
      1.5,
      /\b(?:improved|improvements? (?:made|in|to|had|has|have)|progress (?:made|had|has|was|is|continues|with)|made (?:\w+ )?progress|on track|achiev(?:ed|ing)|enabled|commitment|committed|fit for purpose|satisfied with|high (?:level of )?satisfaction|satisfaction (?:\w+ ){0,4}(?:increased|improved|high\w*)|ownership|awareness and understanding|embedded)\b/i,
    ],
    [
      1.5,
      /\bno (?:longer (?:judged|subject)|concerns)\b|\b(?:already|now) (?:have|has|highly|in place)\b|\blearn(?:ing|t)? from\b/i,
    ],
  ],
  development: [
    [
      2.4,
      /\b(?:been|still|remain(?:s|ed)?) outstanding\b|\bdid not have (?:a |an )?(?:valid|current|up[- ]to[- ]date)\b|\bnot in the required\b|\blonger (?:time ?scale|than (?:expected|anticipated|planned))/i,
    ],
    [
      2.2,
      /\b(?:did|does|do) not (?:fully |always |yet |adequately )?(?:reflect|include|cover|work|comply|provide|capture|align)\b|\bissues that (?:had|have) (?:occurred|arisen)\b/i,
    ],
    [
      2.6,
      /\bneeds? (?:time to|prioritis\w+|strengthening|clarity|attention)\b|^further consideration of\b|\brequir(?:e|es|ed) (?:more|further) work\b|\bstill requir(?:e|es|ed)\b/i,
    ],
    [4.4, /\bareas?\b[^.]{0,60}\brequir(?:e|es|ed|ing) (?:further )?improvement/i],
    [
      2.2,
      /\b(?:struggl(?:ed|ing|es)|still awaiting|fallen behind|behind schedule|vital (?:to|that)|not (?:notably|significantly|yet) improved|needed to (?:do|be) better)\b/i,
    ],
    [
      2.5,
      /\b(?:has|have|had) yet to\b|^go on \w+ing\b|\bshould be (?:made|renewed|clear\w*|strengthened|reviewed)\b/i,
    ],
    [
      3.5,
      /\b(?:is|are|was|were|do|does|did|has|have|had) not (?:yet |always |being )?(?:\w+ ){0,2}?(?:effective|clear|sufficient|well|good|robust|consistent|embedded|adequate|enough|strong|transparent|have|meet|understand|know)\b/i,
    ],
    [3, /\bthere (?:still )?remain(?:s|ed)? (?:\w+ ){0,2}(?:issues|challenges|concerns|gaps)\b/i],
    [2.1, /\b(?:slowing down|deteriorat\w+|not perform\w*|worsen\w*|moved back|slipp(?:ed|age))\b/i],
    [
      3,
      /\b(?:more work (?:to|is|was)|further (?:work|improvement|development)|work (?:still )?to (?:do|be done)|room for improvement|not (?:yet )?(?:\w+ )?(?:good enough|consistent|embedded|fully|wholly)|failings?|weakness(?:es)?|shortcomings)\b/i,
    ],
    [
      2.6,
      /\bareas? (?:for|of|to) (?:\w+ )?(?:improve(?:ment)?|development|consideration)\b|(?<!\bno (?:significant |major )?)\bareas (?:for|of) concern\b/i,
    ],
    [
      2.5,
      /\b(?:inconsistent(?:ly|cy)?|inconsistenc(?:y|ies)|need(?:s|ed)? (?:to|more|further|improv\w+)|need for|lack(?:s|ed|ing)?\b|insufficient|disappoint\w+|too (?:slow|long|many|few|high|low)|under-?perform\w*|poor(?:ly)?|unsatisfactory|not (?:met|meeting|been met|sufficient\w*|always|clear)|gaps?|(?<!\bno )outstanding (?:actions|issues|items|recommendations|repairs|work)|backlogs?|(?<!\bnone (?:were|are) |\bno )overdue|non-complian\w+|unable to|fail(?:ed|ure|s|ing) to|delays?|delayed)\b/i,
    ],
    [
      2.2,
      /\bnot solely\b|\b(?:key|strategic|top) (?:strategic )?priority (?:for|is)\b|\bidentified (?:similar )?(?:learning|strengths and)\b|\brecogni[sz]ed the need\b|\b(?:could|should|must) (?:also )?(?:be |do )?(?:better|improved?|strengthened|more)\b|\bdissatisf\w+|\bincorrect\b|\bquality of data\b|\blost (?:some|momentum)|\b(?:workforce|staffing|performance|quality|ongoing|capacity|contractor) issues\b/i,
    ],
    [
      2,
      /^(?:improve|strengthen|develop|embed|reduce|review(?= (?:of|the|how|our|and|all))|address|ensure|increase|enhance|clarify|continue to (?:enhance|improve|develop|embed|monitor)|better|more(?! than)|stronger|greater)\b/i,
    ],
    [
      1.5,
      /\b(?:should|must) (?:be|have|ensure|improve|continue)|\blimited\b|\bimprovements? (?:were|was|is|are) (?:required|needed)|\b(?:\w+ )?issues with\b|\bconcerns (?:relating|about|regarding|with)\b/i,
    ],
  ],
  risk: [
    [
      2.2,
      /\b(?:area of high|(?:increased|increasing|growing|rising)) demands?\b|\bdemands? on (?:the )?services?\b/i,
    ],
    [
      2.6,
      /\b(?:increase|decrease|reduction|movement|change) in (?:regard to )?(?:the |these )?risks?\b|\bother risks\b|\battention was drawn to [^.]{3,80} risks?\b/i,
    ],
    [3, /\b(?:full|whole|entire) (?:financial )?risk\b/i],
    [
      2.4,
      /\boutside (?:of )?(?:the|our|its) [\w’' ]{0,20}control\b|\bunpredictable\b|\bproblematic\b|\b(?:demand|cost) drivers?\b|\bdrivers? (?:of|for)\b/i,
    ],
    [
      2.3,
      /\b(?:creat\w+|caus\w+|present\w*) (?:\w+ )?(?:difficult|problem|challeng)\w*|\bimpacted (?:on )?(?:our|the|its|their) (?:ability|capacity)\b|\braised questions about\b|\bled to challenges\b|\bchallenging lead times\b/i,
    ],
    [
      2.3,
      /\b(?:expressed|raised|voiced|shared|share) (?:\w+ ){0,2}concerns?\b|\bconcerns? (?:(?:had|has|have) been|was|were) (?:raised|expressed)\b|\b(?:still|remained|was|were) (?:very |particularly )?concerned\b|\bgone into administration\b/i,
    ],
    [
      2.4,
      /\bcontinue[sd]? to be (?:under pressure|an? (?:\w+ ){0,3}(?:problem|challenge|concern|issue|risk|pressure))|\bincreasingly (?:challenging|difficult)\b|\bimpact(?:ing|ed)? on (?:the )?[\w’' ]{0,30}(?:abilit|capacity|service|budget)|\b(?:likely|projected|forecast) to exceed\b|\bcontinued demands?\b/i,
    ],
    [
      3.2,
      /\bdemands?\b[^.]{0,50}\b(?:continue to (?:increase|grow|rise)|outstrip\w*|escalat\w+)|\bescalating (?:demand|cost|need)s?\b|\bincreas\w+ in (?:workload|demand|cost)s?\b/i,
    ],
    [
      2.2,
      /\bsignificant (?:financial )?(?:outlay|cost|pressure|burden)s?\b|\barea of (?:key |serious )concern\b|\bwould be unable to\b/i,
    ],
    [
      2.4,
      /\b(?:would|could|may|might|will) (?:seriously |also )?(?:undermine|damage|jeopardise|compromise|worsen)\b/i,
    ],
    [
      2.6,
      /\b(?:red|amber|high|extreme|significant|key|top|highest|critical|emerging|main)(?:[- ]rated)? risks? (?!assessments?|management|areas? for)|\brisks? (?:categorised|rated|scored) /i,
    ],
    [
      2.4,
      /\brisk\b.{0,120}\b(?:had |has |have )?(?:been )?(?:increased|reduced|decreased|escalated|moved|raised)\b(?: from| to)?/i,
    ],
    [
      2.5,
      /(?<!\bat )\brisks?(?: of| that| to| logs?| register had|s? (?:around|associated|relating|is|are|was|were|remain\w*|identified|had|have))\b|\b(?<!\b(?:or|children|people|adults|those|are|families|residents|someone|anyone) )at risk of\b|\breduces? risk\b|\bidentifying risks\b|\brated risks?\b|\bnew risk\b|\badded as a risk\b|\blikelihood of\b/i,
    ],
    [
      2,
      /\b(?<!peer |(?<!led )to |can |and |must |should )challeng(?:e|es|ing|ed by)\b(?! (?:and support|and (?:their|its|our)|each|performance|panel|meeting|of\b(?=.*provide)|function|review))|\bthreat(?:s|ens?|ened)?\b|\bpressures?\b|\buncertain(?:ty|ties)?\b|\bvolatil\w+|\bjeopard\w+|\bshortages?\b|\bfiscal\b/i,
    ],
    [
      2,
      /\b(?:may|could|might|would) (?:also )?(?:lead|result|mean|cause|impact|affect|not be (?:able|met|delivered|sustainable))\b|\bpotential(?:ly)? (?:impact|effect|for|risk)|\bunintended consequences\b|\bnot affect the\b|\bfundamentally impact\b|\bcontinued to have an impact\b|\bimpact (?:on|of) (?:arrears|the budget|services|capacity)/i,
    ],
    [
      1.9,
      /\b(?:concern(?:s|ed)?|worr(?:y|ied)|anxiety|anxious|difficult(?:y|ies)?|unstable|instability|vulnerable to|increased demand|rising (?:demand|costs?)|rise in demand|over dependence|dependen(?:t|ce) on|less stable|big(?:gest)? issues?|problems?|underfunded|crisis|inflation)\b/i,
    ],
    [1.5, /^(?:failure (?:to|of)|inability to|unable to|loss of|lack of|insufficient|inadequate)\b/i],
  ],
};
