import { expect, test } from 'vitest';
import { needsHomeScreen, type DeviceSigns } from './home-screen.ts';

const IPHONE: DeviceSigns = {
  userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15',
  platform: 'iPhone',
  maxTouchPoints: 5,
  standalone: false,
  isStandalone: false,
};
const IPAD: DeviceSigns = {
  ...IPHONE,
  userAgent:
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15',
  platform: 'MacIntel',
};

test('an iPad or iPhone in a tab is told to add to the Home Screen', () => {
  expect(needsHomeScreen(IPHONE)).toBe(true);
  expect(needsHomeScreen(IPAD)).toBe(true);
});

test('the Home Screen app, a Mac and a PC are not', () => {
  expect(needsHomeScreen({ ...IPAD, standalone: true })).toBe(false);
  expect(needsHomeScreen({ ...IPHONE, isStandalone: true })).toBe(false);
  expect(needsHomeScreen({ ...IPAD, maxTouchPoints: 0 })).toBe(false);
  expect(
    needsHomeScreen({
      userAgent: 'Mozilla/5.0 (Windows NT 10.0)',
      platform: 'Win32',
      maxTouchPoints: 10,
      isStandalone: false,
    }),
  ).toBe(false);
});
