/**
 * A Word document as HTML, by mammoth: what its words are, not how they look. Not sanitised: mammoth lets addresses of any
 * kind through (facts of its own README), so what comes of this goes through `sanitise` before anything shows it.
 */
import mammoth from 'mammoth';
import type { WordParts } from './word-parts.ts';
import { writeWordParts } from './word-parts.ts';
import { writeNumbers } from './word-numbers.ts';

/** Named in Word's own styles; what mammoth's own map does not know. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='heading 7'] => p:fresh",
];

/** Throws for a document that cannot be read. */
export async function wordHtml(parts: WordParts): Promise<string> {
  const numbered = new Map(parts);
  const text = (name: string): string => new TextDecoder().decode(parts.get(name));
  const document = writeNumbers(
    text('word/document.xml'),
    text('word/numbering.xml'),
    text('word/styles.xml'),
  );
  numbered.set('word/document.xml', new TextEncoder().encode(document));
  const bytes = writeWordParts(numbered);
  // In a browser mammoth takes the one, in Node the other.
  const input = { arrayBuffer: bytes.buffer, buffer: bytes } as unknown as Parameters<
    typeof mammoth.convertToHtml
  >[0];
  const { value } = await mammoth.convertToHtml(input, {
    styleMap: STYLES,
    transformDocument: withoutPictures,
    externalFileAccess: false,
  });
  return value;
}

interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly altText?: string | null;
}

/** Pictures are not taken in; what they show is said where the author wrote it down. */
function withoutPictures(node: Node): Node {
  if (node.type === 'image') {
    const words = node.altText?.trim() ?? '';
    return { type: 'text', value: words === '' ? '' : `[Picture: ${words}]` } as Node;
  }
  return node.children ? { ...node, children: node.children.map(withoutPictures) } : node;
}
