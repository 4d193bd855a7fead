/** What the brief's Word file says: the same as its paper. Pure. */
import type { BriefFile } from '../../exchange/brief-docx.ts';
import type { BriefPaperProps } from '../../ui/brief/BriefPaper.tsx';
import { initialsOf, type FoundValue } from '../../ui/brief/brief-values.ts';
import { BRIEF } from '../../ui/strings/brief.ts';
import { kindLabel } from '../../ui/strings/kinds.ts';
import { showDate } from '../../ui/strings/times.ts';

export function briefFile(paper: BriefPaperProps): BriefFile {
  return {
    title: BRIEF.printTitle,
    head: [
      ...(paper.meeting === undefined ? [] : [paper.meeting]),
      ...(paper.item === undefined ? [] : [`${BRIEF.item} ${paper.item}`]),
      paper.under,
    ],
    made: paper.made,
    isLarge: paper.large,
    answer: BRIEF.answer,
    lines: paper.lines ? 3 : 0,
    parts: paper.questions.map((question, i) => ({
      ...(question.paper === undefined
        ? {}
        : {
            heading: [question.paper.title, question.paper.date && showDate(question.paper.date)]
              .filter(Boolean)
              .join(', '),
          }),
      stem: `${i + 1}. ${question.because === undefined ? question.stem : BRIEF.askAbout}`,
      more: [
        ...(question.followUp === undefined ? [] : [`${BRIEF.followUpShort}: ${question.followUp}`]),
        ...(paper.quotes ? writeFound(question.found) : []),
        ...(paper.initials ? [initialsOf(question.owner)] : []),
      ],
      passages:
        paper.quotes || question.because !== undefined
          ? question.passages.map(({ kind, quote, citation, place }) => ({
              kind: kindLabel(kind),
              quote,
              where: [place.slice(0, 4), citation].join(', '),
            }))
          : [],
    })),
  };
}

function writeFound(found: FoundValue | undefined): readonly string[] {
  if (found === undefined) return [];
  const { words, quote, place } = found;
  return [quote === undefined ? words : `${words}: “${quote}” (${place})`];
}
