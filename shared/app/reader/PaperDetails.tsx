import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Command } from '../../core/command.ts';
import type { ReportRow } from '../../core/rows.ts';
import type { ReportView } from '../../core/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import type { AppModel } from '../app-model.ts';
import { useDraft } from '../session/use-draft.ts';
import { DETAILS } from '../strings/paper-details.ts';

export interface PaperDetailsProps {
  readonly model: AppModel;
  readonly view: ReportView;
  readonly onClose: () => void;
}

/** What a paper is listed under, for its reader to put right. What a council's page of a meeting says stands. */
export function PaperDetails({ model, view, onClose }: PaperDetailsProps): JSX.Element {
  const { report, rid } = view;
  const draft = (name: string, start = '') => useDraft(model, `details|${rid}|${name}`, start);
  const fields = {
    title: draft('title', report.title),
    council: draft('council', report.council),
    committee: draft('committee', report.committee),
    date: draft('date', report.date),
  };
  const [isAsked, setAsked] = useState(false);
  const isFixed = report.meeting !== undefined;
  const hint = isFixed ? DETAILS.fromMeeting : undefined;
  const forget = (): void => Object.values(fields).forEach(({ keep }) => keep());
  const close = (): void => {
    forget();
    onClose();
  };
  const save = async (): Promise<void> => {
    const [title, date] = [fields.title.text.trim(), fields.date.text.trim()];
    if (title === '' || date === '') return setAsked(true);
    const row = changed(report, {
      title,
      date,
      council: fields.council.text,
      committee: fields.committee.text,
    });
    const done = await model.run(putEverywhere(model, view, row), DETAILS.saved);
    if (done !== undefined) close();
  };
  return (
    <Dialog title={DETAILS.title} under={DETAILS.under} onClose={close}>
      <form
        class="rp-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field
          label={DETAILS.name}
          value={fields.title.text}
          error={isAsked && fields.title.text.trim() === '' ? DETAILS.noTitle : undefined}
          onInput={fields.title.type}
        />
        <Field
          label={DETAILS.council}
          value={fields.council.text}
          hint={hint}
          readOnly={isFixed}
          onInput={fields.council.type}
        />
        <Field
          label={DETAILS.committee}
          value={fields.committee.text}
          hint={hint}
          readOnly={isFixed}
          onInput={fields.committee.type}
        />
        <Field
          label={DETAILS.date}
          type="date"
          value={fields.date.text}
          hint={hint}
          readOnly={isFixed}
          error={isAsked && fields.date.text.trim() === '' ? DETAILS.noDate : undefined}
          onInput={fields.date.type}
        />
        <div class="rp-actions">
          <Button look="primary" type="submit">
            {DETAILS.save}
          </Button>
          <Button onClick={close}>{DETAILS.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}

interface Typed {
  readonly title: string;
  readonly date: string;
  readonly council: string;
  readonly committee: string;
}

/** What was emptied is absent. */
function changed(report: ReportRow, { title, date, council, committee }: Typed): ReportRow {
  const { council: _council, committee: _committee, ...rest } = report;
  return {
    ...rest,
    title,
    date,
    ...(council.trim() === '' ? {} : { council: council.trim() }),
    ...(committee.trim() === '' ? {} : { committee: committee.trim() }),
  };
}

/** In every workspace that has it and where this member may write: each names its papers itself. */
function putEverywhere(model: AppModel, { rid, layers }: ReportView, report: ReportRow): Command {
  const at = model.world.now();
  const readers = new Set(
    model.desk.sharing.groups.value.filter(({ role }) => role === 'reader').map(({ ws }) => ws),
  );
  const commands = layers
    .filter(({ ws }) => !readers.has(ws))
    .map(({ ws }): Command => ({ type: 'report.put', rid, ws, report, at }));
  return { type: 'all', commands, at };
}
