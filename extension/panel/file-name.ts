/** `Prices 2.pdf` from `https://council.example/documents/s1/Prices%202.pdf?T=0`; empty where there is none. Pure. */
export function fileNameOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const name = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
