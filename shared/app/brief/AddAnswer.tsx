import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ReportId } from '../../core/ids.ts';
import type { BriefLine } from '../../scrutiny/brief/list-questions.ts';
import { readDue } from '../../scrutiny/brief/read-due.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, TextArea } from '../../ui/Field.tsx';
import { InPlace } from '../../ui/InPlace.tsx';
import { AFTER } from '../../ui/strings/after.ts';
import type { AppModel } from '../app-model.ts';
import { useDraft } from '../session/use-draft.ts';
import { isRestricted } from './brief-words.ts';
import { todayOf } from './day-of.ts';
import { draftKey } from './draft-key.ts';
import { keepAnswer } from './keep-answer.ts';
import type { BriefState } from './use-brief.ts';

export interface AddAnswerProps {
  readonly model: AppModel;
  readonly state: BriefState;
  readonly line: BriefLine;
  readonly onKept: (rid: ReportId) => void;
  readonly onClose: () => void;
}

/** Pasted words, a file or a saved e-mail become a paper. */
export function AddAnswer({ model, state, line, onKept, onClose }: AddAnswerProps): JSX.Element {
  const text = useDraft(model, draftKey('answer-paper', line, 'text'), '');
  const from = useDraft(model, draftKey('answer-paper', line, 'from'), '');
  const sent = useDraft(model, draftKey('answer-paper', line, 'sent'), '');
  const [file, setFile] = useState<File | undefined>(undefined);
  const [error, setError] = useState<string | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const keep = async (): Promise<void> => {
    const isEmpty = text.text.trim() === '' && file === undefined;
    setError(isEmpty ? AFTER.answerMissing : undefined);
    if (isEmpty) return;
    setBusy(true);
    const day = readDue(sent.text, todayOf(model));
    const council = state.reports.get(line.evidence[0]?.rid ?? '')?.report.council;
    const kept = model.take(
      await keepAnswer(model, {
        from: from.text.trim(),
        text: text.text.trim(),
        stem: line.stem,
        ...(day?.length === 10 ? { sent: day } : {}),
        ...(file === undefined ? {} : { file }),
        ...(council === undefined ? {} : { council }),
        ...(isRestricted(line) ? { restricted: AFTER.answerRestricted } : {}),
      }),
    );
    setBusy(false);
    if (kept === undefined) return;
    for (const field of [text, from, sent]) field.keep();
    model.say(AFTER.answerKept);
    onKept(kept);
  };
  return (
    <InPlace label={AFTER.answerTitle}>
      <form
        class="rp-form after-answer"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <p class="rp-meta">{AFTER.answerAbout}</p>
        <TextArea label={AFTER.paste} rows={5} value={text.text} error={error} onInput={text.type} />
        <label class="rp-field">
          <span class="rp-label">{AFTER.file1}</span>
          <input
            class="rp-input"
            type="file"
            accept=".pdf,.docx,.eml,message/rfc822"
            onChange={({ currentTarget: { files } }) => setFile(files?.[0])}
          />
        </label>
        <Field label={AFTER.from} value={from.text} onInput={from.type} />
        <Field label={AFTER.sent} hint={AFTER.sentHint} value={sent.text} onInput={sent.type} />
        <div class="rp-actions">
          <Button look="primary" type="submit" busy={isBusy ? AFTER.keeping : undefined}>
            {AFTER.keepAnswer}
          </Button>
          <Button onClick={onClose}>{AFTER.close}</Button>
        </div>
      </form>
    </InPlace>
  );
}
