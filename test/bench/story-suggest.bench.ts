import { createTextIndex } from '../../shared/anchoring/text-index.ts';
import { readPlainReport } from '../../shared/scrutiny/suggest/plain-report.ts';
import { suggestInSteps } from '../../shared/scrutiny/suggest/suggest.ts';
import { CHILDRENS_THEMES } from '../../seeds/themes.ts';
import type { Measure, OpenBench } from './bench.ts';

const PAGES = 300;

/** One page of a report as a pack has it: numbered paragraphs, a list, a table, some five hundred words. */
function pageOf(page: number): string {
  const paragraphs = Array.from(
    { length: 8 },
    (_, at) =>
      `${page}.${at + 1} The harbour committee was told that lockers on quay ${page} would be rebuilt by May 2031. ` +
      `Late ferries fell from ${20 + at}% in 2028/29 to ${10 + at}% in 2029/30, against a target of 5%. ` +
      'There is a risk that storms close the long quay, and further work is needed on training and on supervision. ' +
      'The reviewers were impressed with the early help that crews give to families on the pier.',
  );
  return [
    `${page}. Harbour report ${page}`,
    ...paragraphs,
    'The areas for improvement are:',
    ' - How ropes are kept in the lockers of the long quay.\n - The kiosk at noon.',
    'Strengths\tAreas for development\nA calm quay\tQueues at the kiosk\nKeen deckhands\tOld ropes',
  ].join('\n\n');
}

/** Suggestions for a whole pack; the time is that of all steps together, in a thread of its own. */
export default function openSuggest(): OpenBench {
  const raw = Array.from({ length: PAGES }, (_, at) => pageOf(at + 1)).join('\n\n');
  const index = createTextIndex(readPlainReport(raw));
  const whole: Measure = {
    promises: [
      { name: `Suggestions for a pack of ${PAGES} pages`, unit: 'ms', limit: 3_000 },
      { name: 'Longest step of these', unit: 'ms' },
    ],
    rounds: 5,
    measure: () => {
      const steps = suggestInSteps({ index }, { themes: CHILDRENS_THEMES });
      const start = performance.now();
      let longest = 0;
      for (;;) {
        const before = performance.now();
        const { done } = steps.next();
        longest = Math.max(longest, performance.now() - before);
        if (done === true) break;
      }
      return [performance.now() - start, longest];
    },
  };
  return { measures: [whole], close: () => Promise.resolve() };
}
