import './intake.css';
import type { JSX } from 'preact';
import { Button, IconButton } from '../../ui/Button.tsx';
import { ERROR_WORDS } from '../../ui/strings/errors.ts';
import { showBytes } from '../../ui/strings/times.ts';
import type { AppModel } from '../app-model.ts';
import { INTAKE } from '../strings/intake.ts';
import type { IntakeRow } from './intake.ts';

/** What is on its way in, and what became of it. Nothing where there is none. */
export function IntakeRows({ model }: { readonly model: AppModel }): JSX.Element | null {
  const rows = model.intake.rows.value;
  if (rows.length === 0) return null;
  return (
    <section class="intake" aria-label={INTAKE.openingFiles}>
      <ul>
        {rows.map((row) => (
          <Row key={row.id} model={model} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Row({ model, row }: { readonly model: AppModel; readonly row: IntakeRow }): JSX.Element {
  const { id, name, size, state } = row;
  const rid = state.at === 'kept' ? state.paper.rid : state.at === 'coming' ? state.rid : undefined;
  const shown = state.at === 'kept' ? state.paper.title : name;
  const isGoing = state.at === 'waiting' || state.at === 'coming';
  return (
    <li class="intake-row" data-state={state.at}>
      <div class="intake-words">
        <p>
          <span class="rp-strong">{shown}</span> <span class="rp-meta num">{showBytes(size)}</span>
        </p>
        <State row={row} />
      </div>
      {rid === undefined ? null : (
        <Button label={INTAKE.openOne(shown)} onClick={() => model.go({ page: 'reader', rid })}>
          {INTAKE.open}
        </Button>
      )}
      {isGoing ? (
        <Button label={INTAKE.stopOne(name)} onClick={() => model.intake.dismiss(id)}>
          {INTAKE.stop}
        </Button>
      ) : (
        <IconButton icon="close" label={INTAKE.dismissOne(name)} onClick={() => model.intake.dismiss(id)} />
      )}
    </li>
  );
}

function State({ row: { name, state } }: { readonly row: IntakeRow }): JSX.Element | null {
  if (state.at === 'waiting') return <progress aria-label={name} value={0} max={1} />;
  if (state.at === 'coming') {
    return state.part >= 1 ? (
      <p class="rp-meta num">
        {state.pages === undefined ? INTAKE.reading : INTAKE.readingPages(...state.pages)}
      </p>
    ) : (
      <p class="rp-meta num">
        <progress aria-label={name} value={state.part} max={1} />{' '}
        {INTAKE.received(Math.round(state.part * 100))}
      </p>
    );
  }
  if (state.at === 'failed') {
    const { what, todo } = ERROR_WORDS[state.code];
    return (
      <p role="alert">
        {what} {todo}
      </p>
    );
  }
  const { pages, already, restricted, told } = state.paper;
  const kept = already ? INTAKE.already : pages === undefined ? INTAKE.kept : INTAKE.keptPages(pages);
  return (
    <>
      <p class="rp-meta num">{restricted ? `${kept}. ${INTAKE.keptRestricted}.` : kept}</p>
      {told.map((code) => (
        <p key={code} role="alert">
          {ERROR_WORDS[code].what} {ERROR_WORDS[code].todo}
        </p>
      ))}
    </>
  );
}
