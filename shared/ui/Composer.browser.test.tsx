import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Composer, type ComposerProps } from './Composer.tsx';
import { noop, own, themes } from './examples/values.ts';
import { ThemeField, type ThemeFieldProps } from './ThemeField.tsx';
import { useBench } from './test-bench.tsx';

const { root, show, find, button } = useBench();

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

  test('a draft that was kept in another layout leaves its note standing, whenever it is opened', async () => {
    const onKeep = vi.fn();
    show(<Composer {...props({ onKeep, note: 'old', drafts: { note: 'old and new' }, focus: 'note' })} />);
    expect(find('textarea')).toHaveProperty('value', 'old and new');
    const after = { onKeep, note: 'old and new', drafts: { note: '' } };
    show(<Composer {...props(after)} />);
    expect(find('textarea')).toHaveProperty('value', 'old and new');
    show(<Composer key="anew" {...props(after)} />);
    expect(find('textarea')).toHaveProperty('value', 'old and new');
    await userEvent.click(button('Keep'));
    expect(onKeep).not.toHaveBeenCalled();
  });

  test('it says who can see it, and the theme comes before the note', () => {
    show(<Composer {...props()} />);
    expect(root().textContent).toContain('Only you can see this');
    const fields = [...root().querySelectorAll('input:not([type=checkbox]), textarea')];
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
    expect(root().querySelector('[aria-selected=true]')?.textContent).toContain('Workforce');
    expect(input.getAttribute('aria-activedescendant')).toBe(
      root().querySelector('[aria-selected=true]')?.id,
    );
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
