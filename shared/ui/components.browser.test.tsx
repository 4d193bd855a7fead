import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { actions, noop, placed, themes } from './examples/values.ts';
import { FindingCard } from './FindingCard.tsx';
import { KeysEditor } from './KeysEditor.tsx';
import { DEFAULT_KEY_SETTINGS } from './keys.ts';
import { announce, LiveRegion } from './LiveRegion.tsx';
import { Toast } from './Toast.tsx';
import { useBench } from './test-bench.tsx';

const { root, show, find, button } = useBench();

test('undo stays ten seconds at least, and while pointed at or focused', () => {
  vi.useFakeTimers();
  const onClose = vi.fn();
  show(<Toast text="Finding removed" onUndo={noop} onClose={onClose} stay={1} />);
  return vi
    .waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0))
    .then(async () => {
      button('Undo').focus();
      await vi.advanceTimersByTimeAsync(60_000);
      expect(onClose).not.toHaveBeenCalled();
      button('Undo').blur();
      await vi.advanceTimersByTimeAsync(9_900);
      expect(onClose).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(200);
      expect(onClose).toHaveBeenCalledOnce();
    })
    .finally(() => vi.useRealTimers());
});

test('a dialog takes the focus, closes by Escape and gives the focus back', async () => {
  function Page(): ComponentChildren {
    const [open, setOpen] = useState(false);
    return (
      <>
        <Button onClick={() => setOpen(true)}>Keys</Button>
        {open ? (
          <Dialog title="Keys" onClose={() => setOpen(false)}>
            words
          </Dialog>
        ) : null}
      </>
    );
  }
  show(<Page />);
  await userEvent.click(button('Keys'));
  expect(find('dialog').contains(document.activeElement)).toBe(true);
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(root().querySelector('dialog')).toBeNull());
  expect(document.activeElement).toBe(button('Keys'));
});

describe('finding card', () => {
  const finding = placed({ id: 'f1', kind: 'risk', quote: 'too few hands', paragraph: '3.2', ask: true });

  test('in a panel 360 px wide, kind, "Change kind" and a long place each stand in one line', () => {
    const long = placed({ id: 'f1', kind: 'action', quote: 'too few hands', paragraph: 'App2 3.3.4' });
    root().style.width = '328px';
    show(<FindingCard placed={long} mode="open" themes={themes} actions={actions} />);
    for (const part of ['.rp-card-kind', '.rp-card-change', '.rp-card-place']) {
      const { height } = find(part).getBoundingClientRect();
      expect(height, part).toBeLessThan(30);
    }
    expect(root().scrollWidth).toBeLessThanOrEqual(328);
  });

  test('is called by kind, paragraph, author and Ask, and says who can see it', () => {
    show(<FindingCard placed={finding} mode="compact" themes={themes} actions={actions} />);
    expect(find('article').getAttribute('aria-label')).toBe(
      'Risk, paragraph 3.2, by you, ask at the meeting',
    );
    expect(root().textContent).toContain('too few hands');
    expect(root().textContent).toContain('Only you');
  });

  test('an edited one shows both wordings and is confirmed by a button; a gone one keeps its quote', async () => {
    const onConfirm = vi.fn();
    const edited = {
      ...finding,
      anchor: { state: 'edited', span: { start: 0, end: 1 }, was: 'too few hands', now: 'few hands' },
    } as const;
    show(<FindingCard placed={edited} mode="open" themes={themes} actions={{ ...actions, onConfirm }} />);
    expect(find('.rp-wasnow').textContent).toBe('Wastoo few handsNowfew hands');
    await userEvent.click(button('Yes, this passage'));
    expect(onConfirm).toHaveBeenCalledWith('f1');
    show(
      <FindingCard
        placed={{ ...finding, anchor: { state: 'gone' } }}
        mode="open"
        themes={themes}
        actions={actions}
      />,
    );
    expect(root().textContent).toContain('Its words are gone');
    expect(find('.rp-quote').textContent).toBe('too few hands');
    expect(root().textContent).not.toContain('Go to passage');
  });

  test('one without a sure place offers each that may be meant, and attaches only by a press', async () => {
    const onAttach = vi.fn();
    const onGoToSpan = vi.fn();
    const span = { start: 40, end: 53 };
    const unclear = { ...finding, anchor: { state: 'ambiguous', candidates: [span] } } as const;
    const candidates = [{ span, words: 'too few hands', before: 'there were ', after: '.' }];
    const all = { ...actions, onAttach, onGoToSpan };
    show(<FindingCard placed={unclear} mode="open" themes={themes} actions={all} candidates={candidates} />);
    expect(find('.rp-candidates').textContent).toContain('It may be here: there were too few hands.');
    await userEvent.click(find('[aria-label="Go there: there were too few hands"]'));
    expect(onGoToSpan).toHaveBeenCalledWith('f1', span);
    expect(onAttach).not.toHaveBeenCalled();
    await userEvent.click(find('[aria-label="Attach here: there were too few hands"]'));
    expect(onAttach).toHaveBeenCalledWith('f1', span);
    await userEvent.click(find('.rp-repair > button'));
    expect(onAttach).toHaveBeenLastCalledWith('f1');
    show(<FindingCard placed={unclear} mode="open" themes={themes} actions={all} readOnly />);
    expect(root().textContent).not.toContain('Attach here');
  });

  test('a document of a newer version can be read, not changed', () => {
    show(<FindingCard placed={finding} mode="open" themes={themes} actions={actions} readOnly />);
    expect([...root().querySelectorAll('button')].map((each) => each.textContent)).toEqual(['Go to passage']);
  });
});

test('the same sentence twice is a change that screen readers hear; errors interrupt', () => {
  const first = announce(null, 'Marked.');
  const second = announce(first, 'Marked.');
  show(<LiveRegion said={first} />);
  const before = find('[role=status]').textContent;
  show(<LiveRegion said={second} />);
  expect(find('[role=status]').textContent).not.toBe(before);
  show(<LiveRegion said={announce(second, 'Not saved.', true)} />);
  expect(find('[role=alert]').textContent?.trim()).toBe('Not saved.');
  expect(find('[role=status]').textContent).toBe('');
});

test('a key is changed by pressing the new one; Escape leaves it as it was', async () => {
  const onChange = vi.fn();
  show(<KeysEditor settings={DEFAULT_KEY_SETTINGS} onChange={onChange} />);
  const row = [...root().querySelectorAll('li')].find((each) => each.textContent?.startsWith('Risk'));
  const change = row?.querySelector('button');
  if (!change) throw new Error('no row for Risk');
  await userEvent.click(change);
  await userEvent.keyboard('{Escape}');
  expect(onChange).not.toHaveBeenCalled();
  await userEvent.click(change);
  await userEvent.keyboard('r');
  expect(onChange.mock.calls[0]?.[0]).toMatchObject({ map: { risk: ['r'] } });
});
