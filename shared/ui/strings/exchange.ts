/** Sentences about files of findings: what each format holds, and why a file or an entry is not taken. */
import { count } from './times.ts';

/** Codes of `shared/exchange/refusals.ts`: what happened, what is safe, what to do. */
export const FILE_FAULT_WORDS = {
  'file-empty': 'This file is empty. Nothing was changed. Choose another one.',
  'file-truncated':
    'This file ends too early: part of it is missing. Nothing was taken from it. Export it again.',
  'file-unreadable': 'This file is damaged and cannot be read. Nothing was taken from it. Export it again.',
  'file-unknown':
    'This is no file of findings that Rapporteur knows. Nothing was changed. Choose W3C web annotations, a Hypothesis export, a findings file or a findings table (CSV).',
  'file-newer':
    'A later version of Rapporteur made this file. Nothing was changed. Update Rapporteur here, then bring it in again.',
  'file-too-large': 'This file is larger than 64 MB. Nothing was changed. Export fewer findings at a time.',
  'file-too-many':
    'This file has more than 20,000 entries. Nothing was changed. Export fewer findings at a time.',
  'zip-broken':
    'This zip file is damaged or not complete. Nothing was taken from it. Download or export it again.',
  'zip-bomb':
    'This zip file unpacks to far more than it should, so it was stopped. Nothing was taken from it. Do not use it.',
} as const;

export const ENTRY_FAULT_WORDS = {
  'entry-unreadable': 'It is not an annotation.',
  'entry-no-words': 'It marks no words: a note about a whole page.',
  'entry-no-paper': 'It does not say at which web address its paper is.',
  'entry-no-parent': 'It answers an annotation that is not in the file.',
  'entry-too-long': 'It is too long: a note or question may have 20,000 characters.',
  'entry-unsafe': 'A name in it holds code or hidden characters.',
  'entry-twice': 'It is in the file twice.',
} as const;

export const FORMAT_NAMES = {
  annotations: 'W3C web annotations',
  hypothesis: 'Hypothesis',
  findings: 'Findings file of Rapporteur',
  csv: 'Findings table (CSV)',
} as const;

export type StateName = 'added' | 'updated' | 'duplicate' | 'refused';

export const IMPORT = {
  title: 'What bringing it in would do',
  states: {
    added: 'New',
    updated: 'Changed',
    duplicate: 'Here already',
    refused: 'Not taken',
  } satisfies Record<StateName, string>,
  counts: (of: Readonly<Record<StateName, number>>): string =>
    [
      `${of.added} new`,
      `${of.updated} changed`,
      `${of.duplicate} here already`,
      `${of.refused} not taken`,
    ].join(', '),
  nothingNew: 'Everything in this file is here already. There is nothing to add.',
  more: (n: number): string => `Show ${n} more`,
  entry: (nth: number): string => `No. ${nth}`,
  nameless: 'No words',
  comesBack: 'You had deleted it: it comes back as it was.',
  onWords: 'Found in the paper',
  notFound: 'Its words are not in the version kept here. It is added with the words as typed.',
  asLink: 'The paper is not here: it comes as a link',
  by: (author: string): string => (author === '' ? 'By nobody named' : `By ${author}`),
  adds: (parts: {
    readonly kind: boolean;
    readonly ask: boolean;
    readonly themes: number;
    readonly notes: number;
    readonly said: number;
  }): string =>
    `Adds ${[
      ...(parts.kind ? ['a kind'] : []),
      ...(parts.ask ? ['a question to ask'] : []),
      ...(parts.themes === 0 ? [] : [count(parts.themes, 'theme')]),
      ...(parts.notes === 0 ? [] : [count(parts.notes, 'note')]),
      ...(parts.said === 0 ? [] : [count(parts.said, 'tie or status', 'ties or statuses')]),
    ].join(', ')}.`,
} as const;
