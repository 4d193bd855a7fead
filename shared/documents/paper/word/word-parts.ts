/** The parts of a Word document that say something: taken out of its zip within bounds, and nothing else of it. */
import { unzipSync, zipSync, type UnzipFileInfo, type Unzipped } from 'fflate';
import { fail, ok, type Result } from '../../../core/result.ts';

/** By name, as it stands in the zip. */
export type WordParts = ReadonlyMap<string, Uint8Array>;

/** Bytes unpacked, of one part and of all. A zip of some kilobytes can unpack to a disk full of nothing. */
const LARGEST_PART = 64 * 2 ** 20;
const LARGEST = 128 * 2 ** 20;

/** XML that is read: text, styles, numbering, notes, running heads and feet. Pictures, macros and embedded files stay out. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/)?[\w-]+\.xml(?:\.rels)?)$/;

/** How encrypted Word documents and those of before 2007 begin. */
const COMPOUND = 'd0cf11e0a1b11ae1';

/** `paper-too-large`, `paper-damaged` for a zip that cannot be read, `paper-not-pdf` for one that is no Word document. */
export async function readWordParts(file: Blob): Promise<Result<WordParts>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const begins = Array.from(bytes.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (begins === COMPOUND) return fail('paper-locked', 'an encrypted or an old Word document');
  let all = 0;
  let isTooLarge = false;
  const wanted = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (!WANTED.test(name)) return false;
    all += originalSize;
    // What a zip says of its sizes may be a lie; more than that is not unpacked.
    isTooLarge ||= originalSize > LARGEST_PART || all > LARGEST;
    return !isTooLarge;
  };
  const got = unpack(bytes, wanted);
  if (isTooLarge) return fail('paper-too-large');
  if (got === undefined) return fail('paper-damaged');
  return got['word/document.xml'] === undefined ? fail('paper-not-pdf') : ok(new Map(Object.entries(got)));
}

function unpack(bytes: Uint8Array, filter: (info: UnzipFileInfo) => boolean): Unzipped | undefined {
  try {
    return unzipSync(bytes, { filter });
  } catch {
    return undefined;
  }
}

/** The parts as a Word document again. */
export function writeWordParts(parts: WordParts): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(parts), { level: 0 });
}
