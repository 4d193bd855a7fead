import '../styles/ui.css';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useBench } from '../test-bench.tsx';
import { changeKey, DEFAULT_KEYS, DEFAULT_KEY_SETTINGS } from '../keys.ts';
import { LastTime, type LastTimeProps } from './LastTime.tsx';
import type { LastTimeRowValue, PassageValue } from './values.ts';

const { root, show, find } = useBench();

const LEADER: PassageValue = {
  id: 'p1',
  words: 'A leader was found.',
  place: 'paragraph 3.4',
  shared: ['leader'],
};
const OTHER: PassageValue = {
  id: 'p2',
  words: 'The pool has a leader.',
  place: 'page 2',
  shared: ['leader'],
};

const row = (id: string, rest: Partial<LastTimeRowValue> = {}): LastTimeRowValue => ({
  id,
  sort: 'promise',
  kind: 'action',
  quote: `words of ${id}`,
  place: 'paragraph 6.2',
  themes: [],
  found: [],
  ask: false,
  ...rest,
});

function showRows(rows: readonly LastTimeRowValue[], rest: Partial<LastTimeProps> = {}) {
  const done = {
    onSay: vi.fn(),
    onTakeBack: vi.fn(),
    onAsk: vi.fn(),
    onPick: vi.fn(),
    onPencil: vi.fn(),
    onDismiss: vi.fn(),
    onOpenThen: vi.fn(),
    onOpenNow: vi.fn(),
    onPrint: vi.fn(),
  };
  show(
    <LastTime
      title="Pools"
      groups={[{ rid: 'r1', title: 'Pools before', pencil: { count: 0, isShown: false }, rows }]}
      searched="searched the cover report; Appendix 2 is not here"
      seenBy="Only you see what you say here."
      keys={DEFAULT_KEY_SETTINGS}
      follows={null}
      search={() => [OTHER]}
      {...done}
      {...rest}
    />,
  );
  return done;
}

const press = (id: string, words: string): Promise<void> => {
  const buttons = [...find(`#open-${id}`).querySelectorAll('button')];
  return userEvent.click(buttons.find((each) => each.textContent?.startsWith(words))!);
};

test('one tap says it, with the words beside it as evidence; “not mentioned” with what was searched', async () => {
  const { onSay, onAsk } = showRows([row('a', { found: [LEADER] })]);
  await press('a', 'Partly');
  expect(onSay).toHaveBeenLastCalledWith(expect.objectContaining({ id: 'a' }), 'partly', LEADER);
  await press('a', 'Not mentioned');
  expect(onSay).toHaveBeenLastCalledWith(expect.anything(), 'not-mentioned', 'searched');
  await press('a', 'Ask');
  expect(onAsk).toHaveBeenCalledWith(expect.objectContaining({ id: 'a' }), true);
});

test('where nothing was found it says what was searched, and “answered” asks for the words or an officer’s statement', async () => {
  const { onSay } = showRows([row('a')]);
  expect(find('#open-a').textContent).toContain(
    'Nothing found: searched the cover report; Appendix 2 is not here.',
  );
  await press('a', 'Answered');
  expect(onSay).not.toHaveBeenCalled();
  await expect.poll(() => document.activeElement?.textContent).toBe('Which words of the report answer it?');
  await userEvent.fill(find('#open-a input'), 'pool');
  await press('a', 'Use these words');
  expect(onSay).toHaveBeenLastCalledWith(expect.anything(), 'answered', OTHER);
  await press('a', 'Answered');
  await press('a', 'An officer said so');
  expect(onSay).toHaveBeenLastCalledWith(expect.anything(), 'answered', 'statement');
});

test('other words can be picked, and stand in the place of the likeliest', async () => {
  const { onPick, onSay } = showRows([row('a', { found: [LEADER, OTHER] })]);
  await press('a', 'Other words');
  await press('a', 'Use these words');
  expect(onPick).toHaveBeenCalledWith(expect.objectContaining({ id: 'a' }), OTHER);
  showRows([row('a', { found: [LEADER, OTHER], picked: OTHER })]);
  expect(find('#open-a').textContent).toContain('Your choice');
  expect(onSay).not.toHaveBeenCalled();
});

test('by keys: J and K from row to row, figures say, Q asks, and no key while a field has the focus', async () => {
  const { onSay, onAsk, onDismiss } = showRows([row('a', { found: [LEADER] }), row('b')]);
  // Keys are heard once the page has settled; at the last row J stays.
  await vi.waitFor(async () => {
    await userEvent.keyboard('j');
    expect(document.activeElement?.id).toBe('open-b');
  });
  await userEvent.keyboard('4q');
  expect(onSay).toHaveBeenLastCalledWith(expect.objectContaining({ id: 'b' }), 'not-mentioned', 'searched');
  expect(onAsk).toHaveBeenCalledWith(expect.objectContaining({ id: 'b' }), true);
  await userEvent.keyboard('k1');
  expect(onSay).toHaveBeenLastCalledWith(expect.objectContaining({ id: 'a' }), 'answered', LEADER);
  await userEvent.keyboard('x');
  expect(onDismiss).not.toHaveBeenCalled();
  await press('b', 'Other words');
  await userEvent.click(find('#open-b input'));
  await userEvent.keyboard('4');
  expect(onSay).toHaveBeenCalledTimes(2);
});

test('a member’s own keys are the keys here too', async () => {
  const keys = { map: changeKey(DEFAULT_KEYS, 'ask', 'w'), singleKeys: true };
  const { onAsk } = showRows([row('a', { found: [LEADER] })], { keys });
  await vi.waitFor(async () => {
    await userEvent.keyboard('j');
    expect(document.activeElement?.id).toBe('open-a');
  });
  await userEvent.keyboard('q');
  expect(onAsk).not.toHaveBeenCalled();
  await userEvent.keyboard('w');
  expect(onAsk).toHaveBeenCalledOnce();
  expect(document.body.textContent).toContain('W asks.');
});

test('where single keys are switched off none of them does anything', async () => {
  const { onSay } = showRows([row('a', { found: [LEADER] })], {
    keys: { ...DEFAULT_KEY_SETTINGS, singleKeys: false },
  });
  await userEvent.keyboard('j1');
  expect(onSay).not.toHaveBeenCalled();
});

test('what was said is told with who and what shows it, and its button takes one’s own back', async () => {
  const said = {
    value: 'answered',
    by: 'you',
    when: '20:41',
    isMine: true,
    evidence: { kind: 'quote', words: 'A leader was found.', place: 'paragraph 3.4' },
  } as const;
  const { onTakeBack, onSay } = showRows([row('a', { said })]);
  expect(find('#open-a .rp-last-said').textContent).toMatch(
    /Answered.*Said by you, 20:41.*A leader was found/,
  );
  expect(find('#open-a button[aria-pressed=true]').textContent).toBe('Answered');
  await press('a', 'Answered');
  expect(onTakeBack).toHaveBeenCalledOnce();
  expect(onSay).not.toHaveBeenCalled();
});

test('what is suggested is pencil: its reason is told, it can be dismissed, it has no tint, and it is not printed', async () => {
  const shown = showRows([row('a', { because: 'Under “2. Recommendations”' }), row('b')]);
  const { onDismiss } = shown;
  const pencil = find('#open-a');
  expect(pencil.textContent).toContain('Suggested: Under “2. Recommendations”');
  expect(pencil.querySelector('.rp-quote')!.hasAttribute('data-kind')).toBe(false);
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const print = rules.filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print');
  const hidden = print
    .flatMap((rule) => [...(rule as CSSMediaRule).cssRules])
    .filter((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule && rule.style.display === 'none');
  expect(hidden.some(({ selectorText }) => pencil.matches(selectorText))).toBe(true);
  await press('a', 'Not a finding');
  expect(onDismiss).toHaveBeenCalledWith(expect.objectContaining({ id: 'a' }));
  expect(hidden.some(({ selectorText }) => find('#open-b').matches(selectorText))).toBe(false);
});

test('targets are 44 pixels high where a finger may be used', () => {
  showRows([row('a', { found: [LEADER] })]);
  const coarse = matchMedia('(any-pointer: coarse)').matches;
  const heights = [...root().querySelectorAll('.rp-last-answers .rp-button')].map(
    (each) => each.getBoundingClientRect().height,
  );
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(coarse ? 44 : 24);
});
