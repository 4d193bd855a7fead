/** Pages of a paper that a member of a group says to take. Pure. */
import type { Time } from './rows.ts';

/** `meta.part`, in a group: `rid|edition|member|from|to` → said by that member; `done` when they say so. Pages from 1. */
export interface PartRow {
  readonly at: Time;
  readonly done?: Time;
}

/** The first and the last of some pages, from 1. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
}

/** A paper of more pages than this is none of ours. */
const MOST_PAGES = 20_000;

export function isPages({ from, to }: { readonly from: unknown; readonly to: unknown }): boolean {
  const isPage = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 1;
  return isPage(from) && isPage(to) && from <= to && to <= MOST_PAGES;
}
