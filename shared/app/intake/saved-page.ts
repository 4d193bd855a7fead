/** By its name and type, as the member's disk has them. */
export function isSavedPage({ name, type }: File): boolean {
  return /\.x?html?$/i.test(name) || /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type);
}
