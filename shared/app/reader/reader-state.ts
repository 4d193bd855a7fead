import { signal, type Signal } from '@preact/signals';
import type { EditionId, FindingId, WorkspaceId } from '../../core/ids.ts';
import type { Kind } from '../../core/kind.ts';
import type { DraftField, Drafts } from '../../ui/finding-props.ts';
import type { DrawnBox } from './drawn-box.ts';
import type { SelectedWords } from './reader-paper.ts';

export type SidePane = 'outline' | 'findings' | 'pages' | 'find' | 'changes' | 'suggested';

export type Sheet = SidePane | 'keys' | 'go-to' | 'pack-page' | 'details';

/** What the reader remembers while a report is open. One per open report; nothing of it is kept. */
export interface ReaderState {
  readonly active: Signal<FindingId | null>;
  /** The open suggestion; null while a finding is. */
  readonly suggestion: Signal<string | null>;
  /** Kinds that the member gave suggestions before accepting them. */
  readonly suggestionKinds: Signal<ReadonlyMap<string, Kind>>;
  readonly mode: Signal<'open' | 'editing'>;
  readonly focus: Signal<DraftField | undefined>;
  readonly drafts: Signal<Drafts>;
  readonly selection: Signal<SelectedWords | null>;
  /** The paper as it looked, or the reading view for screen readers and touch. */
  readonly view: Signal<'page' | 'reading'>;
  readonly edition: Signal<EditionId | null>;
  readonly pane: Signal<SidePane>;
  /** Figures typed so far: G goes to that paragraph. */
  readonly typed: Signal<string>;
  /** Boxes are drawn over pages that are pictures. */
  readonly isBoxing: Signal<boolean>;
  readonly box: Signal<DrawnBox | null>;
  readonly query: Signal<string>;
  readonly hit: Signal<number>;
  readonly hidden: Signal<ReadonlySet<Kind | 'mark'>>;
  /** Workspaces whose findings are not shown. */
  readonly hiddenLayers: Signal<ReadonlySet<WorkspaceId>>;
  /** Sheets of narrow screens, the list of keys, and the question for a paragraph. */
  readonly sheet: Signal<Sheet | null>;
}

/** A reader as it opens, with this finding in front if there is one. */
export function createReaderState(finding: FindingId | undefined): ReaderState {
  return {
    active: signal(finding ?? null),
    suggestion: signal<string | null>(null),
    suggestionKinds: signal<ReadonlyMap<string, Kind>>(new Map()),
    mode: signal<'open' | 'editing'>('open'),
    focus: signal<DraftField | undefined>(undefined),
    drafts: signal<Drafts>({}),
    selection: signal<SelectedWords | null>(null),
    view: signal<'page' | 'reading'>('page'),
    edition: signal<EditionId | null>(null),
    pane: signal<SidePane>('outline'),
    typed: signal(''),
    isBoxing: signal(false),
    box: signal<DrawnBox | null>(null),
    query: signal(''),
    hit: signal(0),
    hidden: signal<ReadonlySet<Kind | 'mark'>>(new Set()),
    hiddenLayers: signal<ReadonlySet<WorkspaceId>>(new Set()),
    sheet: signal<Sheet | null>(null),
  };
}
