/** A workspace's registry: its `meta` document. */
import type * as Y from 'yjs';
import type { FileHash, MemberId, ReportId } from '../core/ids.ts';
import type {
  DeviceRow,
  ItemRow,
  MeetingRow,
  MemberRow,
  PaperRow,
  ReportRow,
  ThemeRow,
} from '../core/rows.ts';
import type { PartRow } from '../core/part-row.ts';
import type { WithinRow } from '../core/within-row.ts';
import type { ThemeId } from '../core/theme.ts';
import { isName } from './check.ts';
import { isPart } from './check-within.ts';
import {
  isDevice,
  isItem,
  isMeeting,
  isMember,
  isPaper,
  isReport,
  isSighting,
  isSigned,
  isTheme,
  isWithin,
} from './check-rows.ts';

/** What a registry says. Rows that cannot be read are left out and counted. */
export interface Registry {
  readonly reports: ReadonlyMap<ReportId, ReportRow>;
  /** Addresses of a report, oldest first. */
  readonly urls: ReadonlyMap<ReportId, readonly string[]>;
  readonly same: readonly (readonly [ReportId, ReportId])[];
  /** `rid|edition|rid|edition` → where the first is in the second. */
  readonly within: ReadonlyMap<string, WithinRow>;
  /** Keys of which somebody said that they are not the same paper. */
  readonly notWithin: ReadonlySet<string>;
  /** `rid|edition|member|from|to` → pages that the member takes. */
  readonly parts: ReadonlyMap<string, PartRow>;
  readonly meetings: ReadonlyMap<string, MeetingRow>;
  /** `meeting|item` → */
  readonly items: ReadonlyMap<string, ItemRow>;
  /** `meeting|item|rid` → */
  readonly papers: ReadonlyMap<string, PaperRow>;
  readonly themes: ReadonlyMap<ThemeId, ThemeRow>;
  readonly themeInto: ReadonlyMap<ThemeId, ThemeId>;
  readonly members: ReadonlyMap<MemberId, MemberRow>;
  /** `member|device` → */
  readonly devices: ReadonlyMap<string, DeviceRow>;
  /** Hashes of the bytes that were given to the workspace's server. */
  readonly blobs: ReadonlySet<FileHash>;
  readonly unreadable: number;
}

/** All that a registry says now. Does not follow later changes. */
export function readRegistry(doc: Y.Doc): Registry {
  let unreadable = 0;
  const rows = <T>(name: string, check: (value: unknown) => value is T): Map<string, T> => {
    const found = new Map<string, T>();
    doc.getMap(name).forEach((value, key) => {
      if (check(value)) found.set(key, value);
      else unreadable++;
    });
    return found;
  };
  const sightings = [...rows('sighting', isSighting)].sort(
    ([a, x], [b, y]) => x.seenAt - y.seenAt || (a < b ? -1 : 1),
  );
  const urls = new Map<ReportId, string[]>();
  for (const [key, row] of sightings) {
    const rid = key.split('|')[0]!;
    urls.set(rid, [...(urls.get(rid) ?? []), row.url]);
  }
  const registry = {
    reports: rows('report', isReport),
    urls,
    same: [...rows('same', isSigned).keys()].map((key) => key.split('|') as [ReportId, ReportId]),
    within: rows('within', isWithin),
    notWithin: new Set(rows('notWithin', isSigned).keys()),
    parts: rows('part', isPart),
    meetings: rows('meeting', isMeeting),
    items: rows('item', isItem),
    papers: rows('paper', isPaper),
    themes: rows('theme', isTheme),
    themeInto: rows('themeInto', isName),
    members: rows('member', isMember),
    devices: rows('device', isDevice),
    blobs: new Set(doc.getMap('blob').keys()),
  };
  return { ...registry, unreadable };
}

/** Sets a row if it says something else than before. Call inside a transaction. */
export function putRow(doc: Y.Doc, map: string, key: string, row: unknown): void {
  const rows = doc.getMap(map);
  if (JSON.stringify(rows.get(key)) !== JSON.stringify(row)) rows.set(key, row);
}
