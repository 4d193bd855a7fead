/**
 * What the member did here and the host has not yet acknowledged. Shown at once as "saving"; repeated until
 * acknowledged; harmless when it arrives twice.
 */
import { createId, type World } from '../../shared/core/ids.ts';
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
  const restored = outbox.read().then(
    (entries) => entries.forEach((entry) => waiting.has(entry.id) || waiting.set(entry.id, entry)),
    () => undefined,
  );
  return {
    waiting,
    run(command) {
      const entry = { id: createId(world), command };
      waiting.set(entry.id, entry);
      // A full or lost storage must not stop the mark itself: the host is asked all the same.
      outbox.put(entry).catch(() => undefined);
      events.onChange(true);
      events.send(entry);
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
      if (!waiting.delete(id)) return;
      void outbox.take(id);
      events.onChange(false);
    },
    refused(id, code) {
      const entry = waiting.get(id);
      if (entry === undefined) return;
      if (!PASSING.includes(code)) {
        waiting.delete(id);
        void outbox.take(id);
      }
      events.onRefused(entry, code);
      events.onChange(false);
    },
  };
}
