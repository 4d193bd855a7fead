/** JSON lines, and numbers in the Prometheus text format. */
import type { Fields, Observe } from './observe.ts';

export interface OpenObserve extends Observe {
  /** The text of `/metrics`. */
  readMetrics(): string;
}

/** `write` takes one line without its end; `now` is in milliseconds since 1970. */
export function openObserve(write: (line: string) => void, now: () => number): OpenObserve {
  const counters = new Map<string, number>();
  const gauges = new Map<string, () => number>();
  return {
    log(level, event, fields = {}) {
      write(JSON.stringify({ at: new Date(now()).toISOString(), level, event, ...tidy(fields) }));
    },
    count(name, by = 1) {
      counters.set(name, (counters.get(name) ?? 0) + by);
    },
    gauge(name, read) {
      gauges.set(name, read);
    },
    readMetrics() {
      const lines = [...counters].flatMap(([name, value]) => metric(`${name}_total`, 'counter', value));
      for (const [name, read] of gauges) lines.push(...metric(name, 'gauge', read()));
      return `${lines.join('\n')}\n`;
    },
  };
}

function metric(name: string, type: string, value: number): string[] {
  return [`# TYPE rapporteur_${name} ${type}`, `rapporteur_${name} ${value}`];
}

/** Codes and numbers only: a text that could be somebody's words is not written. */
function tidy(fields: Fields): Fields {
  const isPlain = (value: Fields[string]): boolean =>
    typeof value !== 'string' || /^[\w.:/-]{1,80}$/.test(value);
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, isPlain(value) ? value : '-']),
  );
}
