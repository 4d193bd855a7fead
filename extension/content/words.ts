/** What is said in a page: the sentences of `announcements` that are needed here, without those of every error. */
import { writeShort, type Standing } from '../../shared/core/citation.ts';
import type { Kind } from '../../shared/core/kind.ts';
import { kindInSentence } from '../../shared/ui/strings/kinds.ts';

function place(sel: Standing): string {
  const words = writeShort(sel);
  return words === '' ? '' : `, ${words}`;
}

export const SAID = {
  marked: (kind: Kind | null, sel: Standing): string =>
    kind === null ? `Marked${place(sel)}. To sort.` : `Marked as ${kindInSentence(kind)}${place(sel)}.`,
  asked: (sel: Standing): string => `Marked to ask${place(sel)}.`,
  readPaper: (): string => 'Read and mark',
  askOn: (): string => 'Will be asked.',
  askOff: (): string => 'Will not be asked.',
  kindChanged: (kind: Kind | null): string => `Changed to ${kindInSentence(kind)}.`,
  confirmed: (): string => 'Checked: this passage.',
  undone: (): string => 'Undone.',
} as const;
