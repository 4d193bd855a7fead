import type { Contexts } from '../contexts.ts';

/** Documents of a context that is the only one. */
export const NO_CONTEXTS: Contexts = {
  share: () => () => undefined,
  catchUp: () => undefined,
  tell: () => undefined,
  watch: () => () => undefined,
  dispose: () => undefined,
};
