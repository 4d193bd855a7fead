import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ReportView } from '../../core/view.ts';
import type { Marks, MarksFrom } from '../../exchange/marks.ts';
import { Button } from '../../ui/Button.tsx';
import type { AppModel } from '../app-model.ts';
import { giveFile } from '../copies.ts';
import { MARKS, marksWords } from '../strings/marks.ts';
import { noteExport } from './note-export.ts';
import { PdfButton } from './PdfButton.tsx';

export interface FileButtonsProps {
  readonly model: AppModel;
  readonly marks: Marks;
  readonly views: readonly (ReportView | null)[];
  readonly from: MarksFrom;
  /** "My marks", or whose they are. */
  readonly title: string;
}

/** The marks that are listed, as files: for people, for other tools, and to be checked against a later version. */
export function FileButtons(props: FileButtonsProps): JSX.Element {
  const about = useId();
  const onMade = (): void => noteExport(props.model, props.marks, props.views);
  return (
    <>
      <FileButton make={() => giveWord(props)} onMade={onMade}>
        {MARKS.word}
      </FileButton>
      <PdfButton
        model={props.model}
        marks={props.marks}
        views={props.views}
        name={nameOf(props.marks, props.title)}
      />
      <FileButton make={() => giveAnnotations(props)} onMade={onMade} describedBy={about}>
        {MARKS.annotations}
      </FileButton>
      <FileButton make={() => giveFindings(props)} onMade={onMade} describedBy={about}>
        {MARKS.findings}
      </FileButton>
      <p id={about} class="rp-meta marks-files">
        {MARKS.aboutFiles(typeof props.from === 'object')}
      </p>
    </>
  );
}

function FileButton(props: {
  readonly children: ComponentChildren;
  readonly describedBy?: string;
  readonly make: () => Promise<void>;
  readonly onMade: () => void;
}): JSX.Element {
  const [isBusy, setBusy] = useState(false);
  const make = async (): Promise<void> => {
    setBusy(true);
    try {
      await props.make();
      props.onMade();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      icon="download"
      busy={isBusy ? MARKS.making : undefined}
      describedBy={props.describedBy}
      onClick={() => void make()}
    >
      {props.children}
    </Button>
  );
}

async function giveWord({ model, marks, title }: FileButtonsProps): Promise<void> {
  const { writeMarksDocx } = await import('../../exchange/marks-docx.ts');
  const named = title === MARKS.title ? marks : { ...marks, title: `${title}: ${marks.title}` };
  giveFile(await writeMarksDocx(named, marksWords(model.world.now())), `${nameOf(marks, title)}.docx`);
}

async function giveAnnotations({ model, marks, views, from, title }: FileButtonsProps): Promise<void> {
  const [{ collectExport }, { writeAnnotations }] = await Promise.all([
    import('./collect-export.ts'),
    import('../../exchange/annotations.ts'),
  ]);
  const { entries } = await collectExport(model.desk, marks, views, from);
  const page = writeAnnotations(model.newId(), `${title}: ${marks.title}`, entries);
  const blob = new Blob([JSON.stringify(page, null, 1)], { type: 'application/ld+json' });
  giveFile(blob, `${nameOf(marks, title)} annotations.json`);
}

async function giveFindings({ model, marks, views, from, title }: FileButtonsProps): Promise<void> {
  const [{ collectExport }, { writeFindings }] = await Promise.all([
    import('./collect-export.ts'),
    import('../../exchange/findings-file.ts'),
  ]);
  const { entries, skeletons } = await collectExport(model.desk, marks, views, from);
  const file = writeFindings(`${title}: ${marks.title}`, model.world.now(), entries, skeletons);
  const blob = new Blob([JSON.stringify(file, null, 1)], { type: 'application/json' });
  giveFile(blob, `${nameOf(marks, title)} findings.json`);
}

/** Without what file systems refuse. */
function nameOf(marks: Marks, title: string): string {
  return `${title} ${marks.title} ${marks.date ?? ''}`
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
}
