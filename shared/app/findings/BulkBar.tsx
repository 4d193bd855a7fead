import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Command } from '../../core/command.ts';
import type { LedgerFinding } from '../../core/ledger.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ThemeField } from '../../ui/ThemeField.tsx';
import { TakeOut } from '../exchange/TakeOut.tsx';
import type { AppModel } from '../app-model.ts';
import { FINDINGS } from '../strings/findings.ts';
import { listStateOf } from './list-state.ts';
import { newThemeCommand, tagCommand } from './tag-command.ts';

/** From so many on it takes seconds: how far it has come is shown. */
const MANY = 500;

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
  const [part, setPart] = useState<number | null>(null);
  const change = async (command: Command, said: string): Promise<void> => {
    if (findings.length < MANY) onClose();
    else setPart(0);
    await model.run(command, said, setPart);
    if (findings.length >= MANY) onClose();
  };
  const take = (id: string): Promise<void> => {
    const label = themes.find((theme) => theme.id === id)?.label ?? id;
    const said = (isOn ? FINDINGS.tagged : FINDINGS.untagged)(label, findings.length);
    return change(tagCommand(findings, id, isOn, world.now()), said);
  };
  const takeNew = (label: string): Promise<void> => {
    const { id, command } = newThemeCommand(label, model.newId(), world.now());
    const tags = tagCommand(findings, id, true, world.now());
    const commands = tags.type === 'all' ? [command, ...tags.commands] : [command, tags];
    return change({ type: 'all', commands, at: world.now() }, FINDINGS.tagged(label, findings.length));
  };
  return (
    <Dialog title={title} onClose={onClose}>
      {part !== null ? (
        <Changing part={part} of={findings.length} />
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

/** Said in words at each tenth: a screen reader is not told of every paper. */
function Changing({ part, of }: { readonly part: number; readonly of: number }): JSX.Element {
  const tenths = Math.floor(part * 10) / 10;
  return (
    <>
      <progress class="findings-changing" aria-label={FINDINGS.changingLabel} value={part} />
      <p role="status">{FINDINGS.changing(Math.floor(tenths * of), of)}</p>
    </>
  );
}
