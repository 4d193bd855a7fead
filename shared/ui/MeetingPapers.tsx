import type { JSX } from 'preact';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import { ChangesBanner, KeepPapers, type KeepActions } from './KeepPapers.tsx';
import { MeetingPaperRow, PromisedPaperRow, type PaperActions } from './MeetingPaperRow.tsx';
import type { MeetingItemRow, MeetingScreen } from './meeting-values.ts';
import { MEETING } from './strings/meeting.ts';
import { showDate } from './strings/times.ts';

export interface MeetingPapersProps extends PaperActions, KeepActions {
  readonly meeting: MeetingScreen;
  /** False where files cannot be fetched from here. */
  readonly keeps?: boolean;
  /** Below what is to be kept: who else gets it. */
  readonly groups?: JSX.Element | undefined;
  /** Between the head and the papers: the link for others. */
  readonly link?: JSX.Element | undefined;
  readonly onLink?: (() => void) | undefined;
  /** Absent where the page cannot be looked at from here. */
  readonly onCheck?: (() => void) | undefined;
}

/** A meeting: when and where, what to keep, what changed, and its items in agenda order with their papers. */
export function MeetingPapers(props: MeetingPapersProps): JSX.Element {
  const { meeting, keeps = true, groups, link, onLink, onCheck, onKeepAll, onPause, ...actions } = props;
  return (
    <div class="rp-meeting-page">
      <MeetingHead meeting={meeting} onCheck={onCheck} onLink={onLink} isLinkOpen={link !== undefined} />
      {link ?? null}
      {meeting.cancelled ? <Banner tone="information" icon="info" title={MEETING.cancelled} live /> : null}
      {meeting.changes === undefined ? null : (
        <ChangesBanner changes={meeting.changes} onKeepAll={onKeepAll} />
      )}
      {keeps ? <KeepPapers keep={meeting.keep} onKeepAll={onKeepAll} onPause={onPause} /> : null}
      {groups ?? null}
      {meeting.papers.length === 0 ? null : (
        <section class="rp-mi">
          <h2 class="rp-mi-title">{MEETING.ofMeeting}</h2>
          <ul class="rp-mi-papers">
            {meeting.papers.map((paper) => (
              <MeetingPaperRow key={paper.key} paper={paper} {...actions} />
            ))}
          </ul>
        </section>
      )}
      {meeting.items.map((item) => (
        <ItemSection key={item.id} item={item} {...actions} />
      ))}
    </div>
  );
}

interface HeadProps extends Pick<MeetingPapersProps, 'meeting' | 'onCheck' | 'onLink'> {
  readonly isLinkOpen: boolean;
}

function MeetingHead({ meeting, onCheck, onLink, isLinkOpen }: HeadProps): JSX.Element {
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
      </p>
    </header>
  );
}

function ItemSection({ item, ...actions }: PaperActions & { readonly item: MeetingItemRow }): JSX.Element {
  const isEmpty = item.papers.length === 0 && item.promised.length === 0;
  return (
    <section class="rp-mi" data-empty={isEmpty ? '' : undefined}>
      <h2 class="rp-mi-title">
        {item.no === undefined ? null : (
          <span class="rp-mi-no num">
            <span class="rp-hidden">Item </span>
            {item.no}
          </span>
        )}
        <span>{item.title}</span>
      </h2>
      {item.restricted === undefined ? null : (
        <p class="rp-mp-restricted">
          <strong>{MEETING.notPublic}</strong> {MEETING.why(item.restricted)}
        </p>
      )}
      {isEmpty ? null : (
        <ul class="rp-mi-papers">
          {item.papers.map((paper) => (
            <MeetingPaperRow key={paper.key} paper={paper} {...actions} />
          ))}
          {item.promised.map((row) => (
            <PromisedPaperRow key={row.name} row={row} />
          ))}
        </ul>
      )}
    </section>
  );
}
