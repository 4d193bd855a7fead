import type { ComponentChildren, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ReportId } from '../core/ids.ts';
import { KINDS } from '../core/kind.ts';
import type { ReportSummary } from '../core/view.ts';
import { Glyph, Icon } from './Glyph.tsx';
import { RowKept, type OfferView } from './RowKept.tsx';
import { markLabel, type MarkStyle } from './strings/kinds.ts';
import { restrictedSentence } from './strings/words.ts';

export interface LibraryActions {
  readonly onOpen: (rid: ReportId) => void;
  /** Absent where a page cannot be fetched from here. */
  readonly onKeep?: ((rid: ReportId) => void) | undefined;
  readonly onMyMarks?: ((meeting: string) => void) | undefined;
  /** Where a meeting's own page has an address. */
  readonly meetingHref?: ((meeting: string) => string) | undefined;
  /** Where a report's own page has an address, so that it opens in a tab of its own. */
  readonly hrefOf?: ((rid: ReportId) => string) | undefined;
  readonly offers?: ReadonlyMap<ReportId, OfferView> | undefined;
  /** The papers that the member means to read; with it each row can be put on that list. */
  readonly next?: readonly ReportId[] | undefined;
  readonly onReadNext?: ((rid: ReportId, on: boolean) => void) | undefined;
  /** Reports that follow another, with the address of what that left open. */
  readonly lastTime?: ReadonlyMap<ReportId, string> | undefined;
  /** Fetches an offered paper. */
  readonly onFetch?: ((rid: ReportId) => void) | undefined;
}

/** What is counted of each paper, in this order. */
export const COLUMNS: readonly MarkStyle[] = ['mark', ...KINDS, 'ask'];

interface LibraryRowProps extends LibraryActions {
  readonly paper: ReportSummary;
  /** Number of the agenda item. */
  readonly item?: string | undefined;
}

/** One paper: its title, what was found in it, and whether it opens with no connection. Shown anew only when it changed. */
export function LibraryRow(props: LibraryRowProps): JSX.Element {
  const { paper, item, onOpen, onKeep, hrefOf, onFetch, onReadNext } = props;
  const isNext = props.next?.includes(paper.rid) ?? false;
  const offer = props.offers?.get(paper.rid);
  const lastTime = props.lastTime?.get(paper.rid);
  return useMemo(
    () => (
      <li class="rp-row" data-media={paper.media}>
        <RowTitle paper={paper} item={item} href={hrefOf?.(paper.rid) ?? '#'} onOpen={onOpen}>
          {lastTime === undefined ? null : (
            <a
              class="rp-textlink rp-row-next"
              data-on=""
              href={lastTime}
              aria-label={`Last time: ${paper.report.title}`}
            >
              Last time
            </a>
          )}
          {onReadNext === undefined ? null : (
            <button
              type="button"
              class="rp-textlink rp-row-next"
              data-on={isNext ? '' : undefined}
              aria-label={
                isNext
                  ? `On your list: ${paper.report.title}. Take it off`
                  : `Read next: ${paper.report.title}`
              }
              onClick={() => onReadNext(paper.rid, !isNext)}
            >
              {isNext ? 'On your list' : 'Read next'}
            </button>
          )}
        </RowTitle>
        <RowCounts paper={paper} />
        <RowKept paper={paper} onKeep={onKeep} offer={offer} onFetch={onFetch} />
      </li>
    ),
    [paper, item, offer, onOpen, onKeep, hrefOf, onFetch, onReadNext, isNext, lastTime],
  );
}

interface RowTitleProps extends Pick<LibraryRowProps, 'paper' | 'item' | 'onOpen'> {
  readonly href: string;
  readonly children?: ComponentChildren;
}

function RowTitle({ paper, item, href, onOpen, children }: RowTitleProps): JSX.Element {
  return (
    <span class="rp-row-title">
      {item === undefined || item === '' ? null : (
        <span class="rp-row-item num">
          <span class="rp-hidden">Item </span>
          {item}
        </span>
      )}
      <span class="rp-row-words">
        <a
          class="rp-row-link"
          href={href}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onOpen(paper.rid);
          }}
        >
          {paper.report.title}
        </a>
        {paper.media === 'page' ? null : <span class="rp-row-media">{paper.media.toUpperCase()}</span>}
        {children}
        {paper.restricted ? (
          <span class="rp-row-flag">
            <Icon name="lock" size={14} /> {restrictedSentence(paper.report.reason)}
          </span>
        ) : null}
        <RowGroups paper={paper} />
      </span>
    </span>
  );
}

/** The groups that have it, in words. */
function RowGroups({ paper }: { readonly paper: ReportSummary }): JSX.Element | null {
  const groups = (paper.layers ?? []).filter((layer) => layer.kind === 'group');
  if (groups.length === 0) return null;
  return (
    <span class="rp-row-flag">
      <Icon name="people" size={14} /> {groups.map((group) => group.name ?? 'A group').join(', ')}
    </span>
  );
}

function RowCounts({ paper: { counts, total } }: { readonly paper: ReportSummary }): JSX.Element {
  return (
    <ul class="rp-ledger-counts" aria-label={total === 0 ? 'No findings' : 'Findings by kind'}>
      {COLUMNS.map((style) => (
        <RowCount key={style} style={style} n={counts[style === 'mark' ? 'plain' : style]} />
      ))}
    </ul>
  );
}

/** The sign is seen where there is no head above to say which column this is, and none is seen there of what is not. */
function RowCount({ style, n }: { readonly style: MarkStyle; readonly n: number }): JSX.Element {
  if (n === 0) {
    return (
      <li data-none="" aria-hidden="true">
        <span class="num">–</span>
      </li>
    );
  }
  return (
    <li>
      <span class="rp-ledger-sign">
        <Glyph of={style} size={14} />
      </span>
      <span class="rp-hidden">{markLabel(style)}: </span>
      <span class="num">{n}</span>
    </li>
  );
}
