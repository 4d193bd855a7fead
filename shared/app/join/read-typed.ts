/** What was typed or pasted on the page for codes. Pure. */

export type Typed =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'recovery'; readonly code: string }
  | { readonly kind: 'link'; readonly link: string };

/** The longest code that two devices show each other; a recovery page has many more letters. */
const LONGEST_CODE = 12;

/** A link begins with http; a code has eight letters and digits, a recovery page seven groups of four. */
export function readTyped(text: string): Typed {
  const trimmed = text.trim();
  if (/^https?:\/\//i.test(trimmed)) return { kind: 'link', link: trimmed.replace(/\s+/g, '') };
  const letters = trimmed.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  if (letters === '') return { kind: 'nothing' };
  return letters.length > LONGEST_CODE
    ? { kind: 'recovery', code: letters }
    : { kind: 'code', code: letters };
}
