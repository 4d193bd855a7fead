/**
 * One tab's page, from hello to goodbye. The page is what the browser says that the sender is; a message can only add
 * to, or ask for, findings of that page. Messages run one after the other.
 */
import type { EditionId } from '../../shared/core/ids.ts';
import type { ErrorCode, Result } from '../../shared/core/result.ts';
import type { Receipt } from '../../shared/core/command.ts';
import { fail } from '../../shared/core/result.ts';
import type { Desk, OpenReport, ReportEntry } from '../../shared/desk/desk.ts';
import type { Port } from '../browser/ports.ts';
import { readPageMessage, type HostMessage, type PageCommand, type PageMessage } from '../messages.ts';
import { describeEntry } from './enter-page.ts';
import type { FoldWords } from './fold-words.ts';
import { identifyPage, type PageIdentity } from './identify-page.ts';
import { keepSnapshot } from './keep-snapshot.ts';
import { chooseEdition } from './mark-edition.ts';
import { createRowFeed } from './page-rows.ts';
import { describeStatus, isKept, readTrouble } from './page-status.ts';
import { readWishes } from '../wishes.ts';

export interface SessionWorld {
  readonly desk: Desk;
  readonly now: () => number;
  readonly fold: FoldWords;
}

interface Session {
  readonly world: SessionWorld;
  readonly port: Port;
  readonly url: string;
  readonly feed: ReturnType<typeof createRowFeed>;
  page: PageIdentity | undefined;
  /** How often the page said what it is; echoed, so that it knows which reading an edition belongs to. */
  reading: number;
  /** Versions that this tab has shown, for marks that were made on an earlier one. */
  readonly seen: Map<EditionId, PageIdentity>;
  report: OpenReport | undefined;
  stop: (() => void) | undefined;
  entered: Set<EditionId>;
  /** The version whose snapshot was asked for and has not come. */
  keeping: PageIdentity | undefined;
  trouble: ErrorCode | undefined;
  /** The status as last sent. */
  told: string;
}

/** Serves a content script until its port closes. Ports from frames, own pages or unknown addresses are closed. */
export function servePage(port: Port, opening: Promise<SessionWorld>): void {
  const { url, frame, tab } = port.sender;
  if (url === undefined || frame !== 0 || tab === undefined) return port.close();
  let session: Session | undefined;
  let queue: Promise<void> = opening.then((world) => {
    session = {
      world,
      port,
      url,
      feed: createRowFeed(),
      page: undefined,
      reading: 0,
      seen: new Map(),
      report: undefined,
      stop: undefined,
      entered: new Set(),
      keeping: undefined,
      trouble: undefined,
      told: '',
    };
  });
  port.onMessage((raw) => {
    const message = readPageMessage(raw);
    queue = queue
      .then(async () => {
        if (message === undefined) post(port, { type: 'refused', code: 'command-invalid', ...idOf(raw) });
        else if (session !== undefined) await handle(session, message);
      })
      .catch((error: unknown) => {
        post(port, { type: 'refused', code: 'storage-failed', ...idOf(raw) });
        console.error(error);
      });
  });
  port.onClose(() => {
    void queue.then(() => {
      session?.stop?.();
      session?.report?.dispose();
    });
  });
}

function post(port: Port, message: HostMessage): void {
  port.post(message);
}

function idOf(raw: unknown): { id?: string } {
  const id = (raw as { id?: unknown } | null)?.id;
  return typeof id === 'string' && id.length <= 64 ? { id } : {};
}

async function handle(session: Session, message: PageMessage): Promise<void> {
  switch (message.type) {
    case 'read':
      return await read(session, message);
    case 'run':
      return await runMessage(session, message.id, message.command);
    case 'keep':
      if (session.page === undefined) return;
      if (await enter(session, session.page)) askSnapshot(session);
      return;
    case 'snapshot':
      return await takeSnapshot(session, message.edition, message.html);
  }
}

async function read(
  session: Session,
  { no, reading }: Extract<PageMessage, { type: 'read' }>,
): Promise<void> {
  const { desk } = session.world;
  const page = await identifyPage(session.url, reading, (rid) => desk.isRestricted(rid), session.world.fold);
  if (!page.ok) return post(session.port, { type: 'refused', code: page.code });
  const same = session.page?.rid === page.value.rid;
  session.page = page.value;
  session.reading = no;
  session.seen.set(page.value.edition, page.value);
  session.trouble = undefined;
  if (!same) {
    session.stop?.();
    session.report?.dispose();
    session.report = desk.openReport(page.value.rid);
    await session.report.ready;
    const stops = [session.report.view, desk.settings.values, desk.troubles].map((signal) =>
      signal.subscribe(() => tell(session)),
    );
    session.stop = () => stops.forEach((stop) => stop());
  } else tell(session);
}

/** Brings the page up to date. The status goes first, since rows only make sense with its edition. */
function tell(session: Session): void {
  const { page, report, port } = session;
  if (page === undefined || report === undefined) return;
  const view = report.view.peek();
  const status = describeStatus({
    page,
    reading: session.reading,
    view,
    wishes: readWishes(session.world.desk.settings.values.peek()),
    keeping: session.keeping !== undefined,
    trouble: session.trouble ?? readTrouble(session.world.desk.troubles.peek(), page.rid),
  });
  const text = JSON.stringify(status);
  if (text !== session.told) post(port, { type: 'status', status });
  session.told = text;
  const rows = session.feed.next(view, page, session.reading);
  if (rows !== undefined) post(port, rows);
}

async function runMessage(session: Session, id: string, command: PageCommand): Promise<void> {
  const result = await run(session, command);
  if (!result.ok) return post(session.port, { type: 'refused', id, code: result.code });
  post(session.port, { type: 'ack', id, receipt: { savedAt: result.value.savedAt } });
  const { page, report } = session;
  if (command.type === 'mark' && page && report && !isKept(report.view.peek(), page)) askSnapshot(session);
}

async function run(session: Session, command: PageCommand): Promise<Result<Receipt>> {
  const { page, report, world } = session;
  if (page === undefined || report === undefined) return fail('page-changed');
  const { rid } = page;
  if (command.type === 'mark') {
    const { edition, page: marked } = await chooseEdition(command, page, session.seen);
    const entered = marked ? await enter(session, marked) : await enterWords(session, page, edition);
    if (!entered) return fail(session.trouble ?? 'storage-failed');
    return await world.desk.run({ ...command, rid, edition });
  }
  const view = report.view.peek();
  const all = [...(view?.findings ?? []), ...(view?.deleted ?? [])];
  const finding = all.find((entry) => entry.id === command.finding);
  if (finding === undefined) return fail('finding-unknown');
  return await world.desk.run({ ...command, rid, ws: finding.audience.ws });
}

/** Registers the paper and this version of it, once. */
async function enter(session: Session, page: PageIdentity): Promise<boolean> {
  if (session.entered.has(page.edition)) return true;
  const entered = await enterEntry(session, await describeEntry(page, todayOf(session)));
  if (entered) session.entered.add(page.edition);
  return entered;
}

/** Registers the paper with a version of which only the marked words are known. */
async function enterWords(session: Session, page: PageIdentity, id: EditionId): Promise<boolean> {
  const entry = await describeEntry(page, todayOf(session));
  const edition = { id, media: 'other', textHash: id, skeleton: new Uint8Array() } as const;
  return await enterEntry(session, { ...entry, edition });
}

async function enterEntry(session: Session, entry: ReportEntry): Promise<boolean> {
  const result = await session.world.desk.enterReport(entry);
  if (result.ok) return true;
  session.trouble = result.code;
  tell(session);
  return false;
}

const todayOf = ({ world }: Session): string => new Date(world.now()).toISOString().slice(0, 10);

function askSnapshot(session: Session): void {
  if (session.page === undefined || session.keeping?.edition === session.page.edition) return;
  session.keeping = session.page;
  post(session.port, { type: 'snapshot?', edition: session.page.edition });
  tell(session);
}

/** Keeps the page's bytes. Whatever goes wrong here, the finding is already saved. */
async function takeSnapshot(session: Session, edition: EditionId, html: string): Promise<void> {
  const page = session.keeping;
  if (page === undefined || page.edition !== edition) return;
  session.keeping = undefined;
  const kept = await keepSnapshot(session.world.desk, page, html);
  let code: ErrorCode | undefined = kept.ok ? undefined : kept.code;
  if (kept.ok) {
    const entry = await describeEntry(page, todayOf(session), kept.value);
    const entered = await session.world.desk.enterReport(entry);
    if (!entered.ok) code = entered.code;
  }
  session.trouble = code;
  tell(session);
}
