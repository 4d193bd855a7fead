import { expect, test } from 'vitest';
import { deviceWord, firstDeviceName } from './device-word.ts';

const SAFARI =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15';

test.each([
  ['an iPad that says Mac', SAFARI, 'MacIntel', 5, 'tablet', 'iPad'],
  ['a Mac', SAFARI, 'MacIntel', 0, 'computer', 'Mac'],
  ['an iPhone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)', 'iPhone', 5, 'phone', 'iPhone'],
  [
    'an Android phone',
    'Mozilla/5.0 (Linux; Android 15) Chrome/140 Mobile',
    'Linux armv8l',
    5,
    'phone',
    'Android phone',
  ],
  [
    'an Android tablet',
    'Mozilla/5.0 (Linux; Android 15) Chrome/140',
    'Linux armv8l',
    5,
    'tablet',
    'Android tablet',
  ],
  ['a Surface', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 'Win32', 10, 'computer', 'Windows computer'],
])('%s has a word and a first name', (_, userAgent, platform, maxTouchPoints, word, name) => {
  expect(deviceWord({ userAgent, platform, maxTouchPoints })).toBe(word);
  expect(firstDeviceName({ userAgent, platform, maxTouchPoints })).toBe(name);
});
