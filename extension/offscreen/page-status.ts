import type { ErrorCode } from '../../shared/core/result.ts';
import type { ReportView } from '../../shared/core/view.ts';
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
