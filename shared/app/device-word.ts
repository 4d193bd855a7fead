/** How this device is called in sentences and among the member's own. */
import type { DeviceWord } from '../ui/strings/sharing.ts';

export interface DeviceTraits {
  readonly userAgent: string;
  readonly platform: string;
  readonly maxTouchPoints: number;
}

/** "Saved on this tablet": an iPad calls itself a Mac, but a Mac has no touch screen; Android tablets say no "Mobile". */
export function deviceWord({ userAgent, platform, maxTouchPoints }: DeviceTraits): DeviceWord {
  if (/\b(iPhone|iPod)\b/.test(userAgent) || /Android.*\bMobile\b/.test(userAgent)) return 'phone';
  if (/\biPad\b/.test(userAgent) || /Android/.test(userAgent)) return 'tablet';
  return platform.startsWith('Mac') && maxTouchPoints > 1 ? 'tablet' : 'computer';
}

/** A first name for this device among the member's own, to be changed in Settings: "iPad", "Windows computer". */
export function firstDeviceName(traits: DeviceTraits): string {
  const { userAgent, platform } = traits;
  const word = deviceWord(traits);
  if (/iPhone/.test(userAgent)) return 'iPhone';
  if (/Android/.test(userAgent)) return `Android ${word}`;
  if (word === 'tablet') return 'iPad';
  if (platform.startsWith('Win')) return 'Windows computer';
  if (platform.startsWith('Mac')) return 'Mac';
  if (/CrOS/.test(userAgent)) return 'Chromebook';
  return 'Computer';
}
