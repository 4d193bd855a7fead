import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Kind } from '../../core/kind.ts';
import type { ReportView } from '../../core/view.ts';
import { suggestionKey } from '../../scrutiny/suggestion-key.ts';
import { Button } from '../../ui/Button.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import { SESSION } from '../../ui/strings/session.ts';
import { SUGGEST } from '../../ui/strings/suggestions.ts';
import { writeShort } from '../../core/citation.ts';
import type { AppModel } from '../app-model.ts';
import { readWords } from '../reader/read-words.ts';
import { describeIn } from '../suggest/accept.ts';
import { readableEdition, suggestionsOf } from '../suggest/suggestions-of.ts';
import type { Paragraph } from './paragraphs.ts';

export interface ChooseSuggestionsProps {
  readonly model: AppModel;
  readonly view: ReportView;
  readonly group: string;
  readonly picked: ReadonlyMap<string, Paragraph>;
  readonly onPick: (picked: ReadonlyMap<string, Paragraph>) => void;
}

interface Offered extends Paragraph {
  readonly kind: Kind;
}

/** What the rules suggest, to be talked about: its words go into the session, what the rules make of them does not. */
export function ChooseSuggestions(props: ChooseSuggestionsProps): JSX.Element {
  const { model, view, picked, onPick } = props;
  const [offered, setOffered] = useState<readonly Offered[] | 'reading' | undefined>();
  const end = useRef(new AbortController());
  useEffect(() => () => end.current.abort(), []);
  const read = async (): Promise<void> => {
    if (offered !== undefined) return;
    setOffered('reading');
    const found = await readOffered(model, view, end.current.signal);
    if (!end.current.signal.aborted) setOffered(found);
  };
  const toggle = (one: Offered): void => {
    const next = new Map(picked);
    if (!next.delete(one.id)) next.set(one.id, one);
    onPick(next);
  };
  return (
    <details class="rp-session-pick" onToggle={(event) => event.currentTarget.open && void read()}>
      <summary>{SUGGEST.inSession}</summary>
      <p class="rp-hint">{SUGGEST.inSessionHint(props.group)}</p>
      {offered === 'reading' ? <p role="status">{SESSION.reading}</p> : null}
      {Array.isArray(offered) && offered.length === 0 ? <p role="status">{SUGGEST.none}</p> : null}
      {Array.isArray(offered) && offered.length > 0 ? (
        <Button
          look="link"
          label={`${SESSION.all}: ${SUGGEST.tab}`}
          onClick={() => onPick(new Map([...picked, ...offered.map((each) => [each.id, each] as const)]))}
        >
          {SESSION.all}
        </Button>
      ) : null}
      {Array.isArray(offered)
        ? (offered as readonly Offered[]).map((each) => (
            <label key={each.id} class="rp-check rp-suggestion-sign">
              <input type="checkbox" checked={picked.has(each.id)} onChange={() => toggle(each)} />
              <span>
                <Glyph of={each.kind} size={16} /> <span class="rp-meta">{SUGGEST.head(each.kind)}</span>{' '}
                <span class="num">{each.place}</span> <q class="rp-session-quote">{each.words}</q>
              </span>
            </label>
          ))
        : null}
    </details>
  );
}

async function readOffered(
  model: AppModel,
  view: ReportView,
  signal: AbortSignal,
): Promise<readonly Offered[]> {
  const edition = readableEdition(view);
  const open = await suggestionsOf(model, view, signal);
  const words = edition && open.length > 0 ? await readWords(model, edition, signal) : undefined;
  if (edition === undefined || words === undefined) return [];
  return open.flatMap((each): Offered[] => {
    const sel = describeIn(words, each.span);
    if (!sel.ok) return [];
    const id = `s${suggestionKey(each)}-${each.span.start}`;
    const place = writeShort(sel.value);
    return [{ id, edition: edition.id, sel: sel.value, place, words: each.quote, kind: each.kind }];
  });
}
