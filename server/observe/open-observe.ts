/** JSON lines, and numbers in the Prometheus text format. */
import { COUNTERS, GAUGES, type CounterName, type GaugeName } from './metrics.ts';
import type { Fields, Observe } from './observe.ts';

export interface OpenObserve extends Observe {
  /** The text of `/metrics`: every counter, from nought on, and every gauge that somebody knows. */
  readMetrics(): string;
}

/** `write` takes one line without its end; `now` is in milliseconds since 1970. */
export function openObserve(write: (line: string) => void, now: () => number): OpenObserve {
  const counters = new Map<CounterName, number>();
  const gauges = new Map<GaugeName, () => number>();
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
      const lines: string[] = [];
      for (const [name, help] of Object.entries(COUNTERS)) {
        lines.push(...metric(`${name}_total`, 'counter', help, counters.get(name as CounterName) ?? 0));
      }
      for (const [name, help] of Object.entries(GAUGES)) {
        const value = readGauge(gauges.get(name as GaugeName));
        if (value !== undefined) lines.push(...metric(name, 'gauge', help, value));
      }
      return `${lines.join('\n')}\n`;
    },
  };
}

/** While the store fails its numbers are not known, and the others still are. */
function readGauge(read: (() => number) | undefined): number | undefined {
  try {
    return read?.();
  } catch {
    return undefined;
  }
}

function metric(name: string, type: string, help: string, value: number): string[] {
  return [
    `# HELP rapporteur_${name} ${help}`,
    `# TYPE rapporteur_${name} ${type}`,
    `rapporteur_${name} ${value}`,
  ];
}

/** Codes and numbers only: a text that could be somebody's words is not written. */
function tidy(fields: Fields): Fields {
  const isPlain = (value: Fields[string]): boolean =>
    typeof value !== 'string' || /^[\w.:/-]{1,80}$/.test(value);
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, isPlain(value) ? value : '-']),
  );
}
