import { expect, test } from 'vitest';
import { readRoute, writeRoute, type Route } from './route.ts';

const ROUTES: Route[] = [
  { page: 'library' },
  { page: 'settings' },
  { page: 'brief' },
  { page: 'room', meeting: 'mt|1/2' },
  { page: 'after' },
  { page: 'tracker' },
  { page: 'pages', meeting: 'mt|1/2' },
  { page: 'brief', meeting: 'mt|1/2' },
  { page: 'exchange' },
  { page: 'findings' },
  { page: 'marks', of: 'example.gov|Mt 1/2' },
  { page: 'meeting-at', url: 'https://town.example/ieListDocuments.aspx?CId=0&MId=4177#AI1' },
  { page: 'meeting', id: 'mt|1/2' },
  { page: 'last-time', rid: 'abc234' },
  { page: 'reader', rid: 'abc234' },
  { page: 'reader', rid: 'abc234', finding: '0190-f' },
  { page: 'reader', rid: 'abc234', at: 12 },
];

test.each(ROUTES)('an address leads back to its page: %o', (route) => {
  expect(readRoute(writeRoute(route))).toEqual(route);
});

test.each(['', '#', '#/', '#/nonsense', '#/r/', '#/marks', '#/meeting', '#/r/%E0%A4%A'])(
  '%s is the library',
  (hash) => {
    expect(readRoute(hash)).toEqual({ page: 'library' });
  },
);
