import type { HeaderMap } from './respond.ts';

/** Sent with every answer of the PWA's origin. */
export function securityHeaders(contentSecurityPolicy: string): HeaderMap {
  return {
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  };
}
