// npm run bench -- real <folder> [seed]: an hour's work of three members on the texts of a folder, through a real server,
// with lines cut and the server killed. Then the three stores and the server's are compared. Not a test: the texts are
// the caller's own.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright';
import { createRandom } from '../../shared/store/testing/builders.ts';
import { openBrowser } from '../e2e/pwa-kit.ts';
import { poll } from '../e2e/harness/poll.ts';
import { openRecorder, type Recorder } from '../e2e/harness/recorder.ts';
import { freePort, startServer, type RunningServer } from '../e2e/harness/serve.ts';
import { buildPage } from './build-page.ts';
import type { MemberPage } from './real/member-page.ts';
import { readGroup } from './real/server-copy.ts';
import { createRid } from './sync/fill.ts';

const ROUNDS = 8;
const MARKS = 200;
const ACTS_FOR_A_MARK = 3;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The texts as pages: a paragraph where the text has an empty line. */
async function servePages(folder: string) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).toSorted();
  const pages = new Map<string, string>();
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8');
    const paragraphs = text.split(/\n\s*\n/).map((one) => `<p>${escape(one.trim())}</p>`);
    pages.set(`/${basename(name, '.txt')}`, `<!doctype html><main>${paragraphs.join('\n')}</main>`);
  }
  const server = createServer(({ url }, answer) => {
    const page = pages.get(url ?? '');
    answer.writeHead(page ? 200 : 404, { 'content-type': 'text/html', 'access-control-allow-origin': '*' });
    answer.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const papers = [...pages.keys()].map((path, n) => ({
    rid: createRid(5000 + n),
    title: `Paper ${n + 1}`,
    url: origin + path,
  }));
  return { papers, close: () => server.close() };
}

interface Member {
  readonly name: string;
  readonly context: BrowserContext;
  page: Page;
  readonly counts: Record<string, number>;
}

type Run = <A, T>(member: Member, work: (page: MemberPage, arg: A) => T | Promise<T>, arg: A) => Promise<T>;

const run: Run = async ({ page }, work, arg) =>
  page.evaluate(
    `(${String(work)})(globalThis.member, ${JSON.stringify(arg) ?? 'undefined'})`,
  ) as Promise<never>;

async function openMember(
  name: string,
  context: BrowserContext,
  line: Recorder,
  papers: readonly { rid: string; title: string; url: string }[],
  seed: number,
): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
  await page.goto(`${line.origin}/member`);
  const member = { name, context, page, counts: {} };
  await run(member, (own, arg) => own.open(arg), { server: line.origin, deviceName: name, seed });
  for (const paper of papers) await run(member, (own, arg) => own.read(arg), paper);
  return page;
}

async function settle(members: readonly Member[]): Promise<void> {
  for (const member of members) {
    await poll(
      `${member.name} to have shared everything`,
      () => run(member, (own) => own.sharing().state.value.state === 'shared', undefined),
      60_000,
    );
  }
}

function must<T>(result: { ok: true; value: T } | { ok: false; code: string; detail?: string }): T {
  if (!result.ok) throw new Error(`${result.code} ${result.detail ?? ''}`);
  return result.value;
}

async function main(folder: string, seed: number): Promise<boolean> {
  console.log(`seed ${seed}`);
  const random = createRandom(seed);
  const dataDir = await mkdtemp(join(tmpdir(), 'rapporteur-real-'));
  const port = await freePort();
  const start = (): Promise<RunningServer> => startServer({ dataDir, port });
  let server = await start();
  const line = await openRecorder(server.app);
  const site = await servePages(folder);
  const browser = await openBrowser();
  const script = await buildPage(fileURLToPath(new URL('real/member-page.ts', import.meta.url)));
  const members: Member[] = [];
  const sizes = [
    { name: 'A. Marsh', width: 1280, height: 900 },
    { name: 'R. Sen', width: 1440, height: 900 },
    { name: 'D. Whitlow', width: 390, height: 844 },
  ];
  for (const [n, { name, ...viewport }] of sizes.entries()) {
    const context = await browser.newContext({ viewport, hasTouch: viewport.width < 500 });
    await context.grantPermissions(['local-network-access']);
    await context.route(`${line.origin}/member`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><script src="/member.js"></script>' }),
    );
    await context.route(`${line.origin}/member.js`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: script }),
    );
    const page = await openMember(name, context, line, site.papers, seed + n);
    members.push({ name, context, page, counts: {} });
  }
  const [keeper] = members as [Member];
  await run(keeper, (own, name) => own.sharing().setName(name), keeper.name);
  const { ws } = must(await run(keeper, (own) => own.sharing().createGroup('Task group'), undefined));
  const { link } = must(
    await run(keeper, (own, arg) => own.sharing().invite(arg, { role: 'member', ends: 'in-a-day' }), ws),
  );
  for (const member of members.slice(1))
    must(
      await run(member, (own, arg) => own.sharing().join(arg.link, arg.name), { link, name: member.name }),
    );
  for (const member of members) {
    // The last paper stays everybody's own.
    for (const { rid } of site.papers.slice(0, -1)) {
      must(await run(member, (own, arg) => own.sharing().plan(arg.rid, [], arg.ws), { rid, ws }));
      must(await run(member, (own, arg) => own.sharing().shareAll(arg.rid, arg.ws), { rid, ws }));
    }
  }
  const marks = Math.ceil(MARKS / ROUNDS / members.length);
  let cuts = 0;
  let kills = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const away = members.filter(() => random() < 0.4);
    for (const { context } of away) await context.setOffline(true);
    if (away.length > 0) line.cut();
    cuts += away.length;
    const kill = round % 3 === 2;
    const working = members.map(async (member, n) => {
      const arg = { acts: marks * (1 + ACTS_FOR_A_MARK), marks };
      const done = await run(member, (own, { acts, marks: first }) => own.work(acts, first), arg);
      for (const [what, times] of Object.entries(done))
        member.counts[what] = (member.counts[what] ?? 0) + times;
      return n;
    });
    if (kill) {
      kills += 1;
      process.kill(server.pid, 'SIGKILL');
      server = await start();
    }
    await Promise.all(working);
    for (const { context } of away) await context.setOffline(false);
    const restless = members[Math.floor(random() * members.length)]!;
    if (round % 2 === 1) {
      await restless.page.close();
      restless.page = await openMember(
        restless.name,
        restless.context,
        line,
        site.papers,
        seed + 100 * round,
      );
    }
  }
  await settle(members);
  const isEqual = await compare(members, line.origin, link, ws, site.papers);
  for (const { name, counts } of members) console.log(name, JSON.stringify(counts));
  console.log(`${cuts} offline spells, ${kills} kills of the server`);
  await browser.close();
  await line.close();
  site.close();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
  return isEqual;
}

/** Three stores and the server's, document by document; then what the three members see. */
async function compare(
  members: readonly Member[],
  host: string,
  link: string,
  ws: string,
  papers: readonly { rid: string; title: string }[],
): Promise<boolean> {
  let isEqual = true;
  const group = await readGroup(host, link);
  for (const { rid, title } of papers) {
    const name = `w/${ws}/r/${rid}`;
    const look = async (): Promise<string[]> => [
      await group.stored(name),
      ...(await Promise.all(members.map((member) => run(member, (own, arg) => own.stored(arg), name)))),
    ];
    // A paper that nobody has open is asked for twice a minute.
    const stores = await poll(
      `the stores of ${title}`,
      async () => {
        const now = await look();
        return new Set(now).size === 1 ? now : undefined;
      },
      90_000,
    ).catch(look);
    const seen = await Promise.all(
      members.map((member) => run(member, (own, arg) => own.seen(arg.rid, arg.ws), { rid, ws })),
    );
    const views = new Set(seen.map(({ shared, deleted }) => JSON.stringify([shared, deleted])));
    const same = new Set(stores).size === 1 && views.size === 1;
    isEqual &&= same;
    const [first] = seen;
    console.log(
      `${title}: ${same ? 'four stores and three views equal' : `DIFFERENT: ${new Set(stores).size} stores, ${views.size} views`}; ` +
        `${first?.shared.length} shared, ${first?.deleted.length} deleted, ` +
        `${first?.shared.reduce((sum, { notes }) => sum + notes.length, 0)} notes, ${stores[0]?.length} characters of rows; ` +
        seen
          .map(({ own, exact, findings }) => `own ${own}, ${exact} of ${findings} stand exactly`)
          .join(' | '),
    );
  }
  group.close();
  return isEqual;
}

const [folder, seed = String(Date.now() % 100_000)] = process.argv.slice(2);
if (folder === undefined) throw new Error('name the folder with the texts');
process.exitCode = (await main(folder, Number(seed))) ? 0 : 1;
