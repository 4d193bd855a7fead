/** What a member does with themes that are there. Pure. */
import type { WorkspaceId } from './ids.ts';
import type { Time } from './rows.ts';
import type { ThemeId } from './theme.ts';

/** `meta.themeInto`: from now on `id` is shown and counted as `into`; null takes that back. */
export interface ThemeIntoCommand {
  readonly type: 'theme.into';
  readonly id: ThemeId;
  readonly into: ThemeId | null;
  /** The primary own one when absent. */
  readonly ws?: WorkspaceId;
  readonly at: Time;
}
