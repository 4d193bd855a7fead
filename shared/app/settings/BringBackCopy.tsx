import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { BroughtBack } from '../../desk/desk.ts';
import { Button } from '../../ui/Button.tsx';
import type { AppModel } from '../app-model.ts';
import { SETTINGS } from '../strings/app.ts';

type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'chosen'; readonly file: File }
  | { readonly at: 'adding'; readonly file: File }
  | { readonly at: 'done'; readonly result: BroughtBack }
  | { readonly at: 'undone' };

/** Adds what a copy holds: chosen, looked at, added, and taken out again in one step. */
export function BringBackCopy({ model }: { readonly model: AppModel }): JSX.Element {
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const input = useRef<HTMLInputElement>(null);
  const add = async (file: File): Promise<void> => {
    setStep({ at: 'adding', file });
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
          if (file !== undefined) setStep({ at: 'chosen', file });
        }}
      />
      {step.at === 'chosen' || step.at === 'adding' ? (
        <>
          <p class="copy-file">{SETTINGS.chosen(step.file.name, step.file.size)}</p>
          <Button
            look="primary"
            busy={step.at === 'adding' ? SETTINGS.adding : undefined}
            onClick={() => void add(step.file)}
          >
            {SETTINGS.addIt}
          </Button>
        </>
      ) : (
        <Button icon="upload" onClick={() => input.current?.click()}>
          {SETTINGS.bringBack}
        </Button>
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
