import { computed } from '@preact/signals-core';
import type { ReportId, WorkspaceId, World } from '../core/ids.ts';
import { findSeedTheme, loadThemeLists } from '../../seeds/themes.ts';
import { STARTER_THEMES } from '../../seeds/themes/starter.ts';
import { fail } from '../core/result.ts';
import type { Time } from '../core/rows.ts';
import type { Theme } from '../core/theme.ts';
import type { Writer } from '../store/writer.ts';
import type { Bytes } from '../store/bytes.ts';
import type { Channel } from '../store/contexts.ts';
import { createDrafts, findLedge } from '../store/drafts.ts';
import { openHistory } from '../store/history.ts';
import { openSettings } from '../store/settings.ts';
import { openStore } from '../store/open-store.ts';
import { errorDetail, storageErrorCode } from '../store/persistence/storage-error.ts';
import { openCouncilSite } from './council-site.ts';
import { countAgain } from './count-again.ts';
import type { DescribeSample, Desk, OpenReport, Settings } from './desk.ts';
import { enterReport } from './enter.ts';
import { appDesk, hostDesk } from './join-desks.ts';
import { createDeskFiles, type DeskFiles } from './desk-bytes.ts';
import { openFileNews } from './file-news.ts';
import { openByFile } from './by-file/open-by-file.ts';
import { followDrafts } from './following/following-drafts.ts';
import { openFollowing } from './following/following.ts';
import { ledgerWhenAsked } from './ledger/when-asked.ts';
import { createLibrary } from './library.ts';
import { openWithTies } from './packs/open-with-ties.ts';
import { openPapers } from './papers/open-papers.ts';
import type { DescribePaper } from './papers.ts';
import { openShelves } from './shelves.ts';
import type { SharingOptions } from './sharing/context.ts';
import { openMemory } from './sharing/memory.ts';
import { readOver } from './sharing/meta-rows.ts';
import { sessionsWhenAsked } from './session/when-asked.ts';
import { openSharing } from './sharing/open-sharing.ts';
import { finishWipe } from './sharing/wipe.ts';
import { createThemes } from './themes.ts';

export interface DeskOptions extends SharingOptions {
  /** Clock and randomness; this machine's by default. */
  readonly world?: World;
  /** Where the contexts of this origin meet; `new BroadcastChannel('rapporteur')` by default. */
  readonly channel?: Channel;
  /** Where bytes are kept; the origin private file system by default. */
  readonly bytes?: Bytes;
  /** Lets our own worker through Trusted Types; needed where pages cannot write files (Safari before 26). */
  readonly scriptUrl?: (url: string) => string;
  /** Version of the app, written into copies. */
  readonly app?: string;
  /** Reads a sample paper; from the documents workshop. Without it `bringSamples` fails with `page-unsupported`. */
  readonly describeSample?: DescribeSample;
  /** Reads a paper that came as a file; from the documents workshop. Without it none can be kept. */
  readonly describePaper?: DescribePaper;
  /** Origin of the sample committee site, without a slash at the end; asked for when the samples are. */
  readonly sampleSite?: (settings: Settings) => Promise<string>;
  /** The themes a new library starts with; the shipped dozen by default. */
  readonly vocabulary?: readonly Theme[];
  /** Milliseconds that a document stays open after its last use. */
  readonly linger?: number;
  /** Milliseconds to wait for IndexedDB before going on in memory, told as a trouble. */
  readonly timeout?: number;
}

/** Opens everything kept on this device. Always resolves; what could not be opened is in `troubles`. */
export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const world = options.world ?? machineWorld();
  await finishWipe(world.now());
  const store = await openStore({
    world,
    channel: options.channel ?? new BroadcastChannel('rapporteur'),
    ...filesOf(options),
    ...(options.linger === undefined ? {} : { linger: options.linger }),
    ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
  });
  const { identity, documents, local, contexts } = store;
  const shelves = openShelves(documents, store.workspaces, (name, rows) =>
    store.report('row-unreadable', `${name}: ${rows}`),
  );
  const [settings, history] = await Promise.all([
    openSettings(local, contexts),
    openHistory(local, contexts),
    shelves.ready(),
  ]);
  const themes = createThemes(shelves, options.vocabulary ?? STARTER_THEMES, findSeedTheme);
  const lists = loadThemeLists();
  if (!lists.ok) store.report(lists.code, lists.detail ?? 'themes');
  if (isImplausible(world.now(), history.entries.value[0]?.at)) store.report('clock-implausible', '');
  const counting = countAgain(store, shelves);
  const news = openFileNews(contexts);
  const writer = (): Writer => ({
    mine: [identity.value.member, ...identity.value.aliases],
    device: identity.value.device,
    world,
    mergedFrom: themes.mergedFrom,
  });
  const deps = { store, shelves, writer, whenCounted: counting.whenDone };
  const memory = openMemory(store);
  await memory.ready;
  const files = { read: store.bytes.read, watch: news.watch };
  const show = (rid: ReportId): OpenReport =>
    openWithTies(rid, { documents, shelves, themes, identity, now: world.now, files });
  const run: Desk['run'] = async (command, onPart) => {
    const { runCommand } = await import('./run-command.ts');
    return runCommand(command, deps, onPart);
  };
  const isOver = (ws: WorkspaceId) =>
    shelves.all.value.flatMap(({ workspace, document }) =>
      workspace.kind === 'own' ? (readOver(document.doc, ws) ?? []) : [],
    )[0];
  const deviceName = (): string => memory.read<string>('device-name') ?? options.deviceName ?? 'This device';
  const drafts = followDrafts(createDrafts(local, world.now, findLedge()), { store, shelves, memory });
  const following = openFollowing(store, shelves);
  const context = { store, shelves, memory, news, history, options, run };
  const shared = openSharing(context, show);
  const ledger = ledgerWhenAsked({ store, shelves, themes, isCounted: counting.isDone });
  const sessions = sessionsWhenAsked({ store, shelves, memory, run: shared.run });

  return {
    me: computed(() => {
      const { member, aliases, device, name } = identity.value;
      return { member, aliases, device, name };
    }),
    workspaces: store.workspaces,
    library: createLibrary(shelves, store.indexer.summaries),
    isCounted: counting.isDone,
    themes: themes.list,
    vocabulary: async () => (await import('./vocabulary.ts')).readVocabulary(shelves, themes, findSeedTheme),
    themeLists: lists.ok ? lists.value : [],
    saved: documents.saved,
    troubles: store.troubles,
    history: history.entries,
    drafts,
    settings,
    following,
    byFile: openByFile(context, options.app ?? '', (ws, n) => shared.sharing.noteInLog([ws], 'exported', n)),
    sharing: shared.sharing,
    sessions: sessions.get,
    hasSessions: sessions.hasAny,
    story: async () => (await import('./story/open-story.ts')).openStory({ documents, shelves, identity }),
    brief: async () => (await import('./brief/read-brief.ts')).readBrief(shelves, identity),
    site: options.server === undefined ? undefined : openCouncilSite(options.server),
    papers: openPapers(options.describePaper, settings, deps, news),
    ledger: ledger.get,
    openReport: show,
    isRestricted: (rid) => shelves.isRestricted(rid),
    async run(command, onPart) {
      const receipt = await shared
        .run(command, onPart)
        .catch((error: unknown) => fail(storageErrorCode(error), errorDetail(error)));
      if (receipt.ok) await history.enter(command, receipt.value.inverse, receipt.value.savedAt);
      return receipt;
    },
    enterReport: (entry) => enterReport(entry, deps),
    async deletePaper(rid, what) {
      const { deletePaper } = await import('./delete-paper.ts');
      return deletePaper(rid, what, deps, history);
    },
    async unlockPaper(rid, why) {
      const { unlockPaper } = await import('./unlock-paper.ts');
      return unlockPaper(rid, why, deps, settings);
    },
    keepBytes: (bytes) => store.bytes.keep(bytes),
    watchFile: news.watch,
    readBytes: (file) => store.bytes.read(file),
    openBytes: (file) => store.bytes.open(file),
    async bringSamples() {
      const site = (await options.sampleSite?.(settings)) ?? 'http://127.0.0.1:4701';
      const { bringSamples } = await import('./samples.ts');
      return bringSamples({ describe: options.describeSample, site }, deps);
    },
    removeSamples: async () => (await import('./samples.ts')).removeSamples(deps),
    async saveCopy(choice) {
      const { countInGroups, saveCopy } = await import('./save-copy.ts');
      const copy = await saveCopy(choice, { store, shelves, app: options.app ?? '' });
      if (copy.ok && choice.only === undefined)
        for (const [ws, n] of countInGroups({ store })) void shared.sharing.noteInLog([ws], 'exported', n);
      return copy;
    },
    lookAtCopy: async (copy) => (await import('./look-at-copy.ts')).lookAtCopy(copy, store, shelves),
    bringBack: async (copy) => (await import('./bring-back.ts')).bringBack(copy, store),
    joinAsHost: (request, grant) =>
      hostDesk(store, news, { deviceName: deviceName(), isOver, onOver: shared.letGo, ...request }, grant),
    joinAsApp: (request) =>
      appDesk(store, news, { deviceName: deviceName(), isOver, onOver: () => undefined, ...request }),
    async dispose() {
      counting.dispose();
      ledger.dispose();
      sessions.dispose();
      drafts.dispose();
      await following.settle();
      await shared.dispose();
      shelves.dispose();
      await store.dispose();
    },
  };
}

/** Before this was built, a generation after it, or more than a day before what was done last. */
function isImplausible(now: Time, last: Time = 0): boolean {
  return !(now > Math.max(Date.UTC(2026, 0, 1), last - 86_400_000) && now < Date.UTC(2056, 0, 1));
}

function machineWorld(): World {
  return { now: () => Date.now(), random: (length) => crypto.getRandomValues(new Uint8Array(length)) };
}

function filesOf({ bytes, scriptUrl }: DeskOptions): Pick<DeskFiles, 'bytes'> & Partial<DeskFiles> {
  return bytes ? { bytes } : createDeskFiles(scriptUrl ?? ((url) => url));
}
