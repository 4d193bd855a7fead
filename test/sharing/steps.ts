/** What tests of sharing do again and again. */
import type { Invited } from '../../shared/core/sharing-view.ts';
import type { SharingPage } from './desk-page.ts';
import type { Tab } from './desk-profiles.ts';

/** Waits until it is true in the page. */
export async function until<Arg>(
  tab: Tab,
  isSo: (page: SharingPage, arg: Arg) => unknown,
  arg?: Arg,
  timeout = 60_000,
): Promise<void> {
  const work = `(async () => {
    const isSo = ${String(isSo)};
    const ends = performance.now() + ${timeout};
    while (performance.now() < ends) {
      if (await isSo(window.page, ${JSON.stringify(arg) ?? 'undefined'})) return true;
      await new Promise((done) => setTimeout(done, 30));
    }
    const { sharing, troubles } = window.page.desk;
    return JSON.stringify([sharing.state.value, sharing.groups.value, sharing.devices.value, troubles.value]);
  })()`;
  const came = await tab.page.evaluate(work);
  if (came !== true) throw new Error(`not within ${timeout} ms: ${String(isSo)}\n${String(came)}`);
}

/** Makes a group in the name of a member. */
export async function makeGroup(tab: Tab, member: string, name: string): Promise<string> {
  const made = await tab.run(
    async (page, arg) => {
      await page.desk!.sharing.setName(arg.member);
      return page.desk!.sharing.createGroup(arg.name);
    },
    { member, name },
  );
  if (!made.ok) throw new Error(made.code);
  return made.value.ws;
}

/** A link to a group. */
export async function invite(tab: Tab, ws: string, role: 'member' | 'reader' = 'member'): Promise<Invited> {
  const made = await tab.run(
    (page, arg) => page.desk!.sharing.invite(arg.ws, { role: arg.role, ends: 'in-a-day' }),
    { ws, role },
  );
  if (!made.ok) throw new Error(`${made.code}: ${made.detail}`);
  return made.value;
}

/** A link for one more device of the member. */
export async function addDevice(tab: Tab): Promise<Invited> {
  const made = await tab.run((page) => page.desk!.sharing.addDevice());
  if (!made.ok) throw new Error(`${made.code}: ${made.detail}`);
  return made.value;
}

/** Pairs two desks of different profiles as an extension and an app of one machine are, until both are closed. */
export async function carryBridge(host: Tab, app: Tab, ticked: readonly string[]): Promise<void> {
  const pass = (to: Tab) => (message: unknown) =>
    to.page.evaluate((each) => (window as unknown as { page: SharingPage }).page.hear(each), message);
  await host.page.exposeFunction('relay', pass(app));
  await app.page.exposeFunction('relay', pass(host));
  await host.run((page, arg) => page.bridge('host', arg), ticked);
  await app.run((page) => page.bridge('app'));
}
