import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { TextArea } from '../Field.tsx';
import { BRIEF } from '../strings/brief.ts';

export interface QuestionEditorProps {
  readonly stem: string;
  readonly followUp: string;
  readonly onStem: (text: string) => void;
  readonly onFollowUp: (text: string) => void;
  /** By the button, or by leaving the fields. */
  readonly onKeep: () => void;
  /** "Only you can see this". */
  readonly seenBy: string;
}

/** The words of a question, kept as a draft at each keystroke, and as the question when the fields are left. */
export function QuestionEditor(props: QuestionEditorProps): JSX.Element {
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    props.onKeep();
  };
  return (
    <div
      class="rp-form rp-bq-editor"
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null) && document.hasFocus())
          props.onKeep();
      }}
    >
      <TextArea
        label={BRIEF.stem}
        rows={2}
        value={props.stem}
        areaRef={first}
        onInput={props.onStem}
        onKeyDown={onKeyDown}
      />
      <TextArea
        label={BRIEF.followUp}
        hint={BRIEF.followUpHint}
        rows={2}
        value={props.followUp}
        onInput={props.onFollowUp}
        onKeyDown={onKeyDown}
      />
      <p class="rp-meta">{props.seenBy}</p>
      <div class="rp-actions">
        <Button look="primary" onClick={props.onKeep}>
          {BRIEF.keep}
        </Button>
      </div>
    </div>
  );
}
