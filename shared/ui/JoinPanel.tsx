import type { ComponentChildren, JSX } from 'preact';
import type { LinkKind } from '../core/link.ts';
import type { ErrorCode } from '../core/result.ts';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';
import { useFocusIfLost } from './focus.ts';
import { Icon } from './Glyph.tsx';
import { Refusal } from './InviteDialog.tsx';
import { hostWords } from './strings/sharing.ts';

export type JoinView =
  | { readonly state: 'looking' }
  | {
      readonly state: 'ahead';
      readonly kind: LinkKind | 'recovery';
      readonly host: string;
      readonly operator: string;
      readonly isIn: boolean;
      readonly needsName: boolean;
    }
  /** A link that leads to another server: it can be opened there. */
  | { readonly state: 'elsewhere'; readonly host: string; readonly link: string }
  | { readonly state: 'refused'; readonly code: ErrorCode; readonly canRetry: boolean };

export interface JoinPanelProps {
  readonly view: JoinView;
  readonly name: string;
  readonly nameError?: string | undefined;
  readonly onName: (name: string) => void;
  readonly busy: boolean;
  readonly onJoin: () => void;
  readonly onRetry: () => void;
  /** Back to the library, nothing changed. */
  readonly onLeave: () => void;
}

const TITLES: Readonly<Record<LinkKind | 'recovery', string>> = {
  group: 'You are invited to a group',
  device: 'Use your library on this device',
  recovery: 'Bring your library back',
};

const WHAT: Readonly<Record<LinkKind | 'recovery', string>> = {
  group:
    'You will see what its members share, and they will see your name beside what you share with them. What is “only me” stays so.',
  device:
    'Everything that only you can see comes to this device, locked on the way. What is here already is kept and becomes part of it.',
  recovery:
    'This device becomes yours again, with everything that only you can see. What is here already is kept.',
};

/** Where a link leads, before anything is changed here. */
export function JoinPanel(props: JoinPanelProps): JSX.Element {
  const { view } = props;
  if (view.state === 'looking')
    return (
      <p class="rp-join" aria-busy="true">
        Looking where this link leads.
      </p>
    );
  if (view.state === 'refused') return <Refused {...props} view={view} />;
  if (view.state === 'elsewhere') {
    return (
      <Frame title="This link belongs to another server">
        <p class="rp-join-lead">
          It leads to <strong>{hostWords(view.host)}</strong>. Nothing on this device was changed.
        </p>
        <div class="rp-actions">
          <a class="rp-button rp-button-primary" href={view.link} rel="noreferrer">
            Open it there
          </a>
          <Button look="bare" onClick={props.onLeave}>
            Not now
          </Button>
        </div>
      </Frame>
    );
  }
  return <Ahead {...props} view={view} />;
}

function Frame({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const heading = useFocusIfLost<HTMLHeadingElement>();
  return (
    <section class="rp-join" aria-label={title}>
      <h1 ref={heading} class="rp-title" tabIndex={-1}>
        {title}
      </h1>
      {children}
    </section>
  );
}

type AheadView = Extract<JoinView, { state: 'ahead' }>;

function Ahead({ view, ...props }: JoinPanelProps & { readonly view: AheadView }): JSX.Element {
  const by = view.operator === '' ? '' : `, run by ${view.operator}`;
  return (
    <Frame title={TITLES[view.kind]}>
      <p class="rp-join-lead">{WHAT[view.kind]}</p>
      <form
        class="rp-form"
        onSubmit={(event) => {
          event.preventDefault();
          props.onJoin();
        }}
      >
        {view.needsName && view.kind === 'group' ? (
          <Field
            label="Your name"
            hint="As it stands beside your findings, such as A. Marsh."
            value={props.name}
            error={props.nameError}
            onInput={props.onName}
          />
        ) : null}
        {view.isIn ? <p class="rp-strong">This device is in already.</p> : null}
        <div class="rp-actions">
          <Button look="primary" type="submit" busy={props.busy ? 'Joining' : undefined}>
            {view.isIn ? 'Open the library' : view.kind === 'group' ? 'Join' : 'Use it here'}
          </Button>
          <Button look="bare" onClick={props.onLeave}>
            Not now
          </Button>
        </div>
      </form>
      <p class="rp-travel">
        <Icon name="lock" size={18} />
        <span>
          The link leads to the server at {hostWords(view.host)}
          {by}.{' '}
          {view.kind === 'group'
            ? 'Who runs it can read what the group shares. Restricted papers never travel.'
            : 'It sees that there is something, never the words.'}
        </span>
      </p>
    </Frame>
  );
}

type RefusedView = Extract<JoinView, { state: 'refused' }>;

function Refused({ view, ...props }: JoinPanelProps & { readonly view: RefusedView }): JSX.Element {
  return (
    <Frame title="This link does not open">
      <Refusal code={view.code} />
      <div class="rp-actions">
        {view.canRetry ? (
          <Button look="primary" onClick={props.onRetry}>
            Try again
          </Button>
        ) : null}
        <Button look={view.canRetry ? 'plain' : 'primary'} onClick={props.onLeave}>
          To the library
        </Button>
      </div>
    </Frame>
  );
}
