/** Give it to `AbortController.abort` to stop a paper on its way here and keep what came of it. */
export const PAUSE = 'pause';
