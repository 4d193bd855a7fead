// Runs in a page of its own, in real Chromium: a desk that the test speaks to, one for each profile or tab.
import { signal } from '@preact/signals-core';
import { createId } from '../../shared/core/ids.ts';
import { openDesk } from '../../shared/desk/open-desk.ts';
import type { Desk } from '../../shared/desk/desk.ts';
import { createEntry } from '../../shared/desk/testing/desk-builders.ts';
import type { Channel } from '../../shared/sync/channel.ts';
import { createMark, createWorld } from '../../shared/store/testing/builders.ts';

const world = createWorld(Date.now(), Date.now());

/** What tests call. Everything that crosses is plain. */
const page = {
  desk: undefined as Desk | undefined,
  /** What the address says when it is asked without cookies. */
  words: signal('edition1'),
  async open(options: { readonly server?: string; readonly deviceName?: string } = {}) {
    page.desk = await openDesk({
      linger: 0,
      // As the app says it: bytes are where this browser can keep them.
      scriptUrl: (url) => url,
      ...options,
      askPublic: async () => ({ ok: true, value: { textHash: page.words.value } }),
      onWiped: () => void ((window as { wiped?: boolean }).wiped = true),
    });
  },
  enter: (rid: string, restricted = false) => page.desk!.enterReport(createEntry({ rid, restricted })),
  /** Puts a report in a workspace's registry. */
  register: (rid: string, ws: string) =>
    page.desk!.run({
      type: 'report.put',
      rid,
      ws,
      report: { key: `url:https://council.example/${rid}`, title: `Report ${rid}` },
      at: Date.now(),
    }),
  async mark(rid: string, quote: string, kind?: 'risk', ws?: string) {
    const mark = createMark(world, kind ? { kind } : {});
    const sel = { ...mark.sel, quote: { ...mark.sel.quote, exact: quote } };
    const receipt = await page.desk!.run({ ...mark, rid, sel, at: Date.now(), ...(ws ? { ws } : {}) });
    return receipt.ok ? mark.finding : receipt.code;
  },
  note: (rid: string, finding: string, text: string) =>
    page.desk!.run({
      type: 'note',
      rid,
      finding,
      note: createId(world),
      text,
      replaces: [],
      at: Date.now(),
    }),
  async quotes(rid: string) {
    const report = page.desk!.openReport(rid);
    await report.ready;
    const quotes = report.view.value?.findings.map(({ sel }) => sel.quote.exact).sort() ?? [];
    report.dispose();
    return quotes;
  },
  /** Enters a report with bytes that are kept on this device. */
  async enterKept(rid: string, text: string) {
    const kept = await page.keep(text);
    if (!kept.ok) throw new Error(kept.code);
    const edition = {
      id: 'edition1',
      media: 'page',
      textHash: 'edition1',
      skeleton: new Uint8Array([1]),
    } as const;
    return page.desk!.enterReport(createEntry({ rid, edition: { ...edition, file: kept.value } }));
  },
  async readKept(rid: string) {
    const report = page.desk!.openReport(rid);
    await report.ready;
    const file = report.view.value?.editions[0]?.file;
    report.dispose();
    const bytes = file === undefined ? undefined : await page.desk!.readBytes(file);
    return bytes?.ok ? new TextDecoder().decode(bytes.value) : undefined;
  },
  /** The bridge's end of this desk, as the extension or as the app; the test carries the messages (`carryBridge`). */
  bridge(role: 'host' | 'app', ticked: readonly string[] = []) {
    const gone = new AbortController();
    const { relay } = window as unknown as { relay: (message: unknown) => void };
    const channel: Channel = {
      send: (message) => relay(message),
      listen(onMessage) {
        page.hear = onMessage;
        for (const message of page.held.splice(0)) onMessage(message);
      },
      closed: gone.signal,
      close: () => gone.abort(),
    };
    const request = { channel, origin: location.origin, signal: gone.signal };
    if (role === 'app') return page.desk!.joinAsApp({ ...request, onState: () => undefined });
    const join = page.desk!.joinAsHost({
      ...request,
      onState: ({ state }) => state === 'comparing' && join.accept(ticked),
    });
  },
  held: [] as unknown[],
  hear: (message: unknown): void => void page.held.push(message),
  keep: async (text: string) => page.desk!.keepBytes(new TextEncoder().encode(text)),
};

export type SharingPage = typeof page;
(window as unknown as { page: SharingPage }).page = page;
