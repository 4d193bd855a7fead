import { expect, test } from 'vitest';
import { group, me, other, own, placed } from '../../ui/examples/values.ts';
import { cardRights } from './card-rights.ts';

const second = { ws: 'w3', kind: 'group', name: 'Inspection panel' } as const;
const finding = (audiences: Parameters<typeof placed>[0]['audiences'] = [own], by = me) =>
  placed({ id: 'f', quote: 'words', by, audiences, audience: audiences[0] ?? own }).finding;

test('what is only mine can be written, without a choice of readers', () => {
  expect(cardRights(finding(), {}, [], 'w1')).toEqual({ readOnly: false });
});

test('a note on what a group sees begins as only me', () => {
  const rights = cardRights(finding([group, own]), {}, [{ ws: group.ws, role: 'member' }], 'w1');
  expect(rights).toEqual({ readOnly: false, noteAudiences: [own, group] });
});

test('in a group that can only be read, nothing but a note for oneself', () => {
  const rights = cardRights(finding([group], other), {}, [{ ws: group.ws, role: 'reader' }], 'w1');
  expect(rights).toEqual({ readOnly: true, noteAudiences: [own] });
});

test('one group of two can be written', () => {
  const roles = [
    { ws: group.ws, role: 'reader' },
    { ws: second.ws, role: 'chair' },
  ] as const;
  const rights = cardRights(finding([group, second], other), {}, roles, 'w1');
  expect(rights).toEqual({ readOnly: false, noteAudiences: [own, second] });
});

test('a paper of a newer version takes no note at all', () => {
  expect(cardRights(finding([group]), { readOnly: 'document-newer' }, [], 'w1')).toEqual({ readOnly: true });
});
