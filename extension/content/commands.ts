/**
 * What the member did here and the host has not yet acknowledged. Shown at once as "saving"; repeated until
 * acknowledged; harmless when it arrives twice.
 */
import { createId, type World } from '../../shared/core/ids.ts';
import type { PageFacts } from '../../shared/core/page.ts';
import type { ErrorCode } from '../../shared/core/result.ts';
import type { PageCommand } from '../messages.ts';
import type { Outbox, Waiting } from './outbox.ts';

export interface CommandsEvents {
  send(entry: Waiting): void;
  /** Something to show changed: at once for what the member just did. */
  onChange(isNew: boolean): void;
  onRefused(entry: Waiting, code: ErrorCode): void;
}

export interface Commands {
  run(command: PageCommand): void;
  /** The page said more of itself: marks made on this visit that still wait keep it with them. */
  restate(said: PageFacts): void;
  /** Sends everything again, what earlier visits left behind included. */
  repeat(): void;
  acknowledged(id: string): void;
  refused(id: string, code: ErrorCode): void;
  /** Marks not yet acknowledged; what was undone meanwhile is not among them. */
  readonly waiting: ReadonlyMap<string, Waiting>;
}

/** Refusals that time may cure: the command stays in the outbox. */
const PASSING: readonly ErrorCode[] = [
  'storage-failed',
  'storage-full',
  'storage-blocked',
  'page-changed',
  'host-unreachable',
];

export function createCommands(outbox: Outbox, world: World, events: CommandsEvents): Commands {
  const waiting = new Map<string, Waiting>();
  const here = new Set<string>();
  const restored = outbox.read().then(
    (entries) => entries.forEach((entry) => waiting.has(entry.id) || waiting.set(entry.id, entry)),
    () => undefined,
  );
  const keep = (entry: Waiting): void => {
    waiting.set(entry.id, entry);
    // A full or lost storage must not stop the mark itself: the host is asked all the same.
    outbox.put(entry).catch(() => undefined);
  };
  const drop = (id: string): void => {
    waiting.delete(id);
    outbox.take(id).catch(() => undefined);
  };
  /** What was done to the finding that the entry's mark makes. */
  const after = ({ command }: Waiting): Waiting[] =>
    command.type === 'mark'
      ? [...waiting.values()].filter(
          (one) => one.command.finding === command.finding && one.command.type !== 'mark',
        )
      : [];
  const markWaits = ({ command: { finding } }: Waiting): boolean =>
    [...waiting.values()].some(({ command }) => command.type === 'mark' && command.finding === finding);
  return {
    waiting,
    run(command) {
      const entry = { id: createId(world), command };
      here.add(entry.id);
      keep(entry);
      events.onChange(true);
      events.send(entry);
    },
    restate(said) {
      for (const { id, command } of waiting.values())
        if (command.type === 'mark' && here.has(id)) keep({ id, command: { ...command, said } });
    },
    repeat() {
      void restored.then(() => {
        [...waiting.values()]
          .sort((a, b) => a.command.at - b.command.at)
          .forEach((entry) => events.send(entry));
        events.onChange(false);
      });
    },
    acknowledged(id) {
      const entry = waiting.get(id);
      if (entry === undefined) return;
      drop(id);
      // Refused while the finding was not there.
      after(entry).forEach((late) => events.send(late));
      events.onChange(false);
    },
    refused(id, code) {
      const entry = waiting.get(id);
      if (entry === undefined) return;
      // What was done to a finding waits for its mark, and is nothing without it.
      if (code === 'finding-unknown' && markWaits(entry)) return;
      if (!PASSING.includes(code)) [entry, ...after(entry)].forEach((one) => drop(one.id));
      events.onRefused(entry, code);
      events.onChange(false);
    },
  };
}
