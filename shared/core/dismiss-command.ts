/** What a member says of suggestions. Pure. */
import type { ReportId } from './ids.ts';
import type { Time } from './rows.ts';

/**
 * "Not a finding", of suggestions named by their words and kind (`suggestion-key.ts` of the rules), so that they stay
 * dismissed in later versions. Only this member's own devices learn of it.
 */
export interface DismissCommand {
  readonly type: 'dismiss';
  readonly rid: ReportId;
  readonly suggestions: readonly string[];
  readonly on: boolean;
  readonly at: Time;
}
