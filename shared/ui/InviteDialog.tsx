import type { JSX } from 'preact';
import type { ErrorCode } from '../core/result.ts';
import type { InviteState } from '../core/server-protocol.ts';
import type { InviteEnds, PersonView } from '../core/sharing-view.ts';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import { CodePanel, type CodePanelProps } from './CodePanel.tsx';
import { Dialog } from './Dialog.tsx';
import { Icon } from './Glyph.tsx';
import { InviteList } from './InviteList.tsx';
import { NameAndHost, type NameAndHostProps } from './NameAndHost.tsx';
import { PeopleList } from './PeopleList.tsx';
import { QrCode } from './QrCode.tsx';
import { ButtonChoice, RadioList } from './RadioList.tsx';
import { SendLink } from './SendLink.tsx';
import { hostWords, joinedWords, refusalWords, travelSentence } from './strings/sharing.ts';

export type InviteRole = 'member' | 'reader';

export interface InviteDialogProps {
  readonly group: string;
  /** Where it travels; absent until a server is known. */
  readonly host?: string | undefined;
  readonly operator?: string | undefined;
  /** Asked for where they are not known yet: the name here, not before. */
  readonly ask: NameAndHostProps;
  readonly role: InviteRole;
  readonly onRole: (role: InviteRole) => void;
  readonly ends: InviteEnds;
  readonly onEnds: (ends: InviteEnds) => void;
  /** Good for one person only. */
  readonly once: boolean;
  readonly onOnce: (once: boolean) => void;
  /** The link, once made. Until then nothing has been sent. */
  readonly link?: string | undefined;
  readonly busy: boolean;
  readonly onMake: () => void;
  readonly copied: boolean;
  readonly onCopy: () => void;
  readonly failure?: ErrorCode | undefined;
  readonly code: Omit<CodePanelProps, 'at'>;
  readonly people: readonly PersonView[];
  readonly invites: readonly InviteState[];
  readonly onEndInvite: (invite: string) => void;
  readonly onClose: () => void;
  readonly inline?: boolean | undefined;
}

const ROLES = [
  { id: 'member', label: 'Mark and see', hint: 'For members of the group' },
  { id: 'reader', label: 'Read only', hint: 'For officers, or a screen in the room' },
] as const;

const USES = [
  { id: 'many', label: 'Anybody who has it' },
  { id: 'once', label: 'One person' },
] as const;

const ENDS = [
  { id: 'after-meeting', label: 'After the meeting' },
  { id: 'in-a-day', label: 'In 24 hours' },
  { id: 'when-i-say', label: 'When I say so' },
] as const;

/** Invites people to a group: link, QR code and typed code; what they may do; when it ends; who can read what travels. */
export function InviteDialog(props: InviteDialogProps): JSX.Element {
  const { link, host, people } = props;
  return (
    <Dialog
      title={`Invite people to ${props.group}`}
      under="They see what is shared with this group, from the beginning."
      wide
      inline={props.inline}
      onClose={props.onClose}
    >
      <div class="rp-invite">
        <div class="rp-invite-main">
          {props.failure === undefined ? null : <Refusal code={props.failure} />}
          {link === undefined ? (
            <NameAndHost {...props.ask} />
          ) : (
            <SendLink label="Send this link" link={link} copied={props.copied} onCopy={props.onCopy} />
          )}
          <RadioList legend="Whoever opens it can" value={props.role} rows={ROLES} onChange={props.onRole} />
          <ButtonChoice
            legend="It lets in"
            value={props.once ? 'once' : 'many'}
            rows={USES}
            onChange={(id) => props.onOnce(id === 'once')}
          />
          <ButtonChoice legend="It stops working" value={props.ends} rows={ENDS} onChange={props.onEnds} />
          {link === undefined ? (
            <div class="rp-actions">
              <Button look="primary" busy={props.busy ? 'Making the link' : undefined} onClick={props.onMake}>
                Make the link
              </Button>
              <span class="rp-meta">Nothing has been sent yet.</span>
            </div>
          ) : null}
          {host === undefined ? null : (
            <p class="rp-travel">
              <Icon name="lock" size={18} />
              <span>{travelSentence(host, props.operator)}</span>
            </p>
          )}
          <InviteList invites={props.invites} onEnd={props.onEndInvite} />
        </div>
        {link === undefined && people.length < 2 ? null : <Side {...props} />}
      </div>
    </Dialog>
  );
}

/** QR code, typed code, who has joined, links that are open. */
function Side(props: InviteDialogProps): JSX.Element {
  const { link, host, people } = props;
  const others = people.filter((person) => !person.isMe);
  return (
    <div class="rp-invite-side">
      {link === undefined ? null : (
        <>
          <QrCode text={link} label="QR code of the link" />
          <p class="rp-meta">In the room? Point a tablet’s camera here.</p>
          <CodePanel {...props.code} at={hostWords(host ?? '')} />
        </>
      )}
      <div class="rp-invite-people">
        <h3 class="rp-strong">{joinedWords(others.length)}</h3>
        <PeopleList people={others} label={joinedWords(others.length)} roles />
      </div>
    </div>
  );
}

/** Why the server did not do it, what is safe, what to do. */
export function Refusal({ code }: { readonly code: ErrorCode }): JSX.Element {
  const { title, text } = refusalWords(code);
  return (
    <div data-code={code} role="alert">
      <Banner tone="information" icon="info" title={title}>
        {text}
      </Banner>
    </div>
  );
}
