/**
 * A short code in place of a link ([Y29]). The offerer commits to its key, the asker shows its own, then the offerer
 * shows what it committed to; both show six digits; only after "Let in" does a link go over, locked for that one device.
 */
import { signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { RandomBytes } from '../../core/ids.ts';
import { readLink } from '../../core/link.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { MeetState } from '../../core/server-protocol.ts';
import type { CodeAskState, CodeOfferState } from '../../core/sharing-view.ts';
import type { MeetRight, ServerApi } from './api.ts';
import { lockText, openText } from './envelope.ts';
import {
  aboutMeeting,
  createMeetKeys,
  openMeetLock,
  writeCommitment,
  writeDigits,
  type MeetKeys,
  type Meeting,
} from './meet-keys.ts';
import { tidySigns } from './recovery.ts';

export interface MeetDeps {
  readonly api: ServerApi;
  readonly random: RandomBytes;
}

export interface MeetOffering {
  /** "7Q4M 2KXW". */
  readonly code: string;
  readonly state: ReadonlySignal<CodeOfferState>;
  letIn(): void;
  refuse(): void;
  dispose(): void;
}

export interface MeetAsking {
  readonly state: ReadonlySignal<CodeAskState>;
  dispose(): void;
}

/** Asks for a code. `link` is called when the member lets the other device in; `now` is for what is shown. */
export async function offerMeet(
  deps: MeetDeps & {
    readonly token: () => Promise<Result<string>>;
    readonly link: () => Promise<Result<string>>;
    readonly now: () => number;
  },
): Promise<Result<MeetOffering>> {
  const { api } = deps;
  const mine = await createMeetKeys(deps.random);
  const token = await deps.token();
  if (!token.ok) return token;
  const offered = await api.offerMeet(token.value, { commit: await writeCommitment(mine.shown) });
  if (!offered.ok) return offered;
  const { code, seconds } = offered.value;
  const state = signal<CodeOfferState>({ state: 'waiting', endsAt: deps.now() + seconds * 1000 });
  const ended = new AbortController();
  const right = { token: token.value };
  let lock: CryptoKey | undefined;

  const failWith = (result: Result<unknown>): void => {
    if (!result.ok && !ended.signal.aborted) state.value = { state: 'failed', code: result.code };
  };
  void (async () => {
    const asked = await watchMeet(deps.api, code, right, ended.signal, (s) => s.state === 'asked');
    if (!asked.ok || asked.value.state !== 'asked') return failWith(asked.ok ? fail('code-refused') : asked);
    const { name, key, nonce } = asked.value;
    const meeting = { host: api.host, code, offerer: mine.shown, asker: { key, nonce } };
    lock = await openMeetLock(mine, meeting.asker);
    if (!lock) return failWith(fail('code-differs', 'no key'));
    const revealed = await api.revealMeet(code, right, mine.shown, ended.signal);
    if (!revealed.ok) return failWith(revealed);
    state.value = { state: 'asked', name, digits: await writeDigits(meeting) };
  })();
  const letIn = async (): Promise<void> => {
    if (state.value.state !== 'asked' || !lock) return;
    const link = await deps.link();
    if (!link.ok) return failWith(link);
    const envelope = await lockText(lock, link.value, aboutMeeting({ host: api.host, code }), deps.random);
    const told = await api.letInMeet(code, token.value, envelope, ended.signal);
    if (told.ok) state.value = { state: 'let-in' };
    else failWith(told);
  };
  const end = (): void => {
    ended.abort();
    // Nobody waits for the answer: a code that is not ended runs out.
    if (state.value.state !== 'let-in') void api.endMeet(code, right);
  };
  return ok({
    code: `${code.slice(0, 4)} ${code.slice(4)}`,
    state,
    letIn: () => void letIn(),
    refuse() {
      end();
      state.value = { state: 'failed', code: 'code-refused' };
    },
    dispose: end,
  });
}

/** Asks with the letters that the other device shows; small letters, spaces, O and I do not matter. */
export async function askMeet(deps: MeetDeps, typed: string, name: string): Promise<Result<MeetAsking>> {
  const code = tidySigns(typed);
  if (!/^[0-9A-HJKMNP-TV-Z]{8}$/.test(code)) return fail('code-unknown', 'no code');
  const mine = await createMeetKeys(deps.random);
  const asked = await deps.api.askMeet(code, { name });
  if (!asked.ok) return asked;
  const { ticket, commit } = asked.value;
  const state = signal<CodeAskState>({ state: 'asking' });
  const ended = new AbortController();
  void runAsk(deps.api, { code, mine, commit, right: { ticket }, state, signal: ended.signal }).then(
    (failed) => {
      if (!failed.ok && !ended.signal.aborted) state.value = { state: 'failed', code: failed.code };
    },
  );
  return ok({
    state,
    dispose() {
      ended.abort();
      if (state.value.state !== 'let-in') void deps.api.endMeet(code, { ticket });
    },
  });
}

interface Ask {
  readonly code: string;
  readonly mine: MeetKeys;
  readonly commit: string;
  readonly right: { readonly ticket: string };
  readonly state: Signal<CodeAskState>;
  readonly signal: AbortSignal;
}

async function runAsk(
  api: ServerApi,
  { code, mine, commit, right, state, signal }: Ask,
): Promise<Result<void>> {
  const shown = await api.revealMeet(code, right, mine.shown, signal);
  if (!shown.ok) return shown;
  const isOver = ({ state: s }: MeetState): boolean => s === 'refused' || s === 'let-in';
  const revealed = await watchMeet(api, code, right, signal, (s) => s.state === 'revealed' || isOver(s));
  if (!revealed.ok) return revealed;
  if (revealed.value.state !== 'revealed') return fail('code-refused');
  const { key, nonce } = revealed.value;
  const meeting: Meeting = { host: api.host, code, offerer: { key, nonce }, asker: mine.shown };
  // Somebody between the two who chose a key after seeing ours.
  if ((await writeCommitment(meeting.offerer)) !== commit) return fail('code-differs', 'commitment');
  const lock = await openMeetLock(mine, meeting.offerer);
  if (!lock) return fail('code-differs', 'no key');
  state.value = { state: 'comparing', digits: await writeDigits(meeting) };
  const told = await watchMeet(api, code, right, signal, isOver);
  if (!told.ok) return told;
  if (told.value.state !== 'let-in') return fail('code-refused');
  const text = await openText(lock, told.value.envelope, aboutMeeting(meeting));
  if (!text.ok) return fail('code-differs', 'envelope');
  const link = readLink(text.value);
  if (!link.ok) return link;
  state.value = { state: 'let-in', link: link.value };
  return ok(undefined);
}

const PAUSE = 700;

/** Asks until a state is the one that is waited for. A network that goes for a moment ends nothing. */
async function watchMeet(
  api: ServerApi,
  code: string,
  right: MeetRight,
  signal: AbortSignal,
  isIt: (state: MeetState) => boolean,
): Promise<Result<MeetState>> {
  for (;;) {
    const found = await api.meet(code, right, signal);
    if (signal.aborted) return fail('code-refused', 'ended here');
    if (found.ok && (isIt(found.value) || found.value.state === 'refused')) return found;
    if (!found.ok && found.code !== 'server-unreachable') return found;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
