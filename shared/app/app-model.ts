import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Command, OnPart, Receipt } from '../core/command.ts';
import { createId, type FindingId, type ReportId, type WorkspaceId, type World } from '../core/ids.ts';
import type { ErrorCode, Result } from '../core/result.ts';
import type { Desk, UndoEntry } from '../desk/desk.ts';
import type { IconName } from '../ui/glyph-paths.ts';
import { announce, type Announcement } from '../ui/LiveRegion.tsx';
import { announcements } from '../ui/strings/announcements.ts';
import type { DeviceWord } from '../ui/strings/sharing.ts';
import { openBrought, type Brought } from './adopt/brought.ts';
import { openAddressState, type AddressState } from './fetching/address-state.ts';
import { deviceWord } from './device-word.ts';
import { createIntake, type Intake } from './intake/intake.ts';
import type { AfterMeeting } from './meeting/after-meeting.ts';
import { afterMeetingLater } from './meeting/after-meeting-later.ts';
import type { MeetingSite } from './meeting/meeting-site.ts';
import { createPersistence, type PersistenceKeeper } from './persistence.ts';
import { readRoute, writeRoute, type Route } from './route.ts';
import { OPEN_FILES } from './strings/open-files.ts';
import { takeOpenedLink } from './take-link.ts';
import type { WebHome } from './web-home.ts';

export interface ToastState {
  readonly text: string;
  readonly icon: IconName;
  /** Takes back what the sentence says. */
  readonly undo: () => Promise<void>;
  readonly id: string;
}

/** What every page of the app is given. Pages read signals and pass plain values to components. */
export interface AppModel {
  readonly desk: Desk;
  readonly home: 'pwa' | 'extension';
  readonly web: WebHome | undefined;
  readonly world: World;
  /** Lets one of our own scripts through the page's Trusted Types: a worker's. */
  readonly scriptUrl: (url: string) => string;
  readonly route: ReadonlySignal<Route>;
  readonly toast: ReadonlySignal<ToastState | null>;
  /** The sentence of the live region. */
  readonly said: ReadonlySignal<Announcement | null>;
  /** What went wrong last and was not yet dismissed; shown above every page and read out at once. */
  readonly failure: Signal<ErrorCode | null>;
  readonly persistence: PersistenceKeeper;
  /** True once the member of an iPad or iPhone in a tab has said to carry on there. */
  readonly keepsHere: ReadonlySignal<boolean>;
  go(route: Route): void;
  say(text: string): void;
  closeToast(): void;
  /** Runs a command; a failure is shown. With a sentence, a toast offers to undo. */
  run(command: Command, done?: string, onPart?: OnPart): Promise<Receipt | undefined>;
  /** Shows a failure; gives the value of a success. */
  take<T>(result: Result<T>): T | undefined;
  /** Takes back this device's last change. */
  undoLast(): Promise<void>;
  /** Does again what was undone last since this page was opened, until something new is done. */
  redoLast(): Promise<void>;
  newId(): string;
  /** "this tablet". */
  readonly device: DeviceWord;
  /** A link that was opened here and is not followed yet. Nowhere else: not in the address, not stored. */
  readonly arrived: Signal<string | null>;
  /** The workspace that the library is narrowed to. */
  readonly shownWs: Signal<WorkspaceId | null>;
  /** The one dialog about sharing that is open. */
  readonly dialog: Signal<SharingDialog | null>;
  /** Restricted papers of meetings that are over. */
  readonly afterMeeting: AfterMeeting;
  /** Undefined where a council's site cannot be asked from here. */
  readonly site: MeetingSite | undefined;
  /** The field for a council's address. */
  readonly address: AddressState;
  /** Copies of papers that are here, with marks in them. */
  readonly brought: Brought;
  /** Files on their way into the library. */
  readonly intake: Intake;
  /** True while the sample library comes in: it is shown when it is whole. */
  readonly bringing: ReadonlySignal<boolean>;
  bringSamples(): Promise<void>;
}

export type SharingDialog =
  | { readonly kind: 'invite'; readonly ws: WorkspaceId }
  | { readonly kind: 'device'; readonly toHomeScreen: boolean }
  | {
      readonly kind: 'share';
      readonly rid: ReportId;
      readonly findings: readonly FindingId[];
      /** Shown whatever was shown before: the member wants to choose. */
      readonly choose: boolean;
    };

export interface AppOptions {
  readonly desk: Desk;
  readonly home: 'pwa' | 'extension';
  readonly web?: WebHome;
  /** The link with which this page was opened, as `take-link.ts` took it. */
  readonly link?: string;
  readonly world: World;
  readonly scriptUrl?: (url: string) => string;
  /** The desk's own, through our server, when absent. */
  readonly site?: MeetingSite;
}

/** The model of a page that is shown, until `end`. */
export function openAppModel(options: AppOptions, end: AbortSignal): AppModel {
  const { desk, world } = options;
  const route = signal(readRoute(location.hash));
  const arrived = signal<string | null>(options.link ?? null);
  const onHash = (): void => {
    // Opened while the app is: the link is taken before the page of it is shown.
    const link = takeOpenedLink();
    if (link !== undefined) arrived.value = link;
    route.value = readRoute(location.hash);
  };
  addEventListener('hashchange', onHash, { signal: end });
  const toast = signal<ToastState | null>(null);
  const said = signal<Announcement | null>(null);
  const failure = signal<ErrorCode | null>(null);
  const persistence = createPersistence(navigator.storage);
  const newId = (): string => createId(world);
  const say = (text: string): void => void (said.value = announce(said.value, text));

  const take = <T>(result: Result<T>): T | undefined => {
    if (result.ok) return result.value;
    failure.value = result.code;
    return undefined;
  };
  const bringing = signal(false);
  const shownWs = signal<WorkspaceId | null>(null);
  const bringSamples = async (): Promise<void> => {
    bringing.value = true;
    void persistence.ask();
    take(await desk.bringSamples());
    // They are in no group: a library that is narrowed to one would not show them.
    shownWs.value = null;
    bringing.value = false;
  };
  const go = (to: Route): void => void (location.hash = writeRoute(to));
  let looked: ReportId | undefined;
  const brought = openBrought(desk);
  const intake = createIntake({
    desk,
    takeCopy: brought.take,
    keepPage: async (file) =>
      (await import('./intake/keep-saved-page.ts')).keepSavedPage(desk, world.now, file),
    newId,
    onBegin: () => void persistence.ask(),
    onLook: (rid) => go({ page: 'reader', rid: (looked = rid) }),
    onDone(kept, failed) {
      say(OPEN_FILES.opened(kept.length));
      shownWs.value = null;
      const [only, ...others] = kept;
      // What the member must be told stands in its row. Who went on from what was looked at is not called back.
      if (only && others.length === 0 && failed === 0 && only.told.length === 0 && only.rid !== looked)
        go({ page: 'reader', rid: only.rid });
    },
  });
  return {
    desk,
    afterMeeting: afterMeetingLater(desk, world.now, (code) => void (failure.value = code), end),
    site: options.site ?? (desk.site && { ...desk.site, isPublic: true }),
    address: openAddressState(),
    bringing,
    intake,
    brought,
    bringSamples,
    home: options.home,
    web: options.web,
    world,
    scriptUrl: options.scriptUrl ?? ((url) => url),
    route,
    toast,
    said,
    failure,
    device: deviceWord(navigator),
    arrived,
    shownWs,
    dialog: signal<SharingDialog | null>(null),
    persistence,
    keepsHere: computed(
      () => !options.web?.needsHomeScreen || desk.settings.values.value['keep-in-tab'] === true,
    ),
    go,
    say,
    closeToast: () => void (toast.value = null),
    take,
    ...createRunner({ desk, persistence, toast, say, take, newId }),
    newId,
  };
}

interface RunnerParts extends Pick<AppModel, 'desk' | 'persistence' | 'say' | 'take' | 'newId'> {
  readonly toast: Signal<ToastState | null>;
}

/** Commands, and the way back and forth between them: each that is run for the member ends what could be redone. */
function createRunner(parts: RunnerParts): Pick<AppModel, 'run' | 'undoLast' | 'redoLast'> {
  const { desk, persistence, toast, say, take, newId } = parts;
  const undone: Command[] = [];
  /** What was done and is not yet written down: only then can it be taken back. */
  let pending: Promise<unknown> = Promise.resolve();
  const undo = async (inverse: Command): Promise<void> => {
    const receipt = take(await desk.run(inverse));
    if (receipt === undefined) return;
    undone.push(receipt.inverse);
    toast.value = null;
    say(announcements.undone());
  };
  const undoLast = createUndoLast(desk, undo);
  return {
    async run(command, done, onPart) {
      void persistence.ask();
      undone.length = 0;
      const running = desk.run(command, onPart);
      pending = Promise.allSettled([pending, running]).then(() => undefined);
      const receipt = take(await running);
      if (receipt === undefined || done === undefined) return receipt;
      const icon = command.type === 'delete' ? 'trash' : 'check';
      toast.value = { text: done, icon, undo: () => undo(receipt.inverse), id: newId() };
      say(done);
      return receipt;
    },
    async undoLast() {
      await pending;
      await undoLast();
    },
    async redoLast() {
      const command = undone.pop();
      if (command !== undefined && take(await desk.run(command)) !== undefined) say(announcements.redone());
    },
  };
}

/** Steps back through this device's history; what undoing adds to the history is stepped over. */
function createUndoLast(desk: Desk, undo: (inverse: Command) => Promise<void>): () => Promise<void> {
  const stepped = new Set<string>();
  const keyOf = (entry: UndoEntry): string => `${entry.at}|${JSON.stringify(entry.inverse)}`;
  return async () => {
    const last = desk.history.value.find((entry) => !stepped.has(keyOf(entry)));
    if (last === undefined) return;
    stepped.add(keyOf(last));
    const before = new Set(desk.history.value.map(keyOf));
    await undo(last.inverse);
    for (const entry of desk.history.value) if (!before.has(keyOf(entry))) stepped.add(keyOf(entry));
  };
}
