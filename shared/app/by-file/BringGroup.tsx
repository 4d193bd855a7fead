import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { BroughtGroup, GroupFileContents } from '../../core/by-file.ts';
import { Button } from '../../ui/Button.tsx';
import type { AppModel } from '../app-model.ts';
import { BY_FILE } from '../strings/by-file.ts';

type Step =
  | { readonly at: 'choose' | 'undone' }
  | { readonly at: 'reading'; readonly file: File }
  | { readonly at: 'chosen' | 'adding'; readonly file: File; readonly contents: GroupFileContents }
  | { readonly at: 'done'; readonly result: BroughtGroup };

/** A group's file: chosen, looked at, added, and taken out again in one step. */
export function BringGroup({ model }: { readonly model: AppModel }): JSX.Element {
  const { byFile } = model.desk;
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const look = async (file: File): Promise<void> => {
    setStep({ at: 'reading', file });
    const contents = model.take(await byFile.look(file));
    setStep(contents === undefined ? { at: 'choose' } : { at: 'chosen', file, contents });
  };
  const add = async (file: File, contents: GroupFileContents): Promise<void> => {
    setStep({ at: 'adding', file, contents });
    const result = model.take(await byFile.bring(file));
    setStep(result === undefined ? { at: 'choose' } : { at: 'done', result });
  };
  const undo = async (result: BroughtGroup): Promise<void> => {
    const undone = await result.undo();
    if (undone.ok) setStep({ at: 'undone' });
    else model.take(undone);
  };
  const canUndo = step.at === 'done' && step.result.canUndo && step.result.added + step.result.notes > 0;
  return (
    <div class="copy-part">
      <p class="settings-detail">{BY_FILE.bringAbout}</p>
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
        {step.at === 'done' ? BY_FILE.brought(step.result) : null}
        {step.at === 'undone' ? BY_FILE.undone : null}
      </p>
      {canUndo ? (
        <Button icon="undo" onClick={() => void undo(step.result)}>
          {BY_FILE.undo}
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
        aria-label={BY_FILE.bring}
        accept=".zip,application/zip"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      <Button
        icon="upload"
        busy={isBusy ? BY_FILE.reading : undefined}
        onClick={() => input.current?.click()}
      >
        {BY_FILE.bring}
      </Button>
    </>
  );
}

interface ChosenProps {
  readonly file: File;
  readonly contents: GroupFileContents;
  readonly isBusy: boolean;
  readonly onAdd: () => void;
  readonly onOther: () => void;
}

/** What is in the file, before anything of it is added. */
function Chosen({ file, contents, isBusy, onAdd, onOther }: ChosenProps): JSX.Element {
  return (
    <div class="copy-preview" role="group" aria-label={file.name}>
      <p class="copy-file">{BY_FILE.chosen(file.name, file.size)}</p>
      <p role="status">
        {BY_FILE.from(contents)} <strong>{BY_FILE.contents(contents)}</strong>
      </p>
      {contents.isHere ? null : <p>{BY_FILE.isNew}</p>}
      <div class="rp-actions">
        <Button look="primary" busy={isBusy ? BY_FILE.adding : undefined} onClick={onAdd}>
          {BY_FILE.add(contents.name)}
        </Button>
        {isBusy ? null : (
          <Button look="bare" onClick={onOther}>
            {BY_FILE.other}
          </Button>
        )}
      </div>
    </div>
  );
}
