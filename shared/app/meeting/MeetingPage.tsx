import '../../ui/styles/meeting-rows.css';
import '../../ui/styles/meeting.css';
import '../../ui/styles/sharing.css';
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Result } from '../../core/result.ts';
import { reportIdOf } from '../../core/paper-key.ts';
import { GiveToGroups } from '../../ui/GiveToGroups.tsx';
import { MeetingLink } from '../../ui/MeetingLink.tsx';
import { MeetingPapers } from '../../ui/MeetingPapers.tsx';
import type { MeetingScreen } from '../../ui/meeting-values.ts';
import type { AppModel } from '../app-model.ts';
import { writeRoute } from '../route.ts';
import { useCopied } from '../sharing/use-copied.ts';
import { FRAME } from '../strings/app.ts';
import { MARKS } from '../strings/marks.ts';
import { AfterThisMeeting } from './AfterThisMeeting.tsx';
import { meetingDoors } from './meeting-doors.ts';
import { PackPageOfMeeting } from './PackPageOfMeeting.tsx';
import { createReadText } from './read-text.ts';
import { readMemory } from './meeting-memory.ts';
import { openMeeting, type MeetingModel } from './meeting-model.ts';
import type { MeetingDoors } from './meeting-parts.ts';

export interface MeetingPageProps {
  readonly model: AppModel;
  readonly id: string;
  /** For tests; else the desk's and the server's. */
  readonly doors?: MeetingDoors;
}

/** A meeting: its items in agenda order with their papers, kept in one tap, compared with the page when it is opened. */
export function MeetingPage({ model, id, doors }: MeetingPageProps): JSX.Element {
  const meeting = useMeeting(model, id, doors);
  const screen = meeting?.screen.value;
  const [withLink, setWithLink] = useState(false);
  const [copied, copy] = useCopied(model);
  useEffect(() => {
    document.title = `${screen?.committee ?? MARKS.title} – ${FRAME.name}`;
  }, [screen?.committee]);
  if (screen === undefined) return <main id="page" tabIndex={-1} class="app-page" />;
  if (screen === null) {
    return (
      <main id="page" tabIndex={-1} class="app-page">
        <h1 class="library-title rp-title">{MARKS.unknown}</h1>
        <a href={writeRoute({ page: 'library' })}>{MARKS.back}</a>
      </main>
    );
  }
  const open = meeting!;
  /** In the member's own press: the browser asks for the council's site only then. */
  const ask = async (work: () => Promise<Result<void>>): Promise<void> => {
    await model.site?.permit?.(addressesOf(screen));
    model.take(await work());
  };
  const unlock = async (key: string, why: string): Promise<void> => {
    model.take(await open.unlock(key, why));
  };
  const link = model.desk.site !== undefined && screen.url !== undefined ? linkTo(screen.url) : undefined;
  return (
    <main id="page" tabIndex={-1} class="app-page">
      <MeetingPapers
        meeting={screen}
        brief={{ href: writeRoute({ page: 'brief', meeting: id }), label: briefLabel(model, id) }}
        link={
          link !== undefined && withLink ? (
            <MeetingLink link={link} copied={copied} onCopy={() => copy(link)} />
          ) : undefined
        }
        after={
          <>
            <PackPageOfMeeting model={model} id={id} />
            <AfterThisMeeting model={model} id={id} />
          </>
        }
        groups={model.site?.isPublic ? <Groups model={model} id={id} meeting={open} /> : undefined}
        onLink={link === undefined ? undefined : () => setWithLink(!withLink)}
        onOpen={(key) => void reportIdOf(key).then((rid) => model.go({ page: 'reader', rid }))}
        onKeepOne={(key) => void ask(() => open.keepOne(key))}
        keeps={open.canFetch}
        {...(model.site?.isPublic === false && {
          onKeepHere: (key: string) => void ask(() => open.keepOne(key)),
        })}
        onKeepAll={() => {
          void model.persistence.ask();
          void ask(() => open.keepAll());
        }}
        onPause={open.pause}
        onSeen={() => void open.seeChanges()}
        onUnlock={(key, why) => void unlock(key, why)}
        {...(open.canFetch && { onCheck: () => void ask(() => open.check()) })}
      />
    </main>
  );
}

/** With how many passages of its papers are asked about. */
function briefLabel({ desk }: AppModel, id: string): string {
  const of = desk.library.value.meetings.find((meeting) => meeting.id === id);
  const papers = of?.items.flatMap((item) => item.papers) ?? [];
  return MARKS.briefOf(papers.reduce((sum, { counts }) => sum + counts.ask, 0));
}

/** The council's: its page and what is not here yet. */
function addressesOf({ url, papers, items }: MeetingScreen): string[] {
  const all = [...papers, ...items.flatMap((item) => item.papers)].map(({ href }) => href);
  return [url ?? '', ...all].filter((address) => /^https?:/.test(address));
}

/** Groups in which the member may put papers. */
function Groups({
  model,
  id,
  meeting,
}: {
  readonly model: AppModel;
  readonly id: string;
  readonly meeting: MeetingModel;
}): JSX.Element {
  const given = readMemory(model.desk, id)?.groups ?? [];
  const groups = model.desk.sharing.groups.value
    .filter(({ role }) => role !== 'reader')
    .map(({ ws, name }) => ({ ws, name, has: given.includes(ws) }));
  return (
    <GiveToGroups groups={groups} onGive={(ws) => void meeting.give(ws).then((all) => model.take(all))} />
  );
}

/** Of this very server: it is the one that fetches the papers for whoever opens it. */
function linkTo(url: string): string {
  return `${location.origin}/${writeRoute({ page: 'meeting-at', url })}`;
}

/** Opened anew for another meeting. Looked at when it is opened; that it cannot be, such as offline, is no failure. */
function useMeeting(model: AppModel, id: string, given?: MeetingDoors): MeetingModel | undefined {
  const [meeting, setMeeting] = useState<MeetingModel>();
  const doors = useMemo(
    () => given ?? (model.site && meetingDoors(model.desk, model.site, createReadText(model))),
    [model, given],
  );
  useEffect(() => {
    const end = new AbortController();
    const opened = openMeeting({ desk: model.desk, now: model.world.now, id, doors }, end.signal);
    setMeeting(opened);
    if (navigator.onLine && doors) void opened.check();
    return () => end.abort();
  }, [model, id, doors]);
  return meeting;
}
