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
