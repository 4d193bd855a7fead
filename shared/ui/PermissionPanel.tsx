import type { ComponentChildren, JSX } from 'preact';
import { Button } from './Button.tsx';
import { Icon } from './Glyph.tsx';

export interface PermissionPanelProps {
  /** "democracy.fairmoor.example". */
  readonly host: string;
  readonly onAllow: () => void;
  /** Only while a click still gives this page. */
  readonly onOnce?: (() => void) | undefined;
  readonly onNotNow?: (() => void) | undefined;
}

/** Asking for one council's site, when it is needed and not before. */
export function PermissionPanel({ host, onAllow, onOnce, onNotNow }: PermissionPanelProps): JSX.Element {
  return (
    <section class="rp-panel" aria-label="Allow this council">
      <h2 class="rp-panel-title">Show your marks whenever you read here?</h2>
      <p class="rp-panel-text">
        If you allow <strong class="rp-host">{host}</strong>, your marks are shown there without a click.
        Rapporteur reads no other site and sends nothing away. You can withdraw this in the settings.
      </p>
      <div class="rp-actions">
        <Button look="primary" onClick={onAllow}>
          Allow this council
        </Button>
        {onOnce === undefined ? null : <Button onClick={onOnce}>Just this page</Button>}
        {onNotNow === undefined ? null : (
          <Button look="bare" onClick={onNotNow}>
            Not now
          </Button>
        )}
      </div>
    </section>
  );
}

export interface NotGrantedProps {
  /** Absent where the browser does not say which page it is. */
  readonly host?: string | undefined;
  /** "Alt+Shift+R", where the browser has one. */
  readonly shortcut?: string | undefined;
  readonly children?: ComponentChildren;
}

/** The panel beside a tab that was not granted: it says so, and the library stands under it. */
export function NotGranted({ host, shortcut, children }: NotGrantedProps): JSX.Element {
  return (
    <section class="rp-panel rp-notgranted" aria-label="This page">
      <h2 class="rp-panel-title">
        <Icon name="lock" size={20} /> Rapporteur cannot see this page
      </h2>
      <p class="rp-panel-text">
        It looks at a page only after you click its button
        {shortcut === undefined ? '' : ` or press ${shortcut}`}
        {host === undefined ? '' : ` on ${host}`}. Nothing on this page was read.
      </p>
      {children}
    </section>
  );
}
