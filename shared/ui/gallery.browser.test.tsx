import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { EXAMPLES } from './examples.tsx';
import { Gallery } from './gallery/Gallery.tsx';
import './gallery/gallery.css';
import './styles/suggestions.css';
import './styles/themes.css';
import './styles/toolbar.css';
import './styles/ui.css';
import './styles/meeting-rows.css';
import './styles/meeting.css';
import './styles/sharing.css';
import './styles/sharing-pages.css';
import './styles/group.css';
import './styles/session.css';
import './styles/session-choose.css';
import './styles/session-beside.css';
import './styles/brief.css';
import './styles/story.css';
import './styles/story-cell.css';
import './styles/story-table.css';
import './styles/strip.css';
import './styles/thread.css';
import './styles/brief-paper.css';
import './styles/room.css';
import './styles/after.css';
import './styles/tracker.css';

/** What only a whole page can have once: the gallery shows several bars, mains and footers. */
const WHOLE_PAGE = [
  'landmark-one-main',
  'page-has-heading-one',
  'region',
  'landmark-unique',
  'heading-order',
];
const PAGE_PARTS = [
  'landmark-no-duplicate-banner',
  'landmark-no-duplicate-contentinfo',
  'landmark-main-is-top-level',
];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let root: HTMLElement;

function show(theme: string): void {
  document.documentElement.lang = 'en-GB';
  document.title = 'Gallery';
  document.documentElement.setAttribute('data-theme', theme);
  root = document.createElement('div');
  document.body.append(root);
  render(<Gallery examples={EXAMPLES} />, root);
}

afterEach(() => {
  render(null, root);
  root.remove();
  document.documentElement.removeAttribute('data-theme');
});

test.each(['light', 'dark', 'contrast'])('axe finds nothing in the gallery, %s', async (theme) => {
  show(theme);
  const rules = Object.fromEntries([...WHOLE_PAGE, ...PAGE_PARTS].map((rule) => [rule, { enabled: false }]));
  const result = await axe.run(root, { runOnly: TAGS, rules });
  expect(root.querySelectorAll('[data-example]')).toHaveLength(EXAMPLES.length);
  const found = result.violations.map(
    (each) => `${each.id}: ${each.nodes.map((node) => node.html).join('\n')}`,
  );
  expect(found.join('\n\n')).toBe('');
  expect(result.passes.length).toBeGreaterThan(15);
});

test('nothing is wider than a phone of 320 px, apart from what scrolls inside itself', async () => {
  await page.viewport(320, 800);
  show('light');
  const wide = [...root.querySelectorAll<HTMLElement>('.rp-ex')].filter((each) => each.scrollWidth > 321);
  expect(wide.map((each) => each.dataset['example'])).toEqual([]);
  await page.viewport(1280, 800);
});

test('under a coarse pointer every target is 44 px, or covers its card', async () => {
  await page.viewport(820, 1180);
  await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: true });
  try {
    expect(matchMedia('(any-pointer: coarse)').matches).toBe(true);
    show('light');
    const targets = [...root.querySelectorAll<HTMLElement>('button, a, input, textarea, [role=option]')];
    expect(targets.length).toBeGreaterThan(100);
    const small = targets.filter((each) => {
      if (each.matches('.rp-card-open, .rp-suggestion-open') || each.closest('[hidden]')) return false;
      const { width, height } = (each.closest('label') ?? each).getBoundingClientRect();
      return width > 0 && (width < 44 || height < 44);
    });
    expect(small.map((each) => `${each.className}: ${each.textContent}`)).toEqual([]);
  } finally {
    await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: false });
    await page.viewport(1280, 800);
  }
});
