import type { AppModel } from '../app-model.ts';

/** What the parts of sharing need of the surface that shows them: the app, or the extension's panel. */
export type SharingModel = Pick<AppModel, 'desk' | 'world' | 'run' | 'take' | 'say' | 'newId' | 'dialog'>;
