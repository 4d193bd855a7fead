import { expect, test } from 'vitest';
import { describePdf } from './describe-pdf.ts';
import { HOSTILE_PDFS } from './hostile-pdfs.ts';
import { showBytes } from './test-view.ts';

type Name = keyof typeof HOSTILE_PDFS;
const reading = {
  signal: new AbortController().signal,
  texts: { read: async () => [], keep: async () => undefined },
  onPage: () => undefined,
};
const described = (name: Name) => describePdf(new Blob([HOSTILE_PDFS[name]()]), (url) => url, reading);

test('a PDF that wants a password says so, and nothing of it is read', async () => {
  expect(await described('locked')).toMatchObject({ told: ['paper-locked'], text: '' });
});

test.for<Name>([
  'cut off in the middle',
  'of nothing but its first line',
  'of noise behind its first line',
  'with pages that go round in a circle',
])('a PDF %s is damaged, in words', async (name) => {
  const got = await described(name);
  expect([['paper-damaged'], ['paper-scanned']]).toContainEqual(got.told);
  expect(got.text).toBe('');
});

test.for<Name>([
  'cut off at its end',
  'with a table of contents that points nowhere',
  'that says it has a thousand million pages',
  'that runs a script when it is opened',
  'with links that do something',
])('a PDF %s is read all the same', async (name) => {
  const got = await described(name);
  expect(got).toMatchObject({ told: [], pages: 1 });
  expect(got.text).toContain('what became of the lettings');
});

async function shown(name: Name): Promise<HTMLElement> {
  const { box } = await showBytes(HOSTILE_PDFS[name]());
  await expect.poll(() => box.querySelectorAll('.textLayer span').length).toBeGreaterThan(0);
  return box;
}

test('shown, no script of it runs', async () => {
  await shown('that runs a script when it is opened');
  expect('ran' in globalThis).toBe(false);
});

test('shown, its links lead to pages and nowhere else', async () => {
  const box = await shown('with links that do something');
  const links = (): HTMLAnchorElement[] => [...box.querySelectorAll<HTMLAnchorElement>('.annotationLayer a')];
  const addresses = (): string[] => links().map((each) => each.getAttribute('href') ?? '');
  const agenda = 'https://saltmere.gov.uk/agenda';
  await expect.poll(addresses).toContain(agenda);
  expect(addresses().filter((each) => each !== agenda && each !== '' && each !== '#')).toEqual([]);
  for (const each of links()) if (each.getAttribute('href') !== agenda) each.click();
  expect('ran' in globalThis).toBe(false);
});
