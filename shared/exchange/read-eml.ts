/** A saved e-mail as words: who sent it, when, and what it says. RFC 5322 and MIME, as far as mail programs write them. Pure. */

export interface Mail {
  /** "Jo Smith", else the address. */
  readonly from: string;
  /** ISO day, by the sender's own clock; absent where it says none. */
  readonly date?: string;
  readonly subject: string;
  /** Plain words, paragraph by paragraph. */
  readonly text: string;
  /** Names of what was attached, which is not read. */
  readonly attached: readonly string[];
}

/** Characters of a file that is read at all, and how deep its parts may lie in each other. */
const LONGEST = 12_000_000;
const DEEPEST = 8;

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Undefined for what is no e-mail. @param file its bytes as Latin-1: each part says its own encoding */
export function readMail(file: string): Mail | undefined {
  if (file.length > LONGEST) return undefined;
  const mail = splitPart(file.replaceAll('\r\n', '\n'));
  const from = mail.headers.get('from');
  if (from === undefined || (!mail.headers.has('date') && !mail.headers.has('subject'))) return undefined;
  const found: Found = { plain: [], html: [], attached: [] };
  collect(mail, found, 0);
  const text = found.plain.length > 0 ? found.plain.join('\n\n') : found.html.map(wordsOfHtml).join('\n\n');
  const date = dayOf(mail.headers.get('date'));
  return {
    from: nameOf(decodeWords(from)),
    ...(date === undefined ? {} : { date }),
    subject: decodeWords(mail.headers.get('subject') ?? '').trim(),
    text: text.replaceAll(/[ \t]+$/gm, '').trim(),
    attached: found.attached,
  };
}

interface Found {
  readonly plain: string[];
  readonly html: string[];
  readonly attached: string[];
}

function collect(part: Part, found: Found, depth: number): void {
  const type = part.headers.get('content-type') ?? 'text/plain';
  const [kind = ''] = type.toLowerCase().split(';');
  const boundary = parameter(type, 'boundary');
  if (kind.trim().startsWith('multipart/') && boundary !== undefined && depth < DEEPEST) {
    for (const inner of splitParts(part.body, boundary)) collect(splitPart(inner), found, depth + 1);
    return;
  }
  const disposition = part.headers.get('content-disposition') ?? '';
  const name = parameter(disposition, 'filename') ?? parameter(type, 'name');
  if (/^\s*attachment/i.test(disposition) || (name !== undefined && !kind.trim().startsWith('text/'))) {
    found.attached.push(decodeWords(name ?? ''));
  } else if (kind.trim() === 'text/html') found.html.push(decodeBody(part, type));
  else if (kind.trim() === 'text/plain') found.plain.push(decodeBody(part, type));
}

function splitPart(text: string): Part {
  const end = text.indexOf('\n\n');
  const head = end < 0 ? text : text.slice(0, end);
  const headers = new Map<string, string>();
  for (const line of head.replaceAll(/\n[ \t]+/g, ' ').split('\n')) {
    const at = line.indexOf(':');
    const name = line.slice(0, at).trim().toLowerCase();
    if (at > 0 && !headers.has(name)) headers.set(name, line.slice(at + 1).trim());
  }
  return { headers, body: end < 0 ? '' : text.slice(end + 2) };
}

function splitParts(body: string, boundary: string): readonly string[] {
  const [, ...parts] = `\n${body}`.split(`\n--${boundary}`);
  const end = parts.findIndex((part) => part.startsWith('--'));
  return (end < 0 ? parts : parts.slice(0, end)).map((part) => part.replace(/^[ \t]*\n/, ''));
}

function parameter(header: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header);
  return match?.[1] ?? match?.[2];
}

function decodeBody({ headers, body }: Part, type: string): string {
  const how = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  return decodeBytes(
    how === 'base64' ? fromBase64(body) : how === 'quoted-printable' ? fromQuoted(body) : body,
    type,
  );
}

/** Bytes as Latin-1 characters → words. */
function decodeBytes(binary: string, type: string): string {
  const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
  const charset = parameter(type, 'charset') ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function fromBase64(text: string): string {
  try {
    return atob(text.replaceAll(/[^A-Za-z0-9+/]/g, ''));
  } catch {
    return '';
  }
}

function fromQuoted(text: string): string {
  return text
    .replaceAll(/=[ \t]*\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** RFC 2047: `=?utf-8?Q?Re=3A?=`. */
function decodeWords(header: string): string {
  return header
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?([^?]+)\?([BQ])\?([^?]*)\?=/gi, (_all, charset: string, how: string, text: string) =>
      decodeBytes(
        how.toUpperCase() === 'B' ? fromBase64(text) : fromQuoted(text.replaceAll('_', ' ')),
        `x; charset=${charset}`,
      ),
    );
}

function nameOf(from: string): string {
  const name = from
    .replace(/<[^>]*>/, '')
    .replaceAll('"', '')
    .trim();
  return name === '' ? from.replaceAll(/[<>]/g, '').trim() : name;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function dayOf(date: string | undefined): string | undefined {
  const match = /\b(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4})\b/.exec(date ?? '');
  const month = match ? MONTHS.indexOf(match[2]!.toLowerCase()) + 1 : 0;
  if (!match || month === 0) return undefined;
  return `${match[3]}-${String(month).padStart(2, '0')}-${match[1]!.padStart(2, '0')}`;
}

/** What an HTML mail says, where it has no plain part: nothing of it is shown as it is. */
function wordsOfHtml(html: string): string {
  return html
    .replaceAll(/<(style|script|head)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replaceAll(/<br\s*\/?>|<\/(?:p|div|tr|li|h\d)\s*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#(\d{1,6});/g, (_all, code: string) =>
      String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
    )
    .replaceAll('&amp;', '&')
    .replaceAll(/\n\s*\n\s*/g, '\n\n');
}
