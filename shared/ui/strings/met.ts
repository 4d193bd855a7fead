/** Words for when two members marked the same words apart, and for what notes may be asked for. */
import { listNames } from './sharing.ts';
import { count } from './times.ts';

export const MET = {
  title: 'Nothing was lost',
  detail: (names: readonly string[]): string =>
    `${listNames(names)} marked the same words. ${names.length === 1 ? 'Both' : 'All'} findings are kept.`,
  keep: 'Keep both',
  talk: 'Talk it over in a session',
  label: 'Two people, one passage',
  asked: (passages: number): string => `${count(passages, 'passage')} marked by others too`,
  said: 'Both are kept.',
} as const;

/** Under the first three notes, never in the way. */
export const DISCLOSURE =
  'Others may ask to see notes about council business. Do not name a child or a family.';
