import type { JSX } from 'preact';
import type { PlacedFinding } from '../core/view.ts';
import { Button } from './Button.tsx';
import { Icon } from './Glyph.tsx';
import { ANCHOR_LABELS, ANCHOR_SENTENCES, CONFIRMED_LABELS } from './strings/words.ts';
import { REPAIR } from './strings/repair.ts';
import { changedFigures, wordChanges, type WordPart } from './word-changes.ts';

export interface AnchorNoticeProps {
  readonly placed: Pick<PlacedFinding, 'anchor'>;
  /** The member has said "yes, these words" on this version. */
  readonly confirmed: boolean;
  readonly onConfirm?: (() => void) | undefined;
  /** On a compact card: what it is, not what to do. */
  readonly brief?: boolean | undefined;
}

/** Where the finding stands in the version on screen. Nothing where it stands where it stood. */
export function AnchorNotice({ placed, confirmed, onConfirm, brief }: AnchorNoticeProps): JSX.Element | null {
  const { anchor } = placed;
  const { state } = anchor;
  if (state === 'exact') return null;
  const canConfirm = state === 'moved' || state === 'edited';
  const isChecked = canConfirm && confirmed;
  return (
    <div class="rp-anchor" data-state={state} data-checked={isChecked ? '' : undefined}>
      <p class="rp-anchor-label">
        <Icon name={isChecked ? 'check' : canConfirm ? 'info' : 'unplaced'} size={16} />
        {isChecked ? CONFIRMED_LABELS[state] : ANCHOR_LABELS[state]}
        {isChecked ? <span class="rp-meta">checked by you</span> : null}
      </p>
      {isChecked || brief ? null : <p class="rp-meta">{ANCHOR_SENTENCES[state]}</p>}
      {state === 'edited' && !brief ? <WasNow was={anchor.was} now={anchor.now} /> : null}
      {canConfirm && !isChecked && !brief && onConfirm !== undefined ? (
        <Button icon="check" onClick={onConfirm}>
          Yes, this passage
        </Button>
      ) : null}
    </div>
  );
}

/** Both wordings in full, what differs struck out or underlined; figures that changed are said by themselves. */
export function WasNow({ was, now }: { readonly was: string; readonly now: string }): JSX.Element {
  const changes = wordChanges(was, now);
  return (
    <>
      {changedFigures(changes).map((figure, i) => (
        <p key={i} class="rp-figure-changed">
          {REPAIR.figure(figure.was, figure.now)}
        </p>
      ))}
      <ChangedWords changes={changes} />
    </>
  );
}

function ChangedWords({ changes }: { readonly changes: readonly WordPart[] }): JSX.Element {
  return (
    <dl class="rp-wasnow">
      <dt>Was</dt>
      <dd>
        {changes.map((part, i) =>
          part.in === 'now' ? null : part.in === 'was' ? (
            <del key={i}>{part.text}</del>
          ) : (
            <span key={i}>{part.text}</span>
          ),
        )}
      </dd>
      <dt>Now</dt>
      <dd>
        {changes.map((part, i) =>
          part.in === 'was' ? null : part.in === 'now' ? (
            <ins key={i}>{part.text}</ins>
          ) : (
            <span key={i}>{part.text}</span>
          ),
        )}
      </dd>
    </dl>
  );
}
