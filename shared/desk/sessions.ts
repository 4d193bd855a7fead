/** The words of tagging sessions, as the desk gives them. Everything works on the device first, with or without a line. */
import type { ReadonlySignal } from '@preact/signals-core';
import type { EditionId, MemberId, ReportId, WorkspaceId } from '../core/ids.ts';
import type { Kind } from '../core/kind.ts';
import type { Result } from '../core/result.ts';
import type { Said, SessionHead, SessionView } from '../core/session.ts';
import type { Selectors } from '../core/selector.ts';
import type { ThemeId } from '../core/theme.ts';

export interface NewSession {
  readonly ws: WorkspaceId;
  readonly rid: ReportId;
  readonly title: string;
  /** Names stand beside views if each who takes part agrees. */
  readonly names: boolean;
  readonly people: readonly MemberId[];
  /** May take over when who leads is gone; the group's keepers and chairs may anyway. */
  readonly second?: MemberId;
  readonly passages: readonly { readonly edition: EditionId; readonly sel: Selectors }[];
}

export interface Choice {
  /** Null: "I can't tell". */
  readonly said: Said | null;
  readonly themes: readonly ThemeId[];
  readonly reason?: string;
}

/** What the group records of a passage. */
export interface Agreed {
  readonly result: 'agreed' | 'differ';
  readonly kind?: Kind;
  readonly themes: readonly ThemeId[];
  readonly reason: string;
  /** What the finding's note says: counts, views and reason in words. */
  readonly note: string;
}

/** Each answers after this device's commit. */
export interface OpenSession {
  /** Null until it has come to this device. */
  readonly view: ReadonlySignal<SessionView | null>;
  /** Undefined takes the choice back. Fails once it was shown to the others. */
  choose(passage: string, choice: Choice | undefined): Promise<Result<void>>;
  keepNames(on: boolean): Promise<Result<void>>;
  goOn(passage: string): Promise<Result<void>>;
  show(passage: string): Promise<Result<void>>;
  /** Another member leads from now on, or this one takes over. */
  lead(member: MemberId): Promise<Result<void>>;
  record(passage: string, agreed: Agreed): Promise<Result<void>>;
  close(): Promise<Result<void>>;
  /** This member is here, with that passage on screen: told to those in the session, stored nowhere. */
  here(passage: string | undefined): void;
  dispose(): void;
}

export interface Sessions {
  /** Of all groups, the newest first. */
  readonly heads: ReadonlySignal<readonly SessionHead[]>;
  start(session: NewSession): Promise<Result<{ readonly sid: string }>>;
  open(ws: WorkspaceId, sid: string): OpenSession;
}
