import type { JSX } from 'preact';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import type { KeepState, MeetingChangesRow } from './meeting-values.ts';
import { MEETING, keepTheseWords, keepingWords } from './strings/meeting.ts';

export interface KeepActions {
  readonly onKeepAll: () => void;
  readonly onPause: () => void;
  /** What changed leaves nothing to keep: it need not be told again. */
  readonly onSeen: () => void;
}

/** "Keep these 6 papers"; while they come, how far they are, and Pause. Nothing once all are kept. */
export function KeepPapers({
  keep,
  onKeepAll,
  onPause,
}: Omit<KeepActions, 'onSeen'> & { readonly keep: KeepState }): JSX.Element | null {
  if (!keep.running && !keep.paused) {
    if (keep.left === 0) return null;
    return (
      <div class="rp-keep">
        <Button look="primary" icon="download" onClick={onKeepAll}>
          {keepTheseWords(keep.left)}
        </Button>
      </div>
    );
  }
  const words = keepingWords(keep);
  return (
    <div class="rp-keep rp-keep-running">
      <progress class="rp-keep-bar" aria-label={words} value={keep.done} max={keep.done + keep.left} />
      <span class="rp-keep-words num">{words}</span>
      <button type="button" class="rp-textlink" onClick={keep.paused ? onKeepAll : onPause}>
        {keep.paused ? MEETING.goOn : MEETING.pause}
      </button>
    </div>
  );
}

/** What the council did to the meeting's page since the papers were kept. */
export function ChangesBanner({
  changes,
  onKeepAll,
  onSeen,
}: Pick<KeepActions, 'onKeepAll' | 'onSeen'> & { readonly changes: MeetingChangesRow }): JSX.Element {
  const keeps = changes.toKeep > 0;
  return (
    <Banner
      tone="information"
      icon="file"
      live
      title={`${changes.since}: ${changes.words}`}
      actions={
        <Button look="link" onClick={keeps ? onKeepAll : onSeen}>
          {keeps ? keepTheseWords(changes.toKeep) : MEETING.seen}
        </Button>
      }
    />
  );
}
