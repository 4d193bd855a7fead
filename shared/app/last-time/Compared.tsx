import type { JSX } from 'preact';
import type { Command } from '../../core/command.ts';
import type { FollowsView } from '../../core/follows.ts';
import type { ReportId } from '../../core/ids.ts';
import type { Result } from '../../core/result.ts';
import { LastTime } from '../../ui/last-time/LastTime.tsx';
import type { LastTimeActions, LastTimeRowValue, PassageValue } from '../../ui/last-time/values.ts';
import { LAST_TIME } from '../../ui/strings/last-time.ts';
import type { AppModel } from '../app-model.ts';
import { writeRoute } from '../route.ts';
import { readKeySettings } from '../key-settings.ts';
import { foldTyped } from '../find-quote.ts';
import { dismissSuggestions } from '../suggest/accept.ts';
import { askCommand, sayCommand, type Tap } from './act.ts';
import { groupsOf, plainPassage, type ComposedRow } from './compose.ts';
import { WhatItFollows } from './WhatItFollows.tsx';
import { openAt } from './open-at.ts';
import type { LastTimeModel } from './use-last-time.ts';

export interface ComparedProps {
  readonly model: AppModel;
  readonly rid: ReportId;
  readonly compared: LastTimeModel;
  readonly said: readonly FollowsView[];
  readonly onPencil: (rid: ReportId, isShown: boolean) => void;
  readonly onPick: (id: string, passage: PassageValue) => void;
}

/** More are seen by nobody. */
const MOST_FOUND = 12;

/** The page once its reports are read. */
export function Compared(props: ComparedProps): JSX.Element {
  const { model, compared } = props;
  const { later, earlier, groups } = compared;
  const isRestricted = [later, ...earlier].some(({ view }) => view.restricted);
  const asked = groups.flatMap(({ rows }) => rows).filter(({ value }) => value.ask).length;
  return (
    <LastTime
      title={later.title}
      date={later.date}
      sample={later.view.report.sample}
      groups={groupsOf(groups)}
      searched={later.searched?.words}
      seenBy={isRestricted ? LAST_TIME.onDevice : LAST_TIME.onlyYou}
      restricted={isRestricted ? LAST_TIME.restricted : undefined}
      keys={readKeySettings(model.desk.settings)}
      onPrint={() => print()}
      follows={<WhatItFollows {...props} />}
      brief={
        asked === 0 ? undefined : (
          <a class="rp-strong" href={writeRoute({ page: 'brief' })}>
            {LAST_TIME.toBrief(asked)}
          </a>
        )
      }
      {...actionsOf(props)}
    />
  );
}

function actionsOf({ model, compared, onPick, onPencil }: ComparedProps): LastTimeActions {
  const { later, earlier, groups, placeOf } = compared;
  const composed = (row: LastTimeRowValue): ComposedRow | undefined =>
    groups.flatMap(({ rows }) => rows).find(({ value }) => value.id === row.id);
  const tap = async (
    row: LastTimeRowValue,
    make: (tap: Tap) => Result<Command>,
    done: string,
  ): Promise<void> => {
    const item = composed(row)?.item;
    const paper = earlier.find(({ rid }) => rid === item?.rid);
    if (item === undefined || paper === undefined) return;
    const command = model.take(
      make({ item, earlier: paper, later, newId: () => model.newId(), at: model.world.now() }),
    );
    if (command === undefined) return;
    await model.run(command, done);
  };
  return {
    onSay: (row, value, shown) =>
      void tap(row, (each) => sayCommand(each, value, shown), LAST_TIME.settled(value)),
    onTakeBack(row) {
      const said = composed(row)?.said;
      if (said === undefined) return;
      const command = { type: 'status.put', id: said.id, status: null, at: model.world.now() } as const;
      void model.run({ ...command, ws: said.audience.ws }, LAST_TIME.tookBack);
    },
    onAsk: (row, on) =>
      void tap(row, (each) => askCommand(each, on), on ? LAST_TIME.nowAsked : LAST_TIME.notAsked),
    onPencil,
    onDismiss(row) {
      const item = composed(row)?.item;
      if (item === undefined || !('suggestion' in item)) return;
      void dismissSuggestions(model, item.rid, [item.suggestion]);
    },
    onPick: (row, passage) => onPick(row.id, passage),
    onOpenThen(row) {
      const item = composed(row)?.item;
      const paper = earlier.find(({ rid }) => rid === item?.rid);
      if (item === undefined || paper === undefined || 'promise' in item) return;
      if ('finding' in item) model.go({ page: 'reader', rid: item.rid, finding: item.finding });
      else void openAt(model, paper, item.start);
    },
    onOpenNow: (_row, passage) => void openAt(model, later, Number(passage.id.slice(1))),
    search(words) {
      const wanted = foldTyped(words);
      return later.passages
        .filter((passage) => foldTyped(passage.words).includes(wanted))
        .slice(0, MOST_FOUND)
        .map((passage) => plainPassage(passage, placeOf));
    },
  };
}
