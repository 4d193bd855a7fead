/** Words of the field for an address. */
import { showBytes } from './times.ts';

export const ADDRESS = {
  form: 'Fetch from a council’s site',
  label: 'Address of a meeting page or paper',
  hint: 'Paste it from the browser. Our server fetches what the public can see, without your sign-in, and keeps nothing of it.',
  fetch: 'Fetch it',
  fetching: 'Fetching',
  stop: 'Stop',
  received: (bytes: number, size: number | undefined): string =>
    size === undefined ? `${showBytes(bytes)} so far` : `${showBytes(bytes)} of ${showBytes(size)}`,
  kept: (title: string): string => `Kept on this device and opened: ${title}`,
} as const;
