import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PaperVersion } from '../../core/command.ts';
import type { ReportView } from '../../core/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import type { AppModel } from '../app-model.ts';
import { PACKS } from '../strings/packs.ts';
import { READER } from '../strings/reader.ts';

/** The pack whose pages are called out where this version is on screen: the one it is in, or itself. */
export function packOf(
  { rid, ties = [] }: ReportView,
  edition: string | undefined,
): PaperVersion | undefined {
  if (edition === undefined) return undefined;
  const on = ties.filter(({ isOff }) => !isOff);
  const above = on.find(({ other, report, isOfMeeting }) => {
    return other.isPack && isOfMeeting && report.edition === edition;
  });
  if (above) return above.pack;
  return on.some(({ other, pack }) => !other.isPack && pack.edition === edition)
    ? { rid, edition }
    : undefined;
}

export interface GoToPackPageProps {
  readonly model: AppModel;
  readonly pack: PaperVersion;
  /** The paper on screen, if one is, and how to go to a page of it. */
  readonly here?: { readonly rid: string; readonly go: (page: number) => void };
  readonly hasFocus?: boolean;
  readonly onGone?: () => void;
}

/** Takes the number that the chair calls out, and opens that page: in the report that it belongs to, else in the pack. */
export function GoToPackPage(props: GoToPackPageProps): JSX.Element {
  const { model, pack, here, hasFocus = false, onGone } = props;
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => void (hasFocus && field.current?.focus()), []);
  const [number, setNumber] = useState('');
  const [isUnknown, setUnknown] = useState(false);
  const go = async (): Promise<void> => {
    const place = await model.desk.papers.findPackPage(pack, number);
    if (place === undefined) return setUnknown(true);
    // Who reads the pack stays in it.
    const to = place.report && here?.rid !== pack.rid ? place.report : { rid: pack.rid, page: place.page };
    onGone?.();
    if (here?.rid === to.rid) here.go(to.page);
    else model.go({ page: 'reader', rid: to.rid, at: to.page });
    model.say(PACKS.went(place.label));
  };
  return (
    <form
      class="rp-form"
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      <Field
        label={PACKS.number}
        hint={PACKS.goToHint}
        inputRef={field}
        value={number}
        error={isUnknown ? PACKS.noPage(number) : undefined}
        onInput={(value) => {
          setNumber(value);
          setUnknown(false);
        }}
      />
      <div class="rp-actions">
        <Button look={hasFocus ? 'primary' : 'plain'} type="submit">
          {READER.go}
        </Button>
      </div>
    </form>
  );
}
