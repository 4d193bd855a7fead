// Runs in a page of its own, in real Chromium: a member's desk and what the member does to papers, by chance with a seed.
import { editionIdOf } from '../../../shared/core/edition-id.ts';
import type { Command } from '../../../shared/core/command.ts';
import { createId, type World } from '../../../shared/core/ids.ts';
import { KINDS } from '../../../shared/core/kind.ts';
import type { FindingView } from '../../../shared/core/view.ts';
import type { Desk } from '../../../shared/desk/desk.ts';
import { openDesk } from '../../../shared/desk/open-desk.ts';
import { describeSpan, writePageSkeleton } from '../../../shared/documents/page/anchor-page.ts';
import { createPlacer } from '../../../shared/documents/page/placer.ts';
import { writeSnapshot } from '../../../shared/documents/page/snapshot.ts';
import { openSnapshot, type OpenSnapshot } from '../../../shared/documents/paper/snapshot.ts';
import { createRandom } from '../../../shared/store/testing/builders.ts';
import { readWithStock } from '../../../shared/store/testing/databases.ts';
import { describeRows } from './rows.ts';

interface Paper {
  readonly rid: string;
  readonly title: string;
  /** Served to anybody, without a sign-in. */
  readonly url: string;
}

type Tally = Record<string, number>;

const world: World = {
  now: () => Date.now(),
  random: (size) => crypto.getRandomValues(new Uint8Array(size)),
};
const papers = new Map<string, { readonly opened: OpenSnapshot; readonly edition: string }>();
let desk: Desk | undefined;
let random = createRandom(1);
const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];

async function fetchPaper(url: string): Promise<OpenSnapshot> {
  const answer = await fetch(url, { credentials: 'omit' });
  const opened = openSnapshot(await answer.text());
  if (!opened.ok) throw new Error(opened.code);
  return opened.value;
}

async function open(options: { server: string; deviceName: string; seed: number }): Promise<void> {
  random = createRandom(options.seed);
  desk = await openDesk({
    server: options.server,
    deviceName: options.deviceName,
    askPublic: async (url) => {
      const { page } = await fetchPaper(url);
      return { ok: true, value: { textHash: await editionIdOf(page.index.text) } };
    },
  });
}

/** Opens a paper at its address and keeps it. */
async function read({ rid, title, url }: Paper): Promise<void> {
  const opened = await fetchPaper(url);
  const id = await editionIdOf(opened.page.index.text);
  papers.set(rid, { opened, edition: id });
  const kept = await desk!.keepBytes(new TextEncoder().encode(writeSnapshot(opened.root)));
  if (!kept.ok) throw new Error(kept.code);
  const skeleton = writePageSkeleton(opened.page);
  const edition = { id, media: 'page', textHash: id, skeleton, file: kept.value } as const;
  const entered = await desk!.enterReport({
    rid,
    report: { key: `url:${url}`, title },
    url,
    edition,
    restricted: false,
  });
  if (!entered.ok) throw new Error(entered.code);
}

async function viewOf(rid: string) {
  const report = desk!.openReport(rid);
  await report.ready;
  const view = report.view.value;
  report.dispose();
  return view;
}

/** One to four lines of the paper, from the beginning of a word to the end of another. */
function markSomewhere(rid: string): Command | undefined {
  const paper = papers.get(rid)!;
  const { text } = paper.opened.page.index;
  const start = text.indexOf(' ', Math.floor(random() * (text.length - 400))) + 1;
  const end = text.indexOf(' ', start + 30 + Math.floor(random() * 260));
  const sel = describeSpan(paper.opened.page, { start, end });
  if (!sel.ok) return undefined;
  const kind = random() < 0.7 ? pick(KINDS) : undefined;
  return {
    type: 'mark',
    rid,
    finding: createId(world),
    edition: paper.edition,
    sel: sel.value,
    ...(kind ? { kind } : {}),
    ...(random() < 0.1 ? { ask: true } : {}),
    at: world.now(),
  };
}

function changeOf(finding: FindingView): Command {
  const base = { rid: finding.rid, finding: finding.id, at: world.now() };
  const chance = random();
  const mine = finding.notes.filter(({ author }) => author.isMe);
  if (chance < 0.35) {
    const replaces = random() < 0.6 ? mine.map(({ id }) => id) : [];
    const text = `A thought of ${desk!.me.value.name}, number ${Math.floor(random() * 1e6)}.`;
    return { ...base, type: 'note', note: createId(world), text, replaces };
  }
  if (chance < 0.55) return { ...base, type: 'kind', kind: random() < 0.2 ? null : pick(KINDS)! };
  if (chance < 0.8) {
    const theme = pick(desk!.themes.value)!.id;
    return { ...base, type: 'tag', theme, on: !finding.themes.some(({ id }) => id === theme) };
  }
  if (chance < 0.88) return { ...base, type: 'ask', on: !finding.ask.on };
  return { ...base, type: finding.deleted ? 'restore' : 'delete' };
}

/** So many acts, each a command that the desk runs; gives how many of each kind were done. */
async function work(acts: number, marks: number): Promise<Tally> {
  const done: Tally = {};
  for (let n = 0; n < acts; n += 1) {
    const rid = pick([...papers.keys()])!;
    const view = await viewOf(rid);
    const all = [...(view?.findings ?? []), ...(random() < 0.2 ? (view?.deleted ?? []) : [])];
    const finding = pick(all);
    const isMark = n < marks || finding === undefined;
    const command = isMark ? markSomewhere(rid) : changeOf(finding);
    if (!command) continue;
    const run = await desk!.run(command);
    const name = run.ok ? command.type : `${command.type} refused: ${run.code}`;
    done[name] = (done[name] ?? 0) + 1;
    if (random() < 0.05) {
      const undone = run.ok ? await desk!.run(run.value.inverse) : undefined;
      if (undone?.ok) done.undone = (done.undone ?? 0) + 1;
    }
  }
  return done;
}

/** What a group's document holds in this browser's own database. */
const stored = async (name: string): Promise<string> => describeRows(await readWithStock(name));

/** What the member sees of a report's shared findings, and how many stand where they were marked. */
async function seen(rid: string, group: string) {
  const view = (await viewOf(rid))!;
  const shared = (all: readonly FindingView[]) =>
    all.filter(({ audiences }) => audiences.some(({ ws }) => ws === group));
  const shape = (finding: FindingView) => ({
    id: finding.id,
    author: finding.author.name,
    quote: finding.sel.quote.exact,
    kind: finding.kind,
    others: finding.otherKinds.map(({ author, kind }) => `${author.name} ${kind}`).sort(),
    themes: finding.themes.map(({ id }) => id).sort(),
    notes: finding.notes
      .filter(({ audience }) => audience.ws === group)
      .map(({ author, text }) => `${author.name}: ${text}`)
      .sort(),
  });
  const { opened, edition } = papers.get(rid)!;
  const placer = createPlacer(opened.page, edition);
  placer.take(view.findings, []);
  placer.work();
  return {
    shared: shared(view.findings).map(shape),
    deleted: shared(view.deleted)
      .map(({ id }) => id)
      .sort(),
    own: view.findings.length - shared(view.findings).length,
    exact: [...placer.anchors.values()].filter(({ state }) => state === 'exact').length,
    findings: view.findings.length,
  };
}

const member = {
  open,
  read,
  work,
  stored,
  seen,
  sharing: () => desk!.sharing,
  desk: () => desk!,
};
export type MemberPage = typeof member;
Object.assign(globalThis, { member });
