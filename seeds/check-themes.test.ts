import { describe, expect, it } from 'vitest';
import { readThemes } from './check-themes.ts';
import { CHILDRENS_THEMES, loadThemeLists } from './themes.ts';
import { sampleFindings } from './findings.ts';
import { SAMPLE_REPORTS } from './reports/all-reports.ts';

const theme = (changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  id: 'money',
  label: 'Money',
  group: 'For any committee',
  synonyms: ['budget', 'cost'],
  definition: 'What a thing costs.',
  ...changes,
});

const detailOf = (data: unknown): string | undefined => {
  const read = readThemes(data);
  return read.ok ? undefined : `${read.code} ${read.detail}`;
};

describe('themes are data, checked on load', () => {
  it('a sound list is read as it is', () => {
    const list = [theme(), theme({ id: 'risk', years: { from: 2004, to: 2019 } })];
    expect(readThemes(list)).toEqual({ ok: true, value: list });
  });

  it('a failure names the place and the reason', () => {
    expect(detailOf({})).toBe('row-unreadable themes: is no list');
    expect(detailOf([theme(), null])).toBe('row-unreadable [1]: is no theme');
    expect(detailOf([theme(), theme()])).toBe('row-unreadable [1].id: "money" is there twice');
    expect(detailOf([theme({ id: 'Two words' })])).toBe('row-unreadable [0].id: is no slug');
    expect(detailOf([theme({ label: '  ' })])).toBe('row-unreadable [0].label: is empty');
    expect(detailOf([theme({ definition: undefined })])).toBe('row-unreadable [0].definition: is empty');
    expect(detailOf([theme({ synonyms: 'budget' })])).toBe('row-unreadable [0].synonyms: is no list');
    expect(detailOf([theme({ synonyms: ['a', ''] })])).toBe('row-unreadable [0].synonyms[1]: is empty');
    expect(detailOf([theme({ synonyms: ['Cost', 'cost'] })])).toBe(
      'row-unreadable [0].synonyms[1]: "cost" is there twice',
    );
    expect(detailOf([theme({ years: { from: 2019, to: 2011 } })])).toBe(
      'row-unreadable [0].years: ends before it begins',
    );
    expect(detailOf([theme({ years: { from: 19 } })])).toBe('row-unreadable [0].years.from: is no year');
  });

  it('a dozen themes to start with, and a list for each kind of committee', () => {
    const lists = loadThemeLists();
    expect(lists.ok && lists.value.map(({ id, themes }) => [id, themes.length])).toEqual([
      ['starter', 12],
      ['childrens-services', 51],
      ['adult-care', 22],
      ['housing', 22],
      ['finance', 16],
    ]);
  });

  it('a theme that stands in both lists is one and the same', () => {
    const lists = loadThemeLists();
    if (!lists.ok) throw new Error(lists.detail);
    const starter = new Map(lists.value[0]?.themes.map((entry) => [entry.id as string, entry]));
    const shared = CHILDRENS_THEMES.filter(({ id }) => starter.has(id));
    expect(shared.map(({ id }) => id)).toEqual(['workforce']);
    for (const entry of shared) expect(entry).toBe(starter.get(entry.id));
  });

  it('each theme of a sample finding is a theme of the list for children’s services', () => {
    const known = new Set(CHILDRENS_THEMES.map(({ id }) => id as string));
    const used = SAMPLE_REPORTS.flatMap(({ id }) => sampleFindings(id)).flatMap(({ themes }) => themes);
    expect(used.filter((id) => !known.has(id))).toEqual([]);
    expect(used.length).toBeGreaterThan(60);
  });
});
