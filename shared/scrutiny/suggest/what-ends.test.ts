import { describe, expect, test } from 'vitest';
import { kindsIn } from './test-reports.ts';

describe('resolutions, concessions and cells with names', () => {
  test('[R132] what is lettered behind "RESOLVED – that (A)" is decided, as are the letters below', () => {
    expect(
      kindsIn(
        'Members noted the progress made:\n\nRESOLVED – that (A) the work on the quay be received;\n\n(B) the new timetable be approved; and\n\n(C) the ferries be carried forward to next year.\n',
      ),
    ).toEqual([
      'decision: the work on the quay be received;',
      'decision: the new timetable be approved; and',
      'decision: the ferries be carried forward to next year.',
    ]);
    expect(kindsIn('RESOLVED: (Unanimously)\n\nThat the report on the quay be noted.\n')).toEqual([
      'decision: That the report on the quay be noted.',
    ]);
  });

  test('[R143] what is only conceded does not count against what follows', () => {
    expect(
      kindsIn('Although significant progress had been made, the quay still required more work.\n'),
    ).toEqual([
      'development: Although significant progress had been made, the quay still required more work.',
    ]);
  });

  test('[R144] in a table of lines a row ends at its owner: until then words stay in their column', () => {
    expect(
      kindsIn(
        'Governance Issue\n\nAction Update\n\nBy When\n\nBy Whom\n\nRope that is too short\n\nA longer rope was bought\n\nThe quay was measured twice\n\nJo Rope, Head of Quays\n\nBoats without lamps\n\nLamps are on order\n',
      ),
    ).toEqual([
      'development: Rope that is too short',
      'action: A longer rope was bought',
      'action: The quay was measured twice',
      'development: Boats without lamps',
      'action: Lamps are on order',
    ]);
  });

  test('[R138] beside the risks a column of their areas is none, and how they are managed is an action', () => {
    expect(
      kindsIn(
        'Risk Area | Risk Identified | Level of risk | Management of Risk\nHarbour | Ropes that break | High | Ropes are checked each May\n',
      ),
    ).toEqual(['risk: Ropes that break', 'action: Ropes are checked each May']);
  });

  test('[R139] after the title of a risk its sentences are told apart', () => {
    expect(kindsIn('Risk 3: Ferries stop in ice. A second crew has been recruited since May.\n')).toEqual([
      'risk: Ferries stop in ice.',
      'action: A second crew has been recruited since May.',
    ]);
  });
});

describe('what is no finding, and what ends', () => {
  test('[R100] words in capitals with a colon are a heading: what stood above ends there', () => {
    expect(
      kindsIn(
        'RECOMMENDATION:\n\nCabinet to agree the chart of the tides\n\nEXECUTIVE SUMMARY:\n\nThe key features of our good work are:\n\n- Good ropes on each of the ferries\n',
      ),
    ).toEqual([
      'recommendation: Cabinet to agree the chart of the tides',
      'strength: Good ropes on each of the ferries',
    ]);
  });

  test('[R109] so many of so many is a figure, "more than" is no wish', () => {
    expect(
      kindsIn(
        'Seven of the ten recommendations on the quay had been implemented. More than 50 boats were painted.\n',
      ),
    ).toEqual([
      'indicator: Seven of the ten recommendations on the quay had been implemented.',
      'indicator: More than 50 boats were painted.',
    ]);
  });

  test('[R106] words over a number are the first cell of a row, and no header', () => {
    expect(
      kindsIn(
        'Item\n\nNumber\n\nNew Risks Identified\n\n0\n\nRisks Removed\n\n4\n\nThe harbour has a chart of the tides.\n',
      ),
    ).toEqual([]);
  });

  test('[R140] a lead-in that tells begins something of its own, whatever the sentence before it says', () => {
    expect(
      kindsIn(
        'The report had a chart of the high risks to the quay. She highlighted the following:\n\n- Tickets on the ferries had increased;\n- The crews were happy with their boats;\n',
      ).slice(-2),
    ).toEqual([
      'indicator: Tickets on the ferries had increased;',
      'strength: The crews were happy with their boats;',
    ]);
  });

  test('[R133] what she asked for or queried is a question', () => {
    expect(
      kindsIn(
        'She queried whether the chart had been prepared. He asked for any forecast of the tides that had been made.\n',
      ),
    ).toEqual([]);
  });
});
