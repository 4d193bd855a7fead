import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { writeShort } from '../core/citation.ts';
import { Button } from './Button.tsx';
import {
  SuggestionCard,
  type ShownSuggestion,
  type SuggestionCardProps,
  type SuggestionGroup,
} from './SuggestionCard.tsx';
import { SUGGEST } from './strings/suggestions.ts';

export interface SuggestionListProps extends Pick<
  SuggestionCardProps,
  'actions' | 'restricted' | 'isListed' | 'caps'
> {
  /** In page order. */
  readonly suggestions: readonly ShownSuggestion[];
  readonly active: string | null;
  readonly headingLevel?: 2 | 3 | undefined;
  readonly onOff?: (() => void) | undefined;
}

/** Cards that are made at once. */
const SHOWN = 40;

interface Section {
  readonly group: SuggestionGroup | undefined;
  readonly of: readonly ShownSuggestion[];
}

/** All that are left, with those first that can be accepted together. */
export function SuggestionList(props: SuggestionListProps): JSX.Element {
  const { suggestions, actions, headingLevel = 2 } = props;
  const Heading = `h${headingLevel}` as 'h2';
  const card = headingLevel === 2 ? 3 : 4;
  return (
    <div class="rp-list">
      <div class="rp-suggestions-head">
        <p class="rp-meta">{suggestions.length === 0 ? SUGGEST.none : SUGGEST.intro}</p>
        {props.onOff === undefined ? null : (
          <Button look="link" onClick={props.onOff}>
            {SUGGEST.off}
          </Button>
        )}
      </div>
      {sectionsOf(suggestions).map(({ group, of }) => (
        <section key={group?.ids[0] ?? 'rest'} class="rp-group">
          <Heading class="rp-group-title">
            {group?.name ?? SUGGEST.rest} <span class="num">{of.length}</span>
          </Heading>
          {group === undefined || writeShort(of[0]!.place) === '' ? null : (
            <p class="rp-meta num">{SUGGEST.from(writeShort(of[0]!.place))}</p>
          )}
          {group === undefined ? null : (
            <div class="rp-suggestion-acts">
              <Button icon="check" onClick={() => actions.onAccept(group.ids)}>
                {SUGGEST.acceptGroup(group.ids.length, group.name)}
              </Button>
              <Button look="link" onClick={() => actions.onDismiss(group.ids)}>
                {SUGGEST.dismissGroup(group.ids.length)}
              </Button>
            </div>
          )}
          <Cards {...props} of={of} headingLevel={card} />
        </section>
      ))}
    </div>
  );
}

/** The first of them, as far as the open one, and more when they are asked for: a pack has thousands. */
function Cards(
  props: Omit<SuggestionListProps, 'headingLevel'> & {
    readonly of: readonly ShownSuggestion[];
    readonly headingLevel: 3 | 4;
  },
): JSX.Element {
  const { of, active } = props;
  const [most, setMost] = useState(SHOWN);
  const opened = of.findIndex(({ id }) => id === active);
  const shown = of.slice(0, Math.max(most, opened + 1));
  const left = of.length - shown.length;
  return (
    <>
      {shown.map((each) => (
        <SuggestionCard
          key={each.id}
          shown={each}
          isOpen={active === each.id}
          actions={props.actions}
          restricted={props.restricted}
          isListed={props.isListed}
          caps={props.caps}
          headingLevel={props.headingLevel}
        />
      ))}
      {left <= 0 ? null : (
        <Button onClick={() => setMost(shown.length + SHOWN)}>{SUGGEST.more(Math.min(SHOWN, left))}</Button>
      )}
    </>
  );
}

function sectionsOf(suggestions: readonly ShownSuggestion[]): readonly Section[] {
  const groups = groupsOf(suggestions);
  const inGroup = new Set([...groups.values()].flatMap(({ ids }) => ids));
  const rest = suggestions.filter(({ id }) => !inGroup.has(id));
  const together = [...groups].map(([key, group]) => ({
    group,
    of: suggestions.filter(({ suggestion }) => suggestion.group?.id === key),
  }));
  return rest.length === 0 ? together : [...together, { group: undefined, of: rest }];
}

/** As the list shows them: those that can be accepted together first. */
export function listOrder(suggestions: readonly ShownSuggestion[]): readonly ShownSuggestion[] {
  return sectionsOf(suggestions).flatMap(({ of }) => of);
}

/** By the group's id; one alone needs no group. */
export function groupsOf(suggestions: readonly ShownSuggestion[]): ReadonlyMap<string, SuggestionGroup> {
  const groups = new Map<string, { readonly name: string; readonly ids: string[] }>();
  for (const { id, suggestion } of suggestions) {
    if (suggestion.group === undefined) continue;
    const known = groups.get(suggestion.group.id) ?? { name: suggestion.group.name, ids: [] };
    known.ids.push(id);
    groups.set(suggestion.group.id, known);
  }
  return new Map([...groups].filter(([, { ids }]) => ids.length > 1));
}
