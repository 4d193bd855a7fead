/** Whether a paper that cannot be read is restricted, by the words that are known of it. Pure. */
import { judgeRestriction, type Restriction } from '../../shared/scrutiny/restricted.ts';
import { fileNameOf } from './file-name.ts';

export interface TypedWords {
  readonly url: string;
  readonly title: string;
  readonly quote: string;
}

/** A longer line is running text, which may speak of confidential things on a public paper. */
const HEADER_LENGTH = 120;

/** Judges title, file name and each short line of the quote as if they stood in the paper's header. */
export function judgeTyped({ url, title, quote }: TypedWords): Restriction {
  // File names join words by other signs than spaces: `Exempt_Appendix-2.pdf`.
  const file = fileNameOf(url).replace(/[\s_+.-]+/g, ' ');
  const lines = [title, file, ...quote.split('\n').filter((line) => line.length <= HEADER_LENGTH)];
  return judgeRestriction({ restrictionSigns: lines.map((words) => ({ where: 'header', words })) });
}
