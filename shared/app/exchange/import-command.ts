/** What bringing a planned file in does to the library, as one command. */
import type { Command, ReportCommand } from '../../core/command.ts';
import type { EditionId, ReportId, WorkspaceId } from '../../core/ids.ts';
import { readPaperKey } from '../../core/paper-key.ts';
import type { ReportRow, Time } from '../../core/rows.ts';
import { hashText } from '../../core/sha256.ts';
import type { Theme } from '../../core/theme.ts';
import type { FilePaper } from '../../exchange/file-finding.ts';
import { typedSelectors } from './place-words.ts';
import type { ImportPlan, PlannedRow } from './prepare-import.ts';
import { putThemes, themeOfLabel } from './theme-of-label.ts';

export interface Importing {
  /** Those in use first, then those of lists that are shipped. */
  readonly themes: readonly Theme[];
  readonly inUse: ReadonlySet<string>;
  /** Where notes go that only this member reads, and where themes of restricted papers go. */
  readonly own: WorkspaceId;
  readonly device: WorkspaceId;
  readonly at: Time;
}

/** New papers first, then themes, then findings, then what ties them: each finds what it names. */
export async function importCommand(
  { rows, tied }: Pick<ImportPlan, 'rows' | 'tied'>,
  importing: Importing,
): Promise<Command> {
  const { at } = importing;
  const wanted = rows.filter(({ state }) => state !== 'duplicate');
  const labels = await labelsOf(wanted, importing.themes);
  const commands: Command[] = [...newPapers(wanted, at), ...themesFor(wanted, labels, importing)];
  for (const row of wanted) {
    const themes = row.themes.map((theme) => labels.get(keyOf(theme))!.id);
    commands.push(...(await findingCommands(row, themes, importing)));
  }
  return {
    type: 'all',
    commands: [...commands, ...wanted.flatMap((row) => saidCommands(row, tied, at))],
    at,
  };
}

/** The version of a paper that nobody here has seen: the same on every device. */
export async function unseenEdition(rid: ReportId): Promise<EditionId> {
  return hashText(`unseen/1\n${rid}`);
}

/** A paper that is not here comes as a link: its row, or undefined where the file does not name it well enough. */
export function linkRow({ key, url, title, council, committee, date }: FilePaper): ReportRow {
  const read = url === undefined ? undefined : readPaperKey(url);
  return {
    key: read?.ok ? read.value : key!,
    title,
    ...(council === undefined ? {} : { council }),
    ...(committee === undefined ? {} : { committee }),
    ...(date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date) ? { date } : {}),
    linkOnly: true,
  };
}

function newPapers(rows: readonly PlannedRow[], at: Time): readonly Command[] {
  const papers = new Map(rows.map(({ paper }) => [paper.rid, paper]));
  return [...papers.values()]
    .filter(({ view }) => view === undefined)
    .map(({ rid, paper }) => ({ type: 'report.put', rid, report: linkRow(paper), at }));
}

const keyOf = ({ id, label }: { readonly id?: string; readonly label: string }): string =>
  `${id ?? ''}|${label}`;

/** An id of a theme that a group made, or of a list that this device has not. */
const THEME_ID = /^[\w-]{1,80}$/;

/** By the theme's own id where this device knows it, else by its label; a new one keeps the id that the file gives. */
async function labelsOf(
  rows: readonly PlannedRow[],
  themes: readonly Theme[],
): Promise<ReadonlyMap<string, Theme>> {
  const byId = new Map(themes.map((theme) => [theme.id as string, theme]));
  const found = new Map<string, Theme>();
  for (const theme of rows.flatMap((row) => row.themes)) {
    const key = keyOf(theme);
    if (found.has(key)) continue;
    const known = theme.id === undefined ? undefined : byId.get(theme.id);
    const named = known ?? (await themeOfLabel(theme.label, themes));
    const isNew = !byId.has(named.id) && theme.id !== undefined && THEME_ID.test(theme.id);
    found.set(key, isNew ? { ...named, id: theme.id! } : named);
  }
  return found;
}

/** Labels that only restricted papers have stay on the device. */
function themesFor(
  rows: readonly PlannedRow[],
  labels: ReadonlyMap<string, Theme>,
  { inUse, device, at }: Importing,
): readonly Command[] {
  const of = (isRestricted: boolean): readonly Theme[] =>
    rows
      .filter(({ paper }) => (paper.view?.restricted === true) === isRestricted)
      .flatMap(({ themes }) => themes.map((theme) => labels.get(keyOf(theme))!));
  const open = of(false);
  const known = new Set([...inUse, ...open.map(({ id }) => id)]);
  return [...putThemes(open, inUse, at), ...putThemes(of(true), known, at, device)];
}

async function findingCommands(
  row: PlannedRow,
  themes: readonly string[],
  importing: Importing,
): Promise<readonly Command[]> {
  const { finding, rid, entry, comesBack, state } = row;
  const { at } = importing;
  if (state === 'updated') return changes(row, themes, importing);
  if (comesBack) return [{ type: 'restore', finding, rid, at }, ...changes(row, themes, importing)];
  const edition =
    row.placed?.edition ?? row.paper.view?.editions.at(-1)?.id ?? (await unseenEdition(row.paper.rid));
  return [
    {
      type: 'mark',
      finding,
      edition,
      sel: row.placed?.sel ?? typedSelectors(entry.quote),
      ...(entry.kind === null ? {} : { kind: entry.kind }),
      ...(entry.ask ? { ask: true } : {}),
      ...(entry.ask && entry.question !== undefined ? { question: entry.question } : {}),
      themes,
      ...(entry.figure === undefined ? {} : { figure: entry.figure }),
      source: { key: row.key, author: entry.creator, ...(entry.at === undefined ? {} : { at: entry.at }) },
      notes: row.notes.map(({ id, text, author, at: made }) => ({
        note: id,
        text,
        author,
        ...(made === undefined ? {} : { at: made }),
      })),
      rid,
      at,
    },
  ];
}

/** What the file has more of a finding that is here. Notes are for this member alone: a group learns of none. */
function changes(
  row: PlannedRow,
  themes: readonly string[],
  { own, at }: Importing,
): readonly ReportCommand[] {
  const { finding, rid, kind, ask, entry, notes, key } = row;
  const on = { finding, rid, at };
  const mine = row.paper.view?.restricted === true ? {} : { ws: own };
  const question = entry.question === undefined ? {} : { question: entry.question };
  return [
    ...(kind === null ? [] : [{ ...on, type: 'kind', kind } as const]),
    ...(ask ? [{ ...on, type: 'ask', on: true, ...question } as const] : []),
    ...themes.map((theme) => ({ ...on, type: 'tag', theme, on: true }) as const),
    ...notes.map(({ id, text, author, at: made }): ReportCommand => {
      const source = { key, author, ...(made === undefined ? {} : { at: made }) };
      return { ...on, ...mine, type: 'note', note: id, text, replaces: [], source };
    }),
  ];
}

/** Ties to findings that are here or come with them, and where the member said that it stands. */
function saidCommands(row: PlannedRow, tied: ImportPlan['tied'], at: Time): readonly Command[] {
  const { finding, rid } = row;
  const links = row.links.map(({ type, finding: to }): Command => {
    return { type: 'link', finding, rid, link: type, to, toRid: tied.get(to)!, on: true, at };
  });
  const statuses = row.statuses.map(({ id, value, evidence, report, at: made }): Command => ({
    type: 'status.put',
    id,
    status: { about: { finding, rid }, value, evidence, ...(report === undefined ? {} : { report }) },
    at: made ?? at,
  }));
  return [...links, ...statuses];
}
