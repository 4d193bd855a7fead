/** Words of putting a finding on other words by hand. */
import { writeShort, type Standing } from '../../core/citation.ts';
import type { Author } from '../../core/view.ts';

export const REPAIR = {
  attach: 'Attach here',
  goThere: 'Go there',
  maybe: 'It may be here:',
  candidates: 'Places where it may be',
  more: (n: number): string => (n === 1 ? 'And in one more place.' : `And in ${n} more places.`),
  hint: 'Select the words that it belongs to, then press “Attach here”.',
  hintAgain: 'Not these words? Select others, then press “Attach here”.',
  hintElse: 'Or select other words, then press “Attach here”.',
  history: 'Attached by hand',
  done: ({ isMe, name }: Author, day: string, time: string): string =>
    `${isMe ? 'You' : name || 'A member'} attached it by hand on ${day}, ${time}:`,
  from: 'from',
  to: 'to',
  attached: (sel: Standing): string => {
    const place = writeShort(sel);
    return place === '' ? 'Attached here.' : `Attached here, ${place}.`;
  },
  confirmed: 'Checked: this passage.',
  figure: (was: string, now: string): string =>
    was === ''
      ? `A figure is new: ${now}.`
      : now === ''
        ? `A figure is gone: ${was}.`
        : `A figure changed: ${was} is now ${now}.`,
} as const;

/** Words of checking marks in the council's own page. */
export const CHECK = {
  button: (n: number): string => (n === 1 ? '1 mark to check' : `${n} marks to check`),
  title: (label: string): string => `Check a mark: ${label}`,
  next: 'Next mark to check',
  close: 'Close',
  card: 'Open its card',
  choose: 'Choose in its card',
} as const;
