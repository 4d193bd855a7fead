import { render, type ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Button } from './Button.tsx';
import { Composer, type ComposerProps } from './Composer.tsx';
import { Dialog } from './Dialog.tsx';
import { actions, noop, own, placed, themes } from './examples/values.ts';
import { FindingCard } from './FindingCard.tsx';
import { KeysEditor } from './KeysEditor.tsx';
import { DEFAULT_KEY_SETTINGS } from './keys.ts';
import { announce, LiveRegion } from './LiveRegion.tsx';
import { SelectionToolbar } from './SelectionToolbar.tsx';
import { ThemeField, type ThemeFieldProps } from './ThemeField.tsx';
import { Toast } from './Toast.tsx';
import './styles/toolbar.css';
import './styles/ui.css';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

function show(view: ComponentChildren): void {
  render(<>{view}</>, root);
}
function find<T extends HTMLElement>(selector: string): T {
  const element = root.querySelector<T>(selector);
  if (!element) throw new Error(`nothing is ${selector}`);
  return element;
}
function button(words: string): HTMLButtonElement {
  const all = [...root.querySelectorAll('button')];
  const element = all.find((each) => each.textContent?.startsWith(words));
  if (!element) throw new Error(`no button ${words}`);
  return element;
}

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
    expect(root.querySelectorAll('button[tabindex="0"]')).toHaveLength(1);
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('on touch: Mark, Ask, Note, kinds behind one tap', async () => {
    show(<SelectionToolbar layout="touch" onAction={noop} onClose={noop} />);
    const labels = (): (string | null)[] =>
      [...root.querySelectorAll('button')].map((each) => each.textContent);
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

describe('composer', () => {
  function props(more: Partial<ComposerProps> = {}): ComposerProps {
    const base = { audience: own, themes, chosen: [], note: '', ask: false, onTheme: noop, onNewTheme: noop };
    return { ...base, onDraft: noop, onKeep: noop, onClose: noop, onAsk: noop, ...more };
  }

  test('a draft at each keystroke', async () => {
    const onDraft = vi.fn();
    show(<Composer {...props({ onDraft, focus: 'note' })} />);
    await userEvent.keyboard('why');
    expect(onDraft.mock.calls).toEqual([
      ['note', 'w'],
      ['note', 'wh'],
      ['note', 'why'],
    ]);
  });

  test('Keep keeps once and closes', async () => {
    const [onKeep, onClose] = [vi.fn(), vi.fn()];
    show(<Composer {...props({ onKeep, onClose, focus: 'note' })} />);
    await userEvent.keyboard('why?');
    await userEvent.click(button('Keep'));
    expect(onKeep).toHaveBeenCalledExactlyOnceWith('why?');
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('leaving the field makes the note; moving inside the composer does not', async () => {
    const onKeep = vi.fn();
    show(
      <>
        <Composer {...props({ onKeep, focus: 'note' })} />
        <button type="button">elsewhere</button>
      </>,
    );
    await userEvent.keyboard('why?');
    find('input[type=checkbox]').focus();
    expect(onKeep).not.toHaveBeenCalled();
    button('elsewhere').focus();
    expect(onKeep).toHaveBeenCalledExactlyOnceWith('why?');
  });

  test('Cancel and Escape keep nothing; the draft stays', async () => {
    const [onKeep, onClose] = [vi.fn(), vi.fn()];
    show(<Composer {...props({ onKeep, onClose, focus: 'note' })} />);
    await userEvent.keyboard('why?');
    await userEvent.click(button('Cancel'));
    expect(onKeep).not.toHaveBeenCalled();
    expect(onClose).toHaveBeenCalledOnce();
    await userEvent.type(find('textarea'), ' and when?');
    await userEvent.keyboard('{Escape}');
    show(null);
    expect(onKeep).not.toHaveBeenCalled();
    expect(onClose).toHaveBeenCalledTimes(2);
  });

  test('a note that was not changed is not written again; one emptied is', async () => {
    const onKeep = vi.fn();
    show(<Composer {...props({ onKeep, note: 'old', focus: 'note' })} />);
    await userEvent.click(button('Keep'));
    expect(onKeep).not.toHaveBeenCalled();
    await userEvent.clear(find('textarea'));
    await userEvent.click(button('Keep'));
    expect(onKeep).toHaveBeenCalledExactlyOnceWith('');
  });

  test('it says who can see it, and the theme comes before the note', () => {
    show(<Composer {...props()} />);
    expect(root.textContent).toContain('Only you can see this');
    const fields = [...root.querySelectorAll('input:not([type=checkbox]), textarea')];
    expect(fields.map((each) => each.tagName)).toEqual(['INPUT', 'TEXTAREA']);
  });
});

describe('theme field', () => {
  function Harness(more: Partial<ThemeFieldProps>): ComponentChildren {
    const [chosen, setChosen] = useState<ThemeFieldProps['chosen']>([]);
    return (
      <ThemeField
        themes={themes}
        chosen={chosen}
        onAdd={(id) => setChosen([...chosen, ...themes.filter((each) => each.id === id)])}
        onRemove={(id) => setChosen(chosen.filter((each) => each.id !== id))}
        onNew={noop}
        focus
        {...more}
      />
    );
  }

  test('typing a synonym and Enter takes the theme; the field is empty and has the focus', async () => {
    show(<Harness />);
    await userEvent.keyboard('caseload{Enter}');
    expect(find('.rp-chosen').textContent).toContain('Workforce');
    expect(find<HTMLInputElement>('[role=combobox]').value).toBe('');
    expect(document.activeElement).toBe(find('[role=combobox]'));
  });

  test('arrows go through the list, Escape closes it, Backspace takes the last theme off', async () => {
    show(<Harness />);
    const input = find('[role=combobox]');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(root.querySelector('[aria-selected=true]')?.textContent).toContain('Workforce');
    expect(input.getAttribute('aria-activedescendant')).toBe(root.querySelector('[aria-selected=true]')?.id);
    await userEvent.keyboard('{Enter}{Backspace}');
    expect(find('.rp-chosen').textContent).toBe('');
    await userEvent.keyboard('m{Escape}');
    expect(input.getAttribute('aria-expanded')).toBe('false');
  });

  test('ArrowUp begins at the end, and new words can be added', async () => {
    const onNew = vi.fn();
    show(<Harness onNew={onNew} />);
    await userEvent.keyboard('Night  shifts{ArrowUp}{Enter}');
    expect(onNew).toHaveBeenCalledExactlyOnceWith('Night shifts');
  });
});

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
  await vi.waitFor(() => expect(root.querySelector('dialog')).toBeNull());
  expect(document.activeElement).toBe(button('Keys'));
});

describe('finding card', () => {
  const finding = placed({ id: 'f1', kind: 'risk', quote: 'too few hands', paragraph: '3.2', ask: true });

  test('is called by kind, paragraph, author and Ask, and says who can see it', () => {
    show(<FindingCard placed={finding} mode="compact" themes={themes} actions={actions} />);
    expect(find('article').getAttribute('aria-label')).toBe(
      'Risk, paragraph 3.2, by you, ask at the meeting',
    );
    expect(root.textContent).toContain('too few hands');
    expect(root.textContent).toContain('Only you');
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
    expect(root.textContent).toContain('Its words are gone');
    expect(find('.rp-quote').textContent).toBe('too few hands');
    expect(root.textContent).not.toContain('Go to passage');
  });

  test('a document of a newer version can be read, not changed', () => {
    show(<FindingCard placed={finding} mode="open" themes={themes} actions={actions} readOnly />);
    expect([...root.querySelectorAll('button')].map((each) => each.textContent)).toEqual(['Go to passage']);
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
  const row = [...root.querySelectorAll('li')].find((each) => each.textContent?.startsWith('Risk'));
  const change = row?.querySelector('button');
  if (!change) throw new Error('no row for Risk');
  await userEvent.click(change);
  await userEvent.keyboard('{Escape}');
  expect(onChange).not.toHaveBeenCalled();
  await userEvent.click(change);
  await userEvent.keyboard('r');
  expect(onChange.mock.calls[0]?.[0]).toMatchObject({ map: { risk: ['r'] } });
});
