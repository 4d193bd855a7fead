import '../styles/findings.css';
import '../../ui/styles/findings.css';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { LedgerFinding } from '../../core/ledger.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { FilterBar } from '../../ui/findings/FilterBar.tsx';
import { LongFindingList } from '../../ui/findings/FindingList.tsx';
import { layerLabel } from '../../ui/strings/words.ts';
import type { AppModel } from '../app-model.ts';
import { readKeySettings } from '../key-settings.ts';
import { writeRoute } from '../route.ts';
import { FRAME } from '../strings/app.ts';
import { FINDINGS } from '../strings/findings.ts';
import { followStory } from '../story/follow-story.ts';
import { BulkBar } from './BulkBar.tsx';
import { choicesOf, type Choice } from './choices.ts';
import { filterFindings, type Filter, type FilterName } from './filter-findings.ts';
import { listStateOf } from './list-state.ts';
import { PapersFound } from './PapersFound.tsx';
import { rowMaker } from './to-row.ts';
import { useFindings, type AllFindings } from './use-findings.ts';

/** All findings of the library in one list: narrowed, searched, tagged together, and taken out as a file. */
export function FindingsPage({ model }: { readonly model: AppModel }): JSX.Element {
  useEffect(() => {
    document.title = `${FINDINGS.title} – ${FRAME.name}`;
  }, []);
  const found = useFindings(model);
  return (
    <main id="page" tabIndex={-1} class="app-page findings" aria-busy={found.all === null}>
      <div class="findings-head">
        <h1 class="library-title rp-title">{FINDINGS.title}</h1>
        <a href={writeRoute({ page: 'exchange' })}>{FINDINGS.inOut}</a>
      </div>
      {found.all === null ? null : found.all.length === 0 && found.isWhole ? (
        <p>{FINDINGS.none}</p>
      ) : (
        <Listed model={model} found={found} all={found.all} />
      )}
    </main>
  );
}

interface ListedProps {
  readonly model: AppModel;
  readonly found: AllFindings;
  readonly all: readonly LedgerFinding[];
}

function Listed({ model, found, all }: ListedProps): JSX.Element {
  const state = listStateOf(model.desk);
  const typed = state.typed.value;
  const filter = state.filter.value;
  const selected = state.selected.value;
  const searchField = useRef<HTMLInputElement>(null);
  const { known, search, isSearchReady, themes } = found;
  const shown = useMemo(
    () => filterFindings(all, filter, known, search.find(typed, all)),
    [all, filter, known, typed, isSearchReady],
  );
  const rowAt = useMemo(() => rowMaker(model, found, shown), [shown, known, themes]);
  const select = (at: number, isOn: boolean): void => {
    const next = new Set(selected);
    if (isOn) next.add(shown[at]!.id);
    else next.delete(shown[at]!.id);
    state.selected.value = next;
  };
  const isNarrowed = typed !== '' || Object.keys(filter).length > 0;
  return (
    <>
      <div class="findings-search">
        <Field
          type="search"
          label={FINDINGS.search}
          hint={FINDINGS.searchHint}
          value={typed}
          inputRef={searchField}
          onInput={(text) => (state.typed.value = text)}
        />
      </div>
      <Filters model={model} found={found} all={all} />
      <div class="findings-state">
        <p role="status" class="findings-count">
          {FINDINGS.counted(shown.length, all.length)}
          {found.isWhole ? '' : ` ${FINDINGS.reading}`}
          {typed === '' || isSearchReady ? '' : ` ${FINDINGS.indexing}`}
        </p>
        {isNarrowed ? (
          <Button look="link" onClick={() => clear(model)}>
            {FINDINGS.clear}
          </Button>
        ) : null}
      </div>
      <BulkBar model={model} shown={shown} />
      <PapersFound model={model} known={known} typed={typed} />
      {shown.length === 0 ? <p>{FINDINGS.noneFound}</p> : null}
      <LongFindingList
        count={shown.length}
        rowAt={rowAt}
        isSelected={(at) => selected.has(shown[at]?.id ?? '')}
        onSelect={select}
        keys={readKeySettings(model.desk.settings)}
        onSearch={() => searchField.current?.focus()}
        onStory={(at) => void followStory(model, shown[at]!.rid, shown[at]!.themes)}
      />
    </>
  );
}

function clear({ desk }: AppModel): void {
  const { typed, filter } = listStateOf(desk);
  typed.value = '';
  filter.value = {};
}

function Filters({ model, found, all }: ListedProps): JSX.Element {
  const { filter } = listStateOf(model.desk);
  const workspaces = model.desk.workspaces.value;
  const themes = found.themes;
  const choices = useMemo(() => {
    const audiences = workspaces.map((each): Choice => ({ value: each.ws, label: layerLabel(each) }));
    return choicesOf(all, found.known, { themes, audiences });
  }, [all, found.known, themes, workspaces]);
  const names = Object.keys(FINDINGS.names) as FilterName[];
  const choose = (name: FilterName, value: string): void => {
    const { [name]: _before, ...rest } = filter.value;
    filter.value = value === '' ? rest : ({ ...rest, [name]: value } as Filter);
  };
  return (
    <FilterBar
      label={FINDINGS.filters}
      isFolded={matchMedia('(max-width: 599px)').matches}
      rows={names.map((name) => ({
        id: name,
        label: FINDINGS.names[name],
        value: filter.value[name] ?? '',
        choices: choices[name],
        onChange: (value) => choose(name, value),
      }))}
    />
  );
}
