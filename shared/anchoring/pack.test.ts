/** A pack of reports in each of which the same sentences stand, and tables whose rows are alike. */
import { describe as group, expect, test } from 'vitest';
import { anchorIn } from './test-anchors.ts';
import { pageOf, spanOf } from './test-pages.ts';

const NONE = 'There are no financial implications arising from this report.';
/** What is said of each subject, and of no other. */
const SAID = {
  ferries: [
    'Tides kept two of the boats in harbour on most days of March.',
    'The fares rose in May.',
    'That a third boat be hired.',
  ],
  trams: [
    'The depot was painted by its own staff in the summer holidays.',
    'No line was late for long.',
    'That the bell be repaired.',
  ],
  museum: [
    'School classes came on most days, and asked for the bones.',
    'Its roof leaks above the stairs.',
    'That a builder be asked.',
  ],
  orchard: [
    'Apples were given away at the gate until there were none.',
    'A fence fell in the storm.',
    'That new trees be planted.',
  ],
  quay: [
    'Stones were put where the sand went, and it has stayed since.',
    'Walkers use it by night.',
    'That two lamps be lit until ten.',
  ],
  lanterns: [
    'The society met in the old hall to choose its colours.',
    'Oil is dearer than last year.',
    'That the parade go round the park.',
  ],
  school: [
    'Lessons begin an hour later now, as the buses come late.',
    'Parents wrote forty letters.',
    'That the crossing be watched.',
  ],
};
type Subject = keyof typeof SAID;
const SUBJECTS: readonly Subject[] = ['ferries', 'trams', 'museum', 'orchard', 'quay'];

function report(subject: Subject, isEdited = false): string[] {
  const [asked, said, advised] = SAID[subject];
  return [
    `# The ${subject}`,
    asked ?? '',
    isEdited ? 'Nothing of this was known before.' : (said ?? ''),
    '## Financial implications',
    NONE,
    '## Recommendation',
    advised ?? '',
  ];
}

const pack = (subjects: readonly Subject[]): string[] => subjects.flatMap((subject) => report(subject));
const old = pageOf(...pack(SUBJECTS));
const sentence = 'no financial implications arising';
/** The sentence of the museum's report, which is the third. */
const marked = spanOf(old, sentence, 2);

group('a sentence that stands in every report of a pack', () => {
  test('[A8] is found in its own report where others were put before it', () => {
    const now = pageOf(...pack(['lanterns', 'ferries', 'school', 'trams', 'museum', 'orchard', 'quay']));
    expect(anchorIn(old, marked, now)).toMatchObject({ state: 'exact', span: spanOf(now, sentence, 4) });
  });

  test('[A8] is found in its own report where its neighbours were taken out', () => {
    const now = pageOf(...pack(['ferries', 'museum', 'quay']));
    expect(anchorIn(old, marked, now)).toMatchObject({ state: 'exact', span: spanOf(now, sentence, 1) });
  });

  test('[A8] is found where the paragraphs of its report and of others were edited', () => {
    const edited = SUBJECTS.flatMap((subject) => report(subject, true));
    const now = pageOf('# Agenda', ...edited);
    expect(anchorIn(old, marked, now)).toMatchObject({ state: 'exact', span: spanOf(now, sentence, 2) });
  });

  test('[A8] goes with its report where the reports change places', () => {
    const now = pageOf(...pack(['museum', 'quay', 'ferries', 'trams', 'orchard']));
    expect(anchorIn(old, marked, now)).toMatchObject({ span: spanOf(now, sentence, 0) });
  });

  test('[A8] is gone with its report, and never put on a twin', () => {
    const packs: Subject[][] = [
      ['ferries', 'trams', 'orchard', 'quay'],
      ['lanterns', 'ferries', 'trams', 'orchard', 'quay'],
      ['ferries', 'trams', 'lanterns', 'orchard', 'quay'],
      ['quay', 'orchard', 'trams', 'ferries'],
      ['trams'],
    ];
    for (const left of packs) {
      const anchor = anchorIn(old, marked, pageOf(...pack(left)));
      expect(['gone', 'ambiguous'], left.join()).toContain(anchor.state);
    }
  });

  test('[A8] is gone where it alone was taken out of its report', () => {
    const lines = pack(SUBJECTS);
    const without = lines.filter((_, at) => at !== 2 * 7 + 4);
    expect(anchorIn(old, marked, pageOf('# Agenda', ...without)).state).toBe('gone');
  });
});

group('rows of a table that are alike', () => {
  const head = '| Ward | Rating | Share';
  const [alder, birch, cedar] = [
    '| Alder ward | Amber | 20%',
    '| Birch ward | Amber | 20%',
    '| Cedar ward | Amber | 20%',
  ];
  const table = (...rows: string[]): ReturnType<typeof pageOf> =>
    pageOf('# Report', 'What the wards said of it.', head, ...rows, 'The end of the report.');
  const wards = table(alder, birch, cedar);
  const amber = spanOf(wards, 'amber', 1);

  test('[A9] a row that was deleted takes its cells with it', () => {
    expect(anchorIn(wards, amber, table(alder, cedar)).state).toBe('gone');
    expect(anchorIn(wards, amber, table(alder, '| Dogwood ward | Amber | 20%', cedar)).state).toBe('gone');
  });

  test('[A9] a row whose header was renamed is not another row, nor are its cells put on one', () => {
    const renamed = table(alder, '| Birch and Beech wards | Amber | 20%', cedar);
    const anchor = anchorIn(wards, amber, renamed);
    const own = spanOf(renamed, 'amber', 1);
    expect('span' in anchor ? anchor.span : own).toEqual(own);
  });

  test('[A9] two rows with one header: a mark stays in its own, or is nowhere', () => {
    const twice = table(alder, birch, '| Birch ward | Amber | 90%', cedar);
    const second = spanOf(twice, 'amber', 2);
    const now = table('| Aspen ward | Amber | 20%', alder, birch, '| Birch ward | Amber | 90%', cedar);
    expect(anchorIn(twice, second, now)).toMatchObject({ state: 'exact', span: spanOf(now, 'amber', 3) });
    const left = anchorIn(twice, second, table(alder, birch, cedar));
    expect(['gone', 'ambiguous']).toContain(left.state);
  });

  test('[A9] rows that change places take their cells with them', () => {
    const now = table(cedar, birch, alder);
    const anchor = anchorIn(wards, spanOf(wards, 'amber', 0), now);
    const own = spanOf(now, 'amber', 2);
    expect('span' in anchor ? anchor.span : own).toEqual(own);
  });
});
