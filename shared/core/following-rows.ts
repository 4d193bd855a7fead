/**
 * Rows that follow a member to their own devices, in the registry of an own workspace, which is sealed on its way; of
 * restricted papers in that of the device workspace, which goes nowhere. Never in a group's. Rules: `shared/store/SPEC.md`.
 */
import type { DeviceId, ReportId } from './ids.ts';
import type { Time } from './rows.ts';

/** `place`: edition → where the member left that version. */
export interface PlaceRow {
  readonly rid: ReportId;
  readonly dev: DeviceId;
  readonly at: Time;
  /** Of a PDF, from 1. */
  readonly page?: number;
  /** Of a page: folded offset of what stood at the reading line. */
  readonly offset?: number;
}

/** `draft`: `key|device` → what is being typed there and was not kept yet. Each device writes its own rows. */
export interface DraftCopyRow {
  readonly text: string;
  readonly at: Time;
}

/** `reading`: rid → a paper that the member means to read. */
export interface ReadingRow {
  /** One more than the last when it was put on the list. */
  readonly order: number;
  readonly at: Time;
}
