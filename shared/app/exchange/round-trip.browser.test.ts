import { afterEach, expect, test, vi } from 'vitest';
import { createId } from '../../core/ids.ts';
import { writeAnnotations } from '../../exchange/annotations.ts';
import { createDesks } from '../../desk/testing/desk-builders.ts';
import { createWorld } from '../../store/testing/builders.ts';
import { describeSample } from '../describe-sample.ts';
import { collectAll } from './collect-all.ts';
import { HTML, openExchange } from './testing/exchange-bench.ts';

const world = createWorld(7, Date.now());
const end = new AbortController().signal;
const desks = createDesks();
afterEach(() => desks.end());

test('[X1] what one device writes as web annotations is on another as it was, ties and statuses too', async () => {
  let bench = openExchange(await desks.open());
  const { rid, edition } = await bench.keepPaper();
  const described = await describeSample(HTML, ['Six actions were late', 'Visits went up']);
  if (!described.ok) throw new Error(described.code);
  const [first, second] = [createId(world), createId(world)];
  const on = { rid, at: Date.UTC(2019, 9, 9) };
  const mark = { ...on, type: 'mark', edition } as const;
  const [one, two] = described.value.selectors;
  const commands = [
    { ...mark, finding: first, sel: one!, kind: 'risk', ask: true, question: 'When?' } as const,
    { ...mark, finding: second, sel: two!, themes: ['finance-budget'] } as const,
    { ...on, type: 'note', finding: first, note: createId(world), text: 'Why?', replaces: [] } as const,
    { ...on, type: 'link', finding: first, link: 'contradicts', to: second, toRid: rid, on: true } as const,
    {
      ...on,
      type: 'status.put',
      id: createId(world),
      status: {
        about: { finding: first, rid },
        value: 'raised',
        evidence: { kind: 'quote', rid, quote: 'Six actions were late' },
      },
    } as const,
  ];
  expect(await bench.desk.run({ type: 'all', commands, at: on.at })).toMatchObject({ ok: true });
  const wanted = { from: 'me', withRestricted: false, withPlaces: true } as const;
  const findings = await vi.waitFor(async () => {
    const all = (await collectAll(bench.desk, wanted, end)).findings;
    expect(all).toMatchObject([{ links: [{ finding: second }], statuses: [{ value: 'raised' }] }, {}]);
    return all;
  });
  const file = writeAnnotations(createId(world), 'x', findings);
  bench.close();
  await desks.end();
  bench = openExchange(await desks.open());
  await bench.keepPaper();
  await bench.choose(file, 'annotations.json');
  await bench.app.click('Bring in 2 findings');
  await bench.app.says('2 findings brought in');
  await vi.waitFor(async () => {
    const again = await collectAll(bench.desk, wanted, end);
    // But for the moment at which this device saw the paper.
    const seenAt = expect.any(Number) as number;
    expect(again.findings).toEqual(findings.map((one) => ({ ...one, place: { ...one.place, seenAt } })));
  });
  bench.close();
});
