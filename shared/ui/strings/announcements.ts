/** Sentences for the live regions: one each, polite unless something went wrong, safe first. */
import type { Kind } from '../../core/kind.ts';
import { kindInSentence } from './kinds.ts';
import { count } from './times.ts';

function place(paragraph: string | undefined): string {
  return paragraph === undefined ? '' : `, paragraph ${paragraph}`;
}

export const announcements = {
  marked(kind: Kind | null, paragraph: string | undefined): string {
    if (kind === null) return `Marked${place(paragraph)}. To sort.`;
    return `Marked as ${kindInSentence(kind)}${place(paragraph)}.`;
  },
  asked: (paragraph: string | undefined): string => `Marked to ask${place(paragraph)}.`,
  askOn: (): string => 'Will be asked.',
  askOff: (): string => 'Will not be asked.',
  kindChanged: (kind: Kind | null): string => `Changed to ${kindInSentence(kind)}.`,
  themeAdded: (label: string): string => `Theme ${label} added.`,
  themeRemoved: (label: string): string => `Theme ${label} taken off.`,
  noteKept: (): string => 'Note kept.',
  deleted: (paragraph: string | undefined): string => `Finding deleted${place(paragraph)}. Undo is there.`,
  restored: (): string => 'Finding brought back.',
  undone: (): string => 'Undone.',
  redone: (): string => 'Done again.',
  focused: (index: number, total: number, kind: Kind | null, paragraph: string | undefined): string =>
    `${index} of ${total}: ${kindInSentence(kind)}${place(paragraph)}.`,
  copySaved: (findings: number): string => `Copy saved, with ${count(findings, 'finding')}.`,
} as const;
