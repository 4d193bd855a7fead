/** What cards and lists of findings take, and what they call back. */
import type { ComponentChildren } from 'preact';
import type { EditionId, FindingId, NoteId, WorkspaceId } from '../core/ids.ts';
import type { Kind } from '../core/kind.ts';
import type { Span } from '../core/selector.ts';
import type { Theme, ThemeId } from '../core/theme.ts';
import type { Audience, Candidate, NoteView, PlacedFinding, SavedState } from '../core/view.ts';
import type { KeyCaps } from './keys.ts';
import type { ThemeHelp } from './ThemeField.tsx';
import type { MetFinding } from './MetNotice.tsx';

export type DraftField = 'theme' | 'note';

export type Drafts = Readonly<Partial<Record<DraftField, string>>>;

export type CardMode = 'compact' | 'open' | 'editing';

/** What a member can do with a finding. All take the finding's id, so one object serves a whole list. */
export interface FindingActions {
  /** The card was pressed: open it; its passage is on screen or not. */
  readonly onOpen: (finding: FindingId) => void;
  /** Close the card: Escape, or after Keep and Cancel. The focus goes back to the passage. */
  readonly onClose: (finding: FindingId) => void;
  readonly onGoTo: (finding: FindingId) => void;
  readonly onEdit: (finding: FindingId, field: DraftField) => void;
  readonly onKind: (finding: FindingId, kind: Kind | null) => void;
  readonly onTheme: (finding: FindingId, theme: ThemeId, on: boolean) => void;
  readonly onNewTheme: (finding: FindingId, label: string) => void;
  /** `replaces` are this member's note ids so far; empty text removes them. `ws`: who can see it, where that was chosen. */
  readonly onNote: (finding: FindingId, text: string, replaces: readonly NoteId[], ws?: WorkspaceId) => void;
  readonly onDraft: (finding: FindingId, field: DraftField, text: string) => void;
  readonly onAsk: (finding: FindingId, on: boolean) => void;
  readonly onDelete: (finding: FindingId) => void;
  /** "Yes, these words": for a moved or edited finding. */
  readonly onConfirm: (finding: FindingId) => void;
  /** Puts the finding on the selected words, or on these. Absent where there is no paper to put it on. */
  readonly onAttach?: ((finding: FindingId, span?: Span) => void) | undefined;
  /** Shows a place that may be the one meant. */
  readonly onGoToSpan?: ((finding: FindingId, span: Span) => void) | undefined;
  /** Asks with whom, and shows the words and the readers first. Absent where nothing can be shared. */
  readonly onShare?: ((finding: FindingId) => void) | undefined;
  /** Takes it out of that group. What others have read, they have read. */
  readonly onWithdraw?: ((finding: FindingId, from: WorkspaceId) => void) | undefined;
  /** The member has seen that somebody else marked the same words. */
  readonly onKeepBoth?: ((finding: FindingId) => void) | undefined;
  /** To a tagging session of the group that has this finding of somebody else's. */
  readonly onTalk?: ((finding: FindingId) => void) | undefined;
  /** Two versions of a note stay as two notes. */
  readonly onKeepVersions?: ((finding: FindingId, versions: readonly NoteView[]) => void) | undefined;
}

export interface FindingCardProps {
  readonly placed: PlacedFinding;
  readonly mode: CardMode;
  /** The edition on screen: whether the member has confirmed this finding there. */
  readonly edition?: EditionId | undefined;
  readonly themes: readonly Theme[];
  readonly themeHelp?: ThemeHelp | undefined;
  readonly actions: FindingActions;
  readonly saved?: SavedState | undefined;
  readonly drafts?: Drafts | undefined;
  readonly focus?: DraftField | undefined;
  readonly headingLevel?: 2 | 3 | 4 | undefined;
  /** A document of a newer version: nothing can be changed. */
  readonly readOnly?: boolean | undefined;
  /** Where the member has changed keys; the usual ones otherwise. */
  readonly caps?: KeyCaps | undefined;
  readonly candidates?: readonly Candidate[] | undefined;
  /** Where the passage cannot be shown beside the card. */
  readonly canGoTo?: boolean | undefined;
  /** Others' findings on the same words that came while the members were apart. */
  readonly met?: readonly MetFinding[] | undefined;
  /** Under the note, while the member has written few: who may ask to see it. */
  readonly noteHint?: string | undefined;
  /** Who may see a note written here, the narrowest first; with more than one the composer asks. */
  readonly noteAudiences?: readonly Audience[] | undefined;
  /** The years of its theme, while the card is open. */
  readonly story?: ComponentChildren;
}
