/** How long and how much: times in milliseconds, sizes in bytes. */
export interface FetchLimits {
  /** Until a name is looked up and the connection stands. */
  readonly connect: number;
  /** Until the headers are there, once connected. */
  readonly headers: number;
  /** Between two pieces of a body. */
  readonly idle: number;
  /** For all of it, redirects included. */
  readonly whole: number;
  readonly headerBytes: number;
  readonly redirects: number;
  /** A web page; a paper's is PAPER_MB. */
  readonly pageBytes: number;
  readonly paperBytes: number;
  /** At once, for one address and for all. */
  readonly atOnce: number;
  readonly atOnceInAll: number;
  /** In an hour, for one address. */
  readonly perHour: number;
}

export const FETCH_LIMITS: Omit<FetchLimits, 'paperBytes' | 'perHour'> = {
  connect: 10_000,
  headers: 20_000,
  idle: 30_000,
  whole: 900_000,
  headerBytes: 32 * 1024,
  redirects: 5,
  pageBytes: 16 * 1024 * 1024,
  atOnce: 8,
  atOnceInAll: 64,
};
