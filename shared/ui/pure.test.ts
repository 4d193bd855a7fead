import { describe, expect, test } from 'vitest';
import { KINDS } from '../core/kind.ts';
import { ERROR_CODES } from '../core/result.ts';
import { findings, placed, themes } from './examples/values.ts';
import { groupFindings } from './group-findings.ts';
import { spreadGutter } from './GutterGlyph.tsx';
import { announcements } from './strings/announcements.ts';
import { CHANGES } from './strings/changes.ts';
import { REPAIR } from './strings/repair.ts';
import { ERROR_WORDS, errorSentence } from './strings/errors.ts';
import { KIND_LABELS } from './strings/kinds.ts';
import { showDate, showDayAndMonth, yearOf } from './strings/times.ts';
import { audienceLabel, savedLabel } from './strings/words.ts';
import { searchThemes, THEMES_SHOWN } from './theme-search.ts';
import { placeToolbar, toolbarLayout } from './toolbar-place.ts';
import { changedFigures, wordChanges } from './word-changes.ts';

describe('words', () => {
  test('each error code says what happened, what is safe, what to do, and never names a code', () => {
    for (const code of ERROR_CODES) {
      const words = ERROR_WORDS[code];
      for (const part of [words.what, words.safe, words.todo]) expect(part, code).toMatch(/^[A-Z].*\.$/s);
      expect(errorSentence(code).startsWith(words.safe)).toBe(true);
      expect(errorSentence(code)).not.toContain(code);
    }
  });

  test('kinds have full words', () => {
    expect(KINDS.map((kind) => KIND_LABELS[kind])).toEqual([
      'Strength',
      'To improve',
      'Recommendation',
      'Action or promise',
      'Risk',
      'Figure or grade',
      'Decision',
    ]);
  });

  test('“saved” is said only of what was committed', () => {
    expect(savedLabel({ state: 'saving' })).not.toMatch(/saved/i);
    expect(savedLabel({ state: 'saved', at: 0 })).toMatch(/^Saved on this device, \d\d:\d\d$/);
    expect(savedLabel({ state: 'not-saved', code: 'storage-full' })).toBe('Not saved');
  });

  test('who can see it is said in words', () => {
    expect(audienceLabel({ ws: 'a', kind: 'own' })).toBe('Only you');
    expect(audienceLabel({ ws: 'a', kind: 'device' })).toBe('NOT FOR PUBLICATION. This device only');
    expect(audienceLabel({ ws: 'a', kind: 'group', name: 'Task group' })).toBe('Task group');
  });

  test('dates as British papers write them; what is no date is left alone', () => {
    expect(showDate('2019-09-17')).toBe('17 September 2019');
    expect(showDayAndMonth('2019-09-17')).toBe('17 September');
    expect(yearOf('2019-09-17')).toBe('2019');
    expect(showDate('September')).toBe('September');
    expect(yearOf(undefined)).toBe('');
  });
});

describe('themes', () => {
  const many = Array.from({ length: 30 }, (_, i) => ({ ...themes[0]!, id: `t${i}`, label: `Theme ${i}` }));

  test('at most twelve before typing, in the order given, the chosen ones left out', () => {
    const search = searchThemes(many, '', ['t0']);
    expect(search.hits).toHaveLength(THEMES_SHOWN);
    expect(search.hits[0]?.theme.id).toBe('t1');
    expect(search.more).toBe(17);
    expect(search.canAdd).toBe(false);
  });

  test('[R157] what the rules propose comes first before typing, and not after; never more than twelve', () => {
    const proposed = ['risk', 'money', 'nothing-known'];
    const search = searchThemes(themes, '', ['money'], proposed);
    expect(search.hits[0]).toMatchObject({ theme: { id: 'risk' }, because: 'suggested for these words' });
    expect(search.hits.filter((hit) => hit.theme.id === 'risk')).toHaveLength(1);
    expect(search.hits[1]?.because).toBeUndefined();
    expect(searchThemes(themes, 'recr', [], proposed).hits.map((hit) => hit.theme.id)).toEqual(['workforce']);
  });

  test('labels before synonyms before definitions; the reason is given', () => {
    const search = searchThemes(themes, 'recr');
    expect(search.hits.map((hit) => [hit.theme.id, hit.because])).toEqual([['workforce', 'recruitment']]);
    expect(searchThemes(themes, 'RISK').hits[0]?.theme.id).toBe('risk');
    expect(searchThemes(themes, 'residents voice').hits[0]?.theme.id).toBe('residents');
    expect(searchThemes(themes, 'inspectors found').hits[0]?.theme.id).toBe('inspection');
  });

  test('a new theme can be added unless its label is there already', () => {
    expect(searchThemes(themes, 'Money').canAdd).toBe(false);
    expect(searchThemes(themes, 'Mone').canAdd).toBe(true);
  });
});

test('a list has “To sort”, page order and what is gone; nothing is lost, no order changed', () => {
  const asked = placed({ id: 'f9', quote: 'x', ask: true });
  const groups = groupFindings([...findings, asked]);
  expect(groups.map((group) => [group.id, group.findings.map((each) => each.finding.id)])).toEqual([
    ['sort', ['f1']],
    ['placed', ['f2', 'f3', 'f9']],
    ['unplaced', ['f4']],
  ]);
});

test('was and now: both wordings come out whole, whatever they are', () => {
  const pairs = [
    ['fell from 31% to 18.5% of the team', 'fell from 31% to 19% of all teams'],
    ['', 'new words'],
    ['the same', 'the same'],
    ['a b c d', 'd c b a'],
  ] as const;
  for (const [was, now] of pairs) {
    const parts = wordChanges(was, now);
    const whole = (without: string): string =>
      parts
        .filter((part) => part.in !== without)
        .map((part) => part.text)
        .join('');
    expect(whole('now')).toBe(was);
    expect(whole('was')).toBe(now);
  }
  expect(wordChanges('to 18.5% of', 'to 19% of').filter((part) => part.in === 'was')).toEqual([
    { in: 'was', text: '18.5%' },
  ]);
});

test('figures that changed are said by themselves, in their order; other words are not', () => {
  const changed = (was: string, now: string) =>
    changedFigures(wordChanges(was, now)).map((figure) => [figure.was, figure.now]);
  expect(changed('14 of 20 were done, at £1,200', '16 of 22 were done, at £1,300')).toEqual([
    ['14', '16'],
    ['20', '22'],
    ['£1,200', '£1,300'],
  ]);
  expect(changed('fell to 18.5% of the team', 'fell to 18.5%, of all teams')).toEqual([]);
  expect(changed('done in time', 'done in 60 days')).toEqual([['', '60']]);
  expect(changed('done in 60 days', 'done in time')).toEqual([['60', '']]);
  expect(changed('these words', 'those words')).toEqual([]);
});

test('gutter glyphs never overlap and never move up', () => {
  expect(spreadGutter([10, 20, 200])).toEqual([10, 54, 200]);
});

describe('toolbar', () => {
  const size = { width: 640, height: 62 };
  const view = { width: 1200, height: 800 };
  const at = (top: number, left = 400) => ({ left, top, right: left + 100, bottom: top + 20 });

  test('above the selection, flipped below where there is no room', () => {
    expect(placeToolbar(at(400), size, view)).toMatchObject({ side: 'above', top: 326 });
    expect(placeToolbar(at(40), size, view)).toMatchObject({ side: 'below', top: 72 });
  });

  test('always inside the window, the arrow at the selection', () => {
    for (const left of [0, 60, 1100]) {
      const place = placeToolbar(at(400, left), size, view);
      expect(place.left).toBeGreaterThanOrEqual(8);
      expect(place.left + size.width).toBeLessThanOrEqual(1192);
      expect(place.arrow).toBeGreaterThanOrEqual(16);
    }
    expect(
      placeToolbar({ left: 0, top: -500, right: 100, bottom: 2000 }, size, view).top,
    ).toBeGreaterThanOrEqual(8);
  });

  test('a grid under 644 px, and for touch Mark, Ask and Note first', () => {
    expect(toolbarLayout(1200, false)).toBe('row');
    expect(toolbarLayout(640, false)).toBe('grid');
    expect(toolbarLayout(1200, true)).toBe('touch');
  });
});

test('what another version did is one line: marks first, then paragraphs; where nothing changed it says so', () => {
  const none = { all: 6, moved: 0, edited: 0, ambiguous: 0, gone: 0, added: 0, removed: 0, unseen: 0 };
  const line = (counts: Partial<typeof none>, isMine = true, days = ['3 March 2026']): string =>
    CHANGES.line(days, { ...none, ...counts }, isMine);
  expect(line({ moved: 4, edited: 1, gone: 1, added: 2 })).toBe(
    'Since the version of 3 March 2026: 4 of your marks moved, 1 edited, 1 gone; new words in 2 paragraphs you had marked.',
  );
  expect(line({ gone: 1, removed: 1, unseen: 1 }, false)).toBe(
    'Since the version of 3 March 2026: 1 of the marks is gone; words left out of 1 paragraph that was marked; 1 paragraph that was marked reads otherwise.',
  );
  expect(line({}, true, ['3 March', '4 May', '1 June'])).toBe(
    'Since the versions of 3 March, 4 May and 1 June: all 6 of your marks stand as before.',
  );
  expect(line({ all: 1 })).toBe('Since the version of 3 March 2026: your mark stands as before.');
});

test('what is said of a mark names its place as it is cited: with its appendix, or by page where there is no number', () => {
  const pages = [{ page: 2, quads: [] }];
  expect(announcements.marked('risk', { paragraph: '3.11', pages })).toBe('Marked as risk, paragraph 3.11.');
  expect(announcements.asked({ paragraph: 'App1 13.2' })).toBe('Marked to ask, Appendix 1, 13.2.');
  expect(announcements.deleted({ pages, cite: { nth: 3, of: 'paragraph' } })).toBe(
    'Finding deleted, page 2, third paragraph. Undo is there.',
  );
  expect(announcements.marked(null, {})).toBe('Marked. To sort.');
  expect(REPAIR.attached({ paragraph: '2.1', cite: { heading: 'Costs' } })).toBe(
    'Attached here, paragraph 2.1 (Costs).',
  );
});
