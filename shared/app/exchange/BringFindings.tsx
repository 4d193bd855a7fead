import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChooseFile } from '../choose-file/ChooseFile.tsx';
import { ImportPreview } from '../../ui/exchange/ImportPreview.tsx';
import { FILE_FAULT_WORDS, FORMAT_NAMES } from '../../ui/strings/exchange.ts';
import type { AppModel } from '../app-model.ts';
import { EXCHANGE } from '../strings/exchange.ts';
import type { ImportPlan, Prepared } from './prepare-import.ts';
import { previewRows } from './preview-rows.ts';
import type { Brought } from './run-import.ts';

type Step =
  | { readonly at: 'choose' | 'undone' | 'reading' }
  | { readonly at: 'refused'; readonly sentence: string }
  | { readonly at: 'looked' | 'adding'; readonly plan: ImportPlan; readonly size: number }
  | { readonly at: 'done'; readonly brought: Brought; readonly findings: number; readonly papers: number };

/** A file is chosen or dropped, looked at entry by entry, brought in, and taken out again in one step. */
export function BringFindings({ model }: { readonly model: AppModel }): JSX.Element {
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const end = useRef(new AbortController());
  useEffect(() => () => end.current.abort(), []);
  const look = async (file: File): Promise<void> => {
    setStep({ at: 'reading' });
    const { prepareImport } = await import('./prepare-import.ts');
    const prepared = await prepareImport(model, file, end.current.signal);
    if (prepared.ok) setStep({ at: 'looked', plan: prepared.value, size: file.size });
    else setStep({ at: 'refused', sentence: sentenceOf(prepared) });
  };
  const add = async (plan: ImportPlan, size: number): Promise<void> => {
    setStep({ at: 'adding', plan, size });
    const { runImport } = await import('./run-import.ts');
    const brought = await runImport(model, plan);
    if (brought === undefined) return setStep({ at: 'looked', plan, size });
    const fresh = freshOf(plan);
    const papers = new Set(fresh.map(({ rid }) => rid)).size;
    setStep({ at: 'done', brought, findings: fresh.length, papers });
  };
  const undo = async ({ inverse }: Brought): Promise<void> => {
    if ((await model.run(inverse)) !== undefined) setStep({ at: 'undone' });
  };
  return (
    <div class="copy-part">
      <p class="settings-detail">{EXCHANGE.bringAbout}</p>
      {step.at === 'looked' || step.at === 'adding' ? (
        <Looked
          plan={step.plan}
          size={step.size}
          isAdding={step.at === 'adding'}
          onAdd={() => void add(step.plan, step.size)}
          onOther={() => setStep({ at: 'choose' })}
        />
      ) : (
        <ChooseFindings isBusy={step.at === 'reading'} onFile={(file) => void look(file)} />
      )}
      {step.at === 'refused' ? <Banner tone="error" title={step.sentence} live /> : null}
      <p role="status" class="copy-done">
        {step.at === 'done' ? EXCHANGE.done(step.findings, step.papers) : null}
        {step.at === 'undone' ? EXCHANGE.undone : null}
      </p>
      {step.at === 'done' ? (
        <Button icon="undo" onClick={() => void undo(step.brought)}>
          {EXCHANGE.undo}
        </Button>
      ) : null}
    </div>
  );
}

const freshOf = (plan: ImportPlan): ImportPlan['rows'] =>
  plan.rows.filter(({ state }) => state !== 'duplicate');

function sentenceOf({ fault, entry }: Extract<Prepared, { ok: false }>): string {
  const sentence = FILE_FAULT_WORDS[fault];
  return entry === undefined ? sentence : EXCHANGE.refusedWith(sentence, entry);
}

interface LookedProps {
  readonly plan: ImportPlan;
  readonly size: number;
  readonly isAdding: boolean;
  readonly onAdd: () => void;
  readonly onOther: () => void;
}

function Looked({ plan, size, isAdding, onAdd, onOther }: LookedProps): JSX.Element {
  const fresh = freshOf(plan).length;
  const formats = plan.formats.map((format) => FORMAT_NAMES[format]).join(', ');
  return (
    <div class="copy-preview exchange-preview" role="group" aria-label={plan.name}>
      <p class="copy-file">{EXCHANGE.chosen(plan.name, formats, size)}</p>
      <ImportPreview rows={previewRows(plan)} />
      {plan.othersStatuses === 0 ? null : (
        <p class="rp-meta">{EXCHANGE.othersStatuses(plan.othersStatuses)}</p>
      )}
      <div class="rp-actions">
        {fresh === 0 ? null : (
          <Button look="primary" busy={isAdding ? EXCHANGE.adding : undefined} onClick={onAdd}>
            {EXCHANGE.add(fresh)}
          </Button>
        )}
        {isAdding ? null : (
          <Button look="bare" onClick={onOther}>
            {EXCHANGE.other}
          </Button>
        )}
      </div>
    </div>
  );
}

function ChooseFindings(props: {
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
}): JSX.Element {
  const drop = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    event.preventDefault();
    event.stopPropagation();
    if (file !== undefined) props.onFile(file);
  };
  return (
    <div class="exchange-drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <ChooseFile
        label={EXCHANGE.choose}
        reading={EXCHANGE.reading}
        accept=".json,.jsonld,.csv,.zip,application/json,application/ld+json,text/csv,application/zip"
        isBusy={props.isBusy}
        onFile={props.onFile}
      />
      <span class="rp-meta">{EXCHANGE.drop}</span>
    </div>
  );
}
