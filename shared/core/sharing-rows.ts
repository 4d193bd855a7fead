/** Rows of data model 1 that only sharing reads and writes, in a workspace's meta. Rules: `shared/store/SPEC.md`. */
import type { FileHash, MemberId } from './ids.ts';
import type { Time } from './rows.ts';

/** `group`, only in the own workspace's meta: workspace → a group this member is in, for the member's other devices. */
export interface GroupRow {
  readonly name: string;
  /** Origin of its server; absent until it was first shared. */
  readonly host?: string;
  readonly at: Time;
  /** Left by this member, on all devices. */
  readonly left?: boolean;
}

/**
 * `recovery`, only in an own workspace's meta: device id → the recovery page made for that workspace, as a device of the
 * member that nobody holds: the others let it in where they are members, so that whoever has the page is let in by it.
 */
export interface RecoveryRow {
  /** Public key, raw, base64url; the private one is locked with the page's code. */
  readonly key: string;
  /** The invitation that the page is. */
  readonly invite: string;
  readonly at: Time;
  /** When another page took its place. */
  readonly ended?: Time;
}

/** `apart`, only in an own workspace's meta: `device|workspace` → a group that this device of the member is to be without. */
export interface ApartRow {
  readonly at: Time;
}

/**
 * `parted`, only in an own workspace's meta: workspace → a group in which a keeper ended this member's part, so that no
 * device takes it up again. Each lets go when the group's server says so to it. Joined again, the row is taken out.
 */
export interface PartedRow {
  readonly at: Time;
}

/** `blob`: file hash → the bytes as the server keeps them; in an own workspace `sealed` is the ciphertext's hash. */
export interface BlobRow {
  readonly size: number;
  readonly sealed?: FileHash;
  /** Who let a group have it. */
  readonly by?: MemberId;
  readonly at: Time;
}

/** `about`, in a group's meta: `name` → {@link GroupAbout}. */
export interface GroupAbout {
  readonly name: string;
  readonly by: MemberId;
  readonly at: Time;
}
