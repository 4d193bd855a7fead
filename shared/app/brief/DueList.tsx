import '../../ui/styles/after.css';
import type { JSX } from 'preact';
import { dueState } from '../../scrutiny/brief/due-state.ts';
import { isOver, saidOf } from '../../scrutiny/brief/tracker.ts';
import { AFTER } from '../../ui/strings/after.ts';
import { TRACKER } from '../../ui/strings/tracker.ts';
import { audienceChoice } from '../../ui/strings/words.ts';
import type { AppModel } from '../app-model.ts';
import { writeRoute } from '../route.ts';
import { todayOf } from './day-of.ts';
import { useLater, useStatuses } from './use-tracker.ts';

const MOST = 5;

/** On the first page: what was promised and is overdue, or will be due within two weeks. Nothing where there is none. */
export function DueList({ model }: { readonly model: AppModel }): JSX.Element | null {
  const view = useLater(model.desk.brief)?.value;
  const statuses = useStatuses(model);
  const today = todayOf(model);
  const due = (view?.promises ?? [])
    .map((promise) => ({ promise, state: dueState(promise.row.due, today) }))
    .filter(({ promise, state }) => state !== undefined && !isOver(saidOf(promise, statuses)))
    .sort((a, b) => ((a.promise.row.due ?? '') < (b.promise.row.due ?? '') ? -1 : 1));
  if (due.length === 0) return null;
  return (
    <section class="due-list" aria-labelledby="due-title">
      <h2 id="due-title">{TRACKER.dueTitle}</h2>
      <ul>
        {due.slice(0, MOST).map(({ promise: { id, row, audience }, state }) => (
          <li key={id}>
            <strong>{state === 'overdue' ? AFTER.overdue : AFTER.dueSoon}</strong>{' '}
            <span class="num">{AFTER.due(row.due!)}</span>: {[row.who, row.what].filter(Boolean).join(', ')}
            {audience.kind === 'group' ? <span class="rp-meta"> {audienceChoice(audience)}</span> : null}
          </li>
        ))}
      </ul>
      <a class="due-all" href={writeRoute({ page: 'tracker' })}>
        {TRACKER.dueAll(due.length)}
      </a>
    </section>
  );
}
