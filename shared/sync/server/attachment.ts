/** A document at its server, kept there: what ends is begun again, unless the server said that this does not help ([Y22]). */
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type { RandomBytes, WorkspaceId } from '../../core/ids.ts';
import type * as Y from 'yjs';
import type { ErrorCode } from '../../core/result.ts';
import { readCode } from './ask.ts';
import { DocumentLine } from './document-line.ts';
import type { HostSocket } from './host-socket.ts';
import type { Attachment, AttachmentState } from './link-types.ts';
import { waitFor, type Pace } from './pace.ts';
import type { Presence } from './presence.ts';
import type { Tokens } from './tokens.ts';

export interface AttachDeps {
  readonly host: HostSocket;
  readonly tokens: Tokens;
  readonly random: RandomBytes;
  readonly pace: Pace;
  /** What the server told by itself of a workspace. */
  readonly onSaid: (ws: WorkspaceId, text: string) => void;
}

export interface PlainAttachOptions {
  readonly ws: WorkspaceId;
  readonly serverName: string;
  readonly doc: Y.Doc;
  readonly origin: object;
  readonly flushAfter: number;
  readonly presence?: Presence | undefined;
}

/** For the link: whether the socket is wanted. */
export interface KeptAttachment extends Attachment {
  /** The server refused, and is not asked again for a while. */
  readonly isIdle: ReadonlySignal<boolean>;
}

/** What the server says of the device, the member, or the versions: the next try hears the same. */
const LASTING: readonly ErrorCode[] = [
  'not-admitted',
  'device-lost',
  'member-ended',
  'role-too-low',
  'server-older',
  'server-newer',
  'keys-missing',
  'update-refused',
];

/** Keeps a document at its server until it is disposed. */
export function attachDocument(deps: AttachDeps, options: PlainAttachOptions): KeptAttachment {
  const { host, tokens, pace } = deps;
  const line = signal<DocumentLine | undefined>(undefined);
  /** Of the line's counts, which are no signals. */
  const version = signal(0);
  const trouble = signal<ErrorCode | undefined>(undefined);
  let failures = 0;
  let refusals = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDisposed = false;
  let token: string | undefined;

  const end = (code: ErrorCode): void => {
    if (isDisposed) return;
    if (code === 'token-expired') tokens.drop(options.ws, token);
    if (code === 'update-refused') refusals++;
    // A first refusal may be of a message whose forerunner was lost on the way: comparing states heals that.
    const isLasting = LASTING.includes(code) && (code !== 'update-refused' || refusals > 1);
    batch(() => {
      line.value?.destroy();
      line.value = undefined;
      trouble.value = code === 'token-expired' && failures === 0 ? undefined : code;
    });
    clearTimeout(timer);
    if (code === 'device-lost' || code === 'member-ended') return;
    timer = setTimeout(begin, isLasting ? pace.refused : waitFor(failures++, pace, deps.random));
  };
  const begin = (): void => {
    line.value = new DocumentLine({
      ...options,
      socket: host.socket,
      name: options.serverName,
      async token() {
        const got = await tokens.get(options.ws);
        if (got.ok) token = got.value;
        return got;
      },
      onChange: () => {
        if (line.value?.isShared) {
          failures = 0;
          refusals = 0;
          trouble.value = undefined;
        }
        version.value++;
      },
      onEnd: (reason) => end(readCode(reason) ?? 'server-failed'),
      onNoToken: end,
      onSaid: (text) => deps.onSaid(options.ws, text),
    });
    line.value.attach();
  };
  begin();

  const state = computed<AttachmentState>(() => {
    void version.value;
    const code = trouble.value;
    if (line.value?.isRefused) return { state: 'refused', code: 'role-too-low' };
    if (code && LASTING.includes(code) && (code !== 'update-refused' || refusals > 1)) {
      return { state: 'refused', code };
    }
    const link = host.state.value;
    if (link.state === 'up' && line.value?.isShared) return { state: 'shared' };
    if (code) return { state: 'waiting', code };
    return link.state === 'up' && line.value ? { state: 'syncing' } : { state: 'waiting' };
  });
  return {
    state,
    trouble: signal(undefined),
    isIdle: computed(() => !line.value && state.value.state === 'refused'),
    settle: () => line.value?.ask() ?? Promise.resolve(false),
    dispose() {
      isDisposed = true;
      clearTimeout(timer);
      line.value?.destroy();
    },
  };
}
