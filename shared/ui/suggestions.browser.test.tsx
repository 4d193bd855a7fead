import { render } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { Kind } from '../core/kind.ts';
import { SuggestionCard, type ShownSuggestion, type SuggestionActions } from './SuggestionCard.tsx';
import { SuggestionList } from './SuggestionList.tsx';

const root = document.createElement('div');
document.body.append(root);
afterEach(() => render(null, root));

function shown(id: string, kind: Kind, group?: string): ShownSuggestion {
  const suggestion = {
    span: { start: 0, end: 8 },
    quote: `words of ${id}`,
    kind,
    themes: [],
    because: 'Under “Recommendations”',
    ...(group === undefined ? {} : { group: { id: group, name: group } }),
  };
  return { id, suggestion, kind, place: { paragraph: '2.1' }, themes: [] };
}

function listen(): { readonly told: string[]; readonly actions: SuggestionActions } {
  const told: string[] = [];
  const actions = {
    onOpen: (id: string) => void told.push(`open ${id}`),
    onAccept: (ids: readonly string[]) => void told.push(`accept ${ids.join()}`),
    onDismiss: (ids: readonly string[]) => void told.push(`dismiss ${ids.join()}`),
    onKind: (id: string, kind: Kind) => void told.push(`${id} is ${kind}`),
    onClose: (id: string) => void told.push(`close ${id}`),
  };
  return { told, actions };
}

function press(name: string | RegExp): void {
  const button = [...root.querySelectorAll('button')].find((each) =>
    typeof name === 'string' ? each.textContent.startsWith(name) : name.test(each.textContent),
  );
  if (button === undefined) throw new Error(`no button ${name}`);
  button.click();
}

describe('suggestions', () => {
  test('[R156] all recommendations are accepted together, and what stands alone is no group', () => {
    const { told, actions } = listen();
    const all = [
      shown('a', 'recommendation', 'Recommendations'),
      shown('b', 'risk', 'a table of one'),
      shown('c', 'recommendation', 'Recommendations'),
    ];
    render(<SuggestionList suggestions={all} active={null} actions={actions} />, root);
    const titles = [...root.querySelectorAll('h2')].map((title) => title.textContent);
    expect(titles).toEqual(['Recommendations 2', 'One by one 1']);
    press('Accept all 2 under “Recommendations”');
    press('Dismiss all 2');
    expect(told).toEqual(['accept a,c', 'dismiss a,c']);
  });

  test('[R154] a card accepts, dismisses and changes its kind, which is never none', async () => {
    const { told, actions } = listen();
    render(<SuggestionCard shown={shown('a', 'action')} isOpen actions={actions} />, root);
    press('Accept');
    press('Dismiss');
    press('Change kind');
    await expect.poll(() => root.querySelectorAll('.rp-kind').length).toBe(7);
    press('Risk');
    root
      .querySelector('article')!
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(told).toEqual(['accept a', 'dismiss a', 'a is risk', 'close a']);
  });

  test('[R153] a card says that it is a suggestion, and why', () => {
    render(<SuggestionCard shown={shown('a', 'action')} isOpen={false} actions={listen().actions} />, root);
    const card = root.querySelector('article')!;
    expect(card.getAttribute('aria-label')).toBe('Suggested: action or promise, paragraph 2.1');
    expect(card.textContent).toContain('Because: Under “Recommendations”');
  });
});
