/** A member at work, in words that are said nowhere else: what the tests of silence look for. */
import type { CodeAsk, CodeOffer } from '../../shared/desk/sharing.ts';
import type { Tab } from '../sharing/desk-profiles.ts';
import { until } from '../sharing/steps.ts';

/** What a member leaves on a paper, each word said once in the world: of the paper itself, and of the member. */
export function wordsOf(bird: string) {
  return {
    title: `${bird} title of the paper`,
    slug: `${bird}-address-of-the-paper`,
    committee: `${bird} committee`,
    item: `${bird} agenda item`,
    bytes: `${bird} page as it was kept`,
    quote: `${bird} passage that was marked`,
    note: `${bird} note under it`,
    question: `${bird} question for the meeting`,
    theme: `${bird} theme that was typed`,
    themeId: `${bird}-theme-id`,
    draft: `${bird} draft not yet kept`,
  };
}
type Words = ReturnType<typeof wordsOf>;

/** Enters a paper with its page, marks in it, notes, asks, makes a theme for it, and types what is not kept yet. */
export function leave(tab: Tab, rid: string, words: Words & { readonly reason?: string }): Promise<string> {
  return tab.run(
    async (page, arg) => {
      const { rid, words } = arg;
      const desk = page.desk!;
      const at = Date.now();
      const kept = await page.keep(words.bytes);
      if (!kept.ok) throw new Error(kept.code);
      const restricted = words.reason !== undefined;
      const edition = {
        id: `${rid}e`,
        media: 'page',
        textHash: `${rid}h`,
        file: kept.value,
        skeleton: new Uint8Array([1]),
      } as const;
      await desk.enterReport({
        rid,
        report: {
          key: `url:https://council.example/${words.slug}`,
          title: words.title,
          meeting: rid,
          item: rid,
          ...(restricted ? { reason: words.reason! } : {}),
        },
        url: `https://council.example/${words.slug}`,
        meeting: { id: rid, row: { council: 'Saltmere', committee: words.committee, date: '2026-01-12' } },
        item: { id: rid, row: { no: '5', title: words.item, order: 5 } },
        edition,
        restricted,
      });
      const finding = await page.mark(rid, words.quote, 'risk');
      await page.note(rid, finding, words.note);
      const { ws } = desk.workspaces.value.find(
        ({ kind, primary }) => primary && kind === (restricted ? 'device' : 'own'),
      )!;
      const theme = { label: words.theme, group: 'Other', synonyms: [], definition: '' };
      for (const command of [
        { type: 'ask', rid, finding, on: true, question: words.question, at },
        { type: 'theme.put', id: words.themeId, ws, theme, at },
        { type: 'tag', rid, finding, theme: words.themeId, on: true, at },
      ] as const) {
        const done = await desk.run(command);
        if (!done.ok) throw new Error(`${command.type}: ${done.code}`);
      }
      await desk.drafts.write(`note|${finding}`, words.draft);
      return finding;
    },
    { rid, words },
  );
}

/** By a typed code, and gives the secret of the link that went over then. */
export async function comeInByCode(from: Tab, to: Tab): Promise<string> {
  type Kept = { offer: CodeOffer; ask: CodeAsk };
  const code = await from.run(async (page) => {
    const offered = await page.desk!.sharing.offerCode({ device: true });
    if (!offered.ok) throw new Error(offered.code);
    (window as unknown as Kept).offer = offered.value;
    return offered.value.code;
  });
  await to.run(async (page, typed) => {
    const asked = await page.desk!.sharing.enterCode(typed, 'A phone');
    if (!asked.ok) throw new Error(asked.code);
    (window as unknown as Kept).ask = asked.value;
  }, code);
  await until(from, () => (window as unknown as Kept).offer.state.value.state === 'asked', undefined, 60_000);
  await from.run(() => (window as unknown as Kept).offer.letIn());
  await until(to, () => (window as unknown as Kept).ask.state.value.state === 'let-in', undefined, 60_000);
  return to.run(async (page) => {
    const state = (window as unknown as Kept).ask.state.value;
    if (state.state !== 'let-in' || state.link.kind !== 'device') throw new Error(state.state);
    const { host, ws, invite, secret } = state.link;
    const joined = await page.desk!.sharing.join(`${host}/#/d/1.${ws}.${invite}.${secret}`, '');
    if (!joined.ok) throw new Error(joined.code);
    return secret;
  });
}
