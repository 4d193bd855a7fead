/**
 * Data model, version 1: the values in the root maps of the Y.Docs. Keys are composed with `|`. Values are small plain
 * JSON, replaced whole; unknown maps and fields are kept. Rules: `shared/store/SPEC.md`.
 */
import type {
  DeviceId,
  EditionId,
  FileHash,
  FindingId,
  MemberId,
  NoteId,
  RepairId,
  ReportId,
  WorkspaceId,
} from './ids.ts';
import type { Kind } from './kind.ts';
import type { AnchorState, Selectors } from './selector.ts';
import type { ThemeId } from './theme.ts';

/** Milliseconds since 1970 by the writer's clock: shown, never used to decide. */
export type Time = number;

interface Signed {
  readonly by: MemberId;
  readonly at: Time;
}

/** `ann`: finding → written once. */
export interface AnnRow extends Signed {
  readonly edition: EditionId;
  readonly sel: Selectors;
  readonly dev: DeviceId;
}

/** `kind`: `finding|member` →. */
export interface KindRow {
  readonly kind: Kind;
  readonly at: Time;
}

/** `tag`: `finding|theme` →; `same`: `rid|rid` →; `themeInto` is id → id. */
export type SignedRow = Signed;

/** `del`: finding →. `knew` are the notes that the deleter could see: another's note that is none of them came later. */
export interface DelRow extends Signed {
  readonly knew?: readonly NoteId[];
}

/** `note`: note id →. No key is written twice; an edit replaces ids in one transaction. */
export interface NoteRow extends Signed {
  readonly finding: FindingId;
  readonly dev: DeviceId;
  readonly text: string;
  /** The notes it replaced: two notes that replaced the same one are two versions, for their author to join. */
  readonly replaces?: readonly NoteId[];
}

/** `flag`: `finding|member|ask` →. */
export interface AskRow {
  readonly question?: string;
  readonly at: Time;
}

/** `flag`: `finding|member|confirmed|edition` →; before one could confirm several versions, `finding|member|confirmed`. */
export interface ConfirmedRow {
  readonly edition: EditionId;
  readonly at: Time;
}

/** `anchor`: `finding|edition` →. */
export interface AnchorRow extends Signed {
  readonly sel: Selectors;
  readonly how: AnchorState | 'by-hand';
  /** The repair that put it here. */
  readonly repair?: RepairId;
}

/** `repair`: `finding|repair id` → a repair by hand, for the finding's history: two at once are two rows. */
export interface RepairRow extends Signed {
  readonly edition: EditionId;
  /** Words as seen, long ones cut: those it stood on before, and those it was put on. */
  readonly from: string;
  readonly to: string;
}

/**
 * `source`: finding → whose mark it was in the file that it was adopted from; `finding|note` → whose note. The row itself
 * is signed by whoever adopted it.
 */
export interface SourceRow {
  readonly by: MemberId;
  /** As the file names them; empty where it names nobody. */
  readonly author: string;
  /** When it was made, by the file; absent where it does not say. */
  readonly at?: Time;
  /** By which the mark is known again in the file; of a note that of its mark. */
  readonly key: string;
}

export type Media = 'page' | 'pdf' | 'docx' | 'other';

/** `edition`: edition id →. `skeleton` over 64 KB is kept with the bytes under its hash. */
export interface EditionRow {
  readonly media: Media;
  readonly textHash: string;
  readonly file?: FileHash;
  readonly skeleton: Uint8Array | { readonly file: FileHash };
  readonly seenAt: Time;
  /** Of a file, where they could be counted. */
  readonly pages?: number;
}

export const LINK_TYPES = ['repeats', 'answers', 'reports-progress', 'contradicts'] as const;
export type LinkType = (typeof LINK_TYPES)[number];

/** `link`: `finding|type|finding` →, in the document of the first; `rid` says where the second lives. */
export interface LinkRow extends Signed {
  readonly rid: ReportId;
}

/** `meta.report`: rid →. */
export interface ReportRow {
  readonly key: string;
  readonly title: string;
  readonly council?: string;
  readonly committee?: string;
  /** Id in `meta.meeting`, and the item's id in `meta.item`. */
  readonly meeting?: string;
  readonly item?: string;
  /** Date of the meeting, ISO `YYYY-MM-DD`, else the day it was first kept. */
  readonly date?: string;
  /** True for a paper of the invented sample library. */
  readonly sample?: boolean;
  /** A paper that cannot be opened yet: a link with a typed quote. */
  readonly linkOnly?: boolean;
  /** The page's own words by which it is restricted. Only in the device workspace. */
  readonly reason?: string;
}

/** `meta.sighting`: `rid|hash(url)` →. */
export interface SightingRow {
  readonly url: string;
  readonly seenAt: Time;
}

/** `meta.meeting`: id →; `meta.item`: `meeting|item` →; `meta.paper`: `meeting|item|rid` →. */
export interface MeetingRow {
  readonly council: string;
  readonly committee: string;
  /** ISO `YYYY-MM-DD`. */
  readonly date: string;
  readonly place?: string;
  /** Address of the page that lists its papers. */
  readonly page?: string;
}
export interface ItemRow {
  readonly no: string;
  readonly title: string;
  readonly order: number;
}
export interface PaperRow {
  readonly order: number;
}

/** `meta.theme`: id → (the id is the key). */
export interface ThemeRow {
  readonly label: string;
  readonly group: string;
  readonly synonyms: readonly string[];
  readonly definition: string;
  readonly years?: { readonly from?: number; readonly to?: number };
}

/** `meta.member`: id →; `meta.device`: `member|device` →. */
export interface MemberRow {
  readonly name: string;
  readonly aliases: readonly MemberId[];
  readonly role: 'keeper' | 'chair' | 'member' | 'reader';
}
export interface DeviceRow {
  readonly name: string;
  readonly at: Time;
  /** Public key, raw, base64url: by it the member's other devices let this one in where they are members. */
  readonly key?: string;
  /** When another device of the member reported it lost. */
  readonly lost?: Time;
  /** Of a web app: the device of the member that is the extension in the same browser, as last paired. */
  readonly beside?: DeviceId;
}

/** `schema`, in every document from the first release. */
export interface SchemaRow {
  readonly v: number;
  readonly minWriter: number;
}
export const SCHEMA: SchemaRow = { v: 1, minWriter: 1 };

/** A theme that a finding carries, for screens. */
export interface ThemeRef {
  readonly id: ThemeId;
  readonly label: string;
  /** Of a finding that several groups have: those whose words have it. Absent where all do. */
  readonly in?: readonly WorkspaceId[];
}
