/** What is said in a page: the sentences of `announcements` that are needed here, without those of every error. */
import type { Kind } from '../../shared/core/kind.ts';
import { kindInSentence } from '../../shared/ui/strings/kinds.ts';

function place(paragraph: string | undefined): string {
  return paragraph === undefined ? '' : `, paragraph ${paragraph}`;
}

export const SAID = {
  marked: (kind: Kind | null, paragraph: string | undefined): string =>
    kind === null
      ? `Marked${place(paragraph)}. To sort.`
      : `Marked as ${kindInSentence(kind)}${place(paragraph)}.`,
  asked: (paragraph: string | undefined): string => `Marked to ask${place(paragraph)}.`,
  readPaper: (): string => 'Read and mark',
  askOn: (): string => 'Will be asked.',
  askOff: (): string => 'Will not be asked.',
  kindChanged: (kind: Kind | null): string => `Changed to ${kindInSentence(kind)}.`,
  confirmed: (): string => 'Checked: this passage.',
  undone: (): string => 'Undone.',
} as const;
