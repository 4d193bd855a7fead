/** Words of sharing: what waits and what is shared, links, codes, devices, groups. */
import type { ErrorCode } from '../../core/result.ts';
import type { PublicVerdict, SharedState } from '../../core/sharing-view.ts';
import type { Role } from '../../core/server-protocol.ts';
import type { Time } from '../../core/rows.ts';
import { ERROR_WORDS } from './errors.ts';
import { count, showBytes, showMoment, showTime } from './times.ts';

/** What a device is called in a sentence: "Saved on this tablet". */
export type DeviceWord = 'computer' | 'tablet' | 'phone' | 'device';

/** Until this long after it began, sharing is not worth a word. Milliseconds. */
export const QUIET_MS = 2_000;

/** The words of the status line; undefined where there is nothing to say. Never an error: nothing stops. */
export function sharedLabel(shared: SharedState): string | undefined {
  switch (shared.state) {
    case 'off':
      return undefined;
    case 'shared':
      return `Shared, ${showTime(shared.at)}`;
    case 'sharing':
      return shared.findings === 0 ? 'Sharing' : `Sharing ${count(shared.findings, 'finding')}`;
    case 'waiting':
      if (shared.findings > 0) return `${count(shared.findings, 'finding')} waiting to be shared`;
      return shared.lastShared === undefined ? 'Not shared yet' : `Shared, ${showTime(shared.lastShared)}`;
    case 'refused':
      return shared.findings > 0 ? `${count(shared.findings, 'finding')} not shared` : 'Not shared';
  }
}

/** Beside the words, where there is room: since when it waits, and why when that is not just a lost connection. */
export function sharedDetail(shared: SharedState, now: Time): string | undefined {
  if (shared.state === 'refused') return ERROR_WORDS[shared.code].what;
  if (shared.state !== 'waiting') return undefined;
  const parts = [
    shared.findings > 0 ? `Kept here since ${showMoment(shared.since, now)}` : undefined,
    shared.code === undefined || shared.code === 'server-unreachable'
      ? undefined
      : ERROR_WORDS[shared.code].what,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' · ');
}

/** For the live region, once: what a change of state means. Undefined where it is not worth an interruption. */
export function sharedSentence(before: SharedState, after: SharedState): string | undefined {
  if (before.state === 'waiting' && after.state === 'shared' && before.findings > 0) {
    return `Back online. ${count(before.findings, 'finding')} shared.`;
  }
  if (after.state === 'refused' && before.state !== 'refused') {
    const { safe, what } = ERROR_WORDS[after.code];
    return `${safe} ${what}`;
  }
  return undefined;
}

/** "Offline. Findings are kept on this tablet." */
export function offlineSentence(device: DeviceWord): string {
  return `Offline. Findings are kept on this ${device}.`;
}

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  keeper: 'Keeps the group',
  chair: 'Chair',
  member: 'Marks and sees',
  reader: 'Reads only',
};

/** What travels, who can read it, and how to send the link. */
export function travelSentence(host: string, operator: string | undefined): string {
  const run = operator === undefined || operator === '' ? 'whoever runs it' : operator;
  const by =
    operator === undefined || operator === ''
      ? `and ${run} can read them`
      : `run by ${run}, who can read them`;
  return `Findings travel through the server at ${hostWords(host)}, ${by}. Papers travel only if you share them. “Only me” and restricted papers stay with you. The link lets people in: send it as you would a confidential paper.`;
}

/** The same for one's own devices, whose library is locked before it leaves. */
export function ownTravelSentence(host: string, operator: string | undefined): string {
  const by = operator === undefined || operator === '' ? '' : `, run by ${operator}`;
  return `Your library travels locked through the server at ${hostWords(host)}${by}. Only your devices hold the key; the server sees how much there is and when it changes, never the words. Restricted papers stay where they are.`;
}

/** "rapporteur.example" from `https://rapporteur.example`; what is not safe to take for https keeps its whole address. */
export function hostWords(host: string): string {
  return host.replace(/^https:\/\//, '');
}

/** "Two have joined": counted in words up to nine, as in a letter. */
export function joinedWords(n: number): string {
  const words = ['Nobody', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];
  return `${words[n] ?? n} ${n === 1 || n === 0 ? 'has' : 'have'} joined`;
}

/** "7 days", "20 hours", "5 minutes": how long a link still works, rounded down. */
export function lastsWords(seconds: number | null): string {
  if (seconds === null) return 'until you end it';
  const [n, unit] =
    seconds >= 172_800
      ? [Math.floor(seconds / 86_400), 'day']
      : seconds >= 7_200
        ? [Math.floor(seconds / 3_600), 'hour']
        : [Math.max(1, Math.floor(seconds / 60)), 'minute'];
  return `for ${count(n as number, unit as string)} more`;
}

/** What was found when the paper's address was asked once more without cookies. */
export function verdictWords(verdict: PublicVerdict): { readonly title: string; readonly text: string } {
  if (verdict.verdict === 'public') {
    return {
      title: 'The public can see this paper',
      text: 'Its address was asked once more without your sign-in, and answered with the same words.',
    };
  }
  if (verdict.verdict === 'said-public') {
    return {
      title: 'You said that the public can see this paper',
      text: `That was at ${showTime(verdict.at)}. It could not be checked.`,
    };
  }
  return { title: 'Can the public see this paper?', text: WHY[verdict.why] };
}

const WHY: Readonly<Record<Extract<PublicVerdict, { verdict: 'restricted' }>['why'], string>> = {
  differs:
    'Its address was asked once more without your sign-in and answered with other words. It may be a members’ page. Until you say otherwise it counts as restricted.',
  refused:
    'Without your sign-in the site refuses this page. Until you say otherwise it counts as restricted.',
  unreachable:
    'Its address could not be asked from here without your sign-in. Until you say otherwise it counts as restricted.',
  inside:
    'Its address is inside a network that the public does not reach. Until you say otherwise it counts as restricted.',
  'no-address': 'It has no web address that could be asked. Until you say otherwise it counts as restricted.',
};

/** "R. Sen kept this paper", or whoever it was. */
export function offeredWords(by: string | undefined): string {
  return by === undefined ? 'Kept on another device' : `${by} kept this paper`;
}

/** "Keep offline, 3.2 MB". */
export function keepWords(bytes: number): string {
  return `Keep offline, ${showBytes(bytes)}`;
}

/** "1.6 of 3.2 MB". */
export function progressWords(progress: number, bytes: number): string {
  return `${showBytes(Math.floor(bytes * progress))} of ${showBytes(bytes)}`;
}

/** "B. Okafor and R. Sen", "A, B and 3 others". */
export function listNames(names: readonly string[]): string {
  if (names.length === 0) return 'nobody yet';
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} others`] : names;
  const last = shown.at(-1) ?? '';
  return shown.length === 1 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/** What stays true, and what to do: for a refusal in a dialog or on a page. */
export function refusalWords(code: ErrorCode): { readonly title: string; readonly text: string } {
  const { what, safe, todo } = ERROR_WORDS[code];
  return { title: what, text: `${safe} ${todo}` };
}
