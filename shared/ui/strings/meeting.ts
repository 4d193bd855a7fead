/** A meeting, its papers, and what changed, in words. */
import type { Time } from '../../core/rows.ts';
import type { KeepState, MeetingPaper } from '../meeting-values.ts';
import { count, showBytes, showDay, showTime } from './times.ts';

export const MEETING = {
  ofMeeting: 'For the whole meeting',
  cancelled: 'This meeting is cancelled.',
  notPublic: 'NOT FOR PUBLICATION',
  why: (words: string) => `The page says: ${words}`,
  deviceOnly: 'It stays on this device.',
  publicAllTheSame: 'Public all the same?',
  seen: 'Seen',
  keepHere: 'Keep it on this device',
  read: 'Read and mark',
  pause: 'Pause',
  goOn: 'Go on',
  check: 'Check for changes',
  checking: 'Looking at the page',
  groupHas: (group: string) => `Everyone in ${group} gets the public papers that you keep here.`,
  giveTo: (group: string) => `Keep the public papers for everyone in ${group}`,
  fromLink: 'A meeting from a link',
  asLink: 'Link for others',
  linkLabel: 'Link to this meeting',
  linkSays:
    'Whoever opens this link has the meeting’s public papers on their own device. Nothing of yours goes with it.',
  qrLabel: 'QR code of the link to this meeting',
  site: 'Open on the council’s site',
  promised: 'Promised, not in the library',
  retry: 'Try again',
} as const;

/** Why a paper that looks restricted is public: one of them is tapped. */
export const PUBLIC_BECAUSE = ['The council published it', 'Only its title sounds closed'] as const;

/** "Keep these 6 papers". */
export function keepTheseWords(n: number): string {
  return n === 1 ? 'Keep this paper' : `Keep these ${n} papers`;
}

/** "Keeping 4 of 6, 5.1 of 7.9 MB". */
export function keepingWords({ done, left, bytes, of, paused }: KeepState): string {
  const size =
    bytes === 0
      ? ''
      : of === undefined
        ? `, ${showBytes(bytes)}`
        : `, ${showBytes(bytes)} of ${showBytes(of)}`;
  return `${paused ? 'Paused at' : 'Keeping'} ${done} of ${done + left}${size}`;
}

/** At the right of a paper: what is on this device. */
export function stateWords({ state, size }: MeetingPaper): string {
  switch (state.is) {
    case 'kept':
      return 'Kept offline';
    case 'listed':
      return size ?? 'Not kept';
    case 'page':
      return 'A web page';
    case 'waiting':
      return 'Waiting';
    case 'keeping':
      return state.of === undefined
        ? showBytes(state.bytes)
        : `${showBytes(state.bytes)} of ${showBytes(state.of)}`;
    case 'failed':
      return 'Not kept';
    case 'gone':
      return 'No longer listed';
  }
}

/** "16 pages" before it is opened, then "12 of 16 pages left", at its last page "read to the end". */
function pagesWords({ left, of }: NonNullable<MeetingPaper['pages']>): string {
  if (left === of) return count(of, 'page');
  return left === 0 ? 'read to the end' : `${left} of ${count(of, 'page')} left`;
}

/** "3 marks, 1 question, 12 of 16 pages left"; empty where there is nothing to say. */
export function paperWords({ marks, questions, pages }: MeetingPaper): string {
  return [
    marks === 0 ? '' : count(marks, 'mark'),
    questions === 0 ? '' : count(questions, 'question'),
    pages === undefined ? '' : pagesWords(pages),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

const DAY = 24 * 60 * 60 * 1000;
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' });

/** "Since 09:12" on the same day, "Since Tuesday" within the week, else "Since 3 March 2026". */
export function sinceWords(at: Time, now: Time): string {
  if (showDay(at) === showDay(now)) return `Since ${showTime(at)}`;
  return now - at < 6 * DAY ? `Since ${weekday.format(at)}` : `Since ${showDay(at)}`;
}

export interface ChangeWords {
  readonly kind: 'new' | 'replaced' | 'gone';
  /** "Supplement", "Appendix 2", or the paper's title. */
  readonly name: string;
  readonly item?: string | undefined;
}

const MOST_NAMED = 3;

/** "1 new paper (Supplement, item 7), 1 replaced, 1 gone". */
export function changesWords(changes: readonly ChangeWords[]): string {
  const of = (kind: ChangeWords['kind']): readonly ChangeWords[] =>
    changes.filter((change) => change.kind === kind);
  const fresh = of('new');
  const named = fresh.slice(0, MOST_NAMED).map(({ name, item }) => (item ? `${name}, item ${item}` : name));
  const more = fresh.length > MOST_NAMED ? [`${fresh.length - MOST_NAMED} more`] : [];
  return [
    fresh.length === 0 ? '' : `${count(fresh.length, 'new paper')} (${[...named, ...more].join('; ')})`,
    of('replaced').length === 0 ? '' : `${of('replaced').length} replaced`,
    of('gone').length === 0 ? '' : `${of('gone').length} gone`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

export function promisedWords(by: string | undefined): string {
  return by === undefined ? 'The agenda says that it is to follow.' : `Named in “${by}”.`;
}
