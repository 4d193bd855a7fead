/**
 * One tab's page, from hello to goodbye. The page is what the browser says that the sender is; a message can only add
 * to, or ask for, findings of that page. Messages run one after the other.
 */
import type { EditionId } from '../../shared/core/ids.ts';
import type { ErrorCode, Result } from '../../shared/core/result.ts';
import type { Receipt } from '../../shared/core/command.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { describeEntry } from '../../shared/app/page-entry.ts';
import type { ReportEntry } from '../../shared/desk/desk.ts';
import type { Port } from '../browser/ports.ts';
import { readPageMessage, type PageCommand, type PageMessage } from '../messages.ts';
import { isAnswered, noteAnswered } from './answered.ts';
import { identifyPage, type PageIdentity } from './identify-page.ts';
import { keepSnapshot } from './keep-snapshot.ts';
import { chooseEdition, describeMarked } from './mark-edition.ts';
import { isKept } from './page-status.ts';
import { createSession, post, restrict, tell, type Session, type SessionWorld } from './session.ts';

/** Longer than this nobody is left in the dark. */
const PATIENCE_MS = 1_800;

/** Serves a content script until its port closes. Ports from frames, own pages or unknown addresses are closed. */
export function servePage(port: Port, opening: Promise<SessionWorld>): void {
  const { url, frame, tab } = port.sender;
  if (url === undefined || frame !== 0 || tab === undefined) return port.close();
  let session: Session | undefined;
  let queue: Promise<void> = opening.then((world) => {
    session = createSession(world, port, url);
  });
  port.onMessage((raw) => {
    const message = readPageMessage(raw);
    // Nobody knows when its turn comes; it waits with the page meanwhile.
    if (session?.late && message?.type === 'run') refuse(port, 'storage-blocked', message);
    queue = queue
      .then(async () => {
        if (message === undefined) refuse(port, 'command-invalid', raw);
        else if (session !== undefined) await withPatience(session, message);
      })
      .catch((error: unknown) => {
        refuse(port, 'storage-failed', raw);
        console.error(error);
      });
  });
  port.onClose(() => {
    void queue.then(() => {
      session?.stop?.();
      session?.feed.dispose();
      session?.report?.dispose();
    });
  });
}

function refuse(port: Port, code: ErrorCode, raw: unknown): void {
  const id = (raw as { id?: unknown } | null)?.id;
  post(port, { type: 'refused', code, ...(typeof id === 'string' && id.length <= 64 ? { id } : {}) });
}

/** A storage may neither take nor refuse: said in time, while what was asked for still waits its turn. */
async function withPatience(session: Session, message: PageMessage): Promise<void> {
  const timer = setTimeout(() => {
    session.late = true;
    tell(session);
    if (message.type === 'run') refuse(session.port, 'storage-blocked', message);
  }, PATIENCE_MS);
  try {
    await handle(session, message);
  } finally {
    clearTimeout(timer);
    if (session.late) {
      session.late = false;
      tell(session);
    }
  }
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
  const { desk, fold } = session.world;
  const page = await identifyPage(
    session.url,
    reading,
    (rid) => session.restricted || desk.isRestricted(rid),
    fold,
  );
  if (!page.ok) return post(session.port, { type: 'refused', code: page.code });
  if (page.value.restricted) restrict(session, undefined);
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

async function runMessage(session: Session, id: string, command: PageCommand): Promise<void> {
  const result = await answerOnce(session, id, command);
  if (!result.ok) return post(session.port, { type: 'refused', id, code: result.code });
  const { savedAt, edition } = result.value;
  post(session.port, { type: 'ack', id, receipt: { savedAt } });
  const { page, report } = session;
  // Only the page that was marked is kept: another may answer at its address.
  if (page && report && edition === page.edition && !isKept(report.view.peek(), page)) askSnapshot(session);
}

interface Answer extends Pick<Receipt, 'savedAt'> {
  /** Of a mark, the version that it was made on. */
  readonly edition?: EditionId;
}

/** An acknowledgement may be lost; what was done since is not done over when the command comes again. */
async function answerOnce(session: Session, id: string, command: PageCommand): Promise<Result<Answer>> {
  const { desk, now } = session.world;
  // A mark that comes twice changes nothing by itself.
  if (command.type === 'mark') return await runMark(session, command);
  if (isAnswered(desk.settings, id)) return ok({ savedAt: now() });
  const result = await runOther(session, command);
  if (result.ok) await noteAnswered(desk.settings, id);
  return result;
}

async function runMark(
  session: Session,
  command: Extract<PageCommand, { type: 'mark' }>,
): Promise<Result<Answer>> {
  const { page, report, world } = session;
  if (page === undefined || report === undefined) return fail('page-changed');
  const { edition, page: marked } = await chooseEdition(command, page, session.seen);
  const paper = describeMarked(command, page, marked);
  if (paper === undefined) return fail('page-changed');
  if (paper.restricted) restrict(session, paper.reason);
  const entered = marked
    ? await enter(session, paper)
    : await enterWords(session, paper, edition === command.edition ? undefined : edition);
  if (!entered) return fail(session.trouble ?? 'storage-failed');
  const { said: _, ...mark } = command;
  const result = await world.desk.run({ ...mark, rid: page.rid, edition });
  return result.ok ? ok({ savedAt: result.value.savedAt, edition }) : result;
}

async function runOther(
  { page, report, world }: Session,
  command: Exclude<PageCommand, { type: 'mark' }>,
): Promise<Result<Answer>> {
  if (page === undefined || report === undefined) return fail('page-changed');
  const view = report.view.peek();
  const all = [...(view?.findings ?? []), ...(view?.deleted ?? [])];
  const finding = all.find((entry) => entry.id === command.finding);
  if (finding === undefined) return fail('finding-unknown');
  // Without a workspace the desk takes all that have the finding and that this member may write in.
  return await world.desk.run({ ...command, rid: page.rid });
}

/** Registers the paper and this version of it, once. */
async function enter(session: Session, page: PageIdentity): Promise<boolean> {
  if (session.entered.has(page.edition)) return true;
  const entered = await enterEntry(session, await describeEntry(page, todayOf(session)));
  if (entered) session.entered.add(page.edition);
  return entered;
}

/** Registers the paper with a version of which only the marked words are known, or that was named earlier. */
async function enterWords(session: Session, page: PageIdentity, id: EditionId | undefined): Promise<boolean> {
  const { edition: _, ...entry } = await describeEntry(page, todayOf(session));
  if (id === undefined) return await enterEntry(session, entry);
  const edition = { id, media: 'other', textHash: id, skeleton: new Uint8Array() } as const;
  return await enterEntry(session, { ...entry, edition });
}

async function enterEntry(session: Session, entry: ReportEntry): Promise<boolean> {
  // An earlier reading may have been judged before the page said that it is restricted.
  const restricted = entry.restricted || session.restricted;
  const result = await session.world.desk.enterReport({ ...entry, restricted });
  session.trouble = result.ok ? undefined : result.code;
  if (!result.ok) tell(session);
  return result.ok;
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
    if (!(await enterEntry(session, entry))) code = session.trouble;
  }
  session.trouble = code;
  tell(session);
}
