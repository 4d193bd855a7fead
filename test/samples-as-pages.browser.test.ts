/** All sample pages, as the site serves them: index, snapshot, facts, rule of restriction, and findings in both. */
import { afterAll, describe, expect, test } from 'vitest';
import { SAMPLE_MEETINGS, papersOf } from '../seeds/meetings/all-meetings.ts';
import { HOSTILE_PAGES } from '../seeds/site/hostile-pages.ts';
import { createSampleSite } from '../seeds/site/create-sample-site.ts';
import { describe as describeSpan } from '../shared/anchoring/describe.ts';
import { resolveAll } from '../shared/anchoring/resolve.ts';
import { readSkeleton, writeSkeleton } from '../shared/anchoring/skeleton.ts';
import { readPageFacts } from '../shared/documents/page/facts.ts';
import { listParagraphs } from '../shared/documents/page/page-paragraphs.ts';
import { openPage } from '../shared/documents/page/read-page.ts';
import { writeSnapshot } from '../shared/documents/page/snapshot.ts';
import { checkSnapshot, openSnapshot } from '../shared/documents/paper/snapshot.ts';
import type { Span } from '../shared/core/selector.ts';
import { judgeRestriction } from '../shared/scrutiny/restricted.ts';

const site = createSampleSite({ contentSecurityPolicy: "default-src 'none'" });
const frame = document.createElement('iframe');
frame.setAttribute('sandbox', 'allow-same-origin');
document.body.append(frame);
afterAll(() => frame.remove());

function open(path: string, signedIn = false): Document {
  const [name = '', query = ''] = path.split('?');
  const response = site({
    method: 'GET',
    path: decodeURIComponent(name),
    query: new URLSearchParams(query),
    cookies: new Map(signedIn ? [['sampleMember', 'yes']] : []),
    form: new URLSearchParams(),
  });
  expect(response.status, path).toBe(200);
  const parsed = new DOMParser().parseFromString(response.body, 'text/html');
  const home = frame.contentDocument!;
  home.replaceChild(home.adoptNode(parsed.documentElement), home.documentElement);
  return home;
}

const addresses: string[] = SAMPLE_MEETINGS.flatMap((meeting) => [
  `/${meeting.council}/ieListDocuments.aspx?MId=${meeting.id}`,
  ...meeting.items.map((item) => `/${meeting.council}/mgAi.aspx?ID=${item.id}`),
  ...papersOf(meeting)
    .filter((paper) => paper.form === 'html')
    .map((paper) => `/${meeting.council}/documents/s${paper.id}/x.html`),
]);

describe('all sample pages', () => {
  test('there are some', () => expect(addresses.length).toBeGreaterThan(20));

  test.each(addresses)(
    '%s: page and snapshot fold to the same string, findings are exact in both',
    (address) => {
      const home = open(address, true);
      const page = openPage(home);
      if (!page.ok) throw new Error(page.code);
      const { index, root } = page.value;
      const clean = checkSnapshot(writeSnapshot(root), index.text);
      if (!clean.ok) throw new Error(clean.detail);
      const kept = openSnapshot(clean.value);
      if (!kept.ok) throw new Error(kept.code);
      const skeleton = readSkeleton(writeSkeleton(index));
      if (!skeleton.ok) throw new Error(skeleton.code);
      const findings = listParagraphs(page.value)
        .flatMap((paragraph) => [paragraph.span, paragraph.words, ...paragraph.sentences])
        .map((span, at) => {
          const selectors = describeSpan(index, span);
          if (!selectors.ok) throw new Error(selectors.code);
          return { id: String(at), selectors: selectors.value, skeleton: skeleton.value };
        });
      expect(findings.length).toBeGreaterThan(0);
      for (const { words, sentences } of listParagraphs(page.value)) {
        const read = ({ start, end }: Span): string => index.text.slice(start, end);
        expect(sentences.map(read).join(' ')).toBe(read(words));
      }
      for (const where of [index, kept.value.page.index]) {
        for (const [id, anchor] of resolveAll(where, findings)) {
          expect(anchor).toEqual({ state: 'exact', span: findings[Number(id)]!.selectors.position });
        }
      }
      expect(kept.value.page.index.blocks).toEqual(index.blocks);
      expect(clean.value).not.toMatch(/Accept cookies|Sign out|My account|mgHide/);
      expect(readPageFacts(home).sample).toBe(true);
    },
  );

  test('what the rule restricts: the page behind the sign-in and the paper whose header says Part 2, no other', () => {
    const restricted = addresses.filter(
      (address) => judgeRestriction(readPageFacts(open(address, true))).restricted,
    );
    expect(restricted).toEqual(['/saltmere/mgAi.aspx?ID=18840']);
    expect(judgeRestriction(readPageFacts(open('/saltmere/documents/s7741/x.html')))).toEqual({
      restricted: true,
      reason: 'A Part 2 (Not for publication)',
    });
  });

  test('every meeting, item and paper page names its committee and date', () => {
    for (const meeting of SAMPLE_MEETINGS) {
      const facts = readPageFacts(open(`/${meeting.council}/ieListDocuments.aspx?MId=${meeting.id}`));
      expect(facts).toMatchObject({ meetingDate: meeting.date, place: meeting.venue });
      expect(facts.council).toMatch(/Council|Borough/);
    }
    const without = addresses.filter((address) => {
      const facts = readPageFacts(open(address, true));
      return facts.meetingDate === undefined || facts.committee === undefined || facts.council === undefined;
    });
    expect(without).toEqual([]);
  });
});

describe('the hostile pages of the sample site', () => {
  test.each(HOSTILE_PAGES.map((page) => page.name))(
    '%s: a sentence, or the same string in the snapshot',
    (name) => {
      const page = openPage(open(`/hostile/${name}`));
      const text = page.ok ? page.value.index.text : page.code;
      const kept = page.ok ? checkSnapshot(writeSnapshot(page.value.root), text) : page;
      expect(kept).toMatchObject(text === 'page-empty' ? { code: 'page-empty' } : { ok: true });
      expect(name === 'empty').toBe(text === 'page-empty');
    },
  );
});
