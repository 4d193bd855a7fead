import { describe, expect, test } from 'vitest';
import type { Theme } from '../core/theme.ts';
import { planThemes, readThemesCsv, writeThemesCsv, type ThemeEntry } from './themes-csv.ts';

const lscb: Theme = {
  id: 'lscb',
  label: 'Safeguarding board',
  group: 'Partners',
  synonyms: ['LSCB', '=the board'],
  definition: 'The partners, "together".\nUntil they were replaced.',
  years: { from: 2006, to: 2019 },
};
const money: Theme = { id: 'money', label: 'Money', group: '', synonyms: [], definition: '' };

function entriesOf(text: string): readonly ThemeEntry[] {
  const file = readThemesCsv(text);
  if (!file.ok) throw new Error(file.fault);
  return file.entries;
}
let n = 0;
const newId = (): string => `new${(n += 1)}`;
const states = (text: string, here: readonly Theme[]): readonly string[] =>
  planThemes(entriesOf(text), here, newId).map((row) => ('state' in row ? row.state : row.fault));

describe('themes as a table', () => {
  test('[X50] what is written is read as it was: quotation marks, lines, years, and what looks like a formula', () => {
    const text = writeThemesCsv([lscb, money]);
    expect(text.startsWith('\ufeffid,label,group,synonyms,definition,from,to\r\n')).toBe(true);
    expect(entriesOf(text).map((entry) => entry.ok && entry.theme)).toEqual([lscb, money]);
    const formula = writeThemesCsv([{ ...money, label: '=SUM(A1)' }]);
    expect(formula).toContain("'=SUM(A1)");
    expect(entriesOf(formula)[0]).toMatchObject({ theme: { label: '=SUM(A1)' } });
  });

  test('[X50] columns may come in any order, and only the label must be there', () => {
    expect(entriesOf('Definition,Label\nWhat it costs,Money\n')[0]).toEqual({
      ok: true,
      nth: 1,
      theme: { label: 'Money', group: '', synonyms: [], definition: 'What it costs' },
    });
  });

  test('[X51] a line with a fault is named with its reason, and the others are taken', () => {
    const text = [
      'id,label,from,to,definition',
      ',,,,no name',
      `long,${'x'.repeat(121)},,,`,
      'bad,<script>alert(1)</script>,,,',
      'when,Later than earlier,2019,2006,',
      'when2,No year,in 2019,,',
      'a|b,A bar,,,',
      'money,Money,,,',
      'money2,MONEY,,,',
    ].join('\n');
    const faults = entriesOf(text).map((entry) => (entry.ok ? 'ok' : `${entry.nth} ${entry.fault}`));
    expect(faults).toEqual([
      '1 no-label',
      '2 too-long',
      '3 unsafe',
      '4 years',
      '5 years',
      '6 id',
      'ok',
      '8 twice',
    ]);
  });

  test('[X51] a file that is cut, of something else, empty or far too long is refused whole', () => {
    expect(readThemesCsv('id,label\nmoney,"Mon')).toEqual({ ok: false, fault: 'unreadable' });
    expect(readThemesCsv('Name,Colour\nMoney,red')).toEqual({ ok: false, fault: 'unknown' });
    expect(readThemesCsv('')).toEqual({ ok: false, fault: 'empty' });
    expect(readThemesCsv('id,label\n')).toEqual({ ok: false, fault: 'empty' });
    const many = `label\n${Array.from({ length: 5001 }, (_, at) => `t${at}`).join('\n')}`;
    expect(readThemesCsv(many)).toEqual({ ok: false, fault: 'too-many' });
  });

  test('[X52] a theme is known by its id, else by its label; the same list again adds nothing', () => {
    const text = writeThemesCsv([lscb, money]);
    expect(states(text, [])).toEqual(['added', 'added']);
    expect(states(text, [lscb, money])).toEqual(['duplicate', 'duplicate']);
    expect(states(text, [{ ...lscb, definition: 'Other' }])).toEqual(['updated', 'added']);
    expect(states('label\nmoney\n', [{ ...money, label: 'Money' }])).toEqual(['updated']);
    const [row] = planThemes(entriesOf('label\nMoney\n'), [money], newId);
    expect(row).toMatchObject({ state: 'duplicate', theme: { id: 'money' } });
  });
});
