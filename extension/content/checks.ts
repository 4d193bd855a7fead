/**
 * Marks that wait for a member's look, in the page itself: resting on one, pressing it, or the button at the end of the
 * page's Tab order shows what became of its words. Part of the second half of the content script.
 */
import { h, render } from 'preact';
import type { FindingId } from '../../shared/core/ids.ts';
import type { Span } from '../../shared/core/selector.ts';
import type { PageText } from '../../shared/documents/page/page-text.ts';
import cards from '../../shared/ui/styles/card-states.css?inline';
import controls from '../../shared/ui/styles/controls.css?inline';
import tokens from '../../shared/ui/styles/tokens.css?inline';
import styles from './check.css?inline';
import { CheckView } from './CheckView.tsx';
import type { Checks, ChecksEvents } from './page-tools.ts';
import type { Passage } from './passages.ts';
import type { ShadowHost } from './shadow-host.ts';
import { themeAt } from './theme-at.ts';
import { placeAt } from './toolbar-at.ts';
import { watchMarks } from './watch-marks.ts';

type Row = Passage['row'];

/** Everything goes when `signal` ends. */
export function openChecks(host: ShadowHost, on: ChecksEvents, signal: AbortSignal): Checks {
  const box = openBox(host);
  let page: PageText | undefined;
  let waiting: readonly Row[] = [];
  let open: Row | undefined;
  /** Opened by resting on it, it goes when the pointer does; pressed or asked for, it stays. */
  let stays = false;
  let wasSeen = false;

  const rangeOf = (row: Row): Range | null => {
    const [span] = spansOf(row);
    return (span && page?.rangeOf(span)) ?? null;
  };
  /** What was pressed by a pointer leaves the focus to the page. */
  let byKeys = true;
  box.addEventListener('click', (event) => (byKeys = event.detail === 0), { capture: true, signal });
  const hasFocus = (): boolean => box.contains(host.root.activeElement);
  const show = (): void => {
    const range = open ? rangeOf(open) : null;
    const props = { theme: themeAt(range), count: waiting.length, open, ...handlers };
    render(h(CheckView, props), box);
    const card = box.querySelector('.rp-check-card');
    if (card) render(h(CheckView, { ...props, place: placeOf(range, card.getBoundingClientRect()) }), box);
  };
  const close = (): void => {
    const had = hasFocus();
    open = undefined;
    show();
    if (had && byKeys) box.querySelector<HTMLElement>('.rp-check-start button')?.focus();
  };
  const openRow = (row: Row, forGood: boolean): void => {
    [open, stays, wasSeen] = [row, forGood, false];
    show();
  };
  const goTo = (row: Row | undefined): void => {
    if (row === undefined) return close();
    rangeOf(row)?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    openRow(row, true);
    box.querySelector<HTMLElement>('.rp-check-card')?.focus();
  };
  const next = (): Row | undefined => {
    const at = waiting.findIndex(({ id }) => id === open?.id);
    return waiting[(at + 1) % waiting.length];
  };
  const handlers = {
    onStart: () => goTo(waiting[0]),
    onConfirm() {
      const [row, then] = [open, byKeys && waiting.length > 1 ? next() : undefined];
      goTo(then);
      if (row) on.confirm(row.id);
    },
    onCard: () => open && on.openCard(open.id),
    onNext: () => goTo(next()),
    onClose: close,
  };
  const rowIn = (ids: readonly FindingId[]): Row | undefined => waiting.find(({ id }) => ids.includes(id));

  watchMarks(
    host,
    {
      hitTest: on.hitTest,
      canRest: () => waiting.length > 0 && !(open && stays),
      onRest(ids) {
        const row = rowIn(ids);
        if (row === undefined) return open && close();
        if (row.id !== open?.id) openRow(row, false);
      },
      onPress(ids) {
        const row = rowIn(ids);
        if (row) openRow(row, true);
        else if (open) close();
        const [first] = ids;
        if (first !== undefined) on.openCard(row?.id ?? first);
      },
      onEscape() {
        if (open === undefined) return false;
        byKeys = true;
        close();
        return true;
      },
      onMoved() {
        if (open === undefined) return;
        const isSeen = isInView(rangeOf(open));
        if (wasSeen && !isSeen && !hasFocus()) return close();
        wasSeen ||= isSeen;
        show();
      },
    },
    signal,
  );
  signal.addEventListener('abort', () => {
    render(null, box);
    box.remove();
  });

  return {
    show(read, passages) {
      const count = waiting.length;
      page = read;
      waiting = passages
        .flatMap(({ row }) => (isToCheck(row) ? [row] : []))
        .sort((a, b) => startOf(a) - startOf(b));
      const isOpen = open !== undefined;
      open = waiting.find(({ id }) => id === open?.id);
      if (isOpen || count !== waiting.length) show();
    },
    open(finding) {
      const row = rowIn([finding]);
      if (row) openRow(row, true);
    },
  };
}

function openBox({ root }: ShadowHost): HTMLElement {
  const sheets = [tokens.replaceAll(':root', '.rp-check'), controls, cards, styles].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  root.adoptedStyleSheets.push(...sheets);
  const box = document.createElement('div');
  root.append(box);
  return box;
}

/** At the words; without any, in the corner, where no notice lies under it. */
function placeOf(range: Range | null, size: DOMRect): { readonly left: number; readonly top: number } {
  return range
    ? placeAt(range, size)
    : {
        left: document.documentElement.clientWidth - size.width - 16,
        top: window.innerHeight - size.height - 16,
      };
}

function isInView(range: Range | null): boolean {
  const { top, bottom } = range?.getBoundingClientRect() ?? { top: 0, bottom: 1 };
  return bottom > 0 && top < window.innerHeight;
}

function isToCheck({ anchor, confirmed }: Row): boolean {
  return anchor.state !== 'exact' && !(confirmed && 'span' in anchor);
}

function spansOf({ anchor }: Row): readonly Span[] {
  if ('span' in anchor) return [anchor.span];
  return anchor.state === 'ambiguous' ? anchor.candidates : [];
}

/** What has no place comes last. */
function startOf(row: Row): number {
  return spansOf(row)[0]?.start ?? Number.MAX_SAFE_INTEGER;
}
