import type { ComponentChildren, JSX } from 'preact';
import { Button } from './Button.tsx';

export interface EmptyLibraryProps {
  readonly onSamples: () => void;
  readonly samplesBusy?: boolean | undefined;
  readonly onBringBack: () => void;
  /** By a link, a code or a recovery page. */
  readonly onJoin?: (() => void) | undefined;
  /** Where there is no extension to be had: joining comes first. */
  readonly joinFirst?: boolean | undefined;
  /** Absent where there is no extension for this browser, and in the extension itself. */
  readonly onExtension?: (() => void) | undefined;
  /** Said before anything is kept, such as how to add to the Home Screen. */
  readonly children?: ComponentChildren;
}

/** The first sight of the app: a promise, and ways in. */
export function EmptyLibrary(props: EmptyLibraryProps): JSX.Element {
  return (
    <section class="rp-empty">
      <h1 class="rp-display">The whole story in one place starts with one report.</h1>
      <p class="rp-empty-lead">
        Mark a passage in a committee paper. It stays on this device, is found again when the page changes,
        and opens with no connection.
      </p>
      {props.children}
      {props.joinFirst && props.onJoin ? (
        <div class="rp-empty-main">
          <div>
            <p class="rp-strong">You have a link or a code</p>
            <p class="rp-meta">
              From a colleague, or from your own computer: your library comes to this device.
            </p>
          </div>
          <Button look="primary" onClick={props.onJoin}>
            Type a code or paste a link
          </Button>
        </div>
      ) : null}
      <div class="rp-empty-main">
        <div>
          <p class="rp-strong">Just look first</p>
          <p class="rp-meta">
            Five sample reports of two invented councils, already marked. Take them out whenever you like.
          </p>
        </div>
        <Button
          look={props.joinFirst ? 'plain' : 'primary'}
          onClick={props.onSamples}
          busy={props.samplesBusy ? 'Bringing the samples in' : undefined}
        >
          Try the sample library
        </Button>
      </div>
      <div class="rp-ways">
        {props.onExtension === undefined ? null : (
          <Way title="Read on the council’s own site" action="Get the extension" onAction={props.onExtension}>
            With the extension you mark committee pages as you read them. They appear here.
          </Way>
        )}
        {props.onJoin === undefined || props.joinFirst ? null : (
          <Way title="Join a colleague" action="Type a code or paste a link" onAction={props.onJoin}>
            Somebody sent you a link or shows you a code, or you have Rapporteur on another device.
          </Way>
        )}
        <Way title="You have a copy" action="Bring back a copy" onAction={props.onBringBack}>
          Everything that was in the file is added. Nothing that is here gets lost.
        </Way>
      </div>
    </section>
  );
}

interface WayProps {
  readonly title: string;
  readonly action: string;
  readonly onAction: () => void;
  readonly children: ComponentChildren;
}

function Way({ title, action, onAction, children }: WayProps): JSX.Element {
  return (
    <div class="rp-way">
      <h2 class="rp-strong">{title}</h2>
      <p class="rp-meta">{children}</p>
      <Button look="link" onClick={onAction}>
        {action}
      </Button>
    </div>
  );
}
