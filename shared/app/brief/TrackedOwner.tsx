import type { JSX } from 'preact';
import type { Audience } from '../../core/view.ts';
import type { TrackerRow } from '../../scrutiny/brief/tracker.ts';
import { PromiseForm } from '../../ui/brief/PromiseForm.tsx';
import { audienceSentence } from '../../ui/strings/words.ts';
import type { AppModel } from '../app-model.ts';
import { todayOf } from './day-of.ts';
import type { BriefState } from './use-brief.ts';
import { usePromise } from './use-promise.ts';
import { useRowAudience } from './use-row-audience.tsx';

export interface TrackedProps {
  readonly model: AppModel;
  readonly state: BriefState;
  readonly row: TrackerRow;
  /** The group whose tracker it is. */
  readonly whose: Audience | undefined;
  readonly onDone: () => void;
}

/** Who leads, and by when: the member's own word beside the report's. */
export function TrackedOwner({ model, state, row, whose, onDone }: TrackedProps): JSX.Element {
  const { promise, finding } = row;
  const known = promise?.author.isMe === true ? promise : undefined;
  const readWords = row.dueRead?.words ?? finding?.figure?.dueWords;
  const who = useRowAudience(model, state, row, whose);
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
    ...(readWords === undefined ? {} : { when: readWords }),
    ws: who.audience.ws,
    day: row.date ?? todayOf(model),
  });
  return (
    <PromiseForm
      {...fields}
      audience={known === undefined ? who.chooser : null}
      seenBy={audienceSentence(known?.audience ?? who.audience)}
      onKeep={() => void keep().then((isKept) => isKept && onDone())}
      onClose={onDone}
    />
  );
}
