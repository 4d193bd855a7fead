/** The name under which a site gives a paper, for people. */
const LONGEST = 200;

/** From Content-Disposition, else from the address's last part; without folders and signs that no file name has. */
export function readFileName(disposition: string | undefined, url: URL): string {
  const said = disposition === undefined ? undefined : (readExtended(disposition) ?? readPlain(disposition));
  const last = decode(url.pathname.split('/').findLast((part) => part !== '') ?? '');
  return tidy(said ?? '') || tidy(last) || url.hostname;
}

function readExtended(disposition: string): string | undefined {
  const found = /(?:^|;)\s*filename\*\s*=\s*(?:utf-8|iso-8859-1)'[^']*'([^;]+)/i.exec(disposition);
  return found?.[1] === undefined ? undefined : decode(found[1].trim());
}

function readPlain(disposition: string): string | undefined {
  const found = /(?:^|;)\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(disposition);
  if (found === null) return undefined;
  const text = found[1]?.replaceAll(/\\(.)/g, '$1') ?? found[2]?.trim() ?? '';
  // Headers are read as Latin-1; what many sites send is UTF-8.
  const utf8 = new TextDecoder().decode(Uint8Array.from(text, (unit) => unit.charCodeAt(0)));
  return decode(utf8.includes('\ufffd') ? text : utf8);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function tidy(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const plain = last.replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, ' ');
  return plain.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST);
}
