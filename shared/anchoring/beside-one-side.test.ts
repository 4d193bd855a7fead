import { describe as group, expect, test } from 'vitest';
import { anchorIn } from './test-anchors.ts';
import { pageOf, spanOf } from './test-pages.ts';

const TOP = '# Annual report';
const FERRIES = 'The harbour service spent more than planned on its ferries in the spring.';
const BRIEF =
  'Officers of three services were asked by a lay member how the tram depot would be paid for. It will be painted before the visit of the inspectors in May, by its own staff.';
const MUSEUM = 'The museum was open on all days but the first of the year.';
const END = 'The committee thanked the officers and closed the meeting.';
const CUT = 'Nobody knew yet how the tram depot would be paid for. It will be painted';
const QUOTE = 'it will be painted';

function placed(before: readonly string[], after: readonly string[]): unknown[] {
  const old = pageOf(...before);
  const { state, text } = anchorIn(old, spanOf(old, QUOTE), pageOf(...after));
  return [state, text];
}

group('words beside one side of their context', () => {
  const NEWS = 'Nobody had said so when the last of these papers was written.';

  test('[A18] are found where most of their paragraph was taken out, and others with it', () => {
    const after = [
      TOP,
      FERRIES,
      NEWS,
      `Of the lanterns and the quay it was said that they are lit. ${CUT}`,
      END,
    ];
    expect(placed([TOP, FERRIES, BRIEF, MUSEUM, END], after)).toEqual(['moved', QUOTE]);
  });

  test('[A18] are not believed where they stand twice', () => {
    const twice = `Of the lanterns it was said that they are lit. ${CUT} Of the quay it was said that it is dark. ${CUT} red`;
    const after = [TOP, FERRIES, NEWS, twice, END];
    expect(placed([TOP, FERRIES, BRIEF, MUSEUM, END], after)[0]).toMatch(/gone|ambiguous/);
  });

  test('[A18] are not believed where another paragraph that left was like theirs', () => {
    const twin = BRIEF.replace('in May', 'in June').replace('its own staff', 'a builder');
    const after = [
      TOP,
      FERRIES,
      NEWS,
      `Of the lanterns and the quay it was said that they are lit. ${CUT}`,
      END,
    ];
    expect(placed([TOP, FERRIES, BRIEF, twin, END], after)[0]).toMatch(/gone|ambiguous/);
  });

  const ITEM = 'The review of lettings, and of what was learned from it, will be painted in 2009.';
  const LISTS = [`# Papers`, 'Of the ward councillors.', ITEM, 'Of the panel.', MUSEUM];

  test('[A18] are found in their own paragraph, between what stood, though both beside it were rewritten and a twin stands elsewhere', () => {
    const before = [
      TOP,
      FERRIES,
      'The act of the year before.',
      ITEM,
      'The guidance on trams.',
      END,
      ...LISTS,
    ];
    const after = [TOP, FERRIES, 'An act.', ITEM, 'Guides.', END, ...LISTS];
    const old = pageOf(...before);
    const quote = 'what was learned from it, will be painted in 2009.';
    expect(anchorIn(old, spanOf(old, quote), pageOf(...after))).toMatchObject({
      text: quote,
      state: 'moved',
    });
  });

  test('[A18] are not believed in a whole paragraph of which two stood there', () => {
    const before = [TOP, FERRIES, 'The act of the year.', ITEM, 'The guidance.', ITEM, END, ...LISTS];
    const after = [TOP, FERRIES, 'An act.', ITEM, 'Guides.', END, ...LISTS];
    const old = pageOf(...before);
    const quote = 'what was learned from it, will be painted in 2009.';
    expect(anchorIn(old, spanOf(old, quote), pageOf(...after)).state).toMatch(/gone|ambiguous/);
  });
});
