/** The key of a row in `link`. Pure. */
import type { FindingId } from './ids.ts';
import type { LinkType } from './rows.ts';

export interface LinkEnds {
  readonly from: FindingId;
  readonly type: LinkType;
  readonly to: FindingId;
}

export function linkKey({ from, type, to }: LinkEnds): string {
  return [from, type, to].join('|');
}

/** The parts of a key; undefined for one that is none. The type is as it stands there. */
export function readLinkKey(
  key: string,
): { readonly from: FindingId; readonly type: string; readonly to: FindingId } | undefined {
  const [from, type, to, ...more] = key.split('|');
  return from && type && to && more.length === 0 ? { from, type, to } : undefined;
}
