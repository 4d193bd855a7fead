/** What passes between the panel and the content script of the tab beside it. */
import type { EditionId, FindingId } from '../shared/core/ids.ts';
import type { PageFacts } from '../shared/core/page.ts';
import { ERROR_CODES, type ErrorCode, type Result } from '../shared/core/result.ts';
import type { Anchor, Selectors, Span } from '../shared/core/selector.ts';
import type { Candidate } from '../shared/core/view.ts';
import type { PageStatus } from './messages.ts';

/** The fields that a member can type in; both are in the panel. */
export type Field = 'note' | 'theme';

/** A paragraph of the page, for marking it without selecting. */
export interface PageParagraph {
  /** Ordinal of its block in the page's index. */
  readonly block: number;
  readonly number?: string;
  readonly text: string;
}

/** All that the panel shows of the page itself. Sent whole on every change. */
export interface TabState {
  readonly url: string;
  readonly title: string;
  /** True for Rapporteur's own web app, or a page that says it is: it is joined, not marked. */
  readonly app?: true;
  /** Why nothing can be marked here, such as a page without text. */
  readonly trouble?: ErrorCode;
  readonly facts?: PageFacts;
  /** Some of its words stand in frames, out of reach from here. */
  readonly framed?: boolean;
  /** Absent until the host has answered. */
  readonly status?: PageStatus;
  readonly anchors: Readonly<Record<FindingId, Anchor>>;
  /** Of those that have no sure place, where they may be. */
  readonly candidates?: Readonly<Record<FindingId, readonly Candidate[]>>;
  /** Marked here and not yet acknowledged. */
  readonly saving: number;
  readonly hostLost: boolean;
}

export type PanelMessage =
  | { readonly type: 'goto'; readonly finding: FindingId; readonly span: Span }
  /** Which words are these, or those that are selected? Answered by `words`. */
  | { readonly type: 'words?'; readonly finding: FindingId; readonly span?: Span }
  /** These are not to be seen in the page, until others are named or the panel closes. */
  | { readonly type: 'hide'; readonly findings: readonly FindingId[] }
  | { readonly type: 'list' }
  | { readonly type: 'mark'; readonly block: number }
  | { readonly type: 'keep' }
  /** The browser left the focus in the page though a field was asked for: how to get there, in a sentence. */
  | { readonly type: 'hint'; readonly says: string };

export type TabMessage =
  | { readonly type: 'state'; readonly state: TabState }
  | { readonly type: 'paragraphs'; readonly list: readonly PageParagraph[] }
  | {
      readonly type: 'words';
      readonly finding: FindingId;
      readonly sel: Result<Selectors>;
      /** Absent where the host has not named this reading yet. */
      readonly edition?: EditionId | undefined;
    }
  | { readonly type: 'open-card'; readonly finding: FindingId }
  | { readonly type: 'focus'; readonly finding: FindingId; readonly field: Field };

/** One-off messages to the worker. */
export type WorkerMessage =
  | { readonly type: 'ensure-host' }
  /** `again`: it is open, and the focus is to go there. */
  | { readonly type: 'open-panel'; readonly again?: boolean }
  | { readonly type: 'paint-style' }
  /** The second half of the content script. */
  | { readonly type: 'page-tools' }
  /** The member pressed a paper's link to read and mark it. */
  | { readonly type: 'read-paper'; readonly url: string; readonly name: string }
  /** Something of this device is at a server, or nothing is any more. Only of our own pages. */
  | { readonly type: 'shares'; readonly on: boolean }
  /** This device was reported lost: nothing of ours is to be left in the browser. Only of our own pages. */
  | { readonly type: 'wiped' }
  /** The sentence of an error code. */
  | { readonly type: 'words'; readonly code: ErrorCode };

const CODES = new Set<unknown>(ERROR_CODES);

export function readWorkerMessage(value: unknown): WorkerMessage | undefined {
  const { type, code, again, on, url, name } = (
    typeof value === 'object' && value !== null ? value : {}
  ) as Record<string, unknown>;
  if (type === 'words') return CODES.has(code) ? { type, code: code as ErrorCode } : undefined;
  if (type === 'open-panel') return { type, again: again === true };
  if (type === 'read-paper')
    return typeof url === 'string' && typeof name === 'string' ? { type, url, name } : undefined;
  if (type === 'shares') return { type, on: on === true };
  const isPlain =
    type === 'ensure-host' || type === 'paint-style' || type === 'page-tools' || type === 'wiped';
  return isPlain ? { type } : undefined;
}
