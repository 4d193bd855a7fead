/** What a tagging session's document says now. Rows that are none are passed over and never deleted. */
import type * as Y from 'yjs';
import type { MemberId } from '../core/ids.ts';
import type {
  OutcomeRow,
  PassageRow,
  SessionAboutRow,
  SessionHeadRow,
  SessionPersonRow,
  ShownRow,
  TallyRow,
  ViewRow,
} from '../core/session.ts';
import { isName } from './check.ts';
import { isSigned } from './check-rows.ts';
import {
  isOutcome,
  isPassage,
  isSessionAbout,
  isSessionHead,
  isSessionPerson,
  isShown,
  isTally,
  isView,
} from './check-session.ts';

export interface SessionRows {
  /** Undefined until it has come. */
  readonly about: SessionAboutRow | undefined;
  readonly passages: ReadonlyMap<string, PassageRow>;
  readonly people: ReadonlyMap<MemberId, SessionPersonRow>;
  readonly lead: MemberId | undefined;
  readonly on: string | undefined;
  /** Passage → who has said that they have chosen. */
  readonly chosen: ReadonlyMap<string, ReadonlySet<MemberId>>;
  readonly keeps: ReadonlySet<MemberId>;
  readonly shown: ReadonlyMap<string, ShownRow>;
  /** `passage|slip` →. */
  readonly views: ReadonlyMap<string, ViewRow>;
  readonly outcomes: ReadonlyMap<string, OutcomeRow>;
  readonly tallies: ReadonlyMap<string, TallyRow>;
  /** Who closed it. */
  readonly endedBy: MemberId | undefined;
}

export function readSession(doc: Y.Doc): SessionRows {
  const rows = <T>(name: string, check: (value: unknown) => value is T): Map<string, T> => {
    const found = new Map<string, T>();
    doc.getMap(name).forEach((value, key) => {
      if (check(value)) found.set(key, value);
    });
    return found;
  };
  return {
    about: rows('about', isSessionAbout).get('session'),
    passages: rows('passage', isPassage),
    people: rows('person', isSessionPerson),
    lead: rows('lead', isSigned).get('now')?.by,
    on: rows('on', isName).get('now'),
    chosen: byPassage(rows('chosen', isSigned)),
    keeps: new Set([...rows('keep', isSigned).values()].map(({ by }) => by)),
    shown: rows('shown', isShown),
    views: rows('view', isView),
    outcomes: rows('outcome', isOutcome),
    tallies: rows('tally', isTally),
    endedBy: rows('end', isSigned).get('session')?.by,
  };
}

function byPassage(rows: ReadonlyMap<string, { readonly by: MemberId }>): Map<string, Set<MemberId>> {
  const found = new Map<string, Set<MemberId>>();
  for (const [key, { by }] of rows) {
    const passage = key.split('|')[0]!;
    found.set(passage, (found.get(passage) ?? new Set()).add(by));
  }
  return found;
}

/** Sessions that a registry names. */
export function readHeads(meta: Y.Doc): ReadonlyMap<string, SessionHeadRow & { readonly isEnded: boolean }> {
  const ended = meta.getMap('sessionEnd');
  const heads = new Map<string, SessionHeadRow & { isEnded: boolean }>();
  meta.getMap('session').forEach((row, sid) => {
    if (isSessionHead(row)) heads.set(sid, { ...row, isEnded: ended.has(sid) });
  });
  return heads;
}
