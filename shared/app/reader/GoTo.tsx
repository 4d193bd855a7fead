import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { describeParagraph } from '../../core/citation.ts';
import { READER } from '../strings/reader.ts';
import { moveToParagraph } from './reader-moves.ts';
import type { ReaderParts } from './reader-parts.ts';

/** Asks for the number of a paragraph, and goes there. */
export function GoTo({ paper, state, model }: ReaderParts): JSX.Element {
  const [number, setNumber] = useState('');
  const [isUnknown, setUnknown] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // After the dialog has put the focus on its first button.
  useLayoutEffect(() => field.current?.focus(), []);
  const close = (): void => void (state.sheet.value = null);
  const go = (): void => {
    if (paper === null) return close();
    const found = moveToParagraph(paper, number);
    if (found === undefined) return setUnknown(true);
    close();
    // The dialog gives the focus back to where it was opened: the paragraph has it after that.
    requestAnimationFrame(() => moveToParagraph(paper, number));
    model.say(READER.place(describeParagraph(found.label ?? number)));
  };
  return (
    <Dialog title={READER.goTo} onClose={close}>
      <form
        class="rp-form"
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <Field
          label={READER.goToNumber}
          value={number}
          inputRef={field}
          error={isUnknown ? READER.noParagraph(number) : undefined}
          onInput={(value) => {
            setNumber(value);
            setUnknown(false);
          }}
        />
        <div class="rp-actions">
          <Button look="primary" type="submit">
            {READER.go}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
