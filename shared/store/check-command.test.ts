import { describe, expect, test } from 'vitest';
import { commandPath } from './check-command.ts';
import { createMark, createSelectors, createWorld } from './testing/builders.ts';

const world = createWorld();
const on = { rid: 'paper1', finding: 'f1', at: 1 };

describe('what is sent as a command', () => {
  test('[S15] a good one has no fault', () => {
    expect(commandPath(createMark(world, { kind: 'risk', themes: ['money'] }))).toBeUndefined();
    expect(commandPath({ ...on, type: 'note', note: 'n', text: '', replaces: ['m'] })).toBeUndefined();
    expect(commandPath({ type: 'all', at: 1, commands: [{ ...on, type: 'delete' }] })).toBeUndefined();
  });

  const bad: readonly [string, unknown][] = [
    ['command', null],
    ['at', { ...on, type: 'delete', at: NaN }],
    ['type', { ...on, type: 'toString' }],
    ['type', { ...on, type: 'purge' }],
    ['finding', { ...on, type: 'delete', finding: 'a|b' }],
    ['finding', { ...on, type: 'delete', finding: '' }],
    ['rid', { ...on, type: 'delete', rid: 7 }],
    ['kind', { ...on, type: 'kind', kind: 'hunch' }],
    ['ws', { type: 'theme.put', id: 't', ws: '', theme: null, at: 1 }],
    ['theme', { ...on, type: 'tag', theme: '', on: true }],
    ['on', { ...on, type: 'tag', theme: 'money', on: 'yes' }],
    ['text', { ...on, type: 'note', note: 'n', text: 'x'.repeat(20_001), replaces: [] }],
    ['replaces.1', { ...on, type: 'note', note: 'n', text: 'x', replaces: ['a', 4] }],
    ['sel', createMark(world, { sel: null as never })],
    ['sel.position', createMark(world, { sel: { ...createSelectors(), position: { start: 9, end: 2 } } })],
    ['sel.quote.exact', createMark(world, { sel: createSelectors(0, '  ') })],
    ['themes.0', createMark(world, { themes: ['a|b'] })],
    [
      'commands.1.kind',
      {
        type: 'all',
        at: 1,
        commands: [
          { ...on, type: 'delete' },
          { ...on, type: 'kind' },
        ],
      },
    ],
    ['report', { type: 'report.put', rid: 'r', at: 1, report: { title: 'No key' } }],
  ];
  test.each(bad)('[S15] refused at %s', (path, command) => {
    expect(commandPath(command)).toBe(path);
  });

  test('[S61] a quote and its context have an end, far beyond what was ever written', () => {
    const withQuote = (quote: object): string | undefined => {
      const sel = createSelectors();
      return commandPath(createMark(world, { sel: { ...sel, quote: { ...sel.quote, ...quote } } }));
    };
    for (const [name, most] of [
      ['exact', 100_000],
      ['prefix', 4_000],
      ['suffix', 4_000],
    ] as const) {
      expect(withQuote({ [name]: 'x'.repeat(most) })).toBeUndefined();
      expect(withQuote({ [name]: 'x'.repeat(most + 1) })).toBe('sel.quote');
    }
  });
});
