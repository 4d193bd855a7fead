/** SHA-256 as ids are spelled: lower-case hex. */

/** Two lower-case digits for each byte. */
export function writeHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 of bytes: the name under which they are kept, and the edition id of a file. */
export async function hashBytes(bytes: Uint8Array): Promise<string> {
  return writeHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))));
}

/** SHA-256 of a text in UTF-8. */
export async function hashText(text: string): Promise<string> {
  return hashBytes(new TextEncoder().encode(text));
}
