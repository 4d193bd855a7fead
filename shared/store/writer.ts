import type { DeviceId, MemberId, World } from '../core/ids.ts';
import type { ThemeId } from '../core/theme.ts';

/** Who writes, and what is needed to make ids. */
export interface Writer {
  /** This member's ids, the present one first. */
  readonly mine: readonly MemberId[];
  readonly device: DeviceId;
  readonly world: World;
  /** Ids of themes that were merged into one, itself included. */
  readonly mergedFrom: (theme: ThemeId) => readonly ThemeId[];
}
