/** Where two devices that share a typed code find each other. In memory: a code lives five minutes. */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Json } from '../../shared/core/json.ts';
import { fail, ok, type Result } from '../../shared/core/result.ts';
import type { MeetCode, MeetReveal, MeetState, MeetTicket } from '../../shared/core/server-protocol.ts';
import { isBytes, isText } from './answer.ts';
import { isSame } from './proof.ts';
import { openTries } from './tries.ts';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LIFE = 300_000;
const PATIENCE = 20_000;
const MOST = 5000;
const MOST_A_DEVICE = 5;

type Side = 'offerer' | 'asker';

interface Meeting {
  readonly offerer: string;
  readonly commit: string;
  readonly ends: number;
  readonly waiting: Set<() => void>;
  /** What each side was last told, so that only a change is waited for. */
  readonly told: Map<Side, string>;
  ticket?: string;
  name?: string;
  asked?: MeetReveal;
  revealed?: MeetReveal;
  envelope?: string;
  isRefused?: true;
}

/** How a caller shows which side it is: the device of its token, or the ticket that it was given. */
export type MeetCaller = { readonly device: string } | { readonly ticket: string };

export interface Meetings {
  offer(device: string, body: Json): Result<MeetCode>;
  ask(code: string, address: string, body: Json): Result<MeetTicket>;
  /** At the next change, or after 20 s, or when the signal ends, what there is. */
  state(code: string, caller: MeetCaller, signal: AbortSignal): Promise<Result<MeetState>>;
  reveal(code: string, caller: MeetCaller, body: Json): Result<Json>;
  letIn(code: string, caller: MeetCaller, body: Json): Result<Json>;
  end(code: string, caller: MeetCaller): Result<Json>;
}

/** `now` never goes back. */
export function openMeetings(now: () => number, patience = PATIENCE): Meetings {
  const meetings = new Map<string, Meeting>();
  const tries = openTries(10, 600_000, now);
  const tidy = (): void => {
    for (const [code, meeting] of meetings) if (meeting.ends <= now()) meetings.delete(code);
  };
  const find = (code: string, caller: MeetCaller): Result<{ meeting: Meeting; side: Side }> => {
    tidy();
    const meeting = meetings.get(code);
    const side = meeting && sideOf(meeting, caller);
    return meeting && side ? ok({ meeting, side }) : fail('code-unknown');
  };
  return {
    offer(device, { commit }) {
      if (!isBytes(commit, 32)) return fail('command-invalid', 'commit');
      tidy();
      const mine = [...meetings].filter(([, meeting]) => meeting.offerer === device);
      if (mine.length >= MOST_A_DEVICE) meetings.delete(mine[0]![0]);
      if (meetings.size >= MOST) return fail('server-busy');
      const code = createCode(meetings);
      const ends = now() + LIFE;
      meetings.set(code, { offerer: device, commit, ends, waiting: new Set(), told: new Map() });
      return ok({ code, seconds: LIFE / 1000 });
    },
    ask(code, address, { name }) {
      if (!isText(name, 200)) return fail('command-invalid', 'name');
      if (!tries.has(address)) return fail('code-tries');
      tidy();
      const meeting = meetings.get(code);
      if (!meeting || meeting.ticket !== undefined || meeting.isRefused) {
        tries.spend(address);
        return fail('code-unknown');
      }
      meeting.ticket = randomBytes(24).toString('base64url');
      meeting.name = name;
      return ok({ ticket: meeting.ticket, commit: meeting.commit });
    },
    async state(code, caller, signal) {
      const found = find(code, caller);
      if (!found.ok) return found;
      const { meeting, side } = found.value;
      const told = meeting.told.get(side) ?? 'waiting';
      if (stateOf(meeting, side).state === told) await nextChange(meeting, patience, signal);
      const state = stateOf(meeting, side);
      meeting.told.set(side, state.state);
      return ok(state);
    },
    reveal(code, caller, body) {
      const found = find(code, caller);
      const shown = readReveal(body);
      if (!found.ok) return found;
      if (!shown.ok) return shown;
      const done = revealBy(found.value.side, found.value.meeting, shown.value);
      return done ? changed(found.value.meeting) : fail('code-refused');
    },
    letIn(code, caller, { envelope }) {
      const found = find(code, caller);
      if (!found.ok) return found;
      const { meeting, side } = found.value;
      if (!isText(envelope, 8000) || envelope === '') return fail('command-invalid', 'envelope');
      const isTime = side === 'offerer' && meeting.revealed && !meeting.isRefused && !meeting.envelope;
      if (!isTime) return fail('code-refused');
      meeting.envelope = envelope;
      return changed(meeting);
    },
    end(code, caller) {
      const found = find(code, caller);
      if (!found.ok) return found;
      if (!found.value.meeting.envelope) found.value.meeting.isRefused = true;
      return changed(found.value.meeting);
    },
  };
}

function createCode(taken: ReadonlyMap<string, unknown>): string {
  for (;;) {
    const code = Array.from({ length: 8 }, () => SIGNS[randomInt(32)]).join('');
    if (!taken.has(code)) return code;
  }
}

function sideOf({ offerer, ticket }: Meeting, caller: MeetCaller): Side | undefined {
  if ('device' in caller) return caller.device === offerer ? 'offerer' : undefined;
  return ticket !== undefined && isSame(ticket, caller.ticket) ? 'asker' : undefined;
}

function stateOf(meeting: Meeting, side: Side): MeetState {
  const { isRefused, envelope, asked, revealed, name = '' } = meeting;
  if (isRefused) return { state: 'refused' };
  if (envelope !== undefined) return { state: 'let-in', envelope };
  if (side === 'offerer') return asked ? { state: 'asked', name, ...asked } : { state: 'waiting' };
  return revealed ? { state: 'revealed', ...revealed } : { state: 'waiting' };
}

function readReveal({ key, nonce }: Json): Result<MeetReveal> {
  return isBytes(key, 65) && isBytes(nonce, 16) ? ok({ key, nonce }) : fail('command-invalid', 'reveal');
}

/** The asker first, then the offerer, each once; the offerer what it committed to. */
function revealBy(side: Side, meeting: Meeting, shown: MeetReveal): boolean {
  if (meeting.isRefused) return false;
  if (side === 'asker') {
    if (meeting.asked) return false;
    meeting.asked = shown;
    return true;
  }
  const bytes = [Buffer.from(shown.key, 'base64url'), Buffer.from(shown.nonce, 'base64url')];
  const commit = createHash('sha256').update(Buffer.concat(bytes)).digest('base64url');
  if (!meeting.asked || meeting.revealed || !isSame(commit, meeting.commit)) return false;
  meeting.revealed = shown;
  return true;
}

function changed({ waiting }: Meeting): Result<Json> {
  for (const wake of waiting) wake();
  return ok({});
}

function nextChange({ waiting }: Meeting, patience: number, signal: AbortSignal): Promise<void> {
  return new Promise((settle) => {
    const wake = (): void => {
      clearTimeout(timer);
      waiting.delete(wake);
      signal.removeEventListener('abort', wake);
      settle();
    };
    const timer = setTimeout(wake, patience);
    waiting.add(wake);
    signal.addEventListener('abort', wake, { once: true });
    if (signal.aborted) wake();
  });
}
