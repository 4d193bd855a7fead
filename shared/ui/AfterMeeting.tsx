import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { RadioList } from './RadioList.tsx';
import { AFTER, findingsWords } from './strings/after-meeting.ts';

export interface AfterMeetingProps {
  /** Titles of the restricted papers that are still here. */
  readonly papers: readonly string[];
  /** What was marked in them. */
  readonly findings: number;
  /** True while they are being deleted: it can be undone. */
  readonly leaving: boolean;
  readonly onDelete: (findings: boolean) => void;
  readonly onUndo: () => void;
}

/** "Delete after the meeting": offered, never done by itself, and undone for a while. */
export function AfterMeeting(props: AfterMeetingProps): JSX.Element | null {
  const { papers, leaving, onUndo } = props;
  const [asks, setAsks] = useState(false);
  if (papers.length === 0) return null;
  if (leaving) {
    return (
      <Banner
        tone="information"
        icon="trash"
        live
        title={AFTER.leaving(papers.length)}
        actions={
          <Button look="link" onClick={onUndo}>
            {AFTER.undo}
          </Button>
        }
      />
    );
  }
  return (
    <>
      <Banner
        tone="information"
        icon="lock"
        title={AFTER.over(papers.length)}
        actions={
          <Button look="link" onClick={() => setAsks(true)}>
            {AFTER.offer}
          </Button>
        }
      >
        {AFTER.still}
      </Banner>
      {asks ? <Ask {...props} onClose={() => setAsks(false)} /> : null}
    </>
  );
}

function Ask({
  papers,
  findings,
  onDelete,
  onClose,
}: AfterMeetingProps & { readonly onClose: () => void }): JSX.Element {
  const [choice, setChoice] = useState<'keep' | 'too'>('keep');
  return (
    <Dialog
      title={AFTER.title(papers.length)}
      onClose={onClose}
      actions={
        <>
          <Button
            look="primary"
            onClick={() => {
              onClose();
              onDelete(findings === 0 || choice === 'too');
            }}
          >
            {AFTER.remove(papers.length)}
          </Button>
          <Button onClick={onClose}>{AFTER.cancel}</Button>
        </>
      }
    >
      <ul class="rp-after-papers">
        {papers.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
      <p>{AFTER.what}</p>
      {findings === 0 ? null : (
        <RadioList
          legend={findingsWords(findings)}
          value={choice}
          onChange={setChoice}
          rows={[
            { id: 'keep', label: AFTER.keepFindings },
            { id: 'too', label: AFTER.findingsToo },
          ]}
        />
      )}
    </Dialog>
  );
}
