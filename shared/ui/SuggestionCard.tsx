import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Standing } from '../core/citation.ts';
import { writeShort } from '../core/citation.ts';
import type { Kind } from '../core/kind.ts';
import type { Suggestion } from '../core/suggestion.ts';
import { Button } from './Button.tsx';
import { ShortPlace } from './FindingCard.tsx';
import { Glyph } from './Glyph.tsx';
import { KindPicker } from './KindPicker.tsx';
import type { KeyCaps } from './keys.ts';
import { SUGGEST } from './strings/suggestions.ts';
import { showDate } from './strings/times.ts';

/** A suggestion as screens show it. */
export interface ShownSuggestion {
  readonly id: string;
  readonly suggestion: Suggestion;
  /** As the member would have it. */
  readonly kind: Kind;
  /** For the citation beside its heading. */
  readonly place: Standing;
  /** Labels of the themes that it would bring. */
  readonly themes: readonly string[];
}

export interface SuggestionActions {
  readonly onOpen: (id: string) => void;
  readonly onAccept: (ids: readonly string[]) => void;
  readonly onDismiss: (ids: readonly string[]) => void;
  readonly onKind: (id: string, kind: Kind) => void;
  /** Its words are not beside the card. */
  readonly onGoTo?: ((id: string) => void) | undefined;
  readonly onClose: (id: string) => void;
}

/** What can be accepted together: a table's column, a list, all recommendations. */
export interface SuggestionGroup {
  readonly name: string;
  readonly ids: readonly string[];
}

export interface SuggestionCardProps {
  readonly shown: ShownSuggestion;
  readonly isOpen: boolean;
  readonly actions: SuggestionActions;
  /** With others of its kind that are still open. */
  readonly group?: SuggestionGroup | undefined;
  readonly restricted?: boolean | undefined;
  /** There is another card of it, which the keyboard goes to. */
  readonly isListed?: boolean | undefined;
  /** The words stand beside the card already. */
  readonly isBeside?: boolean | undefined;
  readonly headingLevel?: 2 | 3 | 4 | undefined;
  /** Of A, X and the kinds; empty where the member's keys are off. */
  readonly caps?: KeyCaps | undefined;
}

/** Pencil: grey, dashed, with its reason. Never a finding until the member says so. */
export function SuggestionCard(props: SuggestionCardProps): JSX.Element {
  const { shown, isOpen, actions, caps = {} } = props;
  const { id, suggestion, kind, place } = shown;
  const Heading = `h${props.headingLevel ?? 3}` as 'h3';
  const where = writeShort(place);
  return (
    <article
      class="rp-suggestion"
      id={props.isListed ? undefined : `suggestion-${id}`}
      data-mode={isOpen ? 'open' : 'compact'}
      aria-label={[SUGGEST.head(kind), where].filter((part) => part !== '').join(', ')}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen) actions.onClose(id);
      }}
    >
      <div class="rp-card-head">
        <Glyph of={kind} size={20} />
        <Heading class="rp-card-kind">
          {isOpen ? (
            SUGGEST.head(kind)
          ) : (
            <button type="button" class="rp-suggestion-open" onClick={() => actions.onOpen(id)}>
              {SUGGEST.head(kind)}
            </button>
          )}
        </Heading>
        {where === '' ? null : <ShortPlace words={where} />}
      </div>
      {props.isBeside ? null : <blockquote class="rp-quote">{suggestion.quote}</blockquote>}
      <p class="rp-suggestion-because">{SUGGEST.because(suggestion.because)}</p>
      {isOpen ? <More {...props} /> : null}
      <div class="rp-suggestion-acts">
        <Button icon="check" keyCap={isOpen ? caps.accept : undefined} onClick={() => actions.onAccept([id])}>
          {SUGGEST.accept}
        </Button>
        <Button
          icon="close"
          keyCap={isOpen ? caps.dismiss : undefined}
          onClick={() => actions.onDismiss([id])}
        >
          {SUGGEST.dismiss}
        </Button>
        {actions.onGoTo === undefined ? null : (
          <Button look="link" onClick={() => actions.onGoTo?.(id)}>
            {SUGGEST.show}
          </Button>
        )}
      </div>
    </article>
  );
}

/** What accepting would bring, and other ways to accept it. */
function More({ shown, actions, group, restricted, caps }: SuggestionCardProps): JSX.Element {
  const [isPicking, setPicking] = useState(false);
  const { id, suggestion, kind, themes } = shown;
  return (
    <>
      {suggestion.value === undefined ? null : <p class="rp-meta">{SUGGEST.value(suggestion.value)}</p>}
      {suggestion.due === undefined ? null : <p class="rp-meta">{SUGGEST.due(suggestion.due, showDate)}</p>}
      {themes.length === 0 ? null : (
        <ul class="rp-card-themes" aria-label={SUGGEST.themes}>
          {themes.map((label) => (
            <li key={label} class="rp-theme">
              {label}
            </li>
          ))}
        </ul>
      )}
      <p class="rp-suggestion-kind">
        <button
          type="button"
          class="rp-textlink rp-card-change"
          aria-expanded={isPicking}
          onClick={() => setPicking(!isPicking)}
        >
          {SUGGEST.changeKind}
        </button>
        {kind === suggestion.kind ? null : <span class="rp-meta">{SUGGEST.changed}</span>}
      </p>
      {isPicking ? (
        <KindPicker
          value={kind}
          hasNone={false}
          showKeys
          caps={caps}
          onChange={(next) => {
            if (next !== null) actions.onKind(id, next);
            setPicking(false);
          }}
        />
      ) : null}
      <p class="rp-meta">{restricted ? SUGGEST.onlyHere : SUGGEST.onlyYou}</p>
      {group === undefined || group.ids.length < 2 ? null : (
        <Button look="link" onClick={() => actions.onAccept(group.ids)}>
          {SUGGEST.acceptGroup(group.ids.length, group.name)}
        </Button>
      )}
    </>
  );
}
