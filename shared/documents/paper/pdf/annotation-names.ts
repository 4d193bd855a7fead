/**
 * The names (`/NM`) of annotations, which pdf.js does not say: by them a mark is known again when its comment or its place
 * was changed since. They are read from the file's objects, piece by piece, the newest of each last. An encrypted file's
 * cannot be read: it has none.
 */
import { stringIn, textOf } from './pdf-dictionary.ts';

/** Read at once. */
const PIECE = 1024 * 1024;
/** A dictionary that is longer has no name. */
const LONGEST_OBJECT = 64 * 1024;
/** Objects packed together, and what they may come to unpacked; of a whole file. */
const LONGEST_PACK = 4 * 1024 * 1024;
const MOST_UNPACKED = 64 * 1024 * 1024;
const LONGEST_NAME = 200;

/**
 * @param wanted ids as pdf.js writes them: "12R", "12R3"
 * @returns what could be read, by id; empty once it is aborted
 */
export async function readNames(
  file: Blob,
  wanted: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const numbers = new Map([...wanted].map((id) => [id.split('R')[0]!, id]));
  const know = (number: string, body: string): void => {
    const id = numbers.get(number);
    if (id === undefined || !body.includes('/NM')) return;
    const name = textOf(stringIn(body, 'NM') ?? '');
    if (isName(name)) names.set(id, name);
  };
  let left = MOST_UNPACKED;
  for (let from = 0; from < file.size && !signal.aborted; from += PIECE) {
    const text = await readPiece(file, from, from + PIECE + LONGEST_OBJECT);
    for (const { at, number, behind } of objectsIn(text)) {
      if (at >= PIECE) break;
      const body = bodyAt(text, behind);
      know(number, body);
      if (!/\/Type\s*\/ObjStm/.test(body)) continue;
      const unpacked = await unpack(file, from + behind, body, left);
      left -= unpacked.length;
      for (const [packed, words] of packedIn(unpacked, body)) know(packed, words);
    }
  }
  return signal.aborted ? new Map() : names;
}

/** Of an encrypted file the bytes would be noise. */
function isName(name: string): boolean {
  return name !== '' && name.length <= LONGEST_NAME && /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]+$/u.test(name);
}

async function readPiece(file: Blob, from: number, to: number): Promise<string> {
  return new TextDecoder('latin1').decode(await file.slice(from, to).arrayBuffer());
}

interface Found {
  /** Where it begins, its number, and where its words begin. */
  readonly at: number;
  readonly number: string;
  readonly behind: number;
}

function* objectsIn(text: string): Generator<Found> {
  for (let at = text.indexOf(' obj'); at >= 0; at = text.indexOf(' obj', at + 4)) {
    const head = /(?:^|[^\d])0*(\d{1,10}) \d{1,5}$/.exec(text.slice(Math.max(0, at - 20), at));
    if (head !== null) yield { at, number: head[1]!, behind: at + 4 };
  }
}

/** Up to its stream, or its end. */
function bodyAt(text: string, from: number): string {
  const body = text.slice(from, from + LONGEST_OBJECT);
  const ends = ['endobj', 'stream'].map((word) => body.indexOf(word)).filter((end) => end >= 0);
  return ends.length === 0 ? '' : body.slice(0, Math.min(...ends));
}

/** What a stream of objects holds; empty where it is packed in a way that is not used for them. */
async function unpack(file: Blob, from: number, body: string, most: number): Promise<string> {
  const isPlain = !body.includes('/Filter');
  const isKnown = isPlain || /\/Filter\s*\[?\s*\/FlateDecode\s*\]?/.test(body);
  if (!isKnown || /\/Predictor\s*(?:[2-9]|1\d)/.test(body) || most <= 0) return '';
  const piece = await readPiece(file, from + body.length, from + body.length + LONGEST_PACK);
  const start = /^stream(?:\r\n|\n|\r)/.exec(piece)?.[0].length ?? 0;
  const end = endOfStream(piece, start, body);
  if (start === 0 || end < start) return '';
  const bytes = file.slice(from + body.length + start, from + body.length + end);
  return isPlain ? readPiece(bytes, 0, most) : inflate(bytes, most);
}

/** As it says; where it says it elsewhere, at the line's end before its end. */
function endOfStream(piece: string, start: number, body: string): number {
  const told = /\/Length\s+(\d{1,9})(?!\s+\d+\s+R)/.exec(body)?.[1];
  if (told !== undefined && start + Number(told) <= piece.length) return start + Number(told);
  const end = piece.indexOf('endstream');
  return piece.slice(0, Math.max(0, end)).replace(/\r?\n$|\r$/, '').length;
}

/** As far as it can be read. */
async function inflate(packed: Blob, most: number): Promise<string> {
  const reader = packed.stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const decoder = new TextDecoder('latin1');
  const parts: string[] = [];
  let length = 0;
  try {
    while (length < most) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      parts.push(decoder.decode(value));
    }
    await reader.cancel();
  } catch {
    // What came before the fault counts.
  }
  return parts.join('').slice(0, most);
}

function* packedIn(text: string, body: string): Generator<readonly [number: string, words: string]> {
  const first = Number(/\/First\s+(\d{1,9})/.exec(body)?.[1] ?? Number.NaN);
  if (!(first <= text.length)) return;
  const heads = (text.slice(0, first).match(/\d+/g) ?? []).map(Number);
  for (let at = 0; at + 1 < heads.length; at += 2) {
    const [start, end] = [first + heads[at + 1]!, first + (heads[at + 3] ?? text.length)];
    yield [String(heads[at]), text.slice(start, Math.min(end, start + LONGEST_OBJECT))];
  }
}
