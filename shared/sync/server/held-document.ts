/** One document that the share loop has open at its server, and what of it the server's disk is known to have ([Y24]). */
import { effect, signal, untracked, type ReadonlySignal } from '@preact/signals-core';
import type * as Y from 'yjs';
import type { ErrorCode } from '../../core/result.ts';
import type { Attachment, AttachmentState, ServerLink } from './link-types.ts';
import type {
  LentForSharing,
  SharedWord,
  SharedWorkspace,
  ShareDocuments,
  ShareMemory,
  SharePresence,
} from './share-types.ts';

export interface HoldDeps {
  readonly link: ServerLink;
  readonly documents: ShareDocuments;
  readonly memory: ShareMemory;
  readonly presence?: SharePresence;
  /** Of transactions that bring to a document what a server had. */
  readonly origin: object;
  /** What another context did may come a moment after it was told of. */
  readonly grace: number;
}

export interface Held {
  readonly name: string;
  readonly state: ReadonlySignal<AttachmentState>;
  /** Changes that a context told of, to be answered by a word. */
  readonly hasMarks: boolean;
  /** False where there was nothing here, and nothing came but from the server: then nothing was sent. */
  readonly hasOwn: boolean;
  mark(context: string, n: number): void;
  /** True when the server's disk has all; false where that is not to be had now. */
  whenShared(): Promise<boolean>;
  settle(): Promise<boolean>;
  /** True when this device's disk has all that came so far. */
  whenStored(): Promise<boolean>;
  /** The marks there are, to be answered now by a word. */
  takeMarks(): SharedWord['upTo'];
  /** Leaves the server; the document stays open here until it is disposed of. */
  detach(): void;
  dispose(): void;
}

const OPENING: AttachmentState = { state: 'syncing' };

export interface HeldEvents {
  /** Marks can be answered by a word. */
  readonly onShared: () => void;
  readonly onTrouble: (code: ErrorCode, name: string) => void;
  /** Something came from the server. */
  readonly onArrived: () => void;
}

/** Opens the document here and at its server. */
export function holdDocument(
  deps: HoldDeps,
  { ws, seal }: SharedWorkspace,
  name: string,
  events: HeldEvents,
): Held {
  const state = signal<AttachmentState>(OPENING);
  const marks = new Map<string, number>();
  const stops: (() => void)[] = [];
  let attachment: Attachment | undefined;
  let lent: LentForSharing | undefined;
  let isDisposed = false;
  let hasOwn = true;
  /** While this runs something told of may be on its way. */
  let grace: ReturnType<typeof setTimeout> | undefined;
  const isQuiet = signal(false);
  const wait = (): void => {
    clearTimeout(grace);
    isQuiet.value = false;
    grace = setTimeout(() => (isQuiet.value = true), deps.grace);
  };

  for (const part of deps.memory.rows().get(name)?.waiting ?? []) marks.set(part.context, part.n);
  const opening = deps.documents.open(name).then(
    (opened) => {
      const { doc, dispose } = opened;
      stops.push(dispose);
      if (isDisposed) return dispose();
      lent = opened;
      hasOwn = doc.store.clients.size > 0;
      const presence = seal ? undefined : deps.presence?.of(name);
      attachment = deps.link.attach({
        ws,
        name,
        doc,
        origin: deps.origin,
        ...(seal ? { seal } : {}),
        ...(presence ? { presence } : {}),
      });
      const { state: theirs, trouble: found } = attachment;
      stops.push(effect(() => void (state.value = theirs.value)));
      stops.push(
        effect(() => {
          const code = found.value;
          if (code) untracked(() => events.onTrouble(code, name));
        }),
      );
      const onChange = ({ changed, origin }: Y.Transaction): void => {
        if (changed.size === 0) return;
        if (origin === deps.origin) events.onArrived();
        else hasOwn = true;
      };
      doc.on('afterTransaction', onChange);
      stops.push(() => doc.off('afterTransaction', onChange));
      // Nobody can have told of what is not here.
      if (hasOwn || marks.size > 0) wait();
      else isQuiet.value = true;
    },
    () => void (state.value = { state: 'waiting', code: 'storage-failed' }),
  );
  stops.push(
    effect(() => {
      if (state.value.state === 'shared' && isQuiet.value && marks.size > 0) queueMicrotask(events.onShared);
    }),
  );
  return {
    name,
    state,
    get hasMarks() {
      return marks.size > 0;
    },
    get hasOwn() {
      return hasOwn;
    },
    mark(context, n) {
      marks.set(context, Math.max(n, marks.get(context) ?? 0));
      wait();
    },
    async whenShared() {
      await opening;
      return new Promise<boolean>((resolve) => {
        const stop = effect(() => {
          const now = state.value.state;
          const link = deps.link.state.value.state;
          const isOver =
            now === 'refused' || (now === 'waiting' && (link !== 'connecting' || 'code' in state.value));
          if (!isOver && !(now === 'shared' && isQuiet.value)) return;
          queueMicrotask(() => stop());
          resolve(!isOver);
        });
        stops.push(() => resolve(false));
      });
    },
    settle: () => attachment?.settle() ?? Promise.resolve(false),
    whenStored: () => lent?.whenStored() ?? Promise.resolve(false),
    takeMarks() {
      const upTo = new Map(marks);
      marks.clear();
      return upTo;
    },
    detach() {
      attachment?.dispose();
      attachment = undefined;
    },
    dispose() {
      isDisposed = true;
      clearTimeout(grace);
      attachment?.dispose();
      for (const stop of stops) stop();
    },
  };
}
