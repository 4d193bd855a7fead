import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ReportView } from '../../core/view.ts';
import type { Marks } from '../../exchange/marks.ts';
import { Button } from '../../ui/Button.tsx';
import type { AppModel } from '../app-model.ts';
import { giveFile } from '../copies.ts';
import { MARKS } from '../strings/marks.ts';
import { noteExport } from './note-export.ts';
import type { PdfWish } from './give-pdf.ts';

export interface PdfButtonProps {
  readonly model: AppModel;
  readonly marks: Marks;
  readonly views: readonly (ReportView | null)[];
  /** Of the file, without its ending. */
  readonly name: string;
}

/** A copy of the one paper that is listed, if it is a kept PDF, with the marks in it. */
export function PdfButton({ model, marks, views, name }: PdfButtonProps): JSX.Element | null {
  const [withNames, setWithNames] = useState(true);
  const [isBusy, setBusy] = useState(false);
  const paper = pdfOf(marks, views);
  if (paper === undefined) return null;
  const make = async (): Promise<void> => {
    setBusy(true);
    try {
      const { makeMarkedPdf } = await import('./give-pdf.ts');
      const made = model.take(await makeMarkedPdf(model, { ...paper, withNames }));
      if (made === undefined) return;
      giveFile(made.blob, `${name}.pdf`);
      noteExport(model, marks, views);
      model.say(MARKS.pdfMade(made.written, made.left, made.already));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button icon="download" busy={isBusy ? MARKS.making : undefined} onClick={() => void make()}>
        {MARKS.pdf}
      </Button>
      <label class="rp-check marks-names">
        <input
          type="checkbox"
          checked={withNames}
          onChange={(event) => setWithNames(event.currentTarget.checked)}
        />
        <span>{MARKS.pdfNames}</span>
      </label>
    </>
  );
}

/** The newest version that is kept. Undefined where several papers are listed, or the one is no PDF. */
function pdfOf(marks: Marks, views: readonly (ReportView | null)[]): Omit<PdfWish, 'withNames'> | undefined {
  const entries = [...marks.ask, ...marks.papers.flatMap((paper) => paper.entries)];
  const [rid, ...others] = new Set(entries.map((entry) => entry.rid));
  const view = others.length === 0 ? views.find((each) => each !== null && each.rid === rid) : undefined;
  const edition = view?.editions.findLast(({ file }) => file !== undefined);
  if (!view || edition?.media !== 'pdf' || edition.file === undefined) return undefined;
  return { view, edition: { ...edition, file: edition.file }, entries };
}
