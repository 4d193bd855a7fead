import type { JSX } from 'preact';
import type { Theme, ThemeId } from '../../core/theme.ts';
import { Button } from '../Button.tsx';
import { THEMES } from '../strings/themes.ts';

/** A theme as the list shows it. */
export interface ShownTheme {
  readonly theme: Theme;
  /** Who has it: "Only you", the groups' names. */
  readonly places: readonly string[];
  /** In how many findings; absent until they are counted. */
  readonly uses?: number | undefined;
  readonly canChange: boolean;
}

export interface ThemeRowsProps {
  readonly themes: readonly ShownTheme[];
  /** Stands in the place of one row. */
  readonly open: { readonly id: ThemeId; readonly part: JSX.Element } | null;
  readonly onEdit: (id: ThemeId) => void;
  readonly onMerge: (id: ThemeId) => void;
}

/** Themes by their groups, each with what it means, since when, and who has it. */
export function ThemeRows(props: ThemeRowsProps): JSX.Element {
  const groups = [...Map.groupBy(props.themes, ({ theme }) => theme.group)].toSorted(([a], [b]) =>
    a === '' ? 1 : b === '' ? -1 : a.localeCompare(b, 'en'),
  );
  return (
    <div class="rp-theme-groups">
      {groups.map(([group, themes]) => (
        <div key={group} class="rp-theme-group">
          <h3 class="rp-group-title">
            {group === '' ? THEMES.noGroup : group} <span class="num">{themes.length}</span>
          </h3>
          <ul>
            {themes.map((shown) => (
              <li key={shown.theme.id} class="rp-theme-row" id={`theme-${shown.theme.id}`}>
                {props.open?.id === shown.theme.id ? props.open.part : <Row {...props} shown={shown} />}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function Row({ shown, onEdit, onMerge }: ThemeRowsProps & { readonly shown: ShownTheme }): JSX.Element {
  const { theme, places, uses, canChange } = shown;
  const { id, label, definition, synonyms, years } = theme;
  const period = THEMES.period(years?.from, years?.to);
  const facts = [period, uses === undefined ? '' : THEMES.used(uses), ...places].filter(
    (fact) => fact !== '',
  );
  return (
    <>
      <div class="rp-theme-words">
        <h4 class="rp-theme-name">{label}</h4>
        {definition === '' ? null : <p>{definition}</p>}
        {synonyms.length === 0 ? null : <p class="rp-meta">{THEMES.also(synonyms)}</p>}
        <p class="rp-meta rp-theme-facts">
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </div>
      {canChange ? (
        <div class="rp-actions">
          <Button label={THEMES.editLabel(label)} onClick={() => onEdit(id)}>
            {THEMES.edit}
          </Button>
          <Button label={THEMES.mergeLabel(label)} onClick={() => onMerge(id)}>
            {THEMES.merge}
          </Button>
        </div>
      ) : null}
    </>
  );
}
