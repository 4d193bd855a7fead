import { expect, test } from 'vitest';
import { AT } from '../examples/values.ts';
import { HOST, MINUTE, OPERATOR, SHARED } from '../examples/sharing-values.ts';
import {
  joinedWords,
  lastsWords,
  listNames,
  ownTravelSentence,
  sharedDetail,
  sharedLabel,
  sharedSentence,
  travelSentence,
} from './sharing.ts';
import { showTime } from './times.ts';
import { savedLabel } from './words.ts';

test('the words of the status line', () => {
  expect(savedLabel({ state: 'saved', at: AT }, false, 'tablet')).toBe(
    `Saved on this tablet, ${showTime(AT)}`,
  );
  expect(sharedLabel(SHARED.shared)).toBe(`Shared, ${showTime(AT + MINUTE)}`);
  expect(sharedLabel(SHARED.sharing)).toBe('Sharing 3 findings');
  expect(sharedLabel(SHARED.waiting)).toBe('3 findings waiting to be shared');
  expect(sharedLabel({ state: 'waiting', findings: 1, since: AT })).toBe('1 finding waiting to be shared');
  expect(sharedLabel({ state: 'waiting', findings: 0, since: AT, lastShared: AT })).toBe(
    `Shared, ${showTime(AT)}`,
  );
  expect(sharedLabel({ state: 'off' })).toBeUndefined();
});

test('what waits says since when, and why when that is not just a lost connection', () => {
  expect(sharedDetail(SHARED.waiting, AT)).toBe(`Kept here since ${showTime(AT - 49 * MINUTE)}`);
  expect(sharedDetail(SHARED.full, AT)).toContain(
    'The server could not save this: its disk is full or busy.',
  );
  expect(sharedDetail(SHARED.refused, AT)).toBe('You can read in this group, but not write.');
});

test('the live region hears that what waited was shared, and nothing of the rest', () => {
  expect(sharedSentence(SHARED.waiting, SHARED.shared)).toBe('Back online. 3 findings shared.');
  expect(sharedSentence(SHARED.shared, SHARED.waiting)).toBeUndefined();
  expect(sharedSentence(SHARED.sharing, SHARED.shared)).toBeUndefined();
  expect(sharedSentence(SHARED.shared, SHARED.refused)).toContain('Everything on this device is safe.');
});

test('who runs the server and can read it is said before anything is sent', () => {
  expect(travelSentence(HOST, OPERATOR)).toBe(
    'Findings travel through the server at rapporteur.saltmere.example, run by Saltmere Council’s members’ office, who can read them. Papers travel only if you share them. “Only me” and restricted papers stay with you. The link lets people in: send it as you would a confidential paper.',
  );
  expect(travelSentence('http://localhost:4700', undefined)).toContain(
    'at http://localhost:4700, and whoever runs it can read them.',
  );
  expect(ownTravelSentence(HOST, OPERATOR)).toContain('never the words');
});

test('numbers of people, names, and how long a link lasts', () => {
  expect([0, 1, 2, 12].map(joinedWords)).toEqual([
    'Nobody has joined',
    'One has joined',
    'Two have joined',
    '12 have joined',
  ]);
  expect(listNames(['A', 'B', 'C', 'D', 'E'])).toBe('A, B, C and 2 others');
  expect(listNames(['B. Okafor', 'R. Sen'])).toBe('B. Okafor and R. Sen');
  expect([null, 20 * 3600, 7 * 86_400, 90].map(lastsWords)).toEqual([
    'until you end it',
    'for 20 hours more',
    'for 7 days more',
    'for 1 minute more',
  ]);
});
