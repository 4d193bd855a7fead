import { expect, test } from 'vitest';
import type { EditionView, FindingView, ReportView } from '../../core/view.ts';
import { createMarks } from '../../exchange/marks.ts';
import { describeSample } from '../describe-sample.ts';
import { collectExport } from './collect-export.ts';

const MINE = { member: 'm1', name: 'A. Marsh', isMe: true };
const OTHER = { member: 'm2', name: 'R. Sen', isMe: false };
const WORDS = 'Six  actions were late \u{1f600} again.';
const SEEN = 'Six actions were late \u{1f600} again.';
const LATER = 'Nothing else was said of it';

const paper = (...texts: readonly string[]): string =>
  `<main><h1>Care \u{1f468}\u200d\u{1f469}\u200d\u{1f467} at home</h1>${texts.map((text) => `<p>${text}</p>`).join('\n')}</main>`;

/** A report with two versions, kept or not, and findings on them. */
async function prepare(isKept: boolean) {
  const files = new Map<string, Uint8Array>();
  const editions: EditionView[] = [];
  const keep = async (id: string, html: string, quotes: readonly string[]) => {
    const described = await describeSample(html, quotes);
    if (!described.ok) throw new Error(described.code);
    const { snapshot, skeleton, selectors } = described.value;
    files.set(`file-${id}`, snapshot);
    editions.push({ id, media: 'page', seenAt: 0, skeleton, ...(isKept ? { file: `file-${id}` } : {}) });
    return selectors.map((sel) => sel!);
  };
  const [first] = await keep('e1', paper('One \u{1f600}.', WORDS, 'More of it.'), [SEEN]);
  const [second, elsewhere] = await keep('e2', paper(`${LATER}.`, SEEN), [LATER, SEEN]);
  const finding = (id: string, more: Partial<FindingView>): FindingView => ({
    id,
    rid: 'r1',
    audience: { ws: 'w1', kind: 'own' },
    audiences: [{ ws: 'w1', kind: 'own' }],
    author: MINE,
    at: 0,
    edition: 'e1',
    sel: first!,
    anchors: {},
    kind: 'risk',
    otherKinds: [],
    themes: [],
    notes: [],
    ask: { on: false },
    repairs: [],
    confirmed: [],
    ...more,
  });
  const repair = { id: 'p', edition: 'e2', author: MINE, at: 1, from: SEEN, to: LATER };
  const findings = [
    finding('marked', {}),
    finding('repaired', { anchors: { e1: first!, e2: second! }, repairs: [repair] }),
    finding('asked', { author: OTHER, ask: { on: true } }),
    finding('theirs', { author: OTHER }),
    finding('elsewhere', { edition: 'e1', sel: elsewhere! }),
  ];
  const report = { key: 'r1', title: 'Care at home' };
  const source = { rid: 'r1', report, findings, restricted: false };
  const view = {
    rid: 'r1',
    report,
    restricted: false,
    urls: ['https://council.example/report'],
    editions,
    findings,
  };
  const desk = {
    readBytes: (file: string) => Promise.resolve({ ok: true as const, value: files.get(file)! }),
  };
  const marks = createMarks({ title: 'Care at home' }, [source], 'me');
  const made = await collectExport(desk, marks, [view as unknown as ReportView], 'me');
  const textOf = (id: string): string =>
    new DOMParser().parseFromString(new TextDecoder().decode(files.get(`file-${id}`)), 'text/html').body
      .textContent;
  return { made, textOf };
}

test('exactly what is listed, in its order; positions are code points of the kept copy, emoji before them', async () => {
  const { made, textOf } = await prepare(true);
  expect(made.entries.map(({ id, creator }) => [id, creator])).toEqual([
    ['asked', 'R. Sen'],
    ['marked', 'A. Marsh'],
    ['repaired', 'A. Marsh'],
    ['elsewhere', 'A. Marsh'],
  ]);
  for (const { id, own, place } of made.entries.slice(0, 3)) {
    const points = [...textOf(own!.edition)];
    const { position, exact, prefix, suffix } = place!;
    expect(points.slice(position.start, position.end).join(''), id).toBe(exact);
    expect(points.join('')).toContain(prefix + exact + suffix);
    expect(exact.replace(/\s+/g, ' ')).toBe(id === 'repaired' ? LATER : SEEN);
  }
  // Where other words stand than were marked, no position is claimed.
  expect(made.entries.at(-1)?.place).toBeUndefined();
  expect([...made.skeletons.keys()]).toEqual(['e1', 'e2']);
});

test('by the newest repair, else as it was marked; without a copy there is no position', async () => {
  const { made } = await prepare(false);
  expect(made.entries.map(({ id, own }) => [id, own?.edition])).toEqual([
    ['asked', 'e1'],
    ['marked', 'e1'],
    ['repaired', 'e2'],
    ['elsewhere', 'e1'],
  ]);
  expect(made.entries.every(({ place }) => place === undefined)).toBe(true);
});
