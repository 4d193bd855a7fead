/** Questions, answers and promises of all workspaces as one value. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import { ofKey, versionOfKey, type BriefMap, type BriefRows } from '../../core/brief-row.ts';
import type { BriefView, Versioned } from '../../core/brief-view.ts';
import type { MemberId } from '../../core/ids.ts';
import type { Audience, Author } from '../../core/view.ts';
import { isBriefRow } from '../../store/check-brief.ts';
import type { IdentityRow } from '../../store/local-db.ts';
import type { Shelf, Shelves } from '../shelves.ts';

/** One row where it lies. */
interface Lying<Row> {
  readonly key: string;
  readonly row: Row;
  readonly audience: Audience;
  readonly author: Author;
}

/** Follows the registries: each change of one is a new value. */
export function readBrief(
  shelves: Shelves,
  identity: ReadonlySignal<IdentityRow>,
): ReadonlySignal<BriefView> {
  return computed(() => {
    const all = shelves.all.value;
    const lie = <Map extends BriefMap>(map: Map): readonly Lying<BriefRows[Map]>[] =>
      all.flatMap((shelf) => lyingIn(shelf, map, identity.value));
    const places = placesOf(lie('briefPlace'));
    return {
      questions: versionsOf(lie('brief')).map((question) => ({ ...question, ...places.get(question.id) })),
      answers: onceEach(lie('answer')).map(({ key, ...answer }) => ({
        ...answer,
        id: versionOfKey(key),
        question: ofKey(key),
      })),
      promises: versionsOf(lie('promise')),
      places,
    };
  });
}

function lyingIn<Map extends BriefMap>(
  { workspace, document, registry }: Shelf,
  map: Map,
  me: IdentityRow,
): readonly Lying<BriefRows[Map]>[] {
  const { members } = registry.value;
  const { ws, kind, name } = workspace;
  const audience = name === undefined ? { ws, kind } : { ws, kind, name };
  const mine = [me.member, ...me.aliases];
  const authorOf = (by: MemberId): Author => {
    const isMe = mine.includes(by);
    const [id, row] = [...members].find(([each, { aliases }]) => each === by || aliases.includes(by)) ?? [by];
    return { member: isMe ? me.member : id, isMe, name: isMe ? me.name : (row?.name ?? '') };
  };
  const found: Lying<BriefRows[Map]>[] = [];
  document.doc.getMap(map).forEach((value, key) => {
    if (!isBriefRow(map, value)) return;
    const row = value as BriefRows[Map];
    found.push({ key, row, audience, author: authorOf(row.by) });
  });
  return found;
}

type Layered<Row> = Lying<Row> & { readonly layers: readonly Audience[] };

/** Shelves come device first, groups last: the widest that has a row is the last. A row that another replaced is gone. */
function onceEach<Row extends { readonly replaces?: readonly string[] }>(
  rows: readonly Lying<Row>[],
): readonly Layered<Row>[] {
  const replaced = new Set(
    rows.flatMap(({ key, row }) => (row.replaces ?? []).map((v) => `${ofKey(key)}|${v}`)),
  );
  const byKey = new Map<string, Lying<Row>[]>();
  for (const row of rows) {
    if (replaced.has(row.key)) continue;
    byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
  }
  return [...byKey.values()]
    .map((same) => ({ ...same.at(-1)!, layers: same.map(({ audience }) => audience).reverse() }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

function versionsOf<Row extends { readonly replaces?: readonly string[] }>(
  rows: readonly Lying<Row>[],
): readonly Versioned<Row>[] {
  const byId = new Map<string, Layered<Row>[]>();
  for (const each of onceEach(rows)) byId.set(ofKey(each.key), [...(byId.get(ofKey(each.key)) ?? []), each]);
  return [...byId].map(([id, of]) => {
    const { row, author, audience, layers } = of.at(-1)!;
    const versions = of.map((each) => ({ version: versionOfKey(each.key), row: each.row })).reverse();
    return { id, row, author, audience, layers, versions };
  });
}

/** The member's own place wins over the one that came with an offered question. */
function placesOf(rows: readonly Lying<BriefRows['briefPlace']>[]): BriefView['places'] {
  const own = new Map<string, { readonly order: string; readonly meeting?: string }>();
  for (const { key, row } of [...rows].reverse()) {
    own.set(key, { order: row.order, ...(row.meeting === undefined ? {} : { meeting: row.meeting }) });
  }
  return own;
}
