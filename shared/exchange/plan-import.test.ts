import { describe, expect, test } from 'vitest';
import { isId } from '../core/ids.ts';
import { findingIdOf, planEntry, type KnownFinding } from './plan-import.ts';
import { fileFinding, FINDING } from './test-findings.ts';

const NOTHING_SAID = { links: new Set<string>(), statuses: new Set<string>() };
const nobody = (): undefined => undefined;

/** The finding as it would be here after the entry was brought in. */
async function broughtIn(change: Partial<KnownFinding> = {}): Promise<KnownFinding> {
  const plan = await planEntry(fileFinding(), 'r1', 'annotations', nobody, NOTHING_SAID);
  return {
    id: plan.finding,
    rid: 'r1',
    isDeleted: false,
    isGroups: false,
    kind: plan.kind,
    ask: plan.ask,
    themes: plan.themes,
    notes: plan.notes,
    ...change,
  };
}

const said = {
  links: new Set(fileFinding().links!.map(({ type, finding }) => `${FINDING}|${type}|${finding}`)),
  statuses: new Set(fileFinding().statuses!.map(({ id }) => id!)),
};

describe('ids', () => {
  test('[X10] ours stays; of another tool it is made of its name, and it says when it was made', async () => {
    expect(await findingIdOf(fileFinding(), 'annotations')).toBe(FINDING);
    const theirs = fileFinding({ id: 'abc', at: Date.UTC(2019, 9, 8) });
    const id = await findingIdOf(theirs, 'hypothesis');
    expect(isId(id)).toBe(true);
    expect(await findingIdOf({ ...theirs, notes: [] }, 'hypothesis')).toBe(id);
    expect(await findingIdOf(theirs, 'annotations')).not.toBe(id);
    const nameless = fileFinding({ id: '' });
    expect(await findingIdOf(nameless, 'csv')).toBe(await findingIdOf(nameless, 'csv'));
  });

  test('[X10] one that came in by a file is known by its key, though it has another id here', async () => {
    const here = await broughtIn({ id: 'other', sourceKey: FINDING });
    const plan = await planEntry(
      fileFinding(),
      'r1',
      'annotations',
      (_, key) => (key === FINDING ? here : undefined),
      said,
    );
    expect(plan).toMatchObject({ finding: 'other', state: 'updated', links: [{ type: 'answers' }] });
  });
});

describe('what an entry would do', () => {
  const plan = (here: KnownFinding | undefined, entry = fileFinding()) =>
    planEntry(entry, 'r1', 'annotations', () => here, here === undefined ? NOTHING_SAID : said);

  test('[X10] all of it is new, or none of it', async () => {
    expect(await plan(undefined)).toMatchObject({ state: 'added', comesBack: false });
    expect(await plan(await broughtIn())).toMatchObject({ state: 'duplicate', kind: null, ask: false });
  });

  test('[X11] only what is not here is added; a kind that a member gave stays', async () => {
    const here = await broughtIn({ kind: 'strength', themes: [], notes: [] });
    expect(await plan(here)).toMatchObject({
      state: 'updated',
      kind: null,
      themes: [{ label: 'Leadership' }, {}],
      notes: [{ author: 'A. Marsh' }, { author: 'R. Sen' }],
      links: [],
      statuses: [],
    });
    expect(await plan(await broughtIn({ kind: null }))).toMatchObject({ state: 'updated', kind: 'risk' });
  });

  test('[X11] a note that was changed since, or that a table joined with its author, is here', async () => {
    const [first, second] = (await broughtIn()).notes;
    const changed = { id: 'new', text: 'Changed', replaces: [first!.id] };
    const joined = { id: 'x', text: 'R. Sen: Late again.' };
    expect(await plan(await broughtIn({ notes: [changed, joined] }))).toMatchObject({ state: 'duplicate' });
    expect(await plan(await broughtIn({ notes: [changed] }))).toMatchObject({ notes: [{ id: second!.id }] });
  });

  test('[X11] of a finding that a group has, neither kind nor themes are changed', async () => {
    const here = await broughtIn({ isGroups: true, kind: null, themes: [], notes: [] });
    expect(await plan(here)).toMatchObject({ state: 'updated', kind: null, themes: [], notes: [{}, {}] });
  });

  test('[X11] what was deleted here comes back', async () => {
    expect(await plan(await broughtIn({ isDeleted: true }))).toMatchObject({
      state: 'added',
      comesBack: true,
    });
  });
});
