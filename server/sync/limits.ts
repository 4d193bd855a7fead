/** Bytes, messages and milliseconds. */
export interface SyncLimits {
  readonly frameBytes: number;
  readonly documentBytes: number;
  readonly sockets: number;
  readonly pendingDocuments: number;
  readonly messagesPerSecond: number;
  readonly messageBurst: number;
  /** How often a new token is asked for, and how often it is looked whether one ran out. */
  readonly renewMs: number;
  readonly sweepMs: number;
  /** Rows of the log after which a snapshot is worth its price. */
  readonly snapshotRows: number;
  readonly storeDelayMs: number;
  /** Numbers of documents that grow within this time are told together. */
  readonly newsMs: number;
  /** False only in a test that shows what the guard is for. */
  readonly isGuarded: boolean;
}

export const DEFAULT_LIMITS: SyncLimits = {
  frameBytes: 2 * 1024 * 1024,
  documentBytes: 8 * 1024 * 1024,
  sockets: 5000,
  pendingDocuments: 100,
  messagesPerSecond: 500,
  messageBurst: 4000,
  renewMs: 5 * 60_000,
  sweepMs: 5000,
  snapshotRows: 200,
  storeDelayMs: 2000,
  newsMs: 1000,
  isGuarded: true,
};
