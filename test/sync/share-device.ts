/** A device as the share loop sees it: documents, and what is remembered of them, in memory. */
import { effect, signal, type Signal } from '@preact/signals-core';
import * as Y from 'yjs';
import type { StandIn } from './stand-in-server.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { createServerApi, type ServerApi } from '../../shared/sync/server/api.ts';
import type { ServerLink } from '../../shared/sync/server/link-types.ts';
import type { Pace } from '../../shared/sync/server/pace.ts';
import { openServerLink } from '../../shared/sync/server/server-link.ts';
import { openShareLoop, type SharePace } from '../../shared/sync/server/share-loop.ts';
import type { SharedWorkspace, ShareLoop, ShareRow } from '../../shared/sync/server/share-types.ts';
import type { Tokens } from '../../shared/sync/server/tokens.ts';
import type { RealDevice } from './real-device.ts';

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

/** A real server, and how a device speaks to it. */
export interface RealServer {
  readonly host: string;
  readonly device: RealDevice;
}

/** Times that differ from those of the app. */
export interface DevicePace {
  readonly link: Partial<Pace>;
  readonly loop: Partial<SharePace>;
}

const QUICK: DevicePace = {
  link: { flush: 5, seal: 10, retry: 40, longest: 80, beat: 500, silence: 1000 },
  loop: { look: 150, lease: 400, grace: 10 },
};

/** Changes are told as contexts tell them. */
export class ShareDevice {
  readonly docs = new Map<string, Y.Doc>();
  readonly rows = new Map<string, ShareRow>();
  readonly openNow = new Set<string>();
  /** Names of what was opened, and how many were at once. */
  readonly opened: string[] = [];
  mostAtOnce = 0;
  readonly workspaces: Signal<readonly SharedWorkspace[]>;
  readonly origin = {};
  headsAsked = 0;
  /** What its disk says. */
  stores = (): Promise<boolean> => Promise.resolve(true);
  link: ServerLink | undefined;
  loop: ShareLoop | undefined;
  n = 0;

  readonly #server: StandIn | RealServer;
  readonly #workspace: SharedWorkspace;
  readonly #pace: DevicePace;

  constructor(server: StandIn | RealServer, workspace: SharedWorkspace, pace: DevicePace = QUICK) {
    this.#server = server;
    this.#pace = pace;
    this.#workspace = workspace;
    this.workspaces = signal([workspace]);
  }

  start(often: Partial<SharePace> = {}): this {
    const meta = `w/${this.#workspace.ws}/meta`;
    const { api, tokens } = this.#line();
    const { link, loop } = this.#pace;
    this.link = openServerLink({ host: this.#server.host, tokens, random, pace: link });
    this.loop = openShareLoop({
      link: this.link,
      api,
      tokens,
      workspaces: this.workspaces,
      origin: this.origin,
      now: Date.now,
      monotonic: () => performance.now(),
      pace: { ...loop, ...often },
      documents: {
        names: () => Promise.resolve([...this.docs.keys()]),
        open: (name) => {
          this.openNow.add(name);
          this.opened.push(name);
          this.mostAtOnce = Math.max(this.mostAtOnce, this.openNow.size);
          return Promise.resolve({
            doc: this.doc(name),
            whenStored: () => this.stores(),
            dispose: () => void this.openNow.delete(name),
          });
        },
      },
      memory: {
        rows: () => this.rows,
        shared: (words) => {
          for (const { name, upTo, isOpen, at } of words) {
            const row = this.rows.get(name);
            const waiting = (row?.waiting ?? []).filter(({ context, n }) => n > (upTo.get(context) ?? 0));
            const touched = waiting.length > 0 || (isOpen && name !== meta);
            this.rows.set(name, { ...row, ...at, waiting, touched });
          }
          return Promise.resolve();
        },
      },
    });
    return this;
  }

  /** Numbers of the server are counted as they are asked for. */
  #line(): { readonly api: ServerApi; readonly tokens: Tokens } {
    const server = this.#server;
    if ('device' in server) {
      const { api, tokens } = server.device;
      const heads: ServerApi['heads'] = (...asked) => {
        this.headsAsked++;
        return api.heads(...asked);
      };
      return { api: { ...api, heads }, tokens };
    }
    const tokens = {
      get: () => Promise.resolve(ok('good')),
      admission: () => Promise.resolve(fail('server-failed')),
      keep: () => undefined,
      drop: () => undefined,
    };
    const api = createServerApi({
      host: server.host,
      fetch: () => {
        this.headsAsked++;
        return Promise.resolve(new Response(JSON.stringify(server.heads())));
      },
    });
    return { api, tokens };
  }

  stop(): void {
    this.loop?.dispose();
    this.link?.dispose();
  }

  doc(name: string): Y.Doc {
    const known = this.docs.get(name);
    if (known) return known;
    const doc = new Y.Doc();
    this.docs.set(name, doc);
    return doc;
  }

  write(name: string, key: string, context = 'tab'): void {
    this.change(name, (doc) => doc.getMap('ann').set(key, key), context);
  }

  /** One edit, remembered as waiting until the server has it. */
  change(name: string, work: (doc: Y.Doc) => void, context = 'tab'): void {
    work(this.doc(name));
    const part = { context, n: ++this.n };
    const row = this.rows.get(name);
    const others = (row?.waiting ?? []).filter((other) => other.context !== context);
    this.rows.set(name, { ...row, waiting: [...others, part], touched: true });
    this.loop?.hear({ what: 'changed', name, ...part });
  }

  get waiting(): number {
    return [...this.rows.values()].filter((row) => row.waiting.length > 0).length;
  }

  async settled(): Promise<void> {
    await new Promise<void>((resolve) => {
      const stop = effect(() => {
        if (this.loop!.lines.value.get(this.#workspace.ws)?.line !== 'up') return;
        resolve();
        queueMicrotask(() => stop());
      });
    });
    await this.loop!.whenSettled(this.#workspace.ws);
  }
}
