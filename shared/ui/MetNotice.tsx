import type { JSX } from 'preact';
import type { FindingId } from '../core/ids.ts';
import type { FindingView } from '../core/view.ts';
import { Button } from './Button.tsx';
import { Glyph } from './Glyph.tsx';
import { kindLabel } from './strings/kinds.ts';
import { MET } from './strings/met.ts';
import { showTime } from './strings/times.ts';

/** Another member's finding on the same words, as far as the card of one's own says it. */
export type MetFinding = Pick<FindingView, 'id' | 'author' | 'kind' | 'at'>;

export interface MetNoticeProps {
  readonly finding: MetFinding;
  readonly others: readonly MetFinding[];
  readonly onKeepBoth?: ((finding: FindingId) => void) | undefined;
  /** Absent where no session can be shown. */
  readonly onTalk?: ((finding: FindingId) => void) | undefined;
}

/** Two people, one passage: both findings are kept, and each is named with its kind. */
export function MetNotice({ finding, others, onKeepBoth, onTalk }: MetNoticeProps): JSX.Element {
  return (
    <section class="rp-versions rp-met" aria-label={MET.label}>
      <p class="rp-strong">{MET.title}</p>
      <p class="rp-meta">{MET.detail(others.map(({ author }) => author.name))}</p>
      <ul>
        {[finding, ...others].map(({ id, kind, author, at }) => (
          <li key={id}>
            <Glyph of={kind ?? 'mark'} size={16} /> <strong>{kindLabel(kind)}</strong>{' '}
            <span class="rp-meta">
              {author.isMe ? 'you' : author.name}, <span class="rp-figures">{showTime(at)}</span>
            </span>
          </li>
        ))}
      </ul>
      {onKeepBoth === undefined ? null : (
        <div class="rp-actions">
          <Button onClick={() => onKeepBoth(finding.id)}>{MET.keep}</Button>
          {onTalk === undefined || others[0] === undefined ? null : (
            <Button look="bare" onClick={() => onTalk(others[0]!.id)}>
              {MET.talk}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
