/** What is due soon or overdue, for the first page: promises, and what papers say with a day that a member accepted. Pure. */
import type { PromiseView } from '../../core/brief-view.ts';
import type { LedgerFinding } from '../../core/ledger.ts';
import type { StatusView } from '../../core/status-view.ts';
import { dueState } from './due-state.ts';
import { isOver, saidOf, saidOfFinding } from './tracker.ts';

export interface DueItem {
  readonly id: string;
  readonly due: string;
  readonly state: 'overdue' | 'soon';
  /** Who, where that is known, and what. */
  readonly words: string;
  /** Where somebody promised it. */
  readonly promise?: PromiseView;
}

export interface DueSources {
  readonly promises: readonly PromiseView[];
  /** None while they are still being read. */
  readonly findings: readonly LedgerFinding[];
  readonly statuses: readonly StatusView[];
  readonly today: string;
}

/** The earliest first; nothing that is done. A day that a member gave stands for the one in the paper, as in the tracker. */
export function listDue({ promises, findings, statuses, today }: DueSources): readonly DueItem[] {
  const given = new Set(promises.flatMap(({ row }) => (row.due && row.about ? [row.about.finding] : [])));
  const items = [
    ...promises
      .filter((promise) => !isOver(saidOf(promise, statuses)))
      .map((promise) => ({
        id: promise.id,
        due: promise.row.due,
        words: [promise.row.who, promise.row.what].filter(Boolean).join(', '),
        promise,
      })),
    ...findings
      .filter(({ id, kind }) => (kind === 'recommendation' || kind === 'action') && !given.has(id))
      .filter(({ id, figure }) => figure?.due !== undefined && !isOver(saidOfFinding(id, statuses)))
      .map(({ id, figure, quote }) => ({ id, due: figure?.due, words: quote })),
  ];
  return items
    .flatMap((item): readonly DueItem[] => {
      const state = dueState(item.due, today);
      return state === undefined ? [] : [{ ...item, due: item.due!, state }];
    })
    .sort((a, b) => (a.due < b.due ? -1 : 1));
}
