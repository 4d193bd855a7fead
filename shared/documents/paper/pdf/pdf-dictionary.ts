/** One entry of a dictionary as it is written in a PDF: enough of the syntax to step over everything else. Pure. */

/** Deeper than this is no annotation. */
const DEEPEST = 30;

/**
 * The string under a name of the outermost dictionary that begins in `text`, each character a byte; undefined where there
 * is none, or no whole one.
 */
export function stringIn(text: string, name: string): string | undefined {
  let at = text.indexOf('<<');
  let depth = 0;
  let isNext = false;
  while (at >= 0 && at < text.length) {
    const here = text[at]!;
    if (here === '<' && text[at + 1] === '<') {
      if ((depth += 1) > DEEPEST) return undefined;
      isNext = false;
      at += 2;
    } else if (here === '>' && text[at + 1] === '>') {
      if ((depth -= 1) <= 0) return undefined;
      at += 2;
    } else if (here === '(' || here === '<') {
      const read = here === '(' ? readLiteral(text, at) : readHex(text, at);
      if (read === undefined || isNext) return read?.value;
      at = read.end;
    } else if (here === '/') {
      const end = endOfName(text, at + 1);
      isNext = depth === 1 && text.slice(at + 1, end) === name;
      at = end;
    } else {
      if (!/\s/.test(here)) isNext = false;
      at += 1;
    }
  }
  return undefined;
}

interface Read {
  readonly value: string;
  /** Behind its last character. */
  readonly end: number;
}

function endOfName(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/[\s()<>[\]{}/%]/.test(text[at]!)) at += 1;
  return at;
}

function readHex(text: string, from: number): Read | undefined {
  const end = text.indexOf('>', from);
  if (end < 0) return undefined;
  const digits = text.slice(from + 1, end).replaceAll(/[^0-9a-f]/gi, '');
  const bytes = (digits.length % 2 === 0 ? digits : `${digits}0`).match(/../g) ?? [];
  return {
    value: bytes.map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join(''),
    end: end + 1,
  };
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function readLiteral(text: string, from: number): Read | undefined {
  const parts: string[] = [];
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const here = text[at]!;
    if (here === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0];
      const next = text[at + 1] ?? '';
      if (octal !== undefined) parts.push(String.fromCharCode(Number.parseInt(octal, 8) & 0xff));
      else if (next !== '\n' && next !== '\r') parts.push(ESCAPED[next] ?? next);
      at += octal?.length ?? (next === '\r' && text[at + 2] === '\n' ? 2 : 1);
      continue;
    }
    if (here === '(' && (depth += 1) === 1) continue;
    if (here === ')' && (depth -= 1) === 0) return { value: parts.join(''), end: at + 1 };
    parts.push(here);
  }
  return undefined;
}

/** As text strings are written: with a mark for UTF-16 or UTF-8, else one byte a character. */
export function textOf(bytes: string): string {
  const units = Uint8Array.from(bytes, (character) => character.charCodeAt(0));
  if (bytes.startsWith('\u00fe\u00ff')) return new TextDecoder('utf-16be').decode(units.subarray(2));
  if (bytes.startsWith('\u00ef\u00bb\u00bf')) return new TextDecoder().decode(units.subarray(3));
  return bytes;
}
