import { PAUSE } from '../../core/pause.ts';
import type { ErrorCode } from '../../core/result.ts';

/** Why a receipt was stopped. */
export function stopCode(signal: AbortSignal): ErrorCode {
  return signal.reason === PAUSE ? 'paper-paused' : 'paper-cancelled';
}
