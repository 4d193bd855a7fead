import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { LedgerFinding } from '../../core/ledger.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ThemeField } from '../../ui/ThemeField.tsx';
import { TakeOut } from '../exchange/TakeOut.tsx';
import type { AppModel } from '../app-model.ts';
import { FINDINGS } from '../strings/findings.ts';
import { listStateOf } from './list-state.ts';
import { newThemeCommand, tagCommand } from './tag-command.ts';

/** Findings that are changed in one step: each is a row that all contexts take in. */
const MOST = 2_000;

interface BulkBarProps {
  readonly model: AppModel;
  readonly shown: readonly LedgerFinding[];
}

type Open = 'add' | 'remove' | 'file' | null;

/** What is done with several at once: those that are selected, else all that are listed. */
export function BulkBar({ model, shown }: BulkBarProps): JSX.Element | null {
  const [open, setOpen] = useState<Open>(null);
  const { selected } = listStateOf(model.desk);
  const chosen = shown.filter(({ id }) => selected.value.has(id));
  const of = chosen.length > 0 ? chosen : shown;
  if (shown.length === 0) return null;
  const close = (): void => setOpen(null);
  return (
    <div class="findings-bulk">
      {chosen.length === 0 ? null : <span class="findings-count">{FINDINGS.selected(chosen.length)}</span>}
      {chosen.length === shown.length ? null : (
        <Button look="bare" onClick={() => (selected.value = new Set(shown.map(({ id }) => id)))}>
          {FINDINGS.selectAll(shown.length)}
        </Button>
      )}
      {chosen.length === 0 ? null : (
        <>
          <Button look="bare" onClick={() => (selected.value = new Set())}>
            {FINDINGS.selectNone}
          </Button>
          <Button icon="plus" onClick={() => setOpen('add')}>
            {FINDINGS.addTheme}
          </Button>
          <Button onClick={() => setOpen('remove')}>{FINDINGS.removeTheme}</Button>
        </>
      )}
      <Button icon="download" onClick={() => setOpen('file')}>
        {FINDINGS.takeOut}
      </Button>
      {open === 'add' || open === 'remove' ? (
        <TagDialog model={model} findings={chosen} isOn={open === 'add'} onClose={close} />
      ) : null}
      {open === 'file' ? (
        <Dialog title={FINDINGS.takeOutOf(of.length)} wide onClose={close}>
          <TakeOut model={model} only={new Set(of.map(({ id }) => id))} />
        </Dialog>
      ) : null}
    </div>
  );
}

interface TagDialogProps {
  readonly model: AppModel;
  readonly findings: readonly LedgerFinding[];
  readonly isOn: boolean;
  readonly onClose: () => void;
}

function TagDialog({ model, findings, isOn, onClose }: TagDialogProps): JSX.Element {
  const { desk, world } = model;
  const carried = new Set(findings.flatMap(({ themes }) => themes));
  const themes = isOn ? desk.themes.value : desk.themes.value.filter(({ id }) => carried.has(id));
  const title = (isOn ? FINDINGS.themesOf : FINDINGS.removeOf)(findings.length);
  const take = async (id: string): Promise<void> => {
    const label = themes.find((theme) => theme.id === id)?.label ?? id;
    const said = (isOn ? FINDINGS.tagged : FINDINGS.untagged)(label, findings.length);
    onClose();
    await model.run(tagCommand(findings, id, isOn, world.now()), said);
  };
  const takeNew = async (label: string): Promise<void> => {
    const { id, command } = newThemeCommand(label, model.newId(), world.now());
    const tags = tagCommand(findings, id, true, world.now());
    onClose();
    await model.run(
      { type: 'all', commands: [command, tags], at: world.now() },
      FINDINGS.tagged(label, findings.length),
    );
  };
  return (
    <Dialog title={title} onClose={onClose}>
      {findings.length > MOST ? (
        <p>{FINDINGS.tooMany(MOST)}</p>
      ) : isOn ? (
        <ThemeField
          themes={themes}
          chosen={[]}
          focus
          onAdd={(id) => void take(id)}
          onRemove={() => undefined}
          onNew={(label) => void takeNew(label)}
        />
      ) : (
        <ul class="findings-carried">
          {themes.map(({ id, label }) => (
            <li key={id}>
              <Button onClick={() => void take(id)}>{label}</Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
