import { expect, test } from 'vitest';
import { findings, group, me, other, own } from '../../ui/examples/values.ts';
import { toFileFinding } from './to-file.ts';

const [{ finding }] = findings as [(typeof findings)[number]];
const shared = {
  ...finding,
  audience: group,
  audiences: [group, own],
  ask: { on: true, question: 'When?' },
  notes: [
    { id: 'n1', text: 'In the group', author: other, at: 1, audience: group, versions: [] },
    { id: 'n2', text: 'To myself', author: me, at: 2, audience: own, versions: [] },
  ],
};
const PAPER = { title: 'Care' };

test('[X14] a group’s file has neither the member’s question nor notes that the group has not', () => {
  const seen = toFileFinding(shared, PAPER, { group: group.ws }, { restricted: false });
  expect(seen).toMatchObject({ ask: false, notes: [{ text: 'In the group', author: other.name }] });
  expect(JSON.stringify(seen)).not.toMatch(/When\?|To myself/);
  expect(toFileFinding(shared, PAPER, 'me', { restricted: false })).toMatchObject({
    question: 'When?',
    notes: [{}, { text: 'To myself' }],
  });
});

test('[X1] [X14] other members’ kinds go with it, in a group’s file those that the group has; themes alike', () => {
  const sen = { ...other, member: 'sen', name: 'D. Whitlow' };
  const seen = {
    ...shared,
    themes: [
      { id: 'money', label: 'Money' },
      { id: 'elsewhere', label: 'Said elsewhere', in: ['another group'] },
    ],
    otherKinds: [
      { author: other, kind: 'strength' as const, in: [group.ws] },
      { author: sen, kind: 'action' as const, in: ['another group'] },
    ],
  };
  const of = (from: Parameters<typeof toFileFinding>[2]) =>
    toFileFinding(seen, PAPER, from, { restricted: false });
  expect(of({ group: group.ws })).toMatchObject({
    themes: [{ id: 'money', label: 'Money' }],
    otherKinds: [{ kind: 'strength', author: other.name }],
  });
  expect(JSON.stringify(of({ group: group.ws }))).not.toMatch(/elsewhere|Whitlow/);
  expect(of('me').otherKinds).toHaveLength(2);
  // What a session recorded is without names.
  const recorded = { ...seen, session: 'differ' as const };
  expect(toFileFinding(recorded, PAPER, 'me', { restricted: false })).not.toHaveProperty('otherKinds');
  expect(toFileFinding(shared, PAPER, 'me', { restricted: false })).not.toHaveProperty('otherKinds');
});
