import '../../../shared/ui/styles/meeting-rows.css';
import '../../../shared/ui/styles/meeting.css';
import type { JSX } from 'preact';
import { papersOf } from '../../../shared/core/found-meeting.ts';
import type { Result } from '../../../shared/core/result.ts';
import { reportIdOf } from '../../../shared/core/paper-key.ts';
import { writeRoute } from '../../../shared/app/route.ts';
import { MeetingList } from '../../../shared/ui/MeetingList.tsx';
import { extensionUrl } from '../../browser/ports.ts';
import { openTab, readActiveTab } from '../../browser/tabs.ts';
import { askForLinked } from '../../papers/ask-linked.ts';
import type { PanelModel } from '../panel-model.ts';
import { PANEL } from '../words.ts';
import type { PanelMeeting } from './panel-meeting.ts';

interface MeetingSectionProps {
  readonly model: PanelModel;
  readonly shown: PanelMeeting;
  /** The page in front. */
  readonly url: string;
}

/** The papers that the page in front lists, in agenda order: kept in one tap, or one read and marked at once. */
export function MeetingSection({ model, shown, url }: MeetingSectionProps): JSX.Element | null {
  const { found, meeting, site, id } = shown;
  const screen = meeting.screen.value;
  if (screen === null) return null;
  const papers = papersOf(found);
  const isMeeting = found.site !== 'links';
  /** In the member's own press: the browser asks for another site only then. */
  const ask = async (work: () => Promise<Result<void>>): Promise<void> => {
    await site.permit?.(papers.map((paper) => paper.url));
    model.take(await work());
  };
  const unlock = async (key: string, why: string): Promise<void> => {
    model.take(await meeting.unlock(key, why));
  };
  const read = (key: string): void => {
    const paper = papers.find((one) => one.key === key);
    if (paper === undefined) return;
    const wish = { url: paper.url, name: paper.title, isShown: false };
    void askForLinked(wish, { url, tab: readActiveTab() });
  };
  const openKept = async (key: string): Promise<void> => {
    const rid = await reportIdOf(key);
    await openTab(extensionUrl(`app.html${writeRoute({ page: 'reader', rid })}`), model.tab.peek()?.id);
  };
  const isKnown = model.desk.library.value.meetings.some((one) => one.id === id);
  return (
    <section class="panel-meeting" aria-labelledby="papers-title">
      <h2 id="papers-title">
        {PANEL.papers} <span class="num">{papers.length}</span>
      </h2>
      <MeetingList
        meeting={screen}
        papersOnly
        onOpen={(key) => void openKept(key)}
        onRead={read}
        onKeepAll={() => void ask(meeting.keepAll)}
        onKeepOne={(key) => void ask(() => meeting.keepOne(key))}
        onKeepHere={(key) => void ask(() => meeting.keepOne(key))}
        onPause={meeting.pause}
        onSeen={() => void meeting.seeChanges()}
        onUnlock={(key, why) => void unlock(key, why)}
      />
      {isMeeting && isKnown ? (
        <a href={extensionUrl(`app.html${writeRoute({ page: 'meeting', id })}`)} target="_blank">
          {PANEL.openMeeting}
        </a>
      ) : null}
    </section>
  );
}
