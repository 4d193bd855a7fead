/** What the host holds of one tab's page, and how it tells the page. */
import type { EditionId } from '../../shared/core/ids.ts';
import type { ErrorCode } from '../../shared/core/result.ts';
import type { Desk, OpenReport } from '../../shared/desk/desk.ts';
import type { Port } from '../browser/ports.ts';
import type { HostMessage } from '../messages.ts';
import type { FoldWords } from './fold-words.ts';
import type { PageIdentity } from './identify-page.ts';
import { createRowFeed, type RowFeed } from './page-rows.ts';
import { describeStatus, readTrouble } from './page-status.ts';
import { readWishes } from '../wishes.ts';

export interface SessionWorld {
  readonly desk: Desk;
  readonly now: () => number;
  readonly fold: FoldWords;
}

export interface Session {
  readonly world: SessionWorld;
  readonly port: Port;
  readonly url: string;
  readonly feed: RowFeed;
  page: PageIdentity | undefined;
  /** How often the page said what it is; echoed, so that it knows which reading an edition belongs to. */
  reading: number;
  /** Once this tab or a mark has shown it restricted, it stays so, whatever a later reading says. */
  restricted: boolean;
  /** Versions that this tab has shown, for marks that were made on an earlier one. */
  readonly seen: Map<EditionId, PageIdentity>;
  report: OpenReport | undefined;
  stop: (() => void) | undefined;
  readonly entered: Set<EditionId>;
  /** The version whose snapshot was asked for and has not come. */
  keeping: PageIdentity | undefined;
  trouble: ErrorCode | undefined;
  /** The storage has not answered for longer than a person waits. */
  late: boolean;
  /** The status as last sent. */
  told: string;
}

export function createSession(world: SessionWorld, port: Port, url: string): Session {
  const session: Session = {
    world,
    port,
    url,
    feed: createRowFeed(() => tell(session)),
    page: undefined,
    reading: 0,
    restricted: false,
    seen: new Map(),
    report: undefined,
    stop: undefined,
    entered: new Set(),
    keeping: undefined,
    trouble: undefined,
    late: false,
    told: '',
  };
  return session;
}

export function post(port: Port, message: HostMessage): void {
  port.post(message);
}

/** Brings the page up to date. The status goes first, since rows only make sense with its edition. */
export function tell(session: Session): void {
  const { page, report, port } = session;
  if (page === undefined || report === undefined) return;
  const view = report.view.peek();
  const status = describeStatus({
    page,
    reading: session.reading,
    view,
    wishes: readWishes(session.world.desk.settings.values.peek()),
    keeping: session.keeping !== undefined,
    trouble: session.late
      ? 'storage-blocked'
      : (session.trouble ?? readTrouble(session.world.desk.troubles.peek(), page.rid)),
  });
  const text = JSON.stringify(status);
  if (text !== session.told) post(port, { type: 'status', status });
  session.told = text;
  const rows = session.feed.next(view, page, session.reading);
  if (rows !== undefined) post(port, rows);
}

/** From now on nothing of this page is entered anywhere but in the device workspace. */
export function restrict(session: Session, reason: string | undefined): void {
  if (!session.restricted) session.entered.clear();
  session.restricted = true;
  if (session.page === undefined || session.page.restricted) return;
  session.page = { ...session.page, restricted: true, ...(reason === undefined ? {} : { reason }) };
  tell(session);
}
