/** Marks that wait in the outbox for pages that are not in front: saved when their page is opened again. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { readStored, watchStored } from '../browser/storage.ts';
import { OUTBOX_PREFIX } from '../messages.ts';

export interface WaitingPage {
  /** The page's address, without a fragment. */
  readonly url: string;
  /** Findings that wait, at least 1. */
  readonly count: number;
}

/** What is saved sooner than this needs no words. */
const LATE_MS = 2_000;

/** Pages with something in the outbox for longer than a moment, by address. */
export function watchWaiting(end: AbortSignal): ReadonlySignal<readonly WaitingPage[]> {
  const pages = signal<readonly WaitingPage[]>([]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async (): Promise<void> => {
    timer = undefined;
    pages.value = listWaiting(await readStored('local', OUTBOX_PREFIX));
  };
  const lookLater = (): void => void (timer ??= setTimeout(() => void look(), LATE_MS));
  const stop = watchStored('local', (key) => key.startsWith(OUTBOX_PREFIX) && lookLater());
  end.addEventListener('abort', () => {
    stop();
    clearTimeout(timer);
  });
  lookLater();
  return pages;
}

/** Pure. Entries that cannot be read are passed over; they stay where they are. */
export function listWaiting(stored: Readonly<Record<string, unknown>>): readonly WaitingPage[] {
  const findings = new Map<string, Set<string>>();
  for (const value of Object.values(stored)) {
    const { page, entries } = (value ?? {}) as { page?: unknown; entries?: unknown };
    if (typeof page !== 'string' || typeof entries !== 'object') continue;
    for (const command of Object.values(entries ?? {})) {
      const { finding } = (command ?? {}) as { finding?: unknown };
      if (typeof finding !== 'string') continue;
      findings.set(page, (findings.get(page) ?? new Set()).add(finding));
    }
  }
  return [...findings]
    .map(([url, all]) => ({ url, count: all.size }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}
