import { expect, test } from 'vitest';
import type { FoundMeeting, FoundPaper } from '../../core/found-meeting.ts';
import { KINDS } from '../../core/kind.ts';
import type { ReportSummary } from '../../core/view.ts';
import type { QueueState } from './keep-queue.ts';
import type { MeetingMemory } from './meeting-memory.ts';
import { keysToKeep, meetingScreen, type ScreenParts } from './meeting-screen.ts';

const paper = (key: string, title: string, more: Partial<FoundPaper> = {}): FoundPaper => ({
  key,
  url: `https://a.example/${key}.pdf`,
  title,
  role: 'report',
  form: 'pdf',
  ...more,
});
const found = (papers: FoundPaper[], more: Partial<FoundMeeting> = {}): FoundMeeting => ({
  key: 'mg:a.example:m1',
  url: 'https://a.example/ieListDocuments.aspx?MId=1',
  site: 'modgov',
  title: 'Agenda',
  committee: 'Panel',
  items: [{ key: 'ai1', no: '7', title: 'Budget', order: 0, papers }],
  papers: [],
  ...more,
});
const IDLE: QueueState = { running: false, waiting: [], failed: {}, done: 0, bytes: 0 };
const DAY = 86_400_000;
const MONDAY = Date.UTC(2027, 0, 4, 12);

function screen(memory: Partial<MeetingMemory>, parts: Partial<ScreenParts> = {}) {
  const whole: MeetingMemory = {
    found: found([paper('s1', 'Report'), paper('s2', 'Note', { form: 'page' })]),
    at: MONDAY,
    kept: {},
    wanted: [],
    paused: false,
    unlocked: {},
    ...memory,
  };
  const shown = meetingScreen({
    memory: whole,
    view: undefined,
    queue: IDLE,
    now: MONDAY + 3 * DAY,
    checking: false,
    pageOf: () => undefined,
    hrefOf: (rid) => `#${rid}`,
    ...parts,
  });
  if (!shown) throw new Error('nothing shown');
  return shown;
}

const keptPaper = (key: string): ReportSummary => ({
  rid: key,
  report: { key, title: key, date: '' },
  restricted: false,
  media: 'pdf',
  keptOffline: true,
  bytes: 1,
  counts: {
    ...Object.fromEntries(KINDS.map((kind) => [kind, 0])),
    plain: 0,
    ask: 0,
  } as ReportSummary['counts'],
  total: 0,
});
const names = { s1: { edition: 'e', names: [{ name: 'Appendix 2', words: 'See Appendix 2.' }] } };

test('of a kept paper, the pages after the place where it was left', () => {
  const view = {
    id: 'm',
    meeting: { council: '', committee: 'Panel', date: '' },
    items: [{ id: 'ai1', no: '7', title: 'Budget', papers: [keptPaper('s1')] }],
  };
  const pagesAt = (page: number | undefined) =>
    screen(
      { kept: { s1: { edition: 'e', pages: 12 } } },
      { view, pageOf: (id) => (id === 'e' ? page : 9) },
    ).items[0]?.papers.map(({ pages }) => pages);
  expect(pagesAt(undefined)).toEqual([{ left: 12, of: 12 }, undefined]);
  expect(pagesAt(4)).toEqual([{ left: 8, of: 12 }, undefined]);
  // A later version has fewer pages than the one that was left there.
  expect(pagesAt(40)).toEqual([{ left: 0, of: 12 }, undefined]);
});

test('an appendix that a kept report names is promised at its item, with the report’s words', () => {
  const [item] = screen({ named: names }).items;
  expect(item?.promised).toEqual([{ name: 'Appendix 2', by: 'Report', words: 'See Appendix 2.' }]);
});

test('a supplement goes to its item and fills the promised row; the words say what changed since Monday', () => {
  const late = paper('s9', 'Supplement 1, item 7: Appendix 2', { role: 'supplement' });
  const latest = {
    found: found([paper('s1', 'Report'), paper('s2', 'Note', { form: 'page' })], { papers: [late] }),
    at: MONDAY + 3 * DAY,
  };
  const shown = screen({ named: names, latest });
  expect(shown.items[0]?.promised).toEqual([]);
  expect(shown.items[0]?.papers.map(({ title, change }) => [title, change])).toEqual([
    ['Report', undefined],
    ['Note', undefined],
    [late.title, 'new'],
  ]);
  expect(shown.papers).toEqual([]);
  expect(shown.changes).toEqual({
    since: 'Since Monday',
    words: '1 new paper (Supplement, item 7)',
    toKeep: 1,
  });
});

test('files are kept from here, web pages and restricted papers are not; sizes add up while all are known', () => {
  const papers = [
    paper('s1', 'Report', { sizeText: 'PDF 1.5 MB' }),
    paper('s2', 'Note', { form: 'page' }),
    paper('s3', 'Appendix B (Exempt)', { sizeText: 'PDF 9 KB' }),
    paper('s4', 'Plan', { sizeText: '500Kb' }),
  ];
  expect(keysToKeep(screen({ found: found(papers) }))).toEqual(['s1', 's4']);
  const queue = { ...IDLE, running: true, waiting: ['s1', 's4'], bytes: 1_000, done: 1 };
  expect(screen({ found: found(papers) }, { queue }).keep).toEqual({
    left: 2,
    done: 1,
    bytes: 1_000,
    of: 2_001_000,
    running: true,
    paused: false,
  });
});

test('a meeting that came by another device is shown as the registry has it', () => {
  const view = {
    id: 'm',
    meeting: { council: 'Town', committee: 'Panel', date: '2027-01-12', page: 'https://a.example/x' },
    items: [{ id: 'ai1', no: '7', title: 'Budget', papers: [] }],
  };
  const parts = { view, queue: IDLE, now: 0, checking: false, pageOf: () => undefined, hrefOf: String };
  expect(meetingScreen({ ...parts, memory: undefined })).toMatchObject({
    committee: 'Panel',
    url: 'https://a.example/x',
    items: [{ id: 'ai1', no: '7', title: 'Budget' }],
  });
  expect(meetingScreen({ ...parts, view: undefined, memory: undefined })).toBeNull();
});
