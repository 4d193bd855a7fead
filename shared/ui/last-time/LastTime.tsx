import './last-time.css';
import './last-time-paper.css';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { Icon } from '../Glyph.tsx';
import { actionOf, capsOf, type KeySettings } from '../keys.ts';
import { LAST_TIME, SORT_LABELS, YEAR_ANSWERS, type LeftOpenSort } from '../strings/last-time.ts';
import { showDate, yearOf } from '../strings/times.ts';
import { evidenceFor, OpenRow } from './OpenRow.tsx';
import type { LastTimeActions, LastTimeGroupValue, LastTimeRowValue } from './values.ts';

export interface LastTimeProps extends LastTimeActions {
  readonly title: string;
  readonly date?: string | undefined;
  readonly sample?: boolean | undefined;
  /** The latest report first. */
  readonly groups: readonly LastTimeGroupValue[];
  readonly searched: string | undefined;
  /** Where one of the reports is restricted: in a sentence, on paper too. */
  readonly restricted?: string | undefined;
  /** Who can see what is said here, in a sentence. */
  readonly seenBy: string;
  /** The member's own; no row answers a key where single letters are switched off. */
  readonly keys: KeySettings;
  readonly onPrint: () => void;
  /** What it follows, and what it may follow. */
  readonly follows: ComponentChildren;
  /** The brief that those with Ask are in. */
  readonly brief?: ComponentChildren;
}

const SORTS: readonly LeftOpenSort[] = ['question', 'promise', 'recommendation', 'development'];
/** On two pages. */
const MOST_PRINTED = 24;

/** What earlier reports left open, the likeliest words of the new one beside each, and a tap for each answer. */
export function LastTime(props: LastTimeProps): JSX.Element {
  const { groups } = props;
  const rows = groups.flatMap((group) => group.rows);
  const [active, setActive] = useState<string | null>(null);
  useRowKeys(props, rows, active);
  const ink = inOrder(groups).filter(({ because }) => because === undefined);
  const over = new Set(ink.slice(MOST_PRINTED).map(({ id }) => id));
  return (
    <article class="rp-last" data-many={ink.length > MOST_PRINTED / 2 ? '' : undefined}>
      <header class="rp-last-head">
        <h1 class="rp-title">{LAST_TIME.title}</h1>
        <p class="rp-under">
          {props.sample ? <span class="rp-sample">Sample</span> : null}
          {LAST_TIME.under(props.title, props.date)}
        </p>
        {props.restricted === undefined ? null : (
          <p class="rp-last-restricted">
            <Icon name="lock" size={16} /> {props.restricted}
          </p>
        )}
        <p class="rp-under">
          {LAST_TIME.counted(rows.length, rows.filter(({ said }) => said !== undefined).length)}
        </p>
      </header>
      <div class="rp-last-body">
        <div class="rp-last-groups">
          {rows.length === 0 ? <p class="rp-last-none">{LAST_TIME.nothingOpen}</p> : null}
          {groups.map((group) => (
            <Group
              key={group.rid}
              {...props}
              group={group}
              active={active}
              over={over}
              onActive={setActive}
            />
          ))}
          <p class="rp-last-more">
            {ink.length > MOST_PRINTED ? LAST_TIME.more(ink.length - MOST_PRINTED) : null}
          </p>
        </div>
        <aside class="rp-last-side rp-no-print" aria-label={LAST_TIME.follows}>
          {props.follows}
          <section>
            <h2 class="rp-group-title">{LAST_TIME.onPaper}</h2>
            <p class="rp-meta">{LAST_TIME.printHint}</p>
            <Button icon="print" onClick={props.onPrint}>
              {LAST_TIME.print}
            </Button>
          </section>
          {props.brief}
          {props.keys.singleKeys ? (
            <section>
              <h2 class="rp-group-title">{LAST_TIME.keysTitle}</h2>
              <p class="rp-meta">{LAST_TIME.keys(capsOf(props.keys))}</p>
            </section>
          ) : null}
          <p class="rp-meta">{props.seenBy}</p>
        </aside>
      </div>
    </article>
  );
}

interface GroupProps extends LastTimeProps {
  readonly group: LastTimeGroupValue;
  readonly active: string | null;
  /** Rows for which there is no room on paper. */
  readonly over: ReadonlySet<string>;
  readonly onActive: (id: string) => void;
}

function Group(props: GroupProps): JSX.Element | null {
  const { group, active, onActive } = props;
  const { count, isShown } = group.pencil;
  if (group.rows.length === 0 && count === 0) return null;
  const isOnlyPencil = group.rows.every(({ because }) => because !== undefined);
  return (
    <section class="rp-last-group" data-pencil={isOnlyPencil ? '' : undefined}>
      <header class="rp-last-report">
        <span class="rp-last-year num">{yearOf(group.date)}</span>
        <h2>{group.title}</h2>
        {group.date === undefined ? null : <span class="num rp-meta">{showDate(group.date)}</span>}
      </header>
      {count > 0 && isShown ? <p class="rp-last-pencil">{LAST_TIME.pencil}</p> : null}
      {SORTS.map((sort) => {
        const rows = group.rows.filter((row) => row.sort === sort);
        if (rows.length === 0) return null;
        return (
          <div key={sort} class="rp-last-sort">
            <h3>
              {SORT_LABELS[sort]} <span class="num">{rows.length}</span>
            </h3>
            <ul role="list">
              {rows.map((row) => (
                <OpenRow
                  key={row.id}
                  {...props}
                  row={row}
                  isOver={props.over.has(row.id)}
                  isActive={active === row.id}
                  onActive={() => onActive(row.id)}
                />
              ))}
            </ul>
          </div>
        );
      })}
      {count === 0 ? null : (
        <p class="rp-no-print rp-last-toggle">
          <Button look="link" expanded={isShown} onClick={() => props.onPencil(group.rid, !isShown)}>
            {isShown ? LAST_TIME.hidePencil : LAST_TIME.showPencil(count)}
          </Button>
        </p>
      )}
    </section>
  );
}

/** The reader's keys go from one to the next, ask and dismiss; figures say. Never in a field, and not where single keys are off. */
function useRowKeys(props: LastTimeProps, rows: readonly LastTimeRowValue[], active: string | null): void {
  const latest = useRef({ props, rows, active });
  latest.current = { props, rows, active };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { props, rows, active } = latest.current;
      if (!props.keys.singleKeys || event.defaultPrevented || !isPlain(event)) return;
      const at = rows.findIndex(({ id }) => id === active);
      const row = rows[at];
      const shown = inOrder(props.groups);
      const isPencil = row?.because !== undefined;
      const does = actionOf(
        event,
        { selection: false, finding: true, suggestion: isPencil },
        props.keys,
      )?.type;
      if (row !== undefined && /^[1-4]$/.test(event.key)) sayByKey(props, row, Number(event.key) - 1);
      else if (does === 'next' || does === 'previous') {
        const from = shown.findIndex(({ id }) => id === active);
        const next =
          shown[from < 0 ? 0 : Math.max(0, Math.min(shown.length - 1, from + (does === 'next' ? 1 : -1)))];
        if (next !== undefined) goTo(next.id);
      } else if (row !== undefined && does === 'ask' && !row.cannotAsk) props.onAsk(row, !row.ask);
      else if (row !== undefined && does === 'dismiss') props.onDismiss(row);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

/** In the order of the page. */
function inOrder(groups: readonly LastTimeGroupValue[]): readonly LastTimeRowValue[] {
  return groups.flatMap((group) => SORTS.flatMap((sort) => group.rows.filter((row) => row.sort === sort)));
}

function isPlain(event: KeyboardEvent): boolean {
  const target = event.target as Element | null;
  const isTyped = target?.closest?.('input, textarea, select, [contenteditable], dialog') != null;
  return !isTyped && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
}

function goTo(id: string): void {
  const row = document.getElementById(`open-${id}`);
  row?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

/** Where words must be picked first, the button that asks for them is pressed. */
function sayByKey(props: LastTimeProps, row: LastTimeRowValue, nth: number): void {
  const value = YEAR_ANSWERS[nth]!;
  const evidence = evidenceFor(row, value, props.searched);
  if (row.said?.value === value) return;
  if (evidence !== undefined) return props.onSay(row, value, evidence);
  document.querySelectorAll<HTMLElement>(`#open-${CSS.escape(row.id)} .rp-last-answers button`)[nth]?.click();
}
