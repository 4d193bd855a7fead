/** Expected outcomes are values. A broken invariant throws; everything else is a {@link Result}. */
export type Result<T> = { readonly ok: true; readonly value: T } | Failure;

export interface Failure {
  readonly ok: false;
  readonly code: ErrorCode;
  /** For a log or a test, never for a screen: screens have a sentence for each code. */
  readonly detail?: string;
}

/** Each code has a sentence in `shared/ui/strings/errors.ts`, or the code does not compile. */
export const ERROR_CODES = [
  'storage-full',
  'storage-blocked',
  'storage-failed',
  'store-unreadable',
  'row-unreadable',
  'document-newer',
  'host-unreachable',
  'page-empty',
  'page-too-long',
  'page-changed',
  'page-unsupported',
  'paper-unsupported',
  'paper-not-pdf',
  'paper-login',
  'paper-web-page',
  'paper-empty',
  'paper-broken-off',
  'paper-too-large',
  'paper-cancelled',
  'paper-paused',
  'paper-locked',
  'paper-damaged',
  'paper-scanned',
  'paper-missing',
  'paper-other-file',
  'paper-not-allowed',
  'paper-offline',
  'paper-refused',
  'paper-by-form',
  'snapshot-differs',
  'snapshot-missing',
  'selection-empty',
  'selection-outside',
  'selection-in-field',
  'selection-too-long',
  'finding-unknown',
  'command-invalid',
  'copy-unreadable',
  'copy-foreign',
  'copy-truncated',
  'copy-newer',
  'clock-implausible',
  'address-invalid',
  'link-unknown',
  'link-unsafe',
  'link-truncated',
  'link-newer',
  'link-other-server',
  'code-unknown',
  'code-tries',
  'code-refused',
  'code-differs',
  'recovery-mistyped',
  'invite-unknown',
  'invite-expired',
  'invite-used',
  'invite-ended',
  'server-unreachable',
  'server-failed',
  'server-full',
  'server-older',
  'server-newer',
  'server-busy',
  'not-admitted',
  'member-ended',
  'keeper-needed',
  'token-expired',
  'device-lost',
  'role-too-low',
  'update-refused',
  'workspace-full',
  'blob-too-large',
  'blob-wrong',
  'keys-missing',
  'name-missing',
  'share-restricted',
  'public-unknown',
  'fetch-host',
  'fetch-offline',
  'fetch-private',
  'fetch-type',
  'fetch-too-large',
  'page-gone',
  'site-refused',
  'site-busy',
  'site-failed',
  'site-unreachable',
  'site-slow',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** The outcome that was asked for. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** An outcome that was to be expected, by its code. `detail` never reaches a screen. */
export function fail(code: ErrorCode, detail?: string): Failure {
  return detail === undefined ? { ok: false, code } : { ok: false, code, detail };
}
