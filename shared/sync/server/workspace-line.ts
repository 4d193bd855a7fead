import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { ErrorCode } from '../../core/result.ts';
import type { Held } from './held-document.ts';
import type { ServerLink } from './link-types.ts';
import type { ShareLine } from './share-types.ts';

/**
 * What the status line says of the workspace; undefined before the first answer.
 * @param refused what was not taken of reports that are not held now
 */
export function openLine(
  deps: { readonly link: ServerLink; readonly now: () => number },
  held: ReadonlySignal<ReadonlyMap<string, Held>>,
  registry: Held,
  refused: ReadonlySignal<ReadonlyMap<string, ErrorCode>>,
): ReadonlySignal<ShareLine | undefined> {
  let downSince: number | undefined;
  return computed<ShareLine | undefined>(() => {
    for (const { state } of held.value.values()) {
      if (state.value.state === 'refused') return { line: 'refused', code: state.value.code };
    }
    const link = deps.link.state.value;
    const own = registry.state.value;
    const states = [...held.value.values()].map(({ state }) => state.value);
    const troubled = states.find((state) => state.state === 'waiting' && state.code !== undefined);
    const code =
      link.state === 'down'
        ? link.code
        : troubled && 'code' in troubled
          ? troubled.code
          : refused.value.values().next().value;
    if (code === undefined && link.state === 'up') {
      downSince = undefined;
      return { line: 'up' };
    }
    if (code === undefined && downSince === undefined)
      return own.state === 'shared' ? { line: 'up' } : undefined;
    downSince ??= deps.now();
    return { line: 'down', since: downSince, ...(code === undefined ? {} : { code }) };
  });
}
