/**
 * Can the public see it? A page of the same site that the member let us into asks for us, in our script's world: the
 * browser then keeps the question on that site. With none open, an allowed council is asked from here. Where neither is
 * possible nothing is known, and no permission is asked for.
 */
import { createAskPublic, type AskPublic } from '../shared/app/ask-public.ts';
import { isGranted } from './browser/permissions.ts';
import { runInTab } from './browser/scripts.ts';
import { listTabs } from './browser/tabs.ts';
import { councilPattern } from './councils.ts';
import { fetchAsPublic, type PublicAnswer } from './fetch-as-public.ts';

const PATIENCE_MS = 10_000;
/** One more than the app takes, so that a longer answer is known for one. */
const LONGEST = 8_000_001;

/** For pages of the extension: the hidden one sees neither tabs nor permissions, and asks nothing. */
export const askPublic: AskPublic = createAskPublic(async (input) => {
  const url = String(input);
  const answer = await askOnce(url);
  if (answer === undefined) throw new TypeError(`nothing came from ${url}`);
  // A Response cannot say 0; any refusal will do.
  const { status, type, html } = answer;
  const isFine = status >= 200 && status < 300;
  return new Response(isFine ? html : '', { status: isFine ? 200 : 403, headers: { 'Content-Type': type } });
});

async function askOnce(url: string): Promise<PublicAnswer | undefined> {
  const pattern = councilPattern(url);
  if (pattern === undefined) return undefined;
  const { origin } = new URL(url);
  for (const tab of await listTabs()) {
    if (tab.url === undefined || !URL.canParse(tab.url) || new URL(tab.url).origin !== origin) continue;
    const answer = await runInTab(tab.id, fetchAsPublic, [url, LONGEST, PATIENCE_MS, true]);
    if (isAnswer(answer)) return answer;
  }
  return (await isGranted(pattern)) ? fetchAsPublic(url, LONGEST, PATIENCE_MS, false) : undefined;
}

function isAnswer(value: unknown): value is PublicAnswer {
  if (typeof value !== 'object' || value === null) return false;
  const { status, type, html } = value as Record<string, unknown>;
  return typeof status === 'number' && typeof type === 'string' && typeof html === 'string';
}
