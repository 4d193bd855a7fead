import { describe, expect, it } from 'vitest';
import { fold } from '../shared/anchoring/fold.ts';
import { readPage } from '../shared/documents/page/read-page.ts';
import { contentRoot } from '../shared/documents/page/skipped.ts';
import { createSampleLibrary } from './sample-library.ts';
import type { LibraryPaper } from './sample-library.ts';
import { createSampleSite } from './site/create-sample-site.ts';

const papers = createSampleLibrary('http://127.0.0.1:4701').meetings.flatMap(({ items }) =>
  items.flatMap((item) => item.papers),
);
const site = createSampleSite({ contentSecurityPolicy: '' });

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function served({ url }: LibraryPaper): string {
  const { pathname, searchParams } = new URL(url);
  const path = decodeURIComponent(pathname);
  return site({ method: 'GET', path, query: searchParams, cookies: new Map(), form: new URLSearchParams() })
    .body;
}

const paragraphOf = (paper: LibraryPaper, quote: string): string | undefined => {
  const { index } = readPage(contentRoot(parse(paper.html)));
  return index.paragraphAt(index.text.indexOf(fold(quote)));
};

describe.each(papers.map((paper) => [paper.url, paper] as const))('%s', (_, paper) => {
  it('the page as served and the page of the library fold to the same text', () => {
    const live = readPage(contentRoot(parse(served(paper)))).index.text;
    expect(readPage(contentRoot(parse(paper.html))).index.text).toBe(live);
    expect(live).not.toContain('cookie');
  });

  it('each sample finding is there exactly once', () => {
    const { text } = readPage(contentRoot(parse(paper.html))).index;
    const counts = paper.findings.map(({ quote }) => text.split(fold(quote)).length - 1);
    expect(counts).toEqual(paper.findings.map(() => 1));
  });
});

describe('numbered paragraphs of the sample reports', () => {
  const paperOf = (id: string): LibraryPaper => {
    const found = papers.find(({ findings }) => findings[0]?.report === id);
    if (found === undefined) throw new Error(id);
    return found;
  };

  it('are qualified where the numbering begins again', () => {
    const paper = paperOf('saltmere-2011');
    const { index } = readPage(contentRoot(parse(paper.html)));
    const labels = (words: string): (string | undefined)[] =>
      [...index.text.matchAll(new RegExp(`\\b${fold(words)}`, 'g'))].map(({ index: at }) =>
        index.paragraphAt(at),
      );
    expect(labels('That Members note the report.')).toEqual(['Cover 2.1', 'App1 2.1', 'App2 2.1']);
    expect(labels('Cabinet was told last year')).toEqual(['App2 3.4']);
    expect(labels('what members pay for the running')).toEqual(['6.9']);
  });

  it('are plain where it does not', () => {
    const paper = paperOf('saltmere-2019');
    expect(paragraphOf(paper, 'The quality of plans for children who need protection.')).toBe('3.11');
  });
});
