import type { ComponentChildren, JSX, Ref } from 'preact';
import { Icon } from './Glyph.tsx';
import type { IconName } from './glyph-paths.ts';

export interface ButtonProps {
  readonly children: ComponentChildren;
  /** `primary` is ink, at most one in view; `plain` has an edge; `bare` is bold words; `link` is underlined words. */
  readonly look?: 'primary' | 'plain' | 'bare' | 'link' | undefined;
  readonly icon?: IconName | undefined;
  /** The key that does the same. */
  readonly keyCap?: string | undefined;
  readonly pressed?: boolean | undefined;
  /** Says what is going on instead of the label, and takes no clicks; no spinner. */
  readonly busy?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly expanded?: boolean | undefined;
  readonly controls?: string | undefined;
  /** Where the visible words are not enough out of context: must begin with the visible words. */
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly wide?: boolean | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  readonly buttonRef?: Ref<HTMLButtonElement> | undefined;
  readonly onClick?: ((event: MouseEvent) => void) | undefined;
}

/** A button with words. */
export function Button(props: ButtonProps): JSX.Element {
  const { look = 'plain', busy, wide } = props;
  return (
    <button
      ref={props.buttonRef ?? null}
      type={props.type ?? 'button'}
      class={`rp-button rp-button-${look}${wide ? ' rp-wide' : ''}`}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      aria-label={busy === undefined ? props.label : undefined}
      aria-describedby={props.describedBy}
      aria-disabled={busy === undefined ? undefined : 'true'}
      disabled={props.disabled}
      onClick={busy === undefined ? props.onClick : undefined}
    >
      {props.icon === undefined ? null : <Icon name={props.icon} size={18} />}
      <span>{busy ?? props.children}</span>
      <OwnCap cap={props.keyCap ?? ''} />
    </button>
  );
}

export interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly pressed?: boolean | undefined;
  readonly expanded?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly buttonRef?: Ref<HTMLButtonElement> | undefined;
  readonly onClick?: ((event: MouseEvent) => void) | undefined;
}

/** A button with a drawing only: where the sign is known and room is short. */
export function IconButton(props: IconButtonProps): JSX.Element {
  return (
    <button
      ref={props.buttonRef ?? null}
      type="button"
      class="rp-icon-button"
      aria-label={props.label}
      title={props.label}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      <Icon name={props.icon} size={20} />
    </button>
  );
}

/** A key cap, or nothing where an action has no key. */
export function OwnCap({ cap }: { readonly cap: string }): JSX.Element | null {
  return cap === '' ? null : <KeyCap>{cap}</KeyCap>;
}

/** Never the only sign of what a key does; hidden from screen readers, which take keys of their own. */
export function KeyCap({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return (
    <kbd class="rp-key" aria-hidden="true">
      {children}
    </kbd>
  );
}
