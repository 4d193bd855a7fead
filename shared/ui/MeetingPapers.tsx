import type { JSX } from 'preact';
import { Button } from './Button.tsx';
import { MeetingList, type MeetingListProps } from './MeetingList.tsx';
import { MEETING } from './strings/meeting.ts';
import { showDate } from './strings/times.ts';

export interface MeetingPapersProps extends MeetingListProps {
  /** Between the head and the papers: the link for others. */
  readonly link?: JSX.Element | undefined;
  /** Above what is to be kept: what is to be done when the meeting is over. */
  readonly after?: JSX.Element | undefined;
  readonly onLink?: (() => void) | undefined;
  /** The address of its questions. */
  readonly brief?: { readonly href: string; readonly label: string } | undefined;
  /** Absent where the page cannot be looked at from here. */
  readonly onCheck?: (() => void) | undefined;
}

/** A meeting: when and where, what to keep, what changed, and its items in agenda order with their papers. */
export function MeetingPapers(props: MeetingPapersProps): JSX.Element {
  const { meeting, link, after, brief, onLink, onCheck, ...list } = props;
  return (
    <div class="rp-meeting-page">
      <MeetingHead
        meeting={meeting}
        brief={brief}
        onCheck={onCheck}
        onLink={onLink}
        isLinkOpen={link !== undefined}
      />
      {link ?? null}
      {after ?? null}
      <MeetingList meeting={meeting} {...list} />
    </div>
  );
}

interface HeadProps extends Pick<MeetingPapersProps, 'meeting' | 'brief' | 'onCheck' | 'onLink'> {
  readonly isLinkOpen: boolean;
}

function MeetingHead({ meeting, brief, onCheck, onLink, isLinkOpen }: HeadProps): JSX.Element {
  const { committee, council, date, place, url, checked, checking } = meeting;
  const facts = [date === undefined ? '' : showDate(date), place ?? '', council ?? ''].filter(Boolean);
  return (
    <header class="rp-mh">
      <h1 class="rp-title">{committee}</h1>
      <p class="rp-mh-facts num">{facts.join(' · ')}</p>
      <p class="rp-mh-page">
        {onCheck === undefined ? null : (
          <Button look="plain" busy={checking ? MEETING.checking : undefined} onClick={onCheck}>
            {MEETING.check}
          </Button>
        )}
        {checked === undefined ? null : <span class="rp-meta num">Looked at {checked}</span>}
        {url === undefined || onLink === undefined ? null : (
          <Button look="plain" icon="share" expanded={isLinkOpen} onClick={onLink}>
            {MEETING.asLink}
          </Button>
        )}
        {url === undefined ? null : (
          <a href={url} target="_blank" rel="noreferrer">
            {MEETING.site}
          </a>
        )}
        {brief === undefined ? null : <a href={brief.href}>{brief.label}</a>}
      </p>
    </header>
  );
}
