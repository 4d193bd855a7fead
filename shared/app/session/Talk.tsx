import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { SaidGlyph, ShownViews } from '../../ui/session/ShownViews.tsx';
import { kindLabel } from '../../ui/strings/kinds.ts';
import { SESSION } from '../../ui/strings/session.ts';
import { OutcomeForm } from './OutcomeForm.tsx';
import { labelOf, type PassageParts } from './session-parts.ts';

/** What was chosen, and what comes of it. */
export function Talk(parts: PassageParts): JSX.Element {
  const { model, view, passage } = parts;
  const [isAnew, setAnew] = useState(false);
  const nameOf = (member: string): string =>
    view.people.find((person) => person.member === member)?.name || SESSION.noName;
  const lead = view.people.find(({ member }) => member === view.lead)?.name || SESSION.nobody;
  const isOpen = view.iLead && (passage.outcome === undefined || isAnew);
  return (
    <>
      <ShownViews views={passage.views} nameOf={nameOf} themeOf={(id) => labelOf(model, id)} />
      {passage.outcome === undefined ? null : <Outcome {...parts} />}
      {isOpen ? <OutcomeForm {...parts} onDone={() => setAnew(false)} /> : null}
      {view.iLead && passage.outcome !== undefined && !isAnew ? (
        <Button look="link" onClick={() => setAnew(true)}>
          {SESSION.again}
        </Button>
      ) : null}
      {view.iLead || passage.outcome ? null : <p class="rp-meta">{SESSION.leaderRecords(lead)}</p>}
    </>
  );
}

/** "Agreed: risk", or that the members differ; the same size either way. */
export function Outcome({
  model,
  group,
  passage,
}: Pick<PassageParts, 'model' | 'group' | 'passage'>): JSX.Element {
  const { outcome } = passage;
  if (!outcome) return <></>;
  const isAgreed = outcome.result === 'agreed';
  return (
    <div class="rp-session-outcome">
      <p class="rp-strong">
        {isAgreed ? (
          <>
            {SESSION.outcomeAgreed}: {outcome.kind ? <SaidGlyph said={outcome.kind} size={18} /> : null}{' '}
            {outcome.kind ? kindLabel(outcome.kind) : SESSION.noKind}
          </>
        ) : (
          SESSION.outcomeDiffer
        )}
      </p>
      {outcome.reason === '' ? null : <p>{outcome.reason}</p>}
      {outcome.themes.map((id) => (
        <span key={id} class="rp-theme">
          {labelOf(model, id)}
        </span>
      ))}
      <p class="rp-meta">{SESSION.recorded(group)}</p>
    </div>
  );
}
