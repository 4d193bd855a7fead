import { describe, expect, it } from 'vitest';
import { createSampleLibrary } from './sample-library.ts';
import { createSampleSite } from './site/create-sample-site.ts';
import { readText } from './site/read-text.ts';

const SITE = 'http://127.0.0.1:4701';
const library = createSampleLibrary(SITE);
const papers = library.meetings.flatMap(({ items }) => items.flatMap((item) => item.papers));

describe('the sample library', () => {
  it('has five reports in five meetings of two councils, with their findings', () => {
    expect(library.meetings.map(({ date }) => date)).toEqual([
      '2011-03-15',
      '2014-01-07',
      '2016-01-05',
      '2019-09-17',
      '2017-01-03',
    ]);
    expect(new Set(library.meetings.map(({ council }) => council)).size).toBe(2);
    expect(papers).toHaveLength(5);
    expect(papers.every(({ findings }) => findings.length >= 8)).toBe(true);
  });

  it('each paper is word for word the page that the sample site serves', () => {
    const site = createSampleSite({ contentSecurityPolicy: '' });
    for (const { url, html } of papers) {
      const address = new URL(url);
      const served = site({
        method: 'GET',
        path: decodeURIComponent(address.pathname),
        query: address.searchParams,
        cookies: new Map(),
        form: new URLSearchParams(),
      });
      expect(served.status).toBe(200);
      expect(served.body).toContain(html);
    }
  });

  it('each quote stands in the page that comes with it, and nothing restricted comes along', () => {
    for (const { html, findings } of papers) {
      for (const { quote } of findings) expect(readText(html)).toContain(quote);
    }
    expect(JSON.stringify(library)).not.toMatch(/mgRestricted|6% more/);
  });

  it('each page says Sample', () => {
    for (const { html } of papers) expect(html).toContain('data-sample="invented"');
  });
});
