/** Where sentences end in council English. Pure. */

/** What a full stop follows without ending a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:cllrs?|mr|mrs|ms|miss|dr|prof|rev|hon|st|nos?|paras?|pp?|s|ss|sch|sect?|art|reg|fig|vol|ref|app|min|approx|est|incl|excl|dept|e\.g|i\.e|cf|viz|vs?|etc|al|a\.m|p\.m|[a-z]|[\d.]*\d)\.\W*$/i;
/** A number at the beginning is the paragraph's, not a sentence. */
const ONLY_NUMBER = /^\W*(?:\d+(?:\.\d+)*|[a-z]|[ivx]+)[.)]*\W*$/i;

let segmenter: Intl.Segmenter | undefined;

/** Offsets at which sentences end, the last one the end of the text. White space belongs to the one before. */
export function splitSentences(text: string): number[] {
  segmenter ??= new Intl.Segmenter('en-GB', { granularity: 'sentence' });
  const ends: number[] = [];
  let start = 0;
  for (const { index, segment } of segmenter.segment(text)) {
    const end = index + segment.length;
    const sentence = text.slice(start, end);
    if (end < text.length && !endsHere(sentence, text.slice(end))) continue;
    ends.push(end);
    start = end;
  }
  return ends;
}

function endsHere(sentence: string, rest: string): boolean {
  if (ONLY_NUMBER.test(sentence)) return false;
  if (!ABBREVIATION.test(sentence)) return true;
  // "closed at 7 p.m. The chair", "rose to 12. The rest": after these a capital begins the next one.
  return /(?:[ap]\.m|etc|al|\d)\.\W*$/i.test(sentence) && /^\p{Lu}\p{Ll}*\s/u.test(rest);
}
