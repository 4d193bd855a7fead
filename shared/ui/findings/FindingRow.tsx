import type { JSX } from 'preact';
import type { Kind } from '../../core/kind.ts';
import { Glyph } from '../Glyph.tsx';
import { FINDING_LIST } from '../strings/findings.ts';
import { kindLabel } from '../strings/kinds.ts';

export interface FindingRowValue {
  readonly id: string;
  readonly kind: Kind | null;
  readonly ask: boolean;
  readonly quote: string;
  /** "paragraph 3.11, page 12". */
  readonly place: string;
  readonly paper: string;
  /** "8 Oct 2019", where it is known. */
  readonly date: string;
  /** The figure or the day that it says. */
  readonly figure?: string | undefined;
  readonly themes: readonly string[];
  readonly author: string;
  /** "Only you", or the group's name. */
  readonly seenBy: string;
  /** A member's word, never a computed one. */
  readonly status?: string | undefined;
  readonly href: string;
}

export interface FindingRowProps {
  readonly row: FindingRowValue;
  readonly at: number;
  readonly of: number;
  readonly top: number;
  readonly isSelected: boolean;
  /** The one row that the Tab key goes to. */
  readonly isCurrent: boolean;
  readonly onSelect: (at: number, isOn: boolean) => void;
  readonly onFocus: (at: number) => void;
}

/** A finding in one row of a long list: its words, where they stand, whose they are. */
export function FindingRow(props: FindingRowProps): JSX.Element {
  const { row, at, isCurrent, isSelected } = props;
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <li
      class="rp-flist-row"
      data-kind={row.kind ?? 'mark'}
      data-selected={isSelected ? '' : undefined}
      aria-setsize={props.of}
      aria-posinset={at + 1}
      style={{ transform: `translateY(${props.top}px)` }}
      onFocusIn={() => props.onFocus(at)}
    >
      <label class="rp-flist-check">
        <input
          type="checkbox"
          tabIndex={tabIndex}
          checked={isSelected}
          onChange={(event) => props.onSelect(at, event.currentTarget.checked)}
        />
        <span class="rp-hidden">{FINDING_LIST.select(row.quote)}</span>
      </label>
      <a class="rp-flist-link" data-at={at} href={row.href} tabIndex={tabIndex}>
        <span class="rp-flist-kind">
          <Glyph of={row.kind ?? 'mark'} />
          <span>{kindLabel(row.kind)}</span>
          {row.ask ? (
            <span class="rp-flist-ask">
              <Glyph of="ask" />
              {FINDING_LIST.ask}
            </span>
          ) : null}
          {row.status === undefined ? null : <span class="rp-flist-status">{row.status}</span>}
        </span>
        <span class="rp-flist-quote">{row.quote}</span>
        <span class="rp-flist-where">
          {[row.paper, row.place, row.date].filter((part) => part !== '').join(', ')}
        </span>
        <span class="rp-flist-more">
          {[row.figure ?? '', row.themes.join(', '), row.author, row.seenBy]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
      </a>
    </li>
  );
}
