/** What each key does, for the list of keys and for changing them. */
import { KINDS } from '../../core/kind.ts';
import type { KeyName } from '../keys.ts';
import { KIND_LABELS } from './kinds.ts';

export const KEY_WORDS: Readonly<Record<KeyName, string>> = {
  mark: 'Mark the selected words',
  ...KIND_LABELS,
  ask: 'Ask at the meeting',
  note: 'Write a note',
  theme: 'Give a theme',
  accept: 'Accept the suggestion, and go to the next',
  dismiss: 'Dismiss the suggestion, and go to the next',
  story: 'Follow the story of this finding',
  cite: 'Copy the quotation with its paper and paragraph',
  next: 'Next finding',
  previous: 'Previous finding',
  open: 'Open the finding',
  close: 'Close, back to the passage',
  'next-section': 'Next section',
  'previous-section': 'Previous section',
  'go-to': 'Go to a paragraph (type its number first, or after)',
  find: 'Find in this paper',
  undo: 'Undo (also Ctrl+Z)',
  redo: 'Redo (also Ctrl+Shift+Z)',
  help: 'This list',
};

export const KEY_GROUPS: readonly { readonly title: string; readonly names: readonly KeyName[] }[] = [
  { title: 'Mark', names: ['mark', ...KINDS, 'ask'] },
  { title: 'Write', names: ['theme', 'note'] },
  {
    title: 'Move',
    names: ['next', 'previous', 'open', 'close', 'next-section', 'previous-section', 'go-to', 'find'],
  },
  { title: 'Suggestions', names: ['accept', 'dismiss'] },
  { title: 'Other', names: ['story', 'cite', 'undo', 'redo', 'help'] },
];
