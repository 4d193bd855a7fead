/** An own workspace's document at its server: the outer document travels, the inner one is what the desk has ([Y23]). */
import { computed, effect, signal, untracked } from '@preact/signals-core';
import { attachDocument, type AttachDeps, type KeptAttachment } from './attachment.ts';
import { writeSealedName } from './keys.ts';
import type { AttachOptions, AttachmentState, SealKeys } from './link-types.ts';
import { openSealedDocument, type SealedDocument } from './sealed-document.ts';

interface Parts {
  readonly sealed: SealedDocument;
  readonly outer: KeptAttachment;
}

/** Keeps the document sealed at its server until it is disposed. */
export function attachSealed(
  deps: AttachDeps,
  options: AttachOptions & { readonly seal: SealKeys },
): KeptAttachment {
  const parts = signal<Parts | undefined>(undefined);
  const stops: (() => void)[] = [];
  let isDisposed = false;

  const starting = writeSealedName(options.seal, options.ws, options.name).then((outerName) => {
    if (isDisposed) return;
    const sealed = openSealedDocument({
      inner: options.doc,
      outerName,
      origin: options.origin,
      keys: options.seal,
      random: deps.random,
      sealAfter: deps.pace.seal,
    });
    const { ws, origin } = options;
    const made = { ws, origin, serverName: outerName, doc: sealed.outer, flushAfter: 0 };
    const outer = attachDocument(deps, made);
    parts.value = { sealed, outer };
    stops.push(
      effect(() => {
        if (outer.state.value.state !== 'shared') return;
        const isBusy = sealed.isBusy.value;
        untracked(() => (isBusy ? sealed.begin() : sealed.compact()));
      }),
    );
  });

  const state = computed<AttachmentState>(() => {
    if (!parts.value) return { state: 'syncing' };
    const outer = parts.value.outer.state.value;
    return outer.state === 'shared' && parts.value.sealed.isBusy.value ? { state: 'syncing' } : outer;
  });
  return {
    state,
    trouble: computed(() => parts.value?.sealed.trouble.value),
    isIdle: computed(() => parts.value?.outer.isIdle.value ?? false),
    async settle() {
      await starting;
      if (!parts.value) return false;
      const { sealed, outer } = parts.value;
      const answered = await outer.settle();
      await sealed.whenIdle();
      return answered;
    },
    dispose() {
      isDisposed = true;
      for (const stop of stops) stop();
      parts.value?.outer.dispose();
      parts.value?.sealed.dispose();
    },
  };
}
