/** The text of a web page that came as bytes, in the encoding that browsers take it to be in. */

/** In so many bytes a page says its encoding, if it does. */
const SAYS_WITHIN = 1024;

/** @param type of its content, in the site's own words */
export function decodePage(bytes: ArrayBuffer, type: string): string {
  const start = new TextDecoder('latin1').decode(bytes.slice(0, SAYS_WITHIN));
  return decode(bytes, encodingOf(type) ?? encodingOf(/<meta[^>]+charset[^>]*>/i.exec(start)?.[0]));
}

function encodingOf(said: string | undefined): string | undefined {
  return /charset\s*=\s*["']?([\w-]+)/i.exec(said ?? '')?.[1];
}

/** What begins with a mark of its encoding is that; what says none, and is UTF-8, is; else what browsers take it for. */
function decode(bytes: ArrayBuffer, encoding: string | undefined): string {
  const isMarked = /^(?:239,187,191|254,255|255,254)/.exec(new Uint8Array(bytes.slice(0, 3)).join());
  const marked =
    isMarked && { '239': 'utf-8', '254': 'utf-16be', '255': 'utf-16le' }[isMarked[0].slice(0, 3)];
  for (const label of [marked, encoding, 'utf-8']) {
    try {
      if (label)
        return new TextDecoder(label, { fatal: label === 'utf-8' && label !== encoding }).decode(bytes);
    } catch {
      // No encoding that anybody knows, or other bytes than its own: the next is tried.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}
