import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { noop } from './examples/values.ts';
import { SelectionToolbar } from './SelectionToolbar.tsx';
import { useBench } from './test-bench.tsx';

const { root, show, find, button } = useBench();

describe('selection toolbar', () => {
  test('a page cannot press our buttons: only trusted events count', async () => {
    const onAction = vi.fn();
    show(<SelectionToolbar layout="row" onAction={onAction} onClose={noop} />);
    button('1Strength').click();
    button('1Strength').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(onAction).not.toHaveBeenCalled();
    await userEvent.click(button('1Strength'));
    expect(onAction).toHaveBeenCalledExactlyOnceWith({ type: 'kind', kind: 'strength' });
  });

  test('pressing leaves the focus and the selection in the page', async () => {
    show(
      <>
        <p tabIndex={0}>some words of a paper</p>
        <SelectionToolbar layout="row" onAction={noop} onClose={noop} />
      </>,
    );
    find('p').focus();
    getSelection()?.selectAllChildren(find('p'));
    await userEvent.click(button('MMark'));
    expect(document.activeElement).toBe(find('p'));
    expect(String(getSelection())).toBe('some words of a paper');
  });

  test('arrow keys move along one tab stop, Escape closes', async () => {
    const onClose = vi.fn();
    show(<SelectionToolbar layout="row" onAction={noop} onClose={onClose} />);
    await userEvent.tab();
    expect(document.activeElement).toBe(button('MMark'));
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toBe(button('2To improve'));
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toBe(button('NNote'));
    expect(root().querySelectorAll('button[tabindex="0"]')).toHaveLength(1);
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('on touch: Mark, Ask, Note, kinds behind one tap', async () => {
    show(<SelectionToolbar layout="touch" onAction={noop} onClose={noop} />);
    const labels = (): (string | null)[] =>
      [...root().querySelectorAll('button')].map((each) => each.textContent);
    expect(labels()).toEqual(['Mark', 'Ask', 'Note', 'As…']);
    await userEvent.click(button('As…'));
    expect(labels().slice(0, 4)).toEqual(['Mark', 'Ask', 'Note', 'Strength']);
    expect(labels()).toHaveLength(10);
  });

  test('ten buttons with full words fit a row of 644 px', () => {
    show(<SelectionToolbar layout="row" onAction={noop} onClose={noop} />);
    expect(find('.rp-toolbar').getBoundingClientRect().width).toBeLessThanOrEqual(644);
  });
});
