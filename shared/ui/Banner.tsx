import type { ComponentChildren, JSX } from 'preact';
import type { ErrorCode } from '../core/result.ts';
import { Icon } from './Glyph.tsx';
import type { IconName } from './glyph-paths.ts';
import { ERROR_WORDS } from './strings/errors.ts';

export interface BannerProps {
  readonly tone: 'information' | 'offline' | 'error';
  readonly title: string;
  readonly icon?: IconName | undefined;
  /** What happens and what is safe. */
  readonly children?: ComponentChildren;
  /** Buttons of look `link`. */
  readonly actions?: ComponentChildren;
  /** Announced when it appears: politely, or at once for errors. */
  readonly live?: boolean | undefined;
}

const ICONS: Readonly<Record<BannerProps['tone'], IconName>> = {
  information: 'info',
  offline: 'offline',
  error: 'warning',
};

/** A bar at the left, a sentence, what happens, what to do. */
export function Banner(props: BannerProps): JSX.Element {
  const role = props.live ? (props.tone === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div class="rp-banner" data-tone={props.tone} role={role}>
      <Icon name={props.icon ?? ICONS[props.tone]} size={22} />
      <div class="rp-banner-body">
        <p class="rp-banner-title">{props.title}</p>
        {props.children === undefined ? null : <p class="rp-banner-text">{props.children}</p>}
        {props.actions === undefined ? null : <div class="rp-banner-actions">{props.actions}</div>}
      </div>
    </div>
  );
}

export interface ErrorBannerProps {
  readonly code: ErrorCode;
  readonly actions?: ComponentChildren;
}

/** What happened, what is safe, what to do, for any error code. */
export function ErrorBanner({ code, actions }: ErrorBannerProps): JSX.Element {
  const words = ERROR_WORDS[code];
  return (
    <div data-code={code}>
      <Banner tone="error" title={words.what} actions={actions} live>
        {words.safe} {words.todo}
      </Banner>
    </div>
  );
}
