import { describe, expect, test } from 'vitest';
import { kindsIn, suggestIn } from './test-reports.ts';

describe('sides', () => {
  test('[R101] what is numbered under "Recommendations" is a recommendation, all in one group', () => {
    const { suggestions } = suggestIn(
      '2. Recommendations\n\n- 2.1 That the panel notes the ferry timetable\n- 2.2 That the harbour plan comes back in May 2031\n\n3. Background\n\nThe harbour is old.',
    );
    expect(suggestions.map(({ kind, quote, because }) => [kind, quote, because])).toEqual([
      ['recommendation', 'That the panel notes the ferry timetable', 'Under “2. Recommendations”'],
      ['recommendation', 'That the harbour plan comes back in May 2031', 'Under “2. Recommendations”'],
    ]);
    expect(new Set(suggestions.map(({ group }) => group?.id)).size).toBe(1);
    expect(suggestions[1]?.due).toEqual({ words: 'May 2031', date: '2031-05' });
  });

  test('[R102] a cell has the side of its column’s header', () => {
    expect(
      kindsIn(
        'Strengths\tAreas for development\nA calm quay\tQueues at the kiosk\nKeen deckhands\tOld ropes\n',
      ),
    ).toEqual([
      'strength: A calm quay',
      'development: Queues at the kiosk',
      'strength: Keen deckhands',
      'development: Old ropes',
    ]);
  });

  test('[R103] an item has the side of the words before its list', () => {
    const { suggestions } = suggestIn(
      '3.4 The areas for improvement are:\n - How ropes are kept.\n - The kiosk at noon.\n\n3.5 The quay is long.\n',
    );
    expect(suggestions.map(({ kind, quote }) => `${kind}: ${quote}`)).toEqual([
      'development: How ropes are kept.',
      'development: The kiosk at noon.',
    ]);
    expect(suggestions[0]).toMatchObject({
      because: 'After “The areas for improvement are:”',
      paragraph: '3.4',
    });
  });
});
