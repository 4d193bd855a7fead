/** How wide characters are, against each other: enough to say where in a piece of a line a word begins. */

const NARROW = /[ijl.,:;'’‘|!I]/;
const SLIM = /[ ftr()[\]{}/\\"“”\-­`*°]/;
const WIDE = /[mwMW@%…—&]/;
const UPPER = /[A-ZÀ-ÞNQ+=<>#–]/;

function widthOf(character: string): number {
  if (NARROW.test(character)) return 0.26;
  if (SLIM.test(character)) return 0.34;
  if (WIDE.test(character)) return 0.86;
  if (UPPER.test(character)) return 0.68;
  return 0.53;
}

/** The share of a text's width that lies before an offset: 0 at its beginning, 1 at its end. */
export function shareBefore(text: string, offset: number): number {
  if (offset <= 0) return 0;
  if (offset >= text.length) return 1;
  let before = 0;
  let all = 0;
  for (let at = 0; at < text.length; at++) {
    const width = widthOf(text.charAt(at));
    if (at < offset) before += width;
    all += width;
  }
  return all === 0 ? 0 : before / all;
}
