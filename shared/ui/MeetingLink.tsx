import type { JSX } from 'preact';
import { QrCode } from './QrCode.tsx';
import { SendLink } from './SendLink.tsx';
import { MEETING } from './strings/meeting.ts';

export interface MeetingLinkProps {
  readonly link: string;
  readonly copied: boolean;
  readonly onCopy: () => void;
}

/** For a clerk's mail or the screen in the room: whoever opens it has the meeting, and its papers come. */
export function MeetingLink({ link, copied, onCopy }: MeetingLinkProps): JSX.Element {
  return (
    <section class="rp-ml">
      <QrCode text={link} label={MEETING.qrLabel} />
      <div class="rp-ml-words">
        <p>{MEETING.linkSays}</p>
        <SendLink label={MEETING.linkLabel} link={link} copied={copied} onCopy={onCopy} />
      </div>
    </section>
  );
}
