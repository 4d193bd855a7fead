/** What was promised at the meeting of an earlier report. Rule R202 of SPEC.md. Pure. */
import type { PromiseRow } from '../../core/brief-row.ts';
import type { ReportId } from '../../core/ids.ts';
import type { OpenPromise } from './left-open.ts';

/** One that is about a finding is that finding's own, and not listed besides. */
export function openPromises(
  promises: readonly { readonly id: string; readonly row: PromiseRow }[],
  rid: ReportId,
  meeting: string | undefined,
): readonly OpenPromise[] {
  return promises
    .filter(({ row }) => meeting !== undefined && row.meeting === meeting && row.about === undefined)
    .map(({ id, row }, at) => {
      const words = row.dueWords ?? row.due;
      return {
        promise: id,
        rid,
        sort: 'promise' as const,
        kind: 'action' as const,
        quote: row.who === '' ? row.what : `${row.who}: ${row.what}`,
        themes: [],
        start: at,
        ...(words === undefined ? {} : { due: { words } }),
      };
    });
}
