import type { WorkspaceId } from '../../core/ids.ts';
import type { GroupView } from '../../core/sharing-view.ts';
import type { KeptTheme } from '../../core/vocabulary.ts';
import type { AppModel } from '../app-model.ts';
import type { VocabularyInUse } from './use-vocabulary.ts';

/** What each part of the page is given. */
export interface ThemeParts extends VocabularyInUse {
  readonly model: AppModel;
  /** The group whose themes are shown; all that are here without one. */
  readonly group: GroupView | undefined;
  readonly shown: readonly KeptTheme[];
  readonly mayWrite: (ws: WorkspaceId) => boolean;
}
