/** A web page or a text that is read as one; by its name and type, as the member's disk has them. */
export function isSavedPage(file: File): boolean {
  return isTextFile(file) || isWebPage(file);
}

export function isTextFile({ name, type }: File): boolean {
  return /\.(?:txt|text|md|markdown)$/i.test(name) || /^text\/(?:plain|markdown)\b/i.test(type);
}

function isWebPage({ name, type }: File): boolean {
  return /\.x?html?$/i.test(name) || /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type);
}
