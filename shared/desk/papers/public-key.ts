import type { ReportId } from '../../core/ids.ts';

/** The setting where this device remembers why a paper is public: its own words do not lock it again. */
export function publicKey(rid: ReportId): string {
  return `public|${rid}`;
}
