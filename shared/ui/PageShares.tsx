import './styles/parts.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PageRange } from '../core/part-row.ts';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';
import { pagesWords, PARTS } from './strings/parts.ts';

export interface SharedSection extends PageRange {
  /** Empty for what stands before the first section. */
  readonly title: string;
  readonly takers: readonly string[];
  readonly open: readonly PageRange[];
  readonly isDone: boolean;
}

export interface SharedPart extends PageRange {
  readonly id: string;
  readonly name: string;
  readonly isMine: boolean;
  readonly isDone: boolean;
}

export interface PageSharesProps {
  readonly group: string;
  readonly sections: readonly SharedSection[];
  readonly parts: readonly SharedPart[];
  /** Of the paper. */
  readonly pages: number;
  /** Who only reads in the group says nothing here. */
  readonly maySay: boolean;
  readonly onGoTo: (page: number) => void;
  readonly onTake: (ranges: readonly PageRange[]) => void;
  readonly onDone: (part: SharedPart, isDone: boolean) => void;
  readonly onGiveUp: (part: SharedPart) => void;
}

/** Who in a group takes which pages of a paper, by what they say, and what nobody has taken. */
export function PageShares(props: PageSharesProps): JSX.Element {
  const { group, sections, parts, maySay } = props;
  return (
    <div class="rp-parts">
      <p class="rp-hint">{PARTS.about(group)}</p>
      <h3 class="rp-group-title">{PARTS.sections}</h3>
      <ul class="rp-parts-list">
        {sections.map((section) => (
          <SectionRow key={section.from} {...props} section={section} isOnly={sections.length === 1} />
        ))}
      </ul>
      <h3 class="rp-group-title">{PARTS.said}</h3>
      {parts.length === 0 ? <p class="rp-hint">{PARTS.nobody}</p> : null}
      <ul class="rp-parts-list">
        {parts.map((part) => (
          <PartRow key={part.id} {...props} part={part} />
        ))}
      </ul>
      {maySay ? <TakePages {...props} /> : null}
    </div>
  );
}

function sectionWords({ takers, open, isDone }: SharedSection): string {
  if (isDone) return PARTS.done(takers);
  if (open.length === 0) return PARTS.taken(takers);
  return takers.length === 0 ? PARTS.open : PARTS.openPart(takers, open);
}

function SectionRow({
  section,
  isOnly,
  maySay,
  onGoTo,
  onTake,
}: PageSharesProps & { readonly section: SharedSection; readonly isOnly: boolean }): JSX.Element {
  const isWhole = section.takers.length === 0;
  const title = section.title === '' ? (isOnly ? PARTS.whole : PARTS.begin) : section.title;
  return (
    <li data-open={section.open.length > 0 ? '' : undefined}>
      <button type="button" class="rp-parts-title" onClick={() => onGoTo(section.from)}>
        <span>{title}</span> <span class="num">{pagesWords([section])}</span>
      </button>
      <p>{sectionWords(section)}</p>
      {maySay && section.open.length > 0 ? (
        <Button label={isWhole ? PARTS.takeIt(section.open) : undefined} onClick={() => onTake(section.open)}>
          {isWhole ? PARTS.take : PARTS.takeWhat(section.open)}
        </Button>
      ) : null}
    </li>
  );
}

function PartRow({
  part,
  maySay,
  onDone,
  onGiveUp,
}: PageSharesProps & { readonly part: SharedPart }): JSX.Element {
  const { name, isMine, isDone } = part;
  return (
    <li>
      <p>{(isDone ? PARTS.hasDone : PARTS.takes)(name, part)}</p>
      {isMine && maySay ? (
        <div class="rp-actions">
          <Button
            label={`${isDone ? PARTS.notDone : PARTS.setDone}: ${pagesWords([part])}`}
            onClick={() => onDone(part, !isDone)}
          >
            {isDone ? PARTS.notDone : PARTS.setDone}
          </Button>
          <Button look="link" label={`${PARTS.giveUp}: ${pagesWords([part])}`} onClick={() => onGiveUp(part)}>
            {PARTS.giveUp}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

function TakePages({ pages, onTake }: PageSharesProps): JSX.Element {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [isWrong, setWrong] = useState(false);
  const take = (event: Event): void => {
    event.preventDefault();
    const range = { from: Number.parseInt(from, 10), to: Number.parseInt(to, 10) };
    // Not a number is none of these.
    if (!(range.from >= 1 && range.from <= range.to && range.to <= pages)) return setWrong(true);
    setWrong(false);
    setFrom('');
    setTo('');
    onTake([range]);
  };
  return (
    <form class="rp-form rp-parts-form" noValidate onSubmit={take}>
      <Field
        label={PARTS.from}
        value={from}
        error={isWrong ? PARTS.wrong(pages) : undefined}
        onInput={setFrom}
      />
      <Field label={PARTS.to} value={to} onInput={setTo} />
      <Button type="submit">{PARTS.takeThem}</Button>
    </form>
  );
}
