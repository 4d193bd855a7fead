import { describe, expect, test } from 'vitest';
import { APP_PAGES, hashOfPath } from './app-pages.ts';

describe('the service worker answers only the app’s own paths', () => {
  test.each(['/', '/index.html', '/r/abc', '/r/abc/f/x', '/marks/m1', '/settings'])('%s is ours', (path) => {
    expect(APP_PAGES.test(path)).toBe(true);
  });

  test.each([
    '/samples',
    '/samples/',
    '/healthz',
    '/sync',
    '/blobs/ab',
    '/settings/x',
    '/report',
    '/index.htm',
  ])('%s goes to the network', (path) => {
    expect(APP_PAGES.test(path)).toBe(false);
  });
});

test('a route written as a path becomes a hash, once', () => {
  expect(hashOfPath('/r/abc', '')).toBe('#/r/abc');
  expect(hashOfPath('/settings', '')).toBe('#/settings');
  expect(hashOfPath('/', '#/settings')).toBeUndefined();
  expect(hashOfPath('/r/abc', '#/r/def')).toBeUndefined();
  expect(hashOfPath('/index.html', '')).toBeUndefined();
});
