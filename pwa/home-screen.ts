/** What is used of `navigator` and of the page to tell an iPad or iPhone in a browser tab. */
export interface DeviceSigns {
  readonly userAgent: string;
  readonly platform: string;
  readonly maxTouchPoints: number;
  /** Safari's own `navigator.standalone`: absent elsewhere. */
  readonly standalone?: boolean;
  /** `(display-mode: standalone)` matches. */
  readonly isStandalone: boolean;
}

/** True on an iPad or iPhone outside the Home Screen app. iPadOS calls itself a Mac, but a Mac has no touch screen. */
export function needsHomeScreen(signs: DeviceSigns): boolean {
  const isPhone = /\b(iPhone|iPad|iPod)\b/.test(signs.userAgent);
  const isTablet = signs.platform.startsWith('Mac') && signs.maxTouchPoints > 1;
  return (isPhone || isTablet) && signs.standalone !== true && !signs.isStandalone;
}
