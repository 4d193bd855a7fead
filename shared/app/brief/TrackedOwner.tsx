import type { JSX } from 'preact';
import type { TrackerRow } from '../../scrutiny/brief/tracker.ts';
import { PromiseForm } from '../../ui/brief/PromiseForm.tsx';
import { AFTER } from '../../ui/strings/after.ts';
import { audienceSentence } from '../../ui/strings/words.ts';
import type { AppModel } from '../app-model.ts';
import { todayOf } from './day-of.ts';
import type { BriefState } from './use-brief.ts';
import { usePromise } from './use-promise.ts';

export interface TrackedProps {
  readonly model: AppModel;
  readonly state: BriefState;
  readonly row: TrackerRow;
  readonly onDone: () => void;
}

/** Who leads, and by when: the member's own word beside the report's. */
export function TrackedOwner({ model, state, row, onDone }: TrackedProps): JSX.Element {
  const { promise, finding } = row;
  const known = promise?.author.isMe === true ? promise : undefined;
  const { question, meeting, about, minute } = known?.row ?? {};
  const { keep, ...fields } = usePromise(model, state, {
    key: `tracked|${row.id}`,
    ...(question === undefined ? {} : { question }),
    ...(meeting === undefined ? {} : { meeting }),
    ...(minute === undefined ? {} : { minute }),
    ...(finding === undefined
      ? about
        ? { about }
        : {}
      : { about: { rid: finding.rid, finding: finding.id } }),
    ...(known === undefined ? {} : { known }),
    start: row.what,
    ws: row.isRestricted ? state.home.device : state.home.own,
    day: row.date ?? todayOf(model),
  });
  return (
    <PromiseForm
      {...fields}
      seenBy={known === undefined ? AFTER.seen : audienceSentence(known.audience)}
      onKeep={() => void keep().then((isKept) => isKept && onDone())}
      onClose={onDone}
    />
  );
}
