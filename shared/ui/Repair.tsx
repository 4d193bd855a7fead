import type { JSX } from 'preact';
import type { EditionId } from '../core/ids.ts';
import type { Candidate, FindingView, PlacedFinding } from '../core/view.ts';
import { Button } from './Button.tsx';
import type { FindingCardProps } from './finding-props.ts';
import { REPAIR } from './strings/repair.ts';
import { showDay, showTime } from './strings/times.ts';

/** More than these are a search, not a choice. */
const MOST = 5;

/** Whether it may stand on other words than the member meant: all that was not found as it was, and what was put by hand. */
export function canAttach({ anchor, finding }: PlacedFinding, edition: EditionId | undefined): boolean {
  return anchor.state !== 'exact' || isAttached(finding, edition);
}

function isAttached({ repairs }: FindingView, edition: EditionId | undefined): boolean {
  return edition !== undefined && repairs.some((repair) => repair.edition === edition);
}

/** Where it may be, and "Attach here": only a member's own press puts a finding on other words. */
export function Repair(props: FindingCardProps): JSX.Element | null {
  const { placed, actions, edition, candidates = [] } = props;
  const { finding } = placed;
  const { onAttach } = actions;
  const isByHand = isAttached(finding, edition);
  if (props.readOnly || onAttach === undefined || props.canGoTo === false) return null;
  if (!canAttach(placed, edition)) return null;
  return (
    <div class="rp-repair">
      {candidates.length === 0 ? null : (
        <ol class="rp-candidates" aria-label={REPAIR.candidates}>
          {candidates.slice(0, MOST).map((candidate) => (
            <CandidatePlace key={candidate.span.start} candidate={candidate} {...props} />
          ))}
        </ol>
      )}
      {candidates.length > MOST ? <p class="rp-meta">{REPAIR.more(candidates.length - MOST)}</p> : null}
      <p class="rp-meta" id={`attach-${finding.id}`}>
        {isByHand ? REPAIR.hintAgain : candidates.length === 0 ? REPAIR.hint : REPAIR.hintElse}
      </p>
      <Button icon="check" describedBy={`attach-${finding.id}`} onClick={() => onAttach(finding.id)}>
        {REPAIR.attach}
      </Button>
    </div>
  );
}

function CandidatePlace({
  candidate,
  placed: { finding },
  actions,
}: FindingCardProps & { readonly candidate: Candidate }): JSX.Element {
  const { span, words, before, after } = candidate;
  return (
    <li>
      <p>
        {REPAIR.maybe}{' '}
        <q class="rp-candidate">
          {before}
          <b>{words}</b>
          {after}
        </q>
      </p>
      <div class="rp-candidate-actions">
        <Button
          icon="text"
          label={`${REPAIR.goThere}: ${before}${words}`}
          onClick={() => actions.onGoToSpan?.(finding.id, span)}
        >
          {REPAIR.goThere}
        </Button>
        <Button
          icon="check"
          label={`${REPAIR.attach}: ${before}${words}`}
          onClick={() => actions.onAttach?.(finding.id, span)}
        >
          {REPAIR.attach}
        </Button>
      </div>
    </li>
  );
}

/** Who put it on which words, and when; oldest first. */
export function RepairHistory({ finding }: { readonly finding: FindingView }): JSX.Element | null {
  if (finding.repairs.length === 0) return null;
  return (
    <ul class="rp-repairs rp-meta" aria-label={REPAIR.history}>
      {finding.repairs.map(({ id, author, at, from, to }) => (
        <li key={id}>
          {REPAIR.done(author, showDay(at), showTime(at))} {REPAIR.from} <q>{from}</q> {REPAIR.to} <q>{to}</q>
        </li>
      ))}
    </ul>
  );
}
