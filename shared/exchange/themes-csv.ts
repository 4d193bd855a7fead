/** Themes as a table for spreadsheets, and such a table read again. Rules: SPEC.md [X50] to [X52]. */
import type { Theme, ThemeId } from '../core/theme.ts';
import { readCsv, writeCsv } from './csv.ts';

const COLUMNS = ['id', 'label', 'group', 'synonyms', 'definition', 'from', 'to'] as const;
type Column = (typeof COLUMNS)[number];

/** More than any vocabulary has: what is larger is something else. */
const MOST_THEMES = 5000;
const LONGEST: Readonly<Record<'label' | 'group' | 'synonyms' | 'definition', number>> = {
  label: 120,
  group: 120,
  synonyms: 4000,
  definition: 2000,
};

/** With the first line of names; a synonym with a semicolon in it has a comma there. */
export function writeThemesCsv(themes: readonly Theme[]): string {
  const rows = themes.map((theme) => [
    theme.id,
    theme.label,
    theme.group,
    theme.synonyms.map((synonym) => synonym.replaceAll(';', ',')).join('; '),
    theme.definition,
    String(theme.years?.from ?? ''),
    String(theme.years?.to ?? ''),
  ]);
  return writeCsv([COLUMNS, ...rows]);
}

/** Why one line is not taken. */
export type ThemeFault = 'no-label' | 'too-long' | 'unsafe' | 'years' | 'twice' | 'id';

/** A theme as the table has it. Without an id it is known by its label. */
export type ReadTheme = Omit<Theme, 'id'> & { readonly id?: ThemeId };

export type ThemeEntry =
  | { readonly ok: true; readonly nth: number; readonly theme: ReadTheme }
  | { readonly ok: false; readonly nth: number; readonly name: string; readonly fault: ThemeFault };

export type ThemesFileFault = 'empty' | 'unreadable' | 'unknown' | 'too-many';

export type ThemesFile =
  | { readonly ok: true; readonly entries: readonly ThemeEntry[] }
  | { readonly ok: false; readonly fault: ThemesFileFault };

/** The whole table, or why none of it is taken. Lines count from 1, without the line of names. */
export function readThemesCsv(text: string): ThemesFile {
  const rows = readCsv(text);
  if (rows === undefined) return { ok: false, fault: 'unreadable' };
  const head = (rows[0] ?? []).map((name) => name.trim().toLowerCase());
  if (rows.length === 0) return { ok: false, fault: 'empty' };
  if (!head.includes('label')) return { ok: false, fault: 'unknown' };
  const lines = rows.slice(1).filter((row) => row.some((cell) => cell.trim() !== ''));
  if (lines.length === 0) return { ok: false, fault: 'empty' };
  if (lines.length > MOST_THEMES) return { ok: false, fault: 'too-many' };
  const seen = new Set<string>();
  const entries = lines.map((row, at) => {
    const cell = (column: Column): string => (row[head.indexOf(column)] ?? '').trim();
    return readEntry(cell, at + 1, seen);
  });
  return { ok: true, entries };
}

function readEntry(cell: (column: Column) => string, nth: number, seen: Set<string>): ThemeEntry {
  const [id, label] = [cell('id'), cell('label').replace(/\s+/g, ' ')];
  const years = readYears(cell('from'), cell('to'));
  const fault = faultOf(cell, years, seen);
  for (const name of namesOf(id, label)) seen.add(name);
  if (fault !== undefined || years === undefined)
    return { ok: false, nth, name: label.slice(0, LONGEST.label), fault: fault ?? 'years' };
  const synonyms = cell('synonyms')
    .split(';')
    .map((synonym) => synonym.trim())
    .filter((synonym) => synonym !== '');
  const words = { label, group: cell('group'), synonyms, definition: cell('definition') };
  const theme = { ...words, ...(Object.keys(years).length === 0 ? {} : { years }) };
  return { ok: true, nth, theme: id === '' ? theme : { id, ...theme } };
}

function namesOf(id: string, label: string): readonly string[] {
  return [...(id === '' ? [] : [`id ${id}`]), `label ${label.toLowerCase()}`];
}

function faultOf(
  cell: (column: Column) => string,
  years: Theme['years'] | undefined,
  seen: ReadonlySet<string>,
): ThemeFault | undefined {
  const [id, label] = [cell('id'), cell('label').replace(/\s+/g, ' ')];
  if (label === '') return 'no-label';
  if (/[|<>]/.test(id) || id.length > 120) return 'id';
  const long = Object.keys(LONGEST) as (keyof typeof LONGEST)[];
  if (long.some((column) => cell(column).length > LONGEST[column])) return 'too-long';
  if (/[\p{Cc}\p{Cf}]/u.test(label) || /<\s*\/?\s*[a-z]/i.test(label)) return 'unsafe';
  if (years === undefined) return 'years';
  return namesOf(id, label).some((name) => seen.has(name)) ? 'twice' : undefined;
}

/** Undefined where they are no years, or end before they begin. */
function readYears(from: string, to: string): NonNullable<Theme['years']> | undefined {
  if ([from, to].some((year) => year !== '' && !/^(1[89]|2[01])\d\d$/.test(year))) return undefined;
  const years = { ...(from === '' ? {} : { from: Number(from) }), ...(to === '' ? {} : { to: Number(to) }) };
  return from !== '' && to !== '' && Number(from) > Number(to) ? undefined : years;
}

export type PlannedTheme =
  | {
      readonly state: 'added' | 'updated' | 'duplicate';
      readonly nth: number;
      readonly theme: Theme;
      /** As it is here now. */
      readonly before?: Theme;
    }
  | Extract<ThemeEntry, { ok: false }>;

/** What taking the lines in would do to the themes that are here: known by id, else by label. Once more it does nothing. */
export function planThemes(
  entries: readonly ThemeEntry[],
  here: readonly Theme[],
  newId: () => ThemeId,
): readonly PlannedTheme[] {
  const byId = new Map(here.map((theme) => [theme.id, theme]));
  const byLabel = new Map(here.map((theme) => [theme.label.toLowerCase(), theme]));
  return entries.map((entry): PlannedTheme => {
    if (!entry.ok) return entry;
    const { nth, theme: read } = entry;
    const before =
      (read.id === undefined ? undefined : byId.get(read.id)) ?? byLabel.get(read.label.toLowerCase());
    const theme: Theme = { ...read, id: before?.id ?? read.id ?? newId() };
    if (before === undefined) return { state: 'added', nth, theme };
    return { state: isSame(before, theme) ? 'duplicate' : 'updated', nth, theme, before };
  });
}

function isSame(a: Theme, b: Theme): boolean {
  const words = ({ label, group, synonyms, definition, years }: Theme): string =>
    JSON.stringify([
      label,
      group,
      synonyms.map((synonym) => synonym.replaceAll(';', ',')),
      definition,
      years?.from ?? null,
      years?.to ?? null,
    ]);
  return words(a) === words(b);
}
