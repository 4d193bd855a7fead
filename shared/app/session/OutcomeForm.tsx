import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isKind, KINDS, type Kind } from '../../core/kind.ts';
import { splitWords } from '../../scrutiny/agreement.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { SaidGlyph } from '../../ui/session/ShownViews.tsx';
import { kindLabel } from '../../ui/strings/kinds.ts';
import { outcomeNote, SESSION } from '../../ui/strings/session.ts';
import { ThemeField } from '../../ui/ThemeField.tsx';
import { labelOf, type PassageParts } from './session-parts.ts';
import { useDraft } from './use-draft.ts';

interface OutcomeFormProps extends PassageParts {
  readonly onDone: () => void;
}

/** For who leads: a kind with themes and a reason, or that the members differ. Neither is the easier one to press. */
export function OutcomeForm(props: OutcomeFormProps): JSX.Element {
  const { model, open, view, passage } = props;
  const chosen = passage.counts.flatMap(({ said }) => (isKind(said) ? [said] : []));
  const [kind, setKind] = useState<Kind | null>(passage.outcome?.kind ?? mostSaid(passage));
  const [isAll, setAll] = useState(chosen.length === 0);
  const [themes, setThemes] = useState(passage.outcome?.themes ?? mostChosen(props));
  const draft = useDraft(model, `outcome|${view.sid}|${passage.id}`, passage.outcome?.reason ?? '');
  const record = async (result: 'agreed' | 'differ'): Promise<void> => {
    const reason = draft.text.trim();
    const reasons = passage.views
      .flatMap((each) => (each.reason === undefined ? [] : [each.reason]))
      .toSorted();
    const note = outcomeNote(result, splitWords(passage.counts), passage.counts, reasons, reason);
    const answer = await open.record(passage.id, { result, ...(kind ? { kind } : {}), themes, reason, note });
    if (!answer.ok) return void model.take(answer);
    draft.keep();
    model.say(
      result === 'agreed' ? SESSION.agreedSaid(kind ? kindLabel(kind) : SESSION.noKind) : SESSION.differSaid,
    );
    props.onDone();
  };
  const offered = isAll ? KINDS : chosen;
  return (
    <section class="rp-session-decide" aria-labelledby="session-decide">
      <h3 id="session-decide">{SESSION.decide}</h3>
      <div class="rp-actions" role="group" aria-labelledby="session-decide">
        {offered.map((each) => (
          <button
            key={each}
            type="button"
            class="rp-button rp-button-plain"
            aria-pressed={kind === each}
            onClick={() => setKind(each)}
          >
            <SaidGlyph said={each} size={18} />
            {kindLabel(each)}
          </button>
        ))}
        <Button pressed={kind === null} onClick={() => setKind(null)}>
          {SESSION.noKind}
        </Button>
        {isAll ? null : (
          <Button look="link" onClick={() => setAll(true)}>
            {SESSION.otherKinds}
          </Button>
        )}
      </div>
      <ThemeField
        themes={model.desk.themes.value}
        chosen={themes.map((id) => ({ id, label: labelOf(model, id) }))}
        onAdd={(id) => setThemes([...themes, id])}
        onRemove={(id) => setThemes(themes.filter((each) => each !== id))}
        onNew={() => undefined}
      />
      <TextArea label={SESSION.why2} value={draft.text} onInput={draft.type} />
      <div class="rp-actions rp-session-record">
        <Button onClick={() => void record('agreed')}>{SESSION.agree}</Button>
        <Button onClick={() => void record('differ')}>{SESSION.differ}</Button>
      </div>
      <p class="rp-meta">{SESSION.differHint}</p>
    </section>
  );
}

/** The kind that more chose than any other; where two are as many, nobody is nudged. */
function mostSaid({ counts }: PassageParts['passage']): Kind | null {
  const [first, second] = counts.filter(({ said }) => said !== null);
  return first && isKind(first.said) && first.n > (second?.n ?? 0) ? first.said : null;
}

/** Themes that more than half of the views have. */
function mostChosen({ passage }: PassageParts): readonly string[] {
  const made = passage.views.filter(({ said }) => said !== null);
  const all = [...new Set(made.flatMap(({ themes }) => themes))];
  return all.filter((id) => made.filter(({ themes }) => themes.includes(id)).length * 2 > made.length);
}
