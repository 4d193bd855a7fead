/**
 * What the panel knows: its own desk for the findings, the tab's script for where they stand. Views read the signals;
 * nothing is kept here that closing the panel would lose.
 */
import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { SharingDialog } from '../../shared/app/app-model.ts';
import { deviceWord } from '../../shared/app/device-word.ts';
import type { SharingModel } from '../../shared/app/sharing/sharing-model.ts';
import type { Command, Receipt } from '../../shared/core/command.ts';
import { createId, type FindingId, type ReportId, type World } from '../../shared/core/ids.ts';
import type { ErrorCode, Result } from '../../shared/core/result.ts';
import type { ReportView } from '../../shared/core/view.ts';
import type { Desk, OpenReport } from '../../shared/desk/desk.ts';
import { announce, type Announcement } from '../../shared/ui/LiveRegion.tsx';
import { announcements } from '../../shared/ui/strings/announcements.ts';
import type { DeviceWord } from '../../shared/ui/strings/sharing.ts';
import type { Tab } from '../browser/tabs.ts';
import type { Field, PageParagraph, PanelMessage, TabMessage, TabState } from '../panel-messages.ts';
import { attachTo } from './attach.ts';
import { openTabLink } from './tab-link.ts';
import { watchWaiting, type WaitingPage } from './waiting-marks.ts';

export interface FocusRequest {
  readonly finding: FindingId;
  readonly field: Field;
}

export interface PanelToast {
  readonly words: string;
  readonly undo?: () => void;
}

export interface PanelModel extends SharingModel {
  readonly tab: Signal<Tab | undefined>;
  /** What the page says of itself; undefined while nobody answers. */
  readonly state: Signal<TabState | undefined>;
  /** True when the tab's page is out of reach. */
  readonly silent: Signal<boolean>;
  /** How many pages have answered so far: a new one was asked nothing yet. */
  readonly pages: ReadonlySignal<number>;
  readonly view: Signal<ReportView | null>;
  /** The page's findings are known, if only that there are none. */
  readonly isRead: ReadonlySignal<boolean>;
  readonly paragraphs: Signal<readonly PageParagraph[] | undefined>;
  readonly focus: Signal<FocusRequest | undefined>;
  readonly openCard: Signal<FindingId | undefined>;
  /** "this computer". */
  readonly device: DeviceWord;
  /** The sentence of the live region. */
  readonly said: Signal<Announcement | null>;
  readonly failure: Signal<ErrorCode | undefined>;
  readonly toast: Signal<PanelToast | undefined>;
  readonly waiting: ReadonlySignal<readonly WaitingPage[]>;
  post(message: PanelMessage): void;
  retry(): void;
  /** Says it in the foot for a while, and aloud. */
  show(toast: PanelToast): void;
}

const TOAST_MS = 10_000;

/** Where the panel hears of the tab beside it, and of what waits for other pages. */
export interface PanelDoors {
  readonly openTabLink: typeof openTabLink;
  readonly watchWaiting: typeof watchWaiting;
}

export function createPanelModel(
  desk: Desk,
  world: World,
  signalEnd: AbortSignal,
  doors: PanelDoors = { openTabLink, watchWaiting },
): PanelModel {
  const state = signal<TabState | undefined>(undefined);
  const tab = signal<Tab | undefined>(undefined);
  const silent = signal(false);
  const pages = signal(0);
  const paragraphs = signal<readonly PageParagraph[] | undefined>(undefined);
  const focus = signal<FocusRequest | undefined>(undefined);
  const openCard = signal<FindingId | undefined>(undefined);
  const said = signal<Announcement | null>(null);
  const failure = signal<ErrorCode | undefined>(undefined);
  const toast = signal<PanelToast | undefined>(undefined);
  const report = followReport(desk);

  const hear = (message: TabMessage): void => {
    switch (message.type) {
      case 'state':
        state.value = message.state;
        report.show(message.state.status?.rid);
        return;
      case 'paragraphs':
        paragraphs.value = message.list;
        return;
      case 'words':
        return void attachTo(model, message);
      case 'open-card':
        openCard.value = message.finding;
        return;
      case 'focus':
        openCard.value = message.finding;
        focus.value = { finding: message.finding, field: message.field };
    }
  };
  const forget = (): void => {
    state.value = undefined;
    silent.value = false;
    report.show(undefined);
  };
  const link = doors.openTabLink(
    {
      onTab(active) {
        // What the last tab said is not true of this one.
        if (active?.id !== tab.peek()?.id) forget();
        tab.value = active;
        paragraphs.value = undefined;
        failure.value = undefined;
        toast.value = undefined;
      },
      onPage: () => void pages.value++,
      onMessage: hear,
      onSilent(now) {
        if (now && !silent.peek()) forget();
        silent.value = now;
      },
    },
    signalEnd,
  );
  let toastTimer: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string): void => void (said.value = announce(said.peek(), text));
  const show = (next: PanelToast): void => {
    clearTimeout(toastTimer);
    toast.value = next;
    say(next.words);
    toastTimer = setTimeout(() => (toast.value = undefined), TOAST_MS);
  };
  const take = <T>(result: Result<T>): T | undefined => {
    failure.value = result.ok ? undefined : result.code;
    return result.ok ? result.value : undefined;
  };
  const run = async (command: Command, done?: string): Promise<Receipt | undefined> => {
    const receipt = take(await desk.run(command));
    if (receipt === undefined || done === undefined) return receipt;
    show({
      words: done,
      undo: () =>
        void run(receipt.inverse).then((undone) => undone && show({ words: announcements.undone() })),
    });
    return receipt;
  };
  const model: PanelModel = {
    desk,
    world,
    tab,
    state,
    silent,
    pages,
    view: report.view,
    isRead: report.isRead,
    paragraphs,
    focus,
    openCard,
    dialog: signal<SharingDialog | null>(null),
    device: deviceWord(navigator),
    said,
    failure,
    toast,
    waiting: doors.watchWaiting(signalEnd),
    post: link.post,
    retry: link.retry,
    take,
    run,
    say,
    show,
    newId: () => createId(world),
  };
  return model;
}

/** Keeps one report open at a time: that of the page in front. */
function followReport(desk: Desk): {
  readonly view: Signal<ReportView | null>;
  readonly isRead: ReadonlySignal<boolean>;
  show(rid: ReportId | undefined): void;
} {
  const view = signal<ReportView | null>(null);
  const isRead = signal(false);
  let shown: ReportId | undefined;
  let open: OpenReport | undefined;
  let stop: (() => void) | undefined;
  return {
    view,
    isRead,
    show(rid) {
      if (rid === shown) return;
      shown = rid;
      isRead.value = false;
      stop?.();
      open?.dispose();
      open = rid === undefined ? undefined : desk.openReport(rid);
      stop = open?.view.subscribe((value) => (view.value = value));
      if (open === undefined) view.value = null;
      const own = open;
      void own?.ready.then(() => open === own && (isRead.value = true));
    },
  };
}
