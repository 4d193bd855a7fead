import './styles/ui.css';
import { expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { AppBar } from './AppBar.tsx';
import { noop } from './examples/values.ts';
import { useBench } from './test-bench.tsx';

const { show, find } = useBench();

const TABS = ['Library', 'Story', 'Brief', 'Findings', 'Settings'].map((label) => ({
  id: label,
  label,
  href: `#${label}`,
}));

test.for([390, 320])(
  'on a phone of %i px all five pages are in sight, in one row, as large as a finger',
  async (width) => {
    await page.viewport(width, 700);
    show(<AppBar tabs={TABS} current="Library" onTab={noop} />);
    const bar = find('.rp-tabs');
    const boxes = [...bar.children].map((tab) => tab.getBoundingClientRect());
    expect(new Set(boxes.map(({ top }) => top)).size).toBe(1);
    for (const box of boxes) {
      expect(box.height).toBeGreaterThanOrEqual(44);
      expect(box.width).toBeGreaterThanOrEqual(44);
      expect(box.right).toBeLessThanOrEqual(width);
    }
    expect(bar.scrollWidth).toBeLessThanOrEqual(bar.clientWidth);
  },
);

test('what is not for paper is not on it, however its page lays it out', async () => {
  const print = (media: string): Promise<unknown> => cdp().send('Emulation.setEmulatedMedia', { media });
  show(
    <div id="own">
      <style>{'#own .rp-no-print { display: flex; }'}</style>
      <div class="rp-no-print">Buttons</div>
    </div>,
  );
  expect(getComputedStyle(find('.rp-no-print')).display).toBe('flex');
  await print('print');
  expect(getComputedStyle(find('.rp-no-print')).display).toBe('none');
  await print('');
});
