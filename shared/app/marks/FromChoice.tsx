import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Audience } from '../../core/view.ts';
import type { MarksFrom } from '../../exchange/marks.ts';
import { MARKS } from '../strings/marks.ts';

/** The groups that have any of the papers, and whether others marked anything. */
export interface Whose {
  readonly groups: readonly Audience[];
  readonly others: boolean;
}

interface FromChoiceProps {
  readonly value: MarksFrom;
  readonly whose: Whose;
  readonly onChange: (from: MarksFrom) => void;
}

/** Whose marks are listed, printed and written into the Word file. Nothing where there is nobody else. */
export function FromChoice({ value, whose, onChange }: FromChoiceProps): JSX.Element | null {
  const name = useId();
  const choices = choicesFor(whose);
  if (choices.length === 1) return null;
  return (
    <fieldset class="marks-from rp-no-print">
      <legend>{MARKS.from}</legend>
      <div class="rp-choices">
        {choices.map(([from, label]) => (
          <label key={keyOf(from)} class="rp-check">
            <input
              type="radio"
              name={name}
              checked={keyOf(from) === keyOf(value)}
              onChange={() => onChange(from)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {typeof value === 'object' ? <p class="rp-meta">{MARKS.asGroupSees}</p> : null}
    </fieldset>
  );
}

/** False for what was chosen before the group was left, or the last of its marks taken out. */
export function isOffered(from: MarksFrom, whose: Whose): boolean {
  return choicesFor(whose).some(([each]) => keyOf(each) === keyOf(from));
}

/** "My marks", "Marks of everyone", "Marks of the Workforce task group". */
export function titleOf(from: MarksFrom, groups: readonly Audience[]): string {
  if (from === 'me') return MARKS.title;
  if (from === 'everyone') return MARKS.titleOfAll;
  return MARKS.titleOf(nameOf(groups.find(({ ws }) => ws === from.group)));
}

function choicesFor({ groups, others }: Whose): readonly (readonly [MarksFrom, string])[] {
  return [
    ['me', MARKS.fromMe],
    ...(others ? [['everyone', MARKS.fromAll] as const] : []),
    ...groups.map((group) => [{ group: group.ws }, nameOf(group)] as const),
  ];
}

function nameOf(group: Audience | undefined): string {
  return group?.name ?? MARKS.aGroup;
}

function keyOf(from: MarksFrom): string {
  return typeof from === 'string' ? from : `group ${from.group}`;
}
