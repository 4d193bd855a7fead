import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EditionView } from '../../core/view.ts';
import { Button } from '../../ui/Button.tsx';
import { SESSION } from '../../ui/strings/session.ts';
import type { AppModel } from '../app-model.ts';
import { readParagraphs, type Paragraph, type ParagraphSection } from './paragraphs.ts';

export interface ChooseParagraphsProps {
  readonly model: AppModel;
  readonly editions: readonly EditionView[];
  readonly group: string;
  readonly picked: ReadonlyMap<string, Paragraph>;
  readonly onPick: (picked: ReadonlyMap<string, Paragraph>) => void;
}

/** Paragraphs that nobody has marked: one by one, or a section whole. They are read when they are asked for. */
export function ChooseParagraphs(props: ChooseParagraphsProps): JSX.Element {
  const { model, editions } = props;
  const [sections, setSections] = useState<readonly ParagraphSection[] | 'reading' | 'none' | undefined>();
  const end = useRef(new AbortController());
  useEffect(() => () => end.current.abort(), []);
  const read = async (): Promise<void> => {
    if (sections !== undefined) return;
    setSections('reading');
    const found = await readParagraphs(model, editions, end.current.signal);
    if (!end.current.signal.aborted) setSections(found === undefined || found.length === 0 ? 'none' : found);
  };
  return (
    <details class="rp-session-pick" onToggle={(event) => event.currentTarget.open && void read()}>
      <summary>{SESSION.byHand}</summary>
      <p class="rp-hint">{SESSION.byHandHint(props.group)}</p>
      {sections === 'reading' ? <p role="status">{SESSION.reading}</p> : null}
      {sections === 'none' ? <p role="status">{SESSION.noParagraphs}</p> : null}
      {Array.isArray(sections)
        ? (sections as readonly ParagraphSection[]).map((section) => (
            <Section key={section.title} {...props} section={section} />
          ))
        : null}
    </details>
  );
}

function Section({
  section,
  picked,
  onPick,
}: ChooseParagraphsProps & { readonly section: ParagraphSection }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const title = section.title === '' ? SESSION.noSection : SESSION.sectionNo(section.title);
  const paragraphs = isOpen ? section.paragraphs() : [];
  const toggle = (paragraph: Paragraph): void => {
    const next = new Map(picked);
    if (!next.delete(paragraph.id)) next.set(paragraph.id, paragraph);
    onPick(next);
  };
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{SESSION.paragraphsIn(title, section.count)}</summary>
      {isOpen ? (
        <Button
          look="link"
          label={`${SESSION.all}: ${title}`}
          onClick={() => onPick(new Map([...picked, ...paragraphs.map((each) => [each.id, each] as const)]))}
        >
          {SESSION.all}
        </Button>
      ) : null}
      {paragraphs.map((each) => (
        <label key={each.id} class="rp-check">
          <input type="checkbox" checked={picked.has(each.id)} onChange={() => toggle(each)} />
          <span>
            <span class="num">{each.place}</span> <q class="rp-session-quote">{each.words}</q>
          </span>
        </label>
      ))}
    </details>
  );
}
