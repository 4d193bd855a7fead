/** Themes with where they are kept, as the page that looks after them shows them. Plain and immutable. */
import type { WorkspaceId } from './ids.ts';
import type { ThemeRef } from './rows.ts';
import type { Theme, ThemeId } from './theme.ts';

export interface KeptTheme {
  /** As it is shown everywhere. */
  readonly theme: Theme;
  /** Workspaces that have a row for it; none for a shipped one that nobody has changed. */
  readonly places: readonly WorkspaceId[];
}

/** A theme that is shown and counted as another one. */
export interface MergedTheme {
  readonly id: ThemeId;
  readonly label: string;
  readonly into: ThemeRef;
  /** Where that was said. */
  readonly ws: WorkspaceId;
}

export interface Vocabulary {
  /** By label; those that were merged into others are left out. */
  readonly themes: readonly KeptTheme[];
  readonly merged: readonly MergedTheme[];
}
