import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { AppModel } from '../app-model.ts';
import { LibraryPage } from '../library/LibraryPage.tsx';
import { writeRoute, type Route } from '../route.ts';
import { Banners } from './Banners.tsx';
import { ExtensionJoin } from './ExtensionJoin.tsx';
import { Lazy } from './Lazy.tsx';
import { isLost } from './is-lost.ts';
import { SharingDialogs } from './SharingDialogs.tsx';
import { TopBar } from './TopBar.tsx';
import { ToastRegion } from './ToastRegion.tsx';
import { FRAME } from '../strings/app.ts';
import { Said } from '../../ui/said.ts';
import { useFocusOnPage } from './use-focus-on-page.ts';

const loadReader = () => import('../reader/ReaderPage.tsx').then((m) => m.ReaderPage);
const loadMarks = () => import('../marks/MarksPage.tsx').then((m) => m.MarksPage);
const loadMeeting = () => import('../meeting/MeetingPage.tsx').then((m) => m.MeetingPage);
const loadMeetingAt = () => import('../meeting/MeetingAtPage.tsx').then((m) => m.MeetingAtPage);
const loadGroup = () => import('../group/GroupPage.tsx').then((m) => m.GroupPage);
const loadJoin = () => import('../join/JoinPage.tsx').then((m) => m.JoinPage);
const loadRecovery = () => import('../join/RecoveryPage.tsx').then((m) => m.RecoveryPage);
const loadLost = () => import('../join/LostPage.tsx').then((m) => m.LostPage);
const loadSession = () => import('../session/SessionPage.tsx').then((m) => m.SessionPage);
const loadNotice = () => import('../session/SessionNotice.tsx').then((m) => m.SessionNotice);
const loadThread = () => import('../story/ThreadPage.tsx').then((m) => m.ThreadPage);
const loadStory = () => import('../story/StoryPage.tsx').then((m) => m.StoryPage);
const loadBrief = () => import('../brief/BriefPage.tsx').then((m) => m.BriefPage);
const loadLastTime = () => import('../last-time/LastTimePage.tsx').then((m) => m.LastTimePage);
const loadFindings = () => import('../findings/FindingsPage.tsx').then((m) => m.FindingsPage);
const loadExchange = () => import('../exchange/ExchangePage.tsx').then((m) => m.ExchangePage);
const loadRoom = () => import('../brief/RoomPage.tsx').then((m) => m.RoomPage);
const loadAfter = () => import('../brief/AfterPage.tsx').then((m) => m.AfterPage);
const loadThemes = () => import('../themes/ThemesPage.tsx').then((m) => m.ThemesPage);
const loadPages = () => import('../brief/PagesPage.tsx').then((m) => m.PagesPage);
const loadTracker = () => import('../brief/TrackerPage.tsx').then((m) => m.TrackerPage);
const loadSettings = () => import('../settings/SettingsPage.tsx').then((m) => m.SettingsPage);

/** The whole app: a bar, banners, one page by route, and the toast. */
export function App({ model }: { readonly model: AppModel }): JSX.Element {
  const route = model.route.value;
  useUndoKey(model);
  useFocusOnPage(writeRoute(route));
  return (
    <div class="app" data-page={route.page}>
      <a
        class="app-skip"
        href="#page"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('page')?.focus();
        }}
      >
        {FRAME.skip}
      </a>
      {route.page === 'reader' || route.page === 'room' ? null : <TopBar model={model} />}
      <Banners model={model} />
      <ExtensionJoin model={model} />
      <Page model={model} route={route} />
      <Said.Provider value={model.said.value}>
        <SharingDialogs model={model} />
      </Said.Provider>
      {model.desk.hasSessions.value ? <Lazy over load={loadNotice} props={{ model }} /> : null}
      <ToastRegion model={model} />
    </div>
  );
}

function Page({ model, route }: { readonly model: AppModel; readonly route: Route }): JSX.Element {
  // By what comes of it: the line to a server changes with each report that arrives, and with it all would be drawn anew.
  const isGone = useComputed(() => isLost(model));
  if (isGone.value && route.page !== 'join') return <Lazy load={loadLost} props={{ model }} />;
  switch (route.page) {
    case 'join':
      return <Lazy load={loadJoin} props={{ model }} />;
    case 'recovery':
      return <Lazy load={loadRecovery} props={{ model }} />;
    case 'library':
      return <LibraryPage model={model} />;
    case 'reader':
      return <Lazy key={route.rid} load={loadReader} props={{ model, rid: route.rid }} />;
    case 'marks':
      return <Lazy key={route.of} load={loadMarks} props={{ model, of: route.of }} />;
    case 'meeting-at':
      return <Lazy key={route.url} load={loadMeetingAt} props={{ model, url: route.url }} />;
    case 'meeting':
      return <Lazy key={route.id} load={loadMeeting} props={{ model, id: route.id }} />;
    case 'group':
      return <Lazy key={route.ws} load={loadGroup} props={{ model, ws: route.ws }} />;
    case 'session':
      return (
        <Lazy key={route.ws + route.sid} load={loadSession} props={{ model, ws: route.ws, sid: route.sid }} />
      );
    case 'story':
      return route.theme === undefined ? (
        <Lazy load={loadStory} props={{ model }} />
      ) : (
        <Lazy key={route.theme} load={loadThread} props={{ model, theme: route.theme }} />
      );
    case 'brief':
      return <Lazy load={loadBrief} props={{ model, meeting: route.meeting }} />;
    case 'last-time':
      return <Lazy key={route.rid} load={loadLastTime} props={{ model, rid: route.rid }} />;
    case 'findings':
      return <Lazy load={loadFindings} props={{ model }} />;
    case 'exchange':
      return <Lazy load={loadExchange} props={{ model }} />;
    case 'room':
      return <Lazy load={loadRoom} props={{ model, meeting: route.meeting }} />;
    case 'after':
      return <Lazy load={loadAfter} props={{ model, meeting: route.meeting }} />;
    case 'themes':
      return <Lazy load={loadThemes} props={{ model }} />;
    case 'pages':
      return <Lazy load={loadPages} props={{ model, meeting: route.meeting }} />;
    case 'tracker':
      return <Lazy load={loadTracker} props={{ model }} />;
    case 'settings':
      return <Lazy load={loadSettings} props={{ model }} />;
  }
}

/** Undo and redo work on every page; the reader takes its own keys first. */
function useUndoKey(model: AppModel): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
      if (!isUndo || event.defaultPrevented || event.target instanceof HTMLInputElement) return;
      if (event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      void (event.shiftKey ? model.redoLast() : model.undoLast());
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [model]);
}
