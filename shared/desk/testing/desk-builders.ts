/** A desk in a browser test, on a profile of its own, and reports to put on it. */
import type { Desk, ReportEntry } from '../desk.ts';
import { openDesk, type DeskOptions } from '../open-desk.ts';
import { reportName } from '../../store/document-name.ts';
import { openIndexDb } from '../../store/index-db.ts';
import { throwAwayProfile } from '../../store/testing/databases.ts';

/** A report that may be entered, with an edition, but for what is changed. */
export function createEntry(change: Partial<ReportEntry> = {}): ReportEntry {
  const rid = change.rid ?? 'paper1';
  return {
    rid,
    report: { key: `url:https://council.example/${rid}`, title: `Report ${rid}`, meeting: 'm1', item: 'i1' },
    url: `https://council.example/${rid}`,
    meeting: { id: 'm1', row: { council: 'Saltmere', committee: 'Children', date: '2026-01-12' } },
    item: { id: 'i1', row: { no: '5', title: 'The report', order: 5 } },
    edition: { id: 'edition1', media: 'page', textHash: 'edition1', skeleton: new Uint8Array([1, 2]) },
    restricted: false,
    ...change,
  };
}

/** Desks of one test: all are closed, and the profile thrown away, by `end`. What an earlier file left goes before the first. */
export function createDesks(): {
  open(options?: DeskOptions): Promise<Desk>;
  close(): Promise<void>;
  /** As a page that was closed with its papers open leaves it: their sums are counted again at the next start. */
  closeUnsettled(desk: Desk): Promise<void>;
  end(): Promise<void>;
} {
  const open: Desk[] = [];
  let isClean: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await Promise.all(open.splice(0).map((desk) => desk.dispose()));
  };
  return {
    async open(options = {}) {
      await (isClean ??= throwAwayProfile());
      const desk = await openDesk({ linger: 0, ...options });
      open.push(desk);
      return desk;
    },
    close,
    async closeUnsettled({ workspaces, library }) {
      const rids = library.value.loose.map(({ rid }) => rid);
      const names = workspaces.value.flatMap(({ ws }) => rids.map((rid) => reportName(ws, rid)));
      await close();
      const index = openIndexDb();
      for (const name of names) if (await index.latest(name)) await index.begin(name);
      index.close();
    },
    async end() {
      await close();
      await throwAwayProfile();
    },
  };
}
