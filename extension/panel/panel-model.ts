/**
 * What the panel knows: its own desk for the findings, the tab's script for where they stand. Views read the signals;
 * nothing is kept here that closing the panel would lose.
 */
import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Command } from '../../shared/core/command.ts';
import { createId, type FindingId, type ReportId, type World } from '../../shared/core/ids.ts';
import type { ErrorCode, Result } from '../../shared/core/result.ts';
import type { ReportView } from '../../shared/core/view.ts';
import type { Desk, OpenReport } from '../../shared/desk/desk.ts';
import { announcements } from '../../shared/ui/strings/announcements.ts';
import type { Tab } from '../browser/tabs.ts';
import type { Field, PageParagraph, PanelMessage, TabMessage, TabState } from '../panel-messages.ts';
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

export interface PanelModel {
  readonly desk: Desk;
  readonly world: World;
  readonly tab: Signal<Tab | undefined>;
  /** What the page says of itself; undefined while nobody answers. */
  readonly state: Signal<TabState | undefined>;
  /** True when the tab's page is out of reach. */
  readonly silent: Signal<boolean>;
  readonly view: Signal<ReportView | null>;
  readonly paragraphs: Signal<readonly PageParagraph[] | undefined>;
  readonly focus: Signal<FocusRequest | undefined>;
  readonly openCard: Signal<FindingId | undefined>;
  readonly said: Signal<string>;
  readonly failure: Signal<ErrorCode | undefined>;
  readonly toast: Signal<PanelToast | undefined>;
  readonly waiting: ReadonlySignal<readonly WaitingPage[]>;
  post(message: PanelMessage): void;
  retry(): void;
  /** Shows a failure; gives the value of a success. */
  take<T>(result: Result<T>): T | undefined;
  /** Runs a command here. With a sentence, undo is offered. True when it is on disk. */
  run(command: Command, done?: string): Promise<boolean>;
  newId(): string;
}

const TOAST_MS = 10_000;

export function createPanelModel(desk: Desk, world: World, signalEnd: AbortSignal): PanelModel {
  const state = signal<TabState | undefined>(undefined);
  const tab = signal<Tab | undefined>(undefined);
  const silent = signal(false);
  const paragraphs = signal<readonly PageParagraph[] | undefined>(undefined);
  const focus = signal<FocusRequest | undefined>(undefined);
  const openCard = signal<FindingId | undefined>(undefined);
  const said = signal('');
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
  const link = openTabLink(
    {
      onTab(active) {
        // What the last tab said is not true of this one.
        if (active?.id !== tab.peek()?.id) forget();
        tab.value = active;
        paragraphs.value = undefined;
        failure.value = undefined;
        toast.value = undefined;
      },
      onMessage: hear,
      onSilent(now) {
        if (now && !silent.peek()) forget();
        silent.value = now;
      },
    },
    signalEnd,
  );
  let toastTimer: ReturnType<typeof setTimeout> | undefined;
  const say = (next: PanelToast): void => {
    clearTimeout(toastTimer);
    toast.value = next;
    said.value = next.words;
    toastTimer = setTimeout(() => (toast.value = undefined), TOAST_MS);
  };
  const take = <T>(result: Result<T>): T | undefined => {
    failure.value = result.ok ? undefined : result.code;
    return result.ok ? result.value : undefined;
  };
  const run = async (command: Command, done?: string): Promise<boolean> => {
    const receipt = take(await desk.run(command));
    if (receipt === undefined) return false;
    if (done !== undefined) {
      say({
        words: done,
        undo: () =>
          void run(receipt.inverse).then((undone) => undone && say({ words: announcements.undone() })),
      });
    }
    return true;
  };
  return {
    desk,
    world,
    tab,
    state,
    silent,
    view: report.view,
    paragraphs,
    focus,
    openCard,
    said,
    failure,
    toast,
    waiting: watchWaiting(signalEnd),
    post: link.post,
    retry: link.retry,
    take,
    run,
    newId: () => createId(world),
  };
}

/** Keeps one report open at a time: that of the page in front. */
function followReport(desk: Desk): {
  readonly view: Signal<ReportView | null>;
  show(rid: ReportId | undefined): void;
} {
  const view = signal<ReportView | null>(null);
  let shown: ReportId | undefined;
  let open: OpenReport | undefined;
  let stop: (() => void) | undefined;
  return {
    view,
    show(rid) {
      if (rid === shown) return;
      shown = rid;
      stop?.();
      open?.dispose();
      open = rid === undefined ? undefined : desk.openReport(rid);
      stop = open?.view.subscribe((value) => (view.value = value));
      if (open === undefined) view.value = null;
    },
  };
}
