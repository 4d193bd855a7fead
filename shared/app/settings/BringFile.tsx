import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Result } from '../../core/result.ts';
import { Button } from '../../ui/Button.tsx';
import { ChooseFile } from '../choose-file/ChooseFile.tsx';
import type { AppModel } from '../app-model.ts';

/** What can be taken out again in one step. */
export interface Undoable {
  undo(): Promise<Result<void>>;
}

export interface BringWords {
  readonly about: string;
  readonly choose: string;
  readonly reading: string;
  readonly adding: string;
  readonly undo: string;
  readonly undone: string;
  /** Another file, or none. */
  readonly other: string;
  readonly chosen: (name: string, size: number) => string;
}

export interface BringFileProps<Contents, Brought extends Undoable> {
  readonly model: AppModel;
  readonly words: BringWords;
  /** Reads what is in it; changes nothing. */
  readonly look: (file: File) => Promise<Result<Contents>>;
  readonly bring: (file: File) => Promise<Result<Brought>>;
  /** What is in the file, before anything of it is added. */
  readonly describe: (contents: Contents) => ComponentChildren;
  /** On the button that adds it. */
  readonly add: (contents: Contents) => string;
  readonly said: (brought: Brought) => string;
  readonly canUndo: (brought: Brought) => boolean;
}

type Step<Contents, Brought> =
  | { readonly at: 'choose' | 'undone' }
  | { readonly at: 'reading'; readonly file: File }
  | { readonly at: 'chosen' | 'adding'; readonly file: File; readonly contents: Contents }
  | { readonly at: 'done'; readonly brought: Brought };

/** A file is chosen, looked at, added, and taken out again in one step. */
export function BringFile<Contents, Brought extends Undoable>(
  props: BringFileProps<Contents, Brought>,
): JSX.Element {
  const { model, words } = props;
  const [step, setStep] = useState<Step<Contents, Brought>>({ at: 'choose' });
  const look = async (file: File): Promise<void> => {
    setStep({ at: 'reading', file });
    const contents = model.take(await props.look(file));
    setStep(contents === undefined ? { at: 'choose' } : { at: 'chosen', file, contents });
  };
  const add = async (file: File, contents: Contents): Promise<void> => {
    setStep({ at: 'adding', file, contents });
    const brought = model.take(await props.bring(file));
    setStep(brought === undefined ? { at: 'choose' } : { at: 'done', brought });
  };
  const undo = async (brought: Brought): Promise<void> => {
    const undone = await brought.undo();
    if (undone.ok) setStep({ at: 'undone' });
    else model.take(undone);
  };
  return (
    <div class="copy-part">
      <p class="settings-detail">{words.about}</p>
      {step.at === 'chosen' || step.at === 'adding' ? (
        <div class="copy-preview" role="group" aria-label={step.file.name}>
          <p class="copy-file">{words.chosen(step.file.name, step.file.size)}</p>
          {props.describe(step.contents)}
          <div class="rp-actions">
            <Button
              look="primary"
              busy={step.at === 'adding' ? words.adding : undefined}
              onClick={() => void add(step.file, step.contents)}
            >
              {props.add(step.contents)}
            </Button>
            {step.at === 'adding' ? null : (
              <Button look="bare" onClick={() => setStep({ at: 'choose' })}>
                {words.other}
              </Button>
            )}
          </div>
        </div>
      ) : (
        <ChooseFile
          label={words.choose}
          reading={words.reading}
          accept=".zip,application/zip"
          isBusy={step.at === 'reading'}
          onFile={(file) => void look(file)}
        />
      )}
      <p role="status" class="copy-done">
        {step.at === 'done' ? props.said(step.brought) : null}
        {step.at === 'undone' ? words.undone : null}
      </p>
      {step.at === 'done' && props.canUndo(step.brought) ? (
        <Button icon="undo" onClick={() => void undo(step.brought)}>
          {words.undo}
        </Button>
      ) : null}
    </div>
  );
}
