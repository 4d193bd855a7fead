/** What the server says of itself: one JSON line an event, and numbers. Never content, names, addresses or tokens. */
import type { CounterName, GaugeName } from './metrics.ts';

/** Fields of a log line: ids, codes, sizes and times only. */
export type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Observe {
  log(level: 'info' | 'warn' | 'error', event: string, fields?: Fields): void;
  count(name: CounterName, by?: number): void;
  /** A number that is asked for when `/metrics` is. */
  gauge(name: GaugeName, read: () => number): void;
}

/** What a log may say of an error: its name and its code. Its message may hold somebody's words. */
export function describeError(error: unknown): Fields {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, errcode } = error as { readonly code?: unknown; readonly errcode?: unknown };
  return { name: error.name, ...(code === undefined ? {} : { code: `${String(errcode ?? code)}` }) };
}
