import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { BroughtBack, CopyContents } from '../../desk/desk.ts';
import { Button } from '../../ui/Button.tsx';
import type { AppModel } from '../app-model.ts';
import { SETTINGS } from '../strings/app.ts';

type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'reading'; readonly file: File }
  | { readonly at: 'chosen' | 'adding'; readonly file: File; readonly contents: CopyContents }
  | { readonly at: 'done'; readonly result: BroughtBack }
  | { readonly at: 'undone' };

/** Adds what a copy holds: chosen, looked at, added, and taken out again in one step. */
export function BringBackCopy({ model }: { readonly model: AppModel }): JSX.Element {
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const look = async (file: File): Promise<void> => {
    setStep({ at: 'reading', file });
    const contents = model.take(await model.desk.lookAtCopy(file));
    setStep(contents === undefined ? { at: 'choose' } : { at: 'chosen', file, contents });
  };
  const add = async (file: File, contents: CopyContents): Promise<void> => {
    setStep({ at: 'adding', file, contents });
    void model.persistence.ask();
    const result = model.take(await model.desk.bringBack(file));
    setStep(result === undefined ? { at: 'choose' } : { at: 'done', result });
  };
  const undo = async (result: BroughtBack): Promise<void> => {
    const undone = await result.undo();
    if (undone.ok) setStep({ at: 'undone' });
    else model.take(undone);
  };
  return (
    <div class="copy-part">
      <p>{SETTINGS.bringBackDetail}</p>
      {step.at === 'chosen' || step.at === 'adding' ? (
        <Chosen
          {...step}
          isBusy={step.at === 'adding'}
          onAdd={() => void add(step.file, step.contents)}
          onOther={() => setStep({ at: 'choose' })}
        />
      ) : (
        <ChooseFile isBusy={step.at === 'reading'} onFile={(file) => void look(file)} />
      )}
      <p role="status" class="copy-done">
        {step.at === 'done'
          ? SETTINGS.brought(step.result.added, step.result.already, step.result.lost)
          : null}
        {step.at === 'undone' ? SETTINGS.undone : null}
      </p>
      {step.at === 'done' && step.result.added > 0 ? (
        <Button icon="undo" onClick={() => void undo(step.result)}>
          {SETTINGS.undoBrought}
        </Button>
      ) : null}
    </div>
  );
}

interface ChooseFileProps {
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
}

function ChooseFile({ isBusy, onFile }: ChooseFileProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        class="sr-only"
        tabIndex={-1}
        aria-label={SETTINGS.bringBack}
        accept=".zip,application/zip"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      <Button
        icon="upload"
        busy={isBusy ? SETTINGS.reading : undefined}
        onClick={() => input.current?.click()}
      >
        {SETTINGS.bringBack}
      </Button>
    </>
  );
}

interface ChosenProps {
  readonly file: File;
  readonly contents: CopyContents;
  readonly isBusy: boolean;
  readonly onAdd: () => void;
  readonly onOther: () => void;
}

/** What is in the copy, before anything of it is added. */
function Chosen({ file, contents, isBusy, onAdd, onOther }: ChosenProps): JSX.Element {
  const { papers, findings, already, madeAt, by } = contents;
  return (
    <div class="copy-preview" role="group" aria-label={file.name}>
      <p class="copy-file">{SETTINGS.chosen(file.name, file.size)}</p>
      <p role="status">
        {SETTINGS.savedBy(madeAt, by)} <strong>{SETTINGS.contents(papers, findings, already)}</strong>
      </p>
      <div class="rp-actions">
        <Button look="primary" busy={isBusy ? SETTINGS.adding : undefined} onClick={onAdd}>
          {SETTINGS.addIt}
        </Button>
        {isBusy ? null : (
          <Button look="bare" onClick={onOther}>
            {SETTINGS.notThis}
          </Button>
        )}
      </div>
    </div>
  );
}
