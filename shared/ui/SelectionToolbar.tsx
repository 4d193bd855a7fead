import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { KINDS, type Kind } from '../core/kind.ts';
import { Drawing } from './Drawing.tsx';
import { DOWN_SHAPE, KIND_SHAPES, NOTE_SHAPE, type Shape } from './glyph-paths.ts';
import { ASK_LABEL, KIND_LABELS, MARK_LABEL, NOTE_LABEL, kindKey } from './strings/kinds.ts';
import type { ToolbarLayout, ToolbarPlace } from './toolbar-place.ts';

export type ToolbarAction =
  | { readonly type: 'mark' }
  | { readonly type: 'kind'; readonly kind: Kind }
  | { readonly type: 'ask' }
  | { readonly type: 'note' };

export interface SelectionToolbarProps {
  /** `row` and `grid` show everything; `touch` shows Mark, Ask, Note and hides the kinds behind one tap. */
  readonly layout: ToolbarLayout;
  /** In the viewport. Absent: laid out where it stands. */
  readonly place?: ToolbarPlace | undefined;
  /** The page may be dark while the device is light; absent follows the device. */
  readonly theme?: 'light' | 'dark' | 'contrast' | undefined;
  /** False where single keys are switched off. */
  readonly showKeys?: boolean | undefined;
  /** On touch, once the member has used kinds twice. */
  readonly kindsOpen?: boolean | undefined;
  /** One line under the buttons, such as the key that moves to the panel, or what went wrong. */
  readonly hint?: string | undefined;
  /** Only for events that the browser itself made: a page cannot press our buttons. */
  readonly onAction: (action: ToolbarAction) => void;
  /** Escape. */
  readonly onClose: () => void;
}

interface Item {
  readonly id: string;
  readonly label: string;
  readonly cap: string;
  readonly shape: Shape;
  readonly action: ToolbarAction;
}

const MARK: Item = {
  id: 'mark',
  label: MARK_LABEL,
  cap: 'M',
  shape: KIND_SHAPES.mark,
  action: { type: 'mark' },
};
const ASK: Item = { id: 'ask', label: ASK_LABEL, cap: '8', shape: KIND_SHAPES.ask, action: { type: 'ask' } };
const NOTE: Item = {
  id: 'note',
  label: NOTE_LABEL,
  cap: 'N',
  shape: NOTE_SHAPE,
  action: { type: 'note' },
};
const KIND_ITEMS: readonly Item[] = KINDS.map((kind) => ({
  id: kind,
  label: KIND_LABELS[kind],
  cap: kindKey(kind),
  shape: KIND_SHAPES[kind],
  action: { type: 'kind', kind },
}));

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The buttons that appear at a selection. Pressing one leaves the focus and the selection where they are. */
export function SelectionToolbar(props: SelectionToolbarProps): JSX.Element {
  const [opened, setOpened] = useState(false);
  const [at, setAt] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const touch = props.layout === 'touch';
  const kinds = !touch || opened || (props.kindsOpen ?? false);
  const items = touch ? [MARK, ASK, NOTE, ...(kinds ? KIND_ITEMS : [])] : [MARK, ...KIND_ITEMS, ASK, NOTE];

  const move = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    if (event.key === 'Escape') return props.onClose();
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
    const ends: Readonly<Record<string, number>> = { Home: 0, End: buttons.length - 1 };
    const step = STEPS[event.key];
    const next = step === undefined ? ends[event.key] : (at + step + buttons.length) % buttons.length;
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setAt(next);
    buttons[next]?.focus();
  };
  const button = (item: Item, index: number): JSX.Element => (
    <button
      key={item.id}
      type="button"
      class="rp-toolbar-button"
      data-mark={item.id}
      tabIndex={index === at ? 0 : -1}
      aria-keyshortcuts={props.showKeys === false ? undefined : item.cap}
      onFocus={() => setAt(index)}
      onClick={(event) => event.isTrusted && props.onAction(item.action)}
    >
      {props.showKeys === false || touch ? null : (
        <span class="rp-toolbar-key" aria-hidden="true">
          {item.cap}
        </span>
      )}
      <Drawing shape={item.shape} cls="rp-toolbar-glyph" size={20} />
      <span class="rp-toolbar-label">{item.label}</span>
    </button>
  );

  return (
    <div
      class="rp-toolbar"
      data-layout={props.layout}
      data-side={props.place?.side}
      data-theme={props.theme}
      data-placed={props.place === undefined ? undefined : ''}
      style={props.place && { left: `${props.place.left}px`, top: `${props.place.top}px` }}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={move}
    >
      <div ref={bar} class="rp-toolbar-bar" role="toolbar" aria-label="Mark the selected words">
        {items.map(button)}
        {touch && !kinds ? (
          <button
            type="button"
            class="rp-toolbar-button rp-toolbar-more"
            tabIndex={at === items.length ? 0 : -1}
            aria-expanded="false"
            onFocus={() => setAt(items.length)}
            onClick={(event) => event.isTrusted && setOpened(true)}
          >
            <Drawing shape={DOWN_SHAPE} cls="rp-toolbar-glyph" size={20} />
            <span class="rp-toolbar-label">As…</span>
          </button>
        ) : null}
      </div>
      {props.hint === undefined ? null : (
        <p class="rp-toolbar-hint" role="status">
          {props.hint}
        </p>
      )}
      {props.place === undefined ? null : (
        <span class="rp-toolbar-tip" style={{ left: `${props.place.arrow}px` }} />
      )}
    </div>
  );
}
