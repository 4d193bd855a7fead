/** What the server says of itself: one JSON line an event, and numbers. Never content, names, addresses or tokens. */

/** Fields of a log line: ids, codes, sizes and times only. */
export type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Observe {
  log(level: 'info' | 'warn' | 'error', event: string, fields?: Fields): void;
  /** Adds to a counter, `rapporteur_<name>_total` in `/metrics`. */
  count(name: string, by?: number): void;
  /** A number that is asked for when `/metrics` is, `rapporteur_<name>`. */
  gauge(name: string, read: () => number): void;
}
