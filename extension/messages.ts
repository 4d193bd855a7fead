/**
 * What passes between a content script and the host (offscreen document), as values. The host trusts nothing in them:
 * it takes the page from the port's sender, and {@link readPageMessage} refuses whatever is not exactly of these shapes.
 */
import type { EditionId, FindingId, ReportId } from '../shared/core/ids.ts';
import { isId } from '../shared/core/ids.ts';
import { isKind, type Kind } from '../shared/core/kind.ts';
import type { PageFacts } from '../shared/core/page.ts';
import type { Receipt } from '../shared/core/command.ts';
import type { ErrorCode } from '../shared/core/result.ts';
import type { Anchor, Selectors } from '../shared/core/selector.ts';
import { areBlocks, isFacts, isSelectors, type PageBlock } from './message-shapes.ts';

/**
 * Where pages keep what waits to be saved, in `chrome.storage.local`: `out/<page>#<slot>` holds `{ page, entries }`, the
 * entries by their ids. The panel counts them.
 */
export const OUTBOX_PREFIX = 'out/';

/** The address that a page's outbox goes by. Fragments do not count: they name a place in the same page. */
export function pageAddress(url: string): string {
  return url.split('#', 1)[0] ?? url;
}

/** What a page may ask for. No rid, no address, no workspace: those are the host's to know. */
export type PageCommand =
  | {
      readonly type: 'mark';
      readonly finding: FindingId;
      readonly sel: Selectors;
      readonly at: number;
      /** Absent when the mark was made before the host had named the edition: then the host looks where it stands. */
      readonly edition?: EditionId;
      /**
       * What the page said of itself when its words were marked, without links. The mark may come when another page
       * answers at the address, such as a sign-in; its audience is that of the page it was made on, or a stricter one.
       */
      readonly said?: PageFacts;
      readonly kind?: Kind;
      readonly ask?: boolean;
    }
  | { readonly type: 'kind'; readonly finding: FindingId; readonly kind: Kind | null; readonly at: number }
  | {
      readonly type: 'confirm';
      readonly finding: FindingId;
      /** The version that it is said of. */
      readonly edition: EditionId;
      readonly on: boolean;
      readonly at: number;
    }
  | { readonly type: 'ask'; readonly finding: FindingId; readonly on: boolean; readonly at: number }
  | { readonly type: 'delete' | 'restore'; readonly finding: FindingId; readonly at: number };

/** A page as its content script reads it: what it says of itself, and its raw text in blocks. */
export interface PageReading {
  readonly facts: PageFacts;
  readonly raw: string;
  readonly blocks: readonly PageBlock[];
  /** Folded offset of the first words in view: findings near it are placed first. */
  readonly seen?: number;
}

/** From the content script to the host. `id` is the outbox's key; `no` counts readings; both are echoed. */
export type PageMessage =
  | { readonly type: 'read'; readonly no: number; readonly reading: PageReading }
  | { readonly type: 'run'; readonly id: string; readonly command: PageCommand }
  | { readonly type: 'keep' }
  | { readonly type: 'snapshot'; readonly edition: EditionId; readonly html: string };

/** What a page learns of one finding: where it stands and how it is painted. No words, no themes, no names. */
export interface PageRow {
  readonly id: FindingId;
  readonly kind: Kind | null;
  readonly ask: boolean;
  /** In the page as the reading of the message has it. */
  readonly anchor: Anchor;
  /** True where this member marked it, whoever can see it. */
  readonly mine: boolean;
  readonly confirmed: boolean;
}

export interface PageWishes {
  /** Single keys mark, without a modifier. */
  readonly singleKeys: boolean;
  /** Paint where no page can read it, in our closed root. */
  readonly hideFromPages: boolean;
}

/** What the host knows of the page, before and after anything is stored. */
export interface PageStatus {
  readonly rid: ReportId;
  readonly edition: EditionId;
  /** The reading that this edition was made from: the page may have been read again meanwhile. */
  readonly reading: number;
  readonly restricted: boolean;
  /** The words by which it is restricted, verbatim. */
  readonly reason?: string;
  /** True when this edition opens with the network off. */
  readonly kept: boolean;
  readonly keeping: boolean;
  readonly readOnly?: ErrorCode;
  readonly trouble?: ErrorCode;
  /** The member's wishes for pages, from the settings. */
  readonly wishes: PageWishes;
}

/** From the host to the content script. */
export type HostMessage =
  | { readonly type: 'status'; readonly status: PageStatus }
  | {
      readonly type: 'rows';
      /** The reading that the anchors are for. Each reading gets a message, if only an empty one. */
      readonly reading: number;
      readonly put: readonly PageRow[];
      readonly gone: readonly FindingId[];
      /** The first of a host: whatever was told before no longer counts. */
      readonly whole?: true;
    }
  | { readonly type: 'ack'; readonly id: string; readonly receipt: Pick<Receipt, 'savedAt'> }
  | { readonly type: 'refused'; readonly id?: string; readonly code: ErrorCode }
  | { readonly type: 'snapshot?'; readonly edition: EditionId };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readPageCommand(value: unknown): PageCommand | undefined {
  if (!isRecord(value) || !isId(value.finding) || !Number.isFinite(value.at)) return undefined;
  const finding = value.finding;
  const at = value.at as number;
  switch (value.type) {
    case 'mark':
      return readMark(value, finding, at);
    case 'kind':
      return value.kind === null || isKind(value.kind)
        ? { type: 'kind', finding, kind: value.kind, at }
        : undefined;
    case 'ask':
      return typeof value.on === 'boolean' ? { type: 'ask', finding, on: value.on, at } : undefined;
    case 'confirm': {
      const { edition, on } = value;
      return isEdition(edition) && typeof on === 'boolean'
        ? { type: 'confirm', finding, edition, on, at }
        : undefined;
    }
    case 'delete':
    case 'restore':
      return { type: value.type, finding, at };
    default:
      return undefined;
  }
}

function readMark(value: Record<string, unknown>, finding: FindingId, at: number): PageCommand | undefined {
  const { sel, kind, ask, edition, said } = value;
  if (!isSelectors(sel)) return undefined;
  if (kind !== undefined && !isKind(kind)) return undefined;
  if (ask !== undefined && typeof ask !== 'boolean') return undefined;
  if (edition !== undefined && !isEdition(edition)) return undefined;
  if (said !== undefined && !isFacts(said)) return undefined;
  return {
    type: 'mark',
    finding,
    sel,
    at,
    ...(kind === undefined ? {} : { kind }),
    ...(ask === undefined ? {} : { ask }),
    ...(edition === undefined ? {} : { edition }),
    ...(said === undefined ? {} : { said }),
  };
}

const isEdition = (value: unknown): value is EditionId =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

const isShort = (value: unknown): value is string => typeof value === 'string' && value.length <= 64;

/** The longest raw text and snapshot taken, in UTF-16 units. */
const LONGEST = 32 * 1024 * 1024;

/** The message, or undefined when it has any other shape than the protocol's. Unknown fields are dropped. */
export function readPageMessage(value: unknown): PageMessage | undefined {
  if (!isRecord(value)) return undefined;
  switch (value.type) {
    case 'read': {
      const reading = readReading(value.reading);
      return reading && Number.isSafeInteger(value.no)
        ? { type: 'read', no: value.no as number, reading }
        : undefined;
    }
    case 'run': {
      const command = readPageCommand(value.command);
      return command && isShort(value.id) ? { type: 'run', id: value.id, command } : undefined;
    }
    case 'keep':
      return { type: 'keep' };
    case 'snapshot': {
      const { edition, html } = value;
      const fits = isEdition(edition) && typeof html === 'string' && html.length <= LONGEST;
      return fits ? { type: 'snapshot', edition, html } : undefined;
    }
    default:
      return undefined;
  }
}

function readReading(value: unknown): PageReading | undefined {
  if (!isRecord(value)) return undefined;
  const { facts, raw, blocks, seen } = value;
  if (typeof raw !== 'string' || raw.length > LONGEST || !isFacts(facts) || !areBlocks(blocks, raw.length))
    return undefined;
  const isPlace = Number.isSafeInteger(seen) && (seen as number) >= 0;
  return { facts, raw, blocks, ...(isPlace ? { seen: seen as number } : {}) };
}
