/** Words brought to what they have in common: "plans" and "planning" are one, "the" is none. English only. Pure. */

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'-]*/gu;

const STOP = new Set(
  (
    'a about above after again all also am an and any are as at be been before being below between both but by can ' +
    'could did do does doing done down during each either else ever every few for from further get given gives had ' +
    'has have having he her here hers him his how however i if in into is it its itself just like made make makes ' +
    'making many may me might more most much must my n na nor not now of off on once one only or other others our ' +
    'ours out over own per put same she should so some such take taken than that the their theirs them then there ' +
    'these they this those through to too two under until up upon us very was we well were what when where whether ' +
    'which while who whom whose why will with within without would yet you your ' +
    'report reports council councils note notes noted set sets including include includes along ' +
    'appendix appendices annex annexe annexes'
  ).split(' '),
);

const ODD: Readonly<Record<string, string>> = {
  children: 'child',
  childrens: 'child',
  people: 'person',
  peoples: 'person',
  oversaw: 'overse',
  overseen: 'overse',
  oversight: 'overse',
  succession: 'succession',
  analyses: 'analysis',
  analyse: 'analysis',
  analysed: 'analysis',
  women: 'woman',
  staffing: 'staff',
  data: 'data',
};

const ENDINGS = [
  'fulness',
  'iveness',
  'ation',
  'ement',
  'ness',
  'ment',
  'ship',
  'ance',
  'ence',
  'able',
  'ible',
  'ally',
  'ing',
  'ion',
  'ity',
  'ive',
  'ful',
  'ed',
  'er',
  'or',
  'al',
  'ly',
];

/** Shorter, and words of one kind would be taken for those of another. */
const SHORTEST = 3;

/** What a word has in common with its other forms; undefined for one that says nothing by itself. */
export function stemOf(word: string): string | undefined {
  const plain = word.toLowerCase().replaceAll('-', '').replace(/'s?$/, '').replaceAll("'", '');
  // A letter or a small number alone is a label or a count; a year says when, and not of what.
  if (STOP.has(plain) || /^(?:\p{L}|\d{1,2}|(?:19|20)\d\d)?$/u.test(plain)) return undefined;
  const odd = ODD[plain];
  if (odd !== undefined) return odd;
  return /\d/.test(plain) ? plain : cut(singular(plain));
}

/** The stems of a text in order, each as often as it stands there. */
export function stemsOf(text: string): readonly string[] {
  return wordsOf(text).flatMap((word) => stemOf(word) ?? []);
}

/** The words of a text as written, apostrophes made straight. */
export function wordsOf(text: string): readonly string[] {
  return text.replaceAll(/[‘’‛′]/g, "'").match(WORD) ?? [];
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

/** "timeliness" loses more than one ending. */
function cut(word: string): string {
  let stem = word;
  for (;;) {
    const ending = ENDINGS.find((each) => stem.endsWith(each) && stem.length - each.length >= SHORTEST);
    if (ending === undefined) return undouble(stem.replace(/(?<=...)[ey]$/, ''));
    stem = undouble(stem.slice(0, -ending.length).replace(/i$/, 'y'));
  }
}

/** "planning" is of "plan", "assessing" of "assess". */
function undouble(stem: string): string {
  return /([bdgmnprt])\1$/.test(stem) && stem.length > SHORTEST ? stem.slice(0, -1) : stem;
}
