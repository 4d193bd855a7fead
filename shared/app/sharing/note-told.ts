/** How often it was said, under a note, that others may ask to see it: on this device, three times. */
import type { Settings } from '../../desk/desk.ts';

const KEY = 'notes-told';
const TIMES = 3;

export function isTold(settings: Readonly<Record<string, unknown>>): boolean {
  return timesOf(settings[KEY]) >= TIMES;
}

/** A new note was kept, with the sentence under it. */
export async function countNote(settings: Pick<Settings, 'change' | 'values'>): Promise<void> {
  if (isTold(settings.values.peek())) return;
  await settings.change(KEY, (before) => Math.min(TIMES, timesOf(before) + 1));
}

function timesOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
