// Runs in a page, in real Chromium: the list of all findings, and what scrolling through it costs.
import { h, render } from 'preact';
import '../../../shared/ui/styles/ui.css';
import '../../../shared/ui/styles/findings.css';
import { DEFAULT_KEY_SETTINGS } from '../../../shared/ui/keys.ts';
import { LongFindingList } from '../../../shared/ui/findings/FindingList.tsx';

export interface FindingsBench {
  show(count: number): void;
  /** From each frame to the next in ms, while the window is scrolled by so much a frame. */
  scroll(frames: number, step: number): Promise<readonly number[]>;
}

function show(count: number): void {
  const root = document.createElement('main');
  document.body.replaceChildren(root);
  const list = h(LongFindingList, {
    count,
    rowAt: (at) => ({
      id: String(at),
      kind: at % 3 === 0 ? 'risk' : null,
      ask: at % 7 === 0,
      quote: `Finding ${at}: six actions were late again, and nobody could say when they would be done or by whom`,
      place: `paragraph ${at % 90}`,
      paper: `Report ${Math.floor(at / 100)}`,
      date: '8 October 2019',
      themes: ['Leadership', 'Front door'],
      author: 'R. Sen',
      seenBy: 'People Scrutiny',
      href: '#',
    }),
    isSelected: () => false,
    onSelect: () => undefined,
    onSearch: () => undefined,
    keys: DEFAULT_KEY_SETTINGS,
    onStory: () => undefined,
  });
  render(list, root);
}

const nextFrame = (): Promise<number> =>
  new Promise((done) => requestAnimationFrame(() => done(performance.now())));

async function scroll(frames: number, step: number): Promise<readonly number[]> {
  scrollTo(0, 0);
  for (let n = 0; n < 10; n += 1) await nextFrame();
  const taken: number[] = [];
  let last = await nextFrame();
  for (let n = 0; n < frames; n += 1) {
    scrollBy(0, step);
    const at = await nextFrame();
    taken.push(at - last);
    last = at;
  }
  return taken;
}

(globalThis as unknown as { bench: FindingsBench }).bench = { show, scroll };
