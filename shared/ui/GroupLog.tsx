import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ErrorCode } from '../core/result.ts';
import type { Time } from '../core/rows.ts';
import type { LogLine } from '../core/sharing-view.ts';
import { Button } from './Button.tsx';
import { GROUP, logWords } from './strings/group.ts';
import { showMoment } from './strings/times.ts';

export interface GroupLogProps {
  /** Oldest first, as the server has them. */
  readonly lines: readonly LogLine[];
  readonly failure?: ErrorCode | undefined;
  readonly now: () => Time;
  readonly onSave: () => void;
}

const FIRST = 12;

/** What happened in a group, newest first. */
export function GroupLog({ lines, failure, now, onSave }: GroupLogProps): JSX.Element {
  const [isWhole, setWhole] = useState(false);
  const newest = [...lines].reverse();
  const shown = isWhole ? newest : newest.slice(0, FIRST);
  if (failure !== undefined && lines.length === 0)
    return <p class="rp-meta">{failure === 'server-older' ? GROUP.logOld : GROUP.logOffline}</p>;
  return (
    <>
      <ol class="rp-log" reversed>
        {shown.map((line) => (
          <li key={line.n} value={line.n}>
            <time dateTime={new Date(line.at).toISOString()}>{showMoment(line.at, now())}</time>
            <span>{logWords(line)}</span>
          </li>
        ))}
      </ol>
      <div class="rp-actions">
        {shown.length < newest.length ? (
          <Button look="link" onClick={() => setWhole(true)}>
            {GROUP.logAll}
          </Button>
        ) : null}
        {lines.length === 0 ? null : (
          <Button look="link" icon="download" onClick={onSave}>
            {GROUP.save}
          </Button>
        )}
      </div>
    </>
  );
}
