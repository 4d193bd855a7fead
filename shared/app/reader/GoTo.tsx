import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { describeParagraph } from '../../core/citation.ts';
import { PACKS } from '../strings/packs.ts';
import { READER } from '../strings/reader.ts';
import { GoToPackPage, packOf } from './GoToPackPage.tsx';
import { moveToParagraph } from './reader-moves.ts';
import type { ReaderParts } from './reader-parts.ts';

/** Asks for the number of a paragraph, or of a page of the pack, and goes there. */
export function GoTo(props: ReaderParts & { readonly isPackPage: boolean }): JSX.Element {
  const { state, model, view, edition, pdf, isPackPage } = props;
  const pack = packOf(view, edition?.id);
  const close = (): void => void (state.sheet.value = null);
  return (
    <Dialog title={isPackPage ? PACKS.goTo : READER.goTo} onClose={close}>
      {isPackPage ? null : <GoToParagraph {...props} onGone={close} />}
      {pack === undefined || pdf === undefined ? null : (
        <GoToPackPage
          model={model}
          pack={pack}
          here={{ rid: view.rid, go: pdf.goToPage }}
          hasFocus={isPackPage}
          onGone={close}
        />
      )}
    </Dialog>
  );
}

function GoToParagraph({ paper, model, onGone }: ReaderParts & { readonly onGone: () => void }): JSX.Element {
  const [number, setNumber] = useState('');
  const [isUnknown, setUnknown] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // After the dialog has put the focus on its first button.
  useLayoutEffect(() => field.current?.focus(), []);
  const go = (): void => {
    if (paper === null) return onGone();
    const found = moveToParagraph(paper, number);
    if (found === undefined) return setUnknown(true);
    onGone();
    // The dialog gives the focus back to where it was opened: the paragraph has it after that.
    requestAnimationFrame(() => moveToParagraph(paper, number));
    model.say(READER.place(describeParagraph(found.label ?? number)));
  };
  return (
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
  );
}
