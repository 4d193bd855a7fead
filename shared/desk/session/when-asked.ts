/** Loads what tagging sessions need once a group here has one, or a member asks: most have none. */
import { computed, effect, type ReadonlySignal } from '@preact/signals-core';
import type { Sessions } from '../sessions.ts';
import type { SessionContext } from './parts.ts';

export interface SessionsDoor {
  readonly hasAny: ReadonlySignal<boolean>;
  readonly get: () => Promise<Sessions>;
  dispose(): void;
}

export function sessionsWhenAsked(context: SessionContext): SessionsDoor {
  let end: (() => void) | undefined;
  let isOver = false;
  let loading: Promise<Sessions> | undefined;
  const hasAny = computed(() =>
    context.shelves.all.value.some(
      ({ registry, document }) => registry.value && document.doc.getMap('session').size > 0,
    ),
  );
  const get = (): Promise<Sessions> =>
    (loading ??= import('./sessions-of-desk.ts').then(({ sessionsOfDesk }) => {
      const opened = sessionsOfDesk(context);
      if (isOver) opened.dispose();
      else end = opened.dispose;
      return opened.sessions;
    }));
  const stop = effect(() => void (hasAny.value && get()));
  return {
    hasAny,
    get,
    dispose() {
      isOver = true;
      stop();
      end?.();
    },
  };
}
