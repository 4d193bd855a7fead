import { expect, test } from 'vitest';
import type { Selectors } from '../../shared/core/selector.ts';
import type { PageCommand } from '../messages.ts';
import { createCommands } from './commands.ts';
import type { Outbox, Waiting } from './outbox.ts';

const SEL = { v: 1 } as unknown as Selectors;
const MARK: PageCommand = { type: 'mark', finding: 'f', sel: SEL, at: 1 };
const UNDO: PageCommand = { type: 'delete', finding: 'f', at: 2 };

function start() {
  const kept = new Map<string, PageCommand>();
  const outbox: Outbox = {
    put: ({ id, command }) => Promise.resolve(void kept.set(id, command)),
    take: (id) => Promise.resolve(void kept.delete(id)),
    read: () => Promise.resolve([]),
  };
  const sent: Waiting[] = [];
  const refused: string[] = [];
  let last = 0;
  const random = (length: number): Uint8Array => new Uint8Array(length).fill((last += 1));
  const commands = createCommands(
    outbox,
    { now: () => 1, random },
    {
      send: (entry) => sent.push(entry),
      onChange: () => undefined,
      onRefused: (_entry, code) => refused.push(code),
    },
  );
  commands.run(MARK);
  commands.run(UNDO);
  const [mark, undo] = sent.map(({ id }) => id) as [string, string];
  return { commands, kept, sent, refused, mark, undo };
}

test('an undo waits with its mark, silently, and goes again when the mark is saved', () => {
  const { commands, kept, sent, refused, mark, undo } = start();
  commands.refused(mark, 'storage-full');
  commands.refused(undo, 'finding-unknown');
  expect([...kept.keys()]).toEqual([mark, undo]);
  expect(refused).toEqual(['storage-full']);
  commands.acknowledged(mark);
  expect(sent.at(-1)?.id).toBe(undo);
  commands.acknowledged(undo);
  expect(kept.size).toBe(0);
});

test('a mark refused for good takes with it what was done to it', () => {
  const { commands, kept, refused, mark } = start();
  commands.refused(mark, 'command-invalid');
  expect(kept.size).toBe(0);
  expect(refused).toEqual(['command-invalid']);
});

test('without a mark that waits, an unknown finding is the end of it', () => {
  const { commands, kept, mark, undo } = start();
  commands.acknowledged(mark);
  commands.refused(undo, 'finding-unknown');
  expect(kept.size).toBe(0);
});

test('marks that wait keep what the page has said since', () => {
  const { commands, kept, mark, undo } = start();
  const said = { title: 'A', restrictionSigns: [], sample: false, links: [] };
  commands.restate(said);
  expect(kept.get(mark)).toEqual({ ...MARK, said });
  expect(kept.get(undo)).toEqual(UNDO);
});
