import type { ComponentChildren, JSX } from 'preact';
import { KINDS, type Kind } from '../core/kind.ts';
import type { Time } from '../core/rows.ts';
import type { SharedState } from '../core/sharing-view.ts';
import type { SavedState } from '../core/view.ts';
import { KeyCap } from './Button.tsx';
import { Glyph, Icon } from './Glyph.tsx';
import { SharedMark } from './SharedMark.tsx';
import { markLabel, type MarkStyle } from './strings/kinds.ts';
import type { DeviceWord } from './strings/sharing.ts';
import { KEPT_OFFLINE, NOT_KEPT, savedLabel } from './strings/words.ts';

export interface SavedMarkProps {
  readonly saved: SavedState;
  /** False where something is kept from before. */
  readonly isEmpty?: boolean | undefined;
  /** "Saved on this tablet". */
  readonly device?: DeviceWord | undefined;
}

/** When something was committed on this device, or that it was not. */
export function SavedMark({ saved, isEmpty, device }: SavedMarkProps): JSX.Element {
  return (
    <span class="rp-saved" data-state={saved.state}>
      <Icon name={saved.state === 'not-saved' ? 'warning' : 'saved'} size={18} />
      <span class={saved.state === 'saved' ? 'rp-figures' : undefined}>
        {savedLabel(saved, isEmpty, device)}
      </span>
    </span>
  );
}

export interface StatusLineProps {
  readonly saved: SavedState;
  readonly isEmpty?: boolean | undefined;
  readonly device?: DeviceWord | undefined;
  /** What the server has; absent where nothing is shared from here. */
  readonly shared?: SharedState | undefined;
  readonly now?: (() => Time) | undefined;
  /** Absent where nothing is open. */
  readonly keptOffline?: boolean | undefined;
  readonly offline?: boolean | undefined;
  /** "Paragraph 3.11". */
  readonly where?: string | undefined;
  readonly counts?: Readonly<Partial<Record<Kind | 'plain' | 'ask', number>>> | undefined;
  readonly onKeys?: (() => void) | undefined;
  readonly children?: ComponentChildren;
}

/** The line at the foot of the window: local is the resting state. */
export function StatusLine(props: StatusLineProps): JSX.Element {
  return (
    <footer class="rp-status" aria-label="Status">
      <div class="rp-status-left">
        {props.where === undefined ? null : <span>{props.where}</span>}
        {props.counts === undefined ? null : <Counts counts={props.counts} />}
        {props.children}
      </div>
      <div class="rp-status-right">
        {props.offline ? (
          <span class="rp-saved">
            <Icon name="offline" size={18} />
            Offline
          </span>
        ) : null}
        <SavedMark saved={props.saved} isEmpty={props.isEmpty} device={props.device} />
        {props.shared === undefined ? null : <SharedMark shared={props.shared} now={props.now ?? Date.now} />}
        {props.keptOffline === undefined ? null : (
          <span class="rp-saved">
            <Icon name={props.keptOffline ? 'kept' : 'download'} size={18} />
            {props.keptOffline ? KEPT_OFFLINE : NOT_KEPT}
          </span>
        )}
        {props.onKeys === undefined ? null : (
          <button type="button" class="rp-status-keys" onClick={props.onKeys}>
            <Icon name="keyboard" size={18} />
            Keys <KeyCap>?</KeyCap>
          </button>
        )}
      </div>
    </footer>
  );
}

const ORDER: readonly MarkStyle[] = ['ask', 'mark', ...KINDS];

/** How many of each there are, each with its sign and its word; what there is none of is left out. */
function Counts({ counts }: { readonly counts: NonNullable<StatusLineProps['counts']> }): JSX.Element {
  const shown = ORDER.filter((style) => (counts[style === 'mark' ? 'plain' : style] ?? 0) > 0);
  return (
    <ul class="rp-counts" aria-label="Findings by kind">
      {shown.map((style) => (
        <li key={style} title={markLabel(style)}>
          <Glyph of={style} size={14} label={markLabel(style)} />{' '}
          <span class="num">{counts[style === 'mark' ? 'plain' : style]}</span>
        </li>
      ))}
    </ul>
  );
}
