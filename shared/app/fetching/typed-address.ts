/** What a member types or pastes as an address, as an address. */

/**
 * Undefined for what is none. People leave out the beginning, and take a space or a full stop along; words around one
 * address, as mail programs copy them, are left out.
 */
export function readTypedAddress(typed: string): string | undefined {
  const said = /https?:\/\/\S+/i.exec(typed)?.[0] ?? typed.trim();
  const plain = said.replace(/^[<("“‘]+|[>)"”’.,;]+$/g, '');
  if (plain === '' || /\s/.test(plain)) return undefined;
  const text =
    /^[a-z][a-z+.-]*:/i.test(plain) && !/^[\w.-]+\.[a-z]{2,}:\d/i.test(plain) ? plain : `https://${plain}`;
  if (!/^https?:/i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.hostname.includes('.') || url.hostname === 'localhost' ? url.href : undefined;
}
