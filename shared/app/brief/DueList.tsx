import '../../ui/styles/after.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ReadonlySignal } from '@preact/signals';
import type { Ledger, LedgerFinding } from '../../core/ledger.ts';
import { listDue } from '../../scrutiny/brief/list-due.ts';
import { AFTER } from '../../ui/strings/after.ts';
import { TRACKER } from '../../ui/strings/tracker.ts';
import { audienceChoice } from '../../ui/strings/words.ts';
import type { AppModel } from '../app-model.ts';
import { writeRoute } from '../route.ts';
import { todayOf } from './day-of.ts';
import { useLater, useStatuses } from './use-tracker.ts';

const MOST = 5;

/** Milliseconds after which days in papers are looked for also where the page is never at rest. */
const AT_LAST = 3000;

/**
 * On the first page: what was promised, or stands in a paper with a day that was accepted, and is overdue or will be due
 * within two weeks. Nothing where there is none.
 */
export function DueList({ model }: { readonly model: AppModel }): JSX.Element | null {
  const view = useLater(model.desk.brief)?.value;
  const findings = useFindingsAtRest(model);
  const statuses = useStatuses(model);
  const promises = view?.promises ?? [];
  const due = listDue({ promises, findings, statuses, today: todayOf(model) });
  if (due.length === 0) return null;
  return (
    <section class="due-list" aria-labelledby="due-title">
      <h2 id="due-title">{TRACKER.dueTitle}</h2>
      <ul>
        {due.slice(0, MOST).map(({ id, due: day, state, words, promise }) => (
          <li key={id}>
            <strong>{state === 'overdue' ? AFTER.overdue : AFTER.dueSoon}</strong>{' '}
            <span class="num">{AFTER.due(day)}</span>: {words}
            {promise?.audience.kind === 'group' ? (
              <span class="rp-meta"> {audienceChoice(promise.audience)}</span>
            ) : null}
          </li>
        ))}
      </ul>
      <a class="due-all" href={writeRoute({ page: 'tracker' })}>
        {TRACKER.dueAll(due.length)}
      </a>
    </section>
  );
}

/** All findings, once the first page is drawn and at rest: a large library takes a while to be listed. */
function useFindingsAtRest({ desk }: AppModel): readonly LedgerFinding[] {
  const [ledger, setLedger] = useState<ReadonlySignal<Ledger> | undefined>(undefined);
  useEffect(() => {
    let isCurrent = true;
    const open = (): void => void desk.ledger().then((opened) => isCurrent && setLedger(opened));
    // WebKit has no such callback.
    const wait =
      typeof requestIdleCallback === 'function'
        ? requestIdleCallback(open, { timeout: AT_LAST })
        : setTimeout(open, AT_LAST);
    return () => {
      isCurrent = false;
      if (typeof cancelIdleCallback === 'function') cancelIdleCallback(wait as number);
      else clearTimeout(wait);
    };
  }, [desk]);
  return ledger?.value.findings ?? NONE;
}

const NONE: readonly LedgerFinding[] = [];
