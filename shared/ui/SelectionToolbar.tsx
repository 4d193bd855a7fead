import { Component, type JSX, type TargetedKeyboardEvent } from 'preact';
import { KINDS, type Kind } from '../core/kind.ts';
import { Drawing } from './Drawing.tsx';
import { DOWN_SHAPE, KIND_SHAPES, NOTE_SHAPE, type Shape } from './glyph-paths.ts';
import { ASK_LABEL, KIND_LABELS, MARK_LABEL, NOTE_LABEL, kindKey } from './strings/kinds.ts';
import type { KeyCaps } from './keys.ts';
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
  /** Where the member has changed keys; the usual ones otherwise. */
  readonly caps?: KeyCaps | undefined;
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
  readonly id: 'mark' | 'ask' | 'note' | 'more' | Kind;
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
const MORE: Omit<Item, 'action'> = { id: 'more', label: 'As…', cap: '', shape: DOWN_SHAPE };
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
  const { layout, place, theme, hint } = props;
  return (
    <div
      class="rp-toolbar"
      data-layout={layout}
      data-side={place?.side}
      data-theme={theme}
      data-placed={place === undefined ? undefined : ''}
      style={place && { left: `${place.left}px`, top: `${place.top}px` }}
      onMouseDown={(event) => event.preventDefault()}
    >
      <Buttons {...props} />
      {hint === undefined ? null : (
        <p class="rp-toolbar-hint" role="status">
          {hint}
        </p>
      )}
      {place === undefined ? null : <span class="rp-toolbar-tip" style={{ left: `${place.arrow}px` }} />}
    </div>
  );
}

/** A class, since hooks would be a twentieth of all that we put into a council's page, for these two values. */
class Buttons extends Component<SelectionToolbarProps, { readonly opened: boolean; readonly at: number }> {
  override state = { opened: false, at: 0 };

  override render(): JSX.Element {
    const { props } = this;
    const { opened, at } = this.state;
    const touch = props.layout === 'touch';
    const kinds = !touch || opened || (props.kindsOpen ?? false);
    const items = touch ? [MARK, ASK, NOTE, ...(kinds ? KIND_ITEMS : [])] : [MARK, ...KIND_ITEMS, ASK, NOTE];
    const onFocus = (index: number): void => this.setState({ at: index });
    const rest = { at, keys: !touch && props.showKeys !== false, caps: props.caps, onFocus };
    const press = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
      if (!event.isTrusted) return;
      if (event.key === 'Escape') props.onClose();
      else moveFocus(event, [...event.currentTarget.querySelectorAll('button')], at);
    };
    return (
      <div class="rp-toolbar-bar" role="toolbar" aria-label="Mark the selected words" onKeyDown={press}>
        {items.map((item, index) => {
          const onPress = (): void => props.onAction(item.action);
          return <ToolbarButton key={item.id} item={item} index={index} onPress={onPress} {...rest} />;
        })}
        {kinds ? null : (
          <ToolbarButton
            item={MORE}
            index={items.length}
            onPress={() => this.setState({ opened: true })}
            more
            {...rest}
          />
        )}
      </div>
    );
  }
}

/** Arrows, Home and End move along the one tab stop; the focused button then tells its place. */
function moveFocus(event: KeyboardEvent, buttons: readonly HTMLButtonElement[], at: number): void {
  const ends: Readonly<Record<string, number>> = { Home: 0, End: buttons.length - 1 };
  const step = STEPS[event.key];
  const next = step === undefined ? ends[event.key] : (at + step + buttons.length) % buttons.length;
  if (next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  buttons[next]?.focus();
}

interface ToolbarButtonProps {
  readonly item: Omit<Item, 'action'>;
  readonly index: number;
  readonly at: number;
  readonly keys: boolean;
  readonly caps: KeyCaps | undefined;
  readonly more?: boolean;
  readonly onFocus: (index: number) => void;
  readonly onPress: () => void;
}

function ToolbarButton(props: ToolbarButtonProps): JSX.Element {
  const { item, index, at, more, onFocus, onPress } = props;
  const cap = item.id === 'more' ? '' : (props.caps?.[item.id] ?? item.cap);
  const keys = props.keys && cap !== '';
  return (
    <button
      type="button"
      class={more ? 'rp-toolbar-button rp-toolbar-more' : 'rp-toolbar-button'}
      data-mark={item.id}
      tabIndex={index === at ? 0 : -1}
      aria-expanded={more ? 'false' : undefined}
      aria-keyshortcuts={keys ? cap : undefined}
      onFocus={() => onFocus(index)}
      onClick={(event) => event.isTrusted && onPress()}
    >
      {keys ? (
        <span class="rp-toolbar-key" aria-hidden="true">
          {cap}
        </span>
      ) : null}
      <Drawing shape={item.shape} cls="rp-toolbar-glyph" size={20} />
      <span class="rp-toolbar-label">{item.label}</span>
    </button>
  );
}
