import { describe, expect, test } from 'vitest';
import { kindsIn } from './test-reports.ts';

describe('registers and trackers', () => {
  test('[R138] a register with scores is a table of risks and what is done about them, no table of figures', () => {
    expect(
      kindsIn(
        'Harbour Risk Register\n\n| Ref | Risk | Cause | Likelihood | Impact | Score | Existing controls | Target date | Residual risk |\n|---|---|---|---|---|---|---|---|---|\n| H1 | Winter ferry breaks down | Old engine | 3 | 4 | 12 | Spare engine on the quay | June 2031 | Medium |\n',
      ),
    ).toEqual(['risk: Winter ferry breaks down', 'action: Spare engine on the quay']);
  });

  test('[R138] lines of a register that lost its cells are risks, each of its own', () => {
    expect(
      kindsIn(
        'Harbour Risk Register\nRef Title Likelihood Impact Score Owner\nSR1 Collapse of the old quay 3 4 12 ↔ Director of Boats\nSR2 Nobody to steer the ferry High Medium Amber Head of Crews\n',
      ),
    ).toEqual([
      'risk: SR1 Collapse of the old quay 3 4 12 ↔ Director of Boats',
      'risk: SR2 Nobody to steer the ferry High Medium Amber Head of Crews',
    ]);
  });

  test('[R138] headers that stand side by side several times head the cells on lines of their own', () => {
    const headers = 'Risk No\n\nRisk / Chance\n\nR/C\n\nRisk Rating\n\n';
    expect(
      kindsIn(
        `Ferry Risk Register\n\n${headers}${headers}1\n\nTimbers that do not arrive\n\nR\n\nC1\n\n7\n\nCrew leaves over winter\n\nR\n\nD2\n`,
      ),
    ).toEqual(['risk: Timbers that do not arrive', 'risk: Crew leaves over winter']);
  });

  test('[R138] what kinds of risk there are is no finding, nor is the name of the register', () => {
    expect(
      kindsIn(
        'The residual risk was the risk of a ferry after its controls. The new risk register was a significant improvement on the old list of the quays.\n',
      ),
    ).toEqual([
      'strength: The new risk register was a significant improvement on the old list of the quays.',
    ]);
  });

  test('[R138] a row whose first cells are empty keeps its columns, and a day alone is no action', () => {
    expect(
      kindsIn(
        'Ref | Task | Milestones | When | Lead\nA1 | Mend the quay | Choose a builder | May 2031 | Jo Rope\n | | Order the timber | June 2031 | Al Knot\n',
      ),
    ).toEqual(['action: Mend the quay', 'action: Choose a builder', 'action: Order the timber']);
  });

  test('[R139] what stands before the words of a line says what they are', () => {
    expect(
      kindsIn(
        'Ferry risks\n\nRisk 1: Fog over the strait\n\nRisk owner: Head of Boats\n\nExisting controls: Horn on each quay. Lamps lit at dusk.\n\nACTION: Harbour master to list the lamps\n',
      ),
    ).toEqual([
      'risk: Fog over the strait',
      'action: Horn on each quay.',
      'action: Lamps lit at dusk.',
      'action: Harbour master to list the lamps',
    ]);
  });

  test('[R140] of several numbers in a row none is a heading', () => {
    expect(
      kindsIn(
        'Best scores\n\n1.  Calls answered by the ferry office (89% vs 85% target)\n\n2.  Boats on time (94% vs 90% target)\n',
      ),
    ).toEqual([
      'indicator: Calls answered by the ferry office (89% vs 85% target)',
      'indicator: Boats on time (94% vs 90% target)',
    ]);
  });

  test('[R140] a lead-in that takes a side itself needs no sentence before it', () => {
    expect(
      kindsIn(
        'The ferries had weaknesses. Key initiatives included:\n\n- A panel of passengers\n- A fresh timetable for the quays\n',
      ).slice(-2),
    ).toEqual(['action: A panel of passengers', 'action: A fresh timetable for the quays']);
  });

  test('[R132] what is resolved in one sentence is taken apart by its letters', () => {
    expect(
      kindsIn(
        'Resolved – (a) That the report on the quay be endorsed, (b) that the work of the ferries be noted, and (c) that a report each May be received.\n',
      ).slice(0, 2),
    ).toEqual([
      'decision: That the report on the quay be endorsed,',
      'decision: that the work of the ferries be noted, and',
    ]);
  });
});

describe('trackers', () => {
  test('[R122] tables below titles share the headers of the first', () => {
    expect(
      kindsIn(
        'Recommendation | Comment / Actions | Lead officer/s | Complete by | Priority (H/M/L)\n1. The quay\n1.1 Know the tides. | Print a chart of tides. | Jo Rope. | May 2031. | H\n2. The boats\n2.1 Paint the ferries. | Order the paint. | Al Knot. | June 2031. | M\n',
      ),
    ).toEqual([
      'recommendation: 1.1 Know the tides.',
      'action: Print a chart of tides.',
      'recommendation: 2.1 Paint the ferries.',
      'action: Order the paint.',
    ]);
  });

  test('[R141] beside actions a column of progress tells what was done, unless its words say something else', () => {
    expect(
      kindsIn(
        '| Action | Lead | Progress |\n|---|---|---|\n| Mend the old quay | Jo | Timber out to tender |\n| Count the boats | Al | 95% of boats on time, 4% above target |\n',
      ),
    ).toEqual([
      'action: Mend the old quay',
      'action: Timber out to tender',
      'action: Count the boats',
      'indicator: 95% of boats on time, 4% above target',
    ]);
    expect(
      kindsIn('| Harbour | Lead | Progress |\n|---|---|---|\n| West | Jo | Timber of the quays |\n'),
    ).toEqual([]);
  });

  test('[R138] the number of a risk and a title in a list is a risk', () => {
    expect(
      kindsIn(
        'Members asked for more on the following areas of concern:\n\n- CR6 Winter storms\n- CR21 Rope makers\n',
      ),
    ).toEqual(['risk: CR6 Winter storms', 'risk: CR21 Rope makers']);
  });

  test('[R142] a colon and a dash open a list, a sentence that begins with "Following" opens none', () => {
    expect(
      kindsIn('The areas for improvement included:-\n\n- Signs on the quay\n- Rope in the boats\n'),
    ).toEqual(['development: Signs on the quay', 'development: Rope in the boats']);
    expect(
      kindsIn(
        '2. Following the review of the quay a plan was agreed to mend its weaknesses.\n\n3. The plan runs over the three years of the lease.\n',
      ),
    ).toEqual(['decision: Following the review of the quay a plan was agreed to mend its weaknesses.']);
  });

  test('[R142] a sentence among actions that says how well things are is praise; what a report covered is no list of findings', () => {
    expect(
      kindsIn('Actions included:\n\n- A new chart of tides\n- Ferry crews remained strong and well led.\n'),
    ).toEqual(['action: A new chart of tides', 'strength: Ferry crews remained strong and well led.']);
    expect(
      kindsIn(
        'There are risks to the quay. The report provided the committee with:\n\n- a chart of the tides; and\n- a copy of the timetable.\n',
      ),
    ).toEqual(['risk: There are risks to the quay.']);
  });
});
