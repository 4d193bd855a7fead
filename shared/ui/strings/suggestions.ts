/** Words about suggestions: pencil until a member accepts them. */
import { writeShort, type Standing } from '../../core/citation.ts';
import type { Kind } from '../../core/kind.ts';
import type { SuggestedDue, SuggestedValue } from '../../core/suggestion.ts';
import type { KeyCaps } from '../keys.ts';
import { placeSaid } from './announcements.ts';
import { kindInSentence } from './kinds.ts';
import { count } from './times.ts';

const SAID_WORDS = 80;

function shortened(quote: string): string {
  return quote.length <= SAID_WORDS ? quote : `${quote.slice(0, SAID_WORDS).replace(/\s+\S*$/, '')}…`;
}

export const SUGGEST = {
  inSession: 'What the rules suggest',
  inSessionHint: (group: string): string =>
    `Not yet checked by anyone. What you tick is copied to ${group} as words alone, without what the rules make of it.`,
  tab: 'Suggested',
  title: 'Suggested by rules',
  intro: 'Not yet checked by anyone. Until you accept them they are not counted, printed or shared.',
  head: (kind: Kind): string => `Suggested: ${kindInSentence(kind)}`,
  because: (words: string): string => `Because: ${words}`,
  changed: 'Kind changed by you',
  accept: 'Accept',
  dismiss: 'Dismiss',
  changeKind: 'Change kind',
  show: 'Show in the paper',
  goTo: 'Go to it',
  left: (n: number): string => `${count(n, 'suggestion')} left`,
  review: 'review',
  reviewLabel: 'Review suggestions',
  next: 'Next suggestion',
  previous: 'Previous suggestion',
  themes: 'Suggested themes',
  onlyYou: 'Accepted, it is yours alone until you share it.',
  onlyHere: 'Accepted, it stays on this device.',
  acceptGroup: (n: number, name: string): string => `Accept all ${n} under “${name}”`,
  dismissGroup: (n: number): string => `Dismiss all ${n}`,
  group: (name: string): string => `Together: ${name}`,
  rest: 'One by one',
  /** Tables have columns of one name: the first passage tells them apart. */
  from: (place: string): string => `From ${place}`,
  more: (n: number): string => `Show ${n} more`,
  none: 'No suggestions are left in this version.',
  off: 'Switch suggestions off',
  gone: 'Suggestions are off. They can be switched on in the settings.',
  setting: 'Suggest findings in papers',
  settingDetail:
    'Rules read each paper on this device and suggest what may be a finding, in pencil, with the reason. Nothing is sent anywhere.',
  settingTitle: 'Suggestions',
  accepted(n: number, kind: Kind | null, sel: Standing | undefined): string {
    if (n > 1) return `${count(n, 'suggestion')} accepted.`;
    return `Accepted as ${kindInSentence(kind)}${placeSaid(sel)}.`;
  },
  dismissed: (n: number): string =>
    n > 1 ? `${count(n, 'suggestion')} dismissed.` : 'Suggestion dismissed.',
  focused(
    index: number,
    total: number,
    kind: Kind,
    sel: Standing,
    quote: string,
    { accept = '', dismiss = '' }: KeyCaps,
  ): string {
    const place = writeShort(sel);
    const what = [kindInSentence(kind), place, shortened(quote)].filter((part) => part !== '').join(', ');
    const keys = [
      accept === '' ? '' : `${accept} accepts`,
      dismiss === '' ? '' : `${dismiss} dismisses`,
    ].filter((part) => part !== '');
    const said = keys.length === 0 ? '' : ` ${keys.join(', ')}.`;
    return `Suggestion ${index} of ${total}: ${what}.${said}`;
  },
  allDone: 'No suggestions left.',
  due: ({ words, date, starts }: SuggestedDue, show: (date: string) => string): string =>
    [
      `Due ${words}`,
      date === undefined ? '' : `by ${show(date)}`,
      starts === undefined ? '' : `counted from ${starts}`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  value: ({ value, unit, period, comparator }: SuggestedValue): string =>
    [
      `Figure: ${value}${unit === undefined || unit === '%' ? (unit ?? '') : ` ${unit}`}`,
      period ?? '',
      comparator === undefined ? '' : `compared with ${comparator}`,
    ]
      .filter((part) => part !== '')
      .join(', '),
} as const;
