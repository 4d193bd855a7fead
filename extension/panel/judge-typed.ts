/** Whether a paper that cannot be read is restricted, by the words that are known of it. Pure. */
import { judgeRestriction, type Restriction } from '../../shared/scrutiny/restricted.ts';

export interface TypedWords {
  readonly url: string;
  readonly title: string;
  readonly quote: string;
}

/** A longer line is running text, which may speak of confidential things on a public paper. */
const HEADER_LENGTH = 120;

/** Judges title, file name and each short line of the quote as if they stood in the paper's header. */
export function judgeTyped({ url, title, quote }: TypedWords): Restriction {
  const lines = [title, fileNameOf(url), ...quote.split('\n').filter((line) => line.length <= HEADER_LENGTH)];
  return judgeRestriction({ restrictionSigns: lines.map((words) => ({ where: 'header', words })) });
}

/** `.../Exempt_Appendix%202.pdf` as `Exempt Appendix 2 pdf`: file names join words by other signs than spaces. */
function fileNameOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const name = new URL(url).pathname.split('/').at(-1) ?? '';
  return decode(name).replace(/[\s_+.-]+/g, ' ');
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
