import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { KINDS } from '../../core/kind.ts';
import type { StoryMatrix } from '../../scrutiny/story/story-types.ts';
import { Button } from '../../ui/Button.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import { markLabel, type MarkStyle } from '../../ui/strings/kinds.ts';
import { STORY } from '../../ui/strings/story.ts';
import type { MatrixChoice, StoryOrder } from './use-matrix.ts';

export interface StoryChoicesProps {
  readonly story: StoryMatrix;
  readonly choice: MatrixChoice;
  readonly asTable: boolean;
  readonly onChoice: (choice: MatrixChoice) => void;
  readonly onTable: () => void;
}

const STYLES: readonly MarkStyle[] = [...KINDS, 'ask', 'mark'];

/** Which council, which others beside it, which kinds, in which order, drawn or as a table. */
export function StoryChoices(props: StoryChoicesProps): JSX.Element {
  const { story, choice, asTable, onChoice, onTable } = props;
  const [showsKinds, setShowsKinds] = useState(false);
  const { kinds } = choice;
  return (
    <div class="story-choices rp-no-print">
      <CouncilChoice story={story} choice={choice} onChoice={onChoice} />
      <Compare story={story} choice={choice} onChoice={onChoice} />
      <Button expanded={showsKinds} pressed={kinds.length > 0} onClick={() => setShowsKinds(!showsKinds)}>
        {kinds.length === 0 ? STORY.kindsAll : STORY.kindsSome(kinds.length)}
      </Button>
      <label class="story-order">
        <span class="rp-hidden">{STORY.order}</span>
        <select
          class="rp-input"
          value={choice.order}
          onChange={({ currentTarget: { value } }) => onChoice({ ...choice, order: value as StoryOrder })}
        >
          {Object.entries(STORY.orders).map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <Button pressed={asTable} onClick={onTable}>
        {STORY.asTable}
      </Button>
      <Button icon="print" onClick={() => print()}>
        {STORY.print}
      </Button>
      {showsKinds ? (
        <fieldset class="story-kinds">
          <legend class="rp-label">{STORY.kinds}</legend>
          {STYLES.map((style) => (
            <label key={style} class="rp-check">
              <input
                type="checkbox"
                checked={kinds.includes(style)}
                onChange={() => onChoice({ ...choice, kinds: toggle(kinds, style) })}
              />
              <Glyph of={style} size={16} /> {markLabel(style)}
            </label>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}

type ChoiceProps = Pick<StoryChoicesProps, 'story' | 'choice' | 'onChoice'>;

/** Nothing while there is but one. */
function CouncilChoice({ story, choice, onChoice }: ChoiceProps): JSX.Element | null {
  const { councils, council, committees } = story;
  if (councils.length < 2 && committees.length === 0) return null;
  return (
    <>
      {councils.length < 2 ? null : (
        <label class="story-order">
          <span class="rp-hidden">{STORY.council}</span>
          <select
            class="rp-input"
            value={council}
            onChange={({ currentTarget: { value } }) =>
              onChoice({ ...choice, council: value, committee: undefined, beside: [] })
            }
          >
            {councils.map(({ key, name }) => (
              <option key={key} value={key}>
                {name === '' ? STORY.noCouncil : name}
              </option>
            ))}
          </select>
        </label>
      )}
      {committees.length === 0 ? null : (
        <label class="story-order">
          <span class="rp-hidden">{STORY.committee}</span>
          <select
            class="rp-input"
            value={choice.committee ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onChoice({ ...choice, committee: value === '' ? undefined : value })
            }
          >
            <option value="">{STORY.allCommittees}</option>
            {committees.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

/** A button while there is one other council, a list where there are several. */
function Compare({ story, choice, onChoice }: ChoiceProps): JSX.Element | null {
  const others = story.councils.filter(({ key }) => key !== story.council && key !== '');
  const beside = choice.beside ?? [];
  const [only, ...more] = others;
  if (!only) return null;
  if (more.length === 0) {
    const isOn = beside.includes(only.key);
    return (
      <Button pressed={isOn} onClick={() => onChoice({ ...choice, beside: isOn ? [] : [only.key] })}>
        {STORY.compare(only.name)}
      </Button>
    );
  }
  return (
    <label class="story-order">
      <span class="rp-hidden">{STORY.compareMany}</span>
      <select
        class="rp-input"
        value={beside[0] ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChoice({ ...choice, beside: value === '' ? [] : [value] })
        }
      >
        <option value="">{STORY.compareMany}</option>
        {others.map(({ key, name }) => (
          <option key={key} value={key}>
            {STORY.compare(name)}
          </option>
        ))}
      </select>
    </label>
  );
}

function toggle<T>(all: readonly T[], one: T): readonly T[] {
  return all.includes(one) ? all.filter((each) => each !== one) : [...all, one];
}
