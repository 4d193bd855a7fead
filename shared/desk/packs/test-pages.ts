/** Papers for tests whose pages are told by a line of theirs. */
import { describeTestPaper } from '../papers/test-papers.ts';
import type { DescribePaper } from '../papers.ts';

/** A line "pages a b c" is what its pages are told by; `-` has no words. Labels are A1, A2 and so on. */
export const describePagedPaper: DescribePaper = async (file, about, reading) => {
  const pages = /^pages (.*)$/m.exec(await file.text())?.[1]?.split(' ') ?? [];
  const pageList = {
    hashes: pages.map((page) => (page === '-' ? '' : page)),
    letters: pages.map(() => 500),
    sizes: pages.map(() => '595 842 0 0 0'),
    labels: pages.map((_, at) => `A${at + 1}`),
  };
  return { ...(await describeTestPaper(file, about, reading)), pageList };
};
