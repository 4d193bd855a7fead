import type { ErrorCode } from '../../core/result.ts';

/** Give it to `AbortController.abort` to stop a download and keep what came of it. */
export const PAUSE = 'pause';

/** Why a receipt was stopped. */
export function stopCode(signal: AbortSignal): ErrorCode {
  return signal.reason === PAUSE ? 'paper-paused' : 'paper-cancelled';
}
