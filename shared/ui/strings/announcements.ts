/** Sentences for the live regions: one each, polite unless something went wrong, safe first. */
import { writeShort, type Standing } from '../../core/citation.ts';
import type { Kind } from '../../core/kind.ts';
import { kindInSentence } from './kinds.ts';
import { count } from './times.ts';

/** ", paragraph 3.11", as it is cited everywhere. */
export function placeSaid(sel: Standing | undefined): string {
  const place = sel === undefined ? '' : writeShort(sel);
  return place === '' ? '' : `, ${place}`;
}

export const announcements = {
  marked(kind: Kind | null, sel: Standing | undefined): string {
    if (kind === null) return `Marked${placeSaid(sel)}. To sort.`;
    return `Marked as ${kindInSentence(kind)}${placeSaid(sel)}.`;
  },
  asked: (sel: Standing | undefined): string => `Marked to ask${placeSaid(sel)}.`,
  askOn: (): string => 'Will be asked.',
  askOff: (): string => 'Will not be asked.',
  kindChanged: (kind: Kind | null): string => `Changed to ${kindInSentence(kind)}.`,
  themeAdded: (label: string): string => `Theme ${label} added.`,
  themeRemoved: (label: string): string => `Theme ${label} taken off.`,
  noteKept: (): string => 'Note kept.',
  deleted: (sel: Standing | undefined): string => `Finding deleted${placeSaid(sel)}. Undo is there.`,
  restored: (): string => 'Finding brought back.',
  undone: (): string => 'Undone.',
  redone: (): string => 'Done again.',
  focused: (index: number, total: number, kind: Kind | null, sel: Standing | undefined): string =>
    `${index} of ${total}: ${kindInSentence(kind)}${placeSaid(sel)}.`,
  copySaved: (findings: number): string => `Copy saved, with ${count(findings, 'finding')}.`,
} as const;
