/** Where sentences begin and end in the words of one block. Rules: SPEC.md [R104]. */

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const END = /[.!?]+["'”’)\]]*(?=\s+["'“‘([•○£]*[A-Z0-9]|\s*$)/g;
const SHORT =
  /(?:^|[\s(])(?:e\.?g|i\.?e|etc|cf|no|nos|cllrs?|dr|mr|mrs|ms|prof|rev|st|para|paras|app|fig|vs|approx|qtrs?|p|pp|[A-Z]|[A-Z]\.[A-Z])\.$/i;
/** What was printed as bullets and came out as signs inside a line. */
const GLYPH = /\s+[•●○▪◦‣\uf0b7\uf0a7]\s*/g;

/** "(a) That …; (b) That …" in one line. [R132] */
const LETTERS =
  /(?<=^|[:–-]\s|[,;]\s|\band\s|\bthat\s)\((?:[a-z]|[ivx]{1,4}|\d)\)\s+(?=that\b)|(?<=\bthat\s)\([a-z]\)\s+/gi;

/** Sentences in order, without white space at their ends. */
export function sentencesOf(text: string): readonly Stretch[] {
  const cuts: number[] = [];
  for (const glyph of text.matchAll(GLYPH)) cuts.push(glyph.index + glyph[0].length);
  for (const letter of text.matchAll(LETTERS)) cuts.push(letter.index, letter.index + letter[0].length);
  let from = 0;
  for (const end of text.matchAll(END)) {
    const after = end.index + end[0].length;
    const before = text.slice(Math.max(0, end.index - 12), end.index + 1);
    const isShort = SHORT.test(before) && !/\betc\.$/i.test(before);
    // A number that opens a line is no sentence; one that ends it is.
    if (isShort || /^\s*\(?\d{1,2}\.$/.test(text.slice(from, after))) continue;
    cuts.push(after);
    from = after;
  }
  return stretchesOf(text, cuts);
}

function stretchesOf(text: string, cuts: readonly number[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const cut of [...cuts.toSorted((a, b) => a - b), text.length]) {
    const one = trim(text, from, cut);
    if (one.end > one.start) stretches.push(one);
    from = Math.max(from, cut);
  }
  return stretches;
}

const EDGE = /^[\s•●○▪◦‣\uf0b7\uf0a7|]+/;

function trim(text: string, start: number, end: number): Stretch {
  const words = text.slice(start, end);
  const lead = EDGE.exec(words)?.[0].length ?? 0;
  const kept = words.trimEnd().replace(/[\s•●○▪◦‣\uf0b7\uf0a7|]+$/, '').length;
  return { start: start + lead, end: start + Math.max(lead, kept) };
}

/** Words after which a capital begins a name, not a new item. */
const BINDS =
  /^(?:a|an|the|of|for|to|in|on|at|by|with|from|and|or|as|our|their|its|this|that|all|each|new|via|across|through|towards?|into|under|within|between|against|than|per|new|local|royal|head|chief|lead|senior)$/i;
const ITEM_START = /(\S+)\s+(?=([A-Z][a-z]+(?:-[a-z]+)?)\s+([a-z&]\S*))/g;
const NAMES =
  /^(?:Council|Councils|Cabinet|Board|Boards|Ofsted|Borough|Members?|Police|Health|Director|Children|City|County|Committee|Officers?|Government|Trust|I)$/;
const OPENS =
  /^(?:Evidence|Strong|Stronger|Good|Clear|Clarity|Commit\w*|Commission\w*|Continu\w+|Improv\w+|Better|Needs?|Develop\w*|Effective|Positive|Assurance|Invest\w*|Increas\w+|Reduc\w+|Ensur\w+|Lack|Use|High|Robust)$/;

/** Items of a cell that were printed below each other and lost their bullets and some of their full stops. [R105] */
export function itemsOf(text: string): readonly Stretch[] {
  return sentencesOf(text).flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    const cuts: number[] = [];
    for (const { 0: whole, 1: before = '', 2: word = '', index } of words.matchAll(ITEM_START)) {
      if (BINDS.test(before) || /[,:;(&/-]$/.test(before) || NAMES.test(word)) continue;
      if (!/^[a-z(]/.test(before) && !OPENS.test(word)) continue;
      if (/^[A-Z]/.test(before) && before.length < 4) continue;
      cuts.push(index + whole.length);
    }
    const whole = stretchesOf(words, cuts);
    const parts = whole.some((one) => one.end - one.start < 16) ? [{ start: 0, end: words.length }] : whole;
    return parts.map((one) => ({ start: start + one.start, end: start + one.end }));
  });
}
