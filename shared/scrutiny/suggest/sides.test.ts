import { describe, expect, test } from 'vitest';
import { createTextIndex } from '../../anchoring/text-index.ts';
import { suggest } from './suggest.ts';
import { becauseOf, kindsIn, suggestIn } from './test-reports.ts';

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

  test('[R101] the recommendations of two reports in one pack are two groups', () => {
    const report =
      '2. Recommendations\n\n- 2.1 That the timetable is noted\n- 2.2 That the quay is noted\n\n3. Background\n\nOld.\n\n';
    const ids = suggestIn(report + report).suggestions.map(({ group }) => group?.id);
    expect(ids).toHaveLength(4);
    expect([ids[0] === ids[1], ids[2] === ids[3], ids[0] === ids[2]]).toEqual([true, true, false]);
  });

  test('[R101] what stands below "RESOLVED" is a decision', () => {
    expect(
      kindsIn(
        'The ferry was talked about.\n\nRESOLVED:\n\n(a) That the ferry timetable be approved;\n\n(b) To receive a report each spring.\n',
      ),
    ).toEqual([
      'decision: That the ferry timetable be approved;',
      'decision: To receive a report each spring.',
    ]);
  });

  test('[R148] a few words over a list are its title: what framed the list before is over, unless lines are wrapped', () => {
    const long =
      'the harbour office, the ferries that cross in winter, the quays and the people who wait on them';
    const text = [
      `The panel was told in the spring of ${long}, and of ${long}, and what became of it.`,
      'We need to:',
      '- Open the waiting room on days when the ferry does not come in',
      '- Tell people when the crossing is put off until the evening',
      'What we did last year',
      '- Painted the waiting room and put benches along the whole of the quay',
    ].join('\n');
    expect(kindsIn(text).slice(-3)).toEqual([
      'development: Open the waiting room on days when the ferry does not come in',
      'development: Tell people when the crossing is put off until the evening',
      'action: Painted the waiting room and put benches along the whole of the quay',
    ]);
  });

  test('[R107] whose an action is, in a line of its own, is no action', () => {
    const text = 'Actions:\n\n1. Ask the harbour office for its winter timetable. (Owner: A. Clerk)\n';
    expect(kindsIn(text)).toEqual(['action: Ask the harbour office for its winter timetable.']);
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

  test('[R102] a figure in such a column is a figure; a threat below "development / risk" is a risk', () => {
    const { suggestions } = suggestIn(
      'Strengths\tAreas for further development / Risk\n83% of ferries were on time\tLoss of the second pilot\nCalm quays\tRope lockers\n',
    );
    expect(suggestions.map(({ kind }) => kind)).toEqual(['indicator', 'risk', 'strength', 'development']);
    expect(suggestions[0]?.because).toBe('In the column “Strengths”');
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

  test('[R103] the words before a list win over the words of its items', () => {
    expect(
      kindsIn('More was needed to ensure that:\n\n- ropes are good and safe;\n- the kiosk is well led.\n'),
    ).toEqual(['development: ropes are good and safe;', 'development: the kiosk is well led.']);
    expect(kindsIn('The key risks are:\n\n- Storms in March\n- One pilot only\n')).toEqual([
      'risk: Storms in March',
      'risk: One pilot only',
    ]);
  });

  test('[R103] lists that have lost their bullets are lists; a mixed one is judged by each item', () => {
    expect(
      kindsIn(
        'Key areas that the harbour needed to improve included -\n\nkeeping ropes dry;\n\nopening the kiosk on time;\n',
      ),
    ).toEqual(['development: keeping ropes dry;', 'development: opening the kiosk on time;']);
    expect(
      kindsIn(
        'The key headlines from the review were:\n - Calm and open leadership.\n - Rope lockers need to be rebuilt.\n',
      ),
    ).toEqual(['strength: Calm and open leadership.', 'development: Rope lockers need to be rebuilt.']);
  });

  test('[R106] a row of figures is one figure; owners and dates are none of their own', () => {
    expect(
      kindsIn(
        'Measure\tTarget\tQ1\nFerries on time\t90%\t83%\n\nAction\tOwner\tBy when\nRebuild the lockers\tHarbour master\tMay 2031\n',
      ),
    ).toEqual(['indicator: Ferries on time 90% 83%', 'action: Rebuild the lockers']);
  });

  test('[R106] a table whose cells came out as lines keeps its columns', () => {
    expect(
      kindsIn(
        'Ref\n\nAction\n\nLead officer\n\nDeadline\n\n1.1\n\nRebuild the lockers on the quay\n\nJ. Tern\n\n18 July 2031\n\n1.2\n\nPaint the kiosk and its shutters\n\nJ. Tern\n\n1 April 2032\n',
      ),
    ).toEqual(['action: Rebuild the lockers on the quay', 'action: Paint the kiosk and its shutters']);
  });

  test('[R106] a line of a risk register with its scores is a risk', () => {
    expect(becauseOf('Harbour Strategic Risk Register 2031\n\nRope failure at the quay 4 5 20 20\n')).toBe(
      'A line of a risk register, with its scores',
    );
  });

  test('[R106] measures and figures that came out as lines are one figure each', () => {
    expect(
      kindsIn(
        'Performance Indicator\n\nValue\n\nTarget\n\nStatus\n\nNumber of ferries that left late\n\n193\n\nShare of dry ropes\n\n42.17%\n\n60%\n',
      ),
    ).toEqual([
      'indicator: Number of ferries that left late 193',
      'indicator: Share of dry ropes 42.17% 60%',
    ]);
  });

  test('[R103] a short lead-in is read with the sentences before it', () => {
    expect(
      kindsIn(
        'The review found 2 areas of significant weakness. These were:\n\n- ropes are good in May only\n- the kiosk\n',
      ),
    ).toContain('development: the kiosk');
    expect(
      kindsIn(
        'There are two areas for improvement. In 2026 there were 12. The two are:\n\n- Rope lockers\n- The kiosk\n',
      ),
    ).toContain('development: Rope lockers');
  });

  test('[R104] abbreviations and figures with a full stop end no sentence; a number at its end does', () => {
    expect(kindsIn('In 2026 the risks noted were 12. The crew was impressed with the school.')).toContain(
      'strength: The crew was impressed with the school.',
    );
    expect(
      kindsIn(
        'The team was impressed with Cllr. Gull and the crew, e.g. on the quay. The lockers need more work.',
      ),
    ).toEqual([
      'strength: The team was impressed with Cllr. Gull and the crew, e.g. on the quay.',
      'development: The lockers need more work.',
    ]);
  });

  test('[R104] a sentence that the end of a page has cut is one passage', () => {
    const raw = 'The reviewers were impressed with the school and\nthe calm of the crew on the quay.';
    const at = raw.indexOf('the calm');
    const index = createTextIndex({
      raw,
      blocks: [
        { start: 0, end: at - 1, kind: 'paragraph' },
        { start: at, end: raw.length, kind: 'paragraph' },
      ],
    });
    const { suggestions } = suggest({ index }, { themes: [] });
    expect(suggestions.map(({ quote }) => quote)).toEqual([raw.replace('\n', ' ')]);
  });

  test('[R105] items of a cell that run together are taken apart', () => {
    expect(
      kindsIn(
        'Strengths\tAreas for consideration\nPilots are calm and visible Keen openness to new ways of mooring ships. Evidence of safe ropes\tStronger focus on tides for visitors Compliance with rope rules is patchy on most days.\n',
      ),
    ).toEqual([
      'strength: Pilots are calm and visible',
      'strength: Keen openness to new ways of mooring ships.',
      'strength: Evidence of safe ropes',
      'development: Stronger focus on tides for visitors',
      'development: Compliance with rope rules is patchy on most days.',
    ]);
  });
});
