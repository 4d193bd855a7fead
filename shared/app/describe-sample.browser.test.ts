import { expect, test } from 'vitest';
import { createSampleLibrary } from '../../seeds/sample-library.ts';
import { readPage } from '../documents/page/read-page.ts';
import { contentRoot } from '../documents/page/skipped.ts';
import { describeSample } from './describe-sample.ts';

const papers = createSampleLibrary().meetings.flatMap(({ items }) => items.flatMap((item) => item.papers));

test('a sample brought in is the edition that the sample site serves, each quote found', async () => {
  expect(papers.length).toBeGreaterThan(4);
  for (const paper of papers) {
    const served = new DOMParser().parseFromString(paper.html, 'text/html');
    const { text } = readPage(contentRoot(served)).index;
    const described = await describeSample(
      paper.html,
      paper.findings.map((finding) => finding.quote),
    );
    if (!described.ok) throw new Error(described.code);
    expect(described.value.text, paper.url).toBe(text);
    expect(described.value.selectors.filter((sel) => sel === undefined)).toEqual([]);
  }
});
