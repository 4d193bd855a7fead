import type { ReportId } from '../../shared/core/ids.ts';
import type { ErrorCode } from '../../shared/core/result.ts';
import type { ReportView } from '../../shared/core/view.ts';
import type { Trouble } from '../../shared/desk/desk.ts';
import type { PageStatus, PageWishes } from '../messages.ts';
import type { PageIdentity } from './identify-page.ts';

export interface StatusParts {
  readonly page: PageIdentity;
  readonly reading: number;
  readonly view: ReportView | null;
  readonly wishes: PageWishes;
  readonly keeping: boolean;
  readonly trouble: ErrorCode | undefined;
}

/** What a page and its panel are told of the paper and of this version of it. */
export function describeStatus(parts: StatusParts): PageStatus {
  const { page, reading, view, wishes, keeping, trouble } = parts;
  return {
    rid: page.rid,
    edition: page.edition,
    reading,
    wishes,
    restricted: page.restricted,
    kept: isKept(view, page),
    keeping,
    ...(page.reason === undefined ? {} : { reason: page.reason }),
    ...(view?.readOnly === undefined ? {} : { readOnly: view.readOnly }),
    ...(trouble === undefined ? {} : { trouble }),
  };
}

/** True when this version opens with the network off. */
export function isKept(view: ReportView | null, page: PageIdentity): boolean {
  return view?.editions.some((entry) => entry.id === page.edition && entry.file !== undefined) ?? false;
}

/**
 * What of this paper could not be read when the host opened it. The host is often the first to open it and puts bad rows
 * away, so that the panel's own desk never meets them.
 */
export function readTrouble(troubles: readonly Trouble[], rid: ReportId): ErrorCode | undefined {
  return troubles.find(({ code, detail }) => UNREADABLE.includes(code) && detail?.includes(rid))?.code;
}

const UNREADABLE: readonly ErrorCode[] = ['store-unreadable', 'row-unreadable'];
