/** Words of the page that fetches a paper. */
export const GET = {
  from: (site: string): string => `From ${site}`,
  pause: 'Pause',
  goOn: 'Go on',
  again: 'Try again',
  cancel: 'Cancel',
  allow: (site: string): string => `Allow ${site}`,
  openThere: 'Open it in the browser',
  library: 'To the library',
} as const;

const MB = 1024 * 1024;
const inMb = (bytes: number): string => (bytes / MB).toFixed(1);

/** "3.2 of 7.3 MB are here". */
export function progressWords({
  received,
  size,
}: {
  readonly received: number;
  readonly size?: number;
}): string {
  if (received === 0) return 'Asking the council’s site';
  return size === undefined
    ? `${inMb(received)} MB are here`
    : `${inMb(received)} of ${inMb(size)} MB are here`;
}
