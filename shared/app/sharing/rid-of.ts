import type { FindingId, ReportId } from '../../core/ids.ts';
import type { ReportView } from '../../core/view.ts';

/** The paper in whose document a finding lives: the one on view, or one that has the same pages. */
export function ridOf(view: ReportView | null, finding: FindingId): ReportId {
  const found = view?.findings.find(({ id }) => id === finding);
  return found?.madeIn?.rid ?? view?.rid ?? '';
}
