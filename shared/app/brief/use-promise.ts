import { useState } from 'preact/hooks';
import type { PromiseView } from '../../core/brief-view.ts';
import type { FindingAt, PromiseRow } from '../../core/brief-row.ts';
import { keepPromise } from '../../scrutiny/brief/answers.ts';
import { readDue } from '../../scrutiny/brief/read-due.ts';
import type { PromiseFields } from '../../ui/brief/PromiseForm.tsx';
import { ROOM } from '../../ui/strings/room.ts';
import { showDate } from '../../ui/strings/times.ts';
import type { AppModel } from '../app-model.ts';
import { useDraft } from '../session/use-draft.ts';
import type { BriefState } from './use-brief.ts';

export interface PromiseWish {
  /** Names the draft: a question's id, or what else the promise is about. */
  readonly key: string;
  readonly question?: string;
  readonly meeting?: string;
  readonly about?: FindingAt;
  readonly minute?: PromiseRow['minute'];
  /** Changed instead of made. */
  readonly known?: PromiseView;
  /** What it begins with, such as the words of the report. */
  readonly start?: string;
  /** When, as a rule read it in the report. */
  readonly when?: string;
  readonly ws: string;
  /** On which it was said, ISO. */
  readonly day: string;
}

export interface PromiseTyping extends PromiseFields {
  readonly onInput: (name: keyof PromiseFields, text: string) => void;
  readonly understood: string;
  readonly error: string | undefined;
  readonly names: readonly string[];
  readonly keep: () => Promise<boolean>;
}

/** A promise while it is typed: a draft at each letter. */
export function usePromise(model: AppModel, state: BriefState, wish: PromiseWish): PromiseTyping {
  const row = wish.known?.row;
  const who = useDraft(model, `promise|${wish.key}|who`, row?.who ?? '');
  const what = useDraft(model, `promise|${wish.key}|what`, row?.what ?? wish.start ?? '');
  const when = useDraft(model, `promise|${wish.key}|when`, row?.dueWords ?? wish.when ?? '');
  const [error, setError] = useState<string | undefined>(undefined);
  const fields = { who, what, when };
  const due = readDue(when.text, wish.day);
  const keep = async (): Promise<boolean> => {
    setError(what.text.trim() === '' ? ROOM.missing : undefined);
    if (what.text.trim() === '') return false;
    const words = {
      who: who.text.trim(),
      what: what.text.trim(),
      ...(when.text.trim() === '' ? {} : { dueWords: when.text.trim() }),
      ...(due === undefined ? {} : { due }),
      ...(wish.question === undefined ? {} : { question: wish.question }),
      ...(wish.meeting === undefined ? {} : { meeting: wish.meeting }),
      ...(wish.about === undefined ? {} : { about: wish.about }),
      ...(wish.minute === undefined ? {} : { minute: wish.minute }),
    };
    const commands = keepPromise(wish.known, words, wish.ws, state.hand());
    const kept = await model.run({ type: 'all', commands, at: model.world.now() }, ROOM.kept);
    if (kept === undefined) return false;
    for (const field of [who, what, when]) field.keep('');
    return true;
  };
  const said = state.view.promises.map((promise) => promise.row.who).filter((name) => name !== '');
  return {
    who: who.text,
    what: what.text,
    when: when.text,
    onInput: (name, text) => fields[name].type(text),
    understood: when.text.trim() === '' ? '' : due === undefined ? ROOM.dueNone : ROOM.dueIs(showDate(due)),
    error,
    names: [...new Set(said.reverse())],
    keep,
  };
}
