import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PromiseView } from '../../core/brief-view.ts';
import type { WorkspaceId } from '../../core/ids.ts';
import { offerPromises } from '../../scrutiny/brief/answers.ts';
import type { PromiseValue } from '../../ui/brief/PromiseList.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { AFTER } from '../../ui/strings/after.ts';
import { BRIEF } from '../../ui/strings/brief.ts';
import type { AppModel } from '../app-model.ts';
import { giveFile } from '../copies.ts';
import type { BriefState } from './use-brief.ts';

export interface AfterActionsProps {
  readonly model: AppModel;
  readonly state: BriefState;
  readonly meeting: string | undefined;
  readonly promises: readonly PromiseView[];
  readonly values: readonly PromiseValue[];
  readonly title: string;
}

/** To paper, to the clerk, to a group. */
export function AfterActions(props: AfterActionsProps): JSX.Element {
  const { model, state, meeting, promises, values } = props;
  const [showing, setShowing] = useState<WorkspaceId | null>(null);
  const mine = promises.filter(({ author, audience }) => author.isMe && audience.kind === 'own');
  const groups = model.desk.sharing.groups.value.filter(({ role }) => role !== 'reader');
  const group = groups.find(({ ws }) => ws === showing);
  const of = meeting === undefined ? {} : { meeting };
  return (
    <div class="rp-actions rp-no-print">
      <Button look="primary" icon="print" onClick={() => print()}>
        {AFTER.print}
      </Button>
      <Button icon="file" onClick={() => void giveWord(props)}>
        {AFTER.word}
      </Button>
      {mine.length === 0
        ? null
        : groups.map(({ ws, name }) => (
            <Button key={ws} icon="people" onClick={() => setShowing(ws)}>
              {AFTER.show(name)}
            </Button>
          ))}
      <Button onClick={() => model.go({ page: 'brief', ...of })}>{AFTER.brief}</Button>
      <Button onClick={() => model.go({ page: 'room', ...of })}>{AFTER.room}</Button>
      {group === undefined ? null : (
        <Dialog
          title={AFTER.show(group.name)}
          under={AFTER.showWords(group.name)}
          onClose={() => setShowing(null)}
          actions={
            <Button
              look="primary"
              onClick={() => {
                setShowing(null);
                void model.run(offerPromises(mine, group.ws, state.hand()), AFTER.shown(group.name));
              }}
            >
              {BRIEF.showGo(group.name)}
            </Button>
          }
        >
          <ul>
            {values
              .filter(({ id }) => mine.some((promise) => promise.id === id))
              .map(({ id, who, what, due }) => (
                <li key={id}>{[who, what, due].filter(Boolean).join(', ')}</li>
              ))}
          </ul>
        </Dialog>
      )}
    </div>
  );
}

/** A restricted paper's promises stay on this device: they are not in the clerk's file. */
async function giveWord({ model, meeting, promises, values, title }: AfterActionsProps): Promise<void> {
  const { writeTableDocx } = await import('../../exchange/tracker-docx.ts');
  const of = model.desk.library.value.meetings.find(({ id }) => id === meeting)?.meeting;
  const open = values.filter(({ id }) => promises.find((each) => each.id === id)?.audience.kind !== 'device');
  const { who, what, when, question } = AFTER.columns;
  const file = await writeTableDocx({
    title,
    head: of === undefined ? [] : [AFTER.file(`${of.council}, ${of.committee}`)],
    columns: [who, what, when, question],
    widths: [20, 36, 18, 26],
    rows: open.map((each) => [
      each.who === '' ? AFTER.somebody : each.who,
      each.what,
      [each.due ?? AFTER.noDay, ...(each.dueWords === undefined ? [] : [AFTER.said(each.dueWords)])].join(
        '\n',
      ),
      each.question ?? '',
    ]),
    foot: [AFTER.fileFoot],
    isWide: false,
  });
  giveFile(file, `${title}.docx`);
}
