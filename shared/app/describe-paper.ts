/** Reads a paper that came as a file, for the desk, which knows no documents. Loads the workshop when it is asked. */
import type { DescribedPaper, DescribePaper } from '../desk/papers.ts';

/** @param scriptUrl lets one of our own scripts through the page's Trusted Types */
export function createDescribePaper(scriptUrl: (url: string) => string): DescribePaper {
  return async (file, { media, name, url }, reading) => {
    const [{ judgeFoundPaper }, { judgePages }, { readPaperHeader }] = await Promise.all([
      import('../scrutiny/restricted.ts'),
      import('../scrutiny/restricted-pages.ts'),
      import('../scrutiny/suggest/header-block.ts'),
    ]);
    const byTitle = judgeFoundPaper({ title: name, url: url ?? '' }).reason;
    if (media === 'docx') {
      const { describeWord } = await import('../documents/paper/word/describe-word.ts');
      const { signs, opening, ...described } = await describeWord(file);
      return withReason(
        { ...described, header: readPaperHeader(opening) },
        judgePages([signs], name).reason ?? byTitle,
      );
    }
    const { describePdf } = await import('../documents/paper/pdf/describe-pdf.ts');
    const { signs, opening, ...described } = await describePdf(file, scriptUrl, reading);
    return withReason(
      { ...described, header: readPaperHeader(opening) },
      judgePages(signs, name).reason ?? byTitle,
    );
  };
}

function withReason(described: DescribedPaper, reason: string | undefined): DescribedPaper {
  return reason === undefined ? described : { ...described, restricted: reason };
}
