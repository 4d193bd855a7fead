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
    ['sel.cite', createMark(world, { sel: { ...createSelectors(), cite: { nth: -1 } } })],
    ['sel.cite', createMark(world, { sel: { ...createSelectors(), cite: { heading: 'x'.repeat(201) } } })],
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

  test('[S80] places on pages are whole or refused with their path; a row of before has none', () => {
    const quad = [72, 700, 300, 700, 72, 688, 300, 688];
    const withPages = (pages: unknown): string | undefined =>
      commandPath(createMark(world, { sel: { ...createSelectors(), pages: pages as never } }));
    const part = (quads: unknown): object[] => [
      { page: 2, quads: [quad] },
      { page: 3, quads },
    ];
    expect(withPages(undefined)).toBeUndefined();
    expect(withPages([{ page: 1, label: 'iv', quads: [quad], later: true }])).toBeUndefined();
    const bad: readonly (readonly [string, unknown])[] = [
      ['sel.pages', []],
      ['sel.pages', { 0: { page: 1, quads: [quad] } }],
      ['sel.pages', Array.from({ length: 501 }, () => ({ page: 1, quads: [quad] }))],
      ['sel.pages.0', [null]],
      ['sel.pages.0.page', [{ page: 0, quads: [quad] }]],
      ['sel.pages.0.page', [{ page: 1.5, quads: [quad] }]],
      ['sel.pages.0.label', [{ page: 1, label: 'x'.repeat(101), quads: [quad] }]],
      ['sel.pages.1.quads', part([])],
      ['sel.pages.1.quads', part(Array.from({ length: 2_001 }, () => quad))],
      ['sel.pages.1.quads.1', part([quad, quad.slice(1)])],
      ['sel.pages.1.quads.0', part([[...quad.slice(1), NaN]])],
      ['sel.pages.1.quads.0', part([[...quad.slice(1), 1e9]])],
      ['sel.pages.1.quads.0', part([[...quad.slice(1), '688']])],
    ];
    for (const [path, pages] of bad) expect(withPages(pages)).toBe(path);
    const withArea = (area: unknown, pages?: unknown): string | undefined =>
      commandPath(createMark(world, { sel: { ...createSelectors(), area, pages } as never }));
    expect(withArea(true, [{ page: 1, quads: [quad] }])).toBeUndefined();
    expect(withArea(true)).toBe('sel.area');
    expect(withArea(1, [{ page: 1, quads: [quad] }])).toBe('sel.area');
  });
});
