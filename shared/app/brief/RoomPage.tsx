import '../../ui/styles/brief.css';
import '../../ui/styles/room.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { BriefLine } from '../../scrutiny/brief/list-questions.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Glyph.tsx';
import { ROOM } from '../../ui/strings/room.ts';
import type { AppModel } from '../app-model.ts';
import { FRAME } from '../strings/app.ts';
import { isRestricted } from './brief-words.ts';
import { RoomJump } from './RoomJump.tsx';
import { RoomOne } from './RoomOne.tsx';
import { useBrief, type BriefState } from './use-brief.ts';

export interface RoomPageProps {
  readonly model: AppModel;
  readonly meeting?: string | undefined;
}

/** One question a screen. It opens again at the question that was left. */
export function RoomPage({ model, meeting }: RoomPageProps): JSX.Element {
  const state = useBrief(model);
  const [isShared, setShared] = useState(false);
  const [isJumping, setJumping] = useState(false);
  const all = state.lines.filter((line) => meeting === undefined || line.meeting === meeting);
  const lines = isShared ? all.filter(isGroups) : all;
  const at = useAt(model, meeting, lines);
  useEffect(() => {
    document.title = `${ROOM.title} – ${FRAME.name}`;
  }, []);
  const line = lines[at.index];
  const close = (): void => model.go({ page: 'brief', ...(meeting === undefined ? {} : { meeting }) });
  return (
    <main id="page" tabIndex={-1} class="room" aria-busy={!state.isReady}>
      <div class="room-bar">
        <Button look="bare" icon="close" onClick={close}>
          {ROOM.close}
        </Button>
        {line === undefined ? null : (
          <Button expanded={isJumping} icon="outline" onClick={() => setJumping(!isJumping)}>
            {ROOM.of(at.index + 1, lines.length)}
          </Button>
        )}
        <Button icon="people" pressed={isShared} onClick={() => setShared(!isShared)}>
          {ROOM.shared}
        </Button>
        <span class="room-offline">
          <Icon name="offline" size={18} /> {ROOM.offline}
        </span>
      </div>
      {line === undefined ? (
        <Nothing isReady={state.isReady} isShared={isShared && all.length > 0} />
      ) : isJumping ? (
        <RoomJump
          lines={lines}
          answers={isShared ? [] : state.view.answers}
          current={line.id}
          onGo={(index) => {
            at.go(index);
            setJumping(false);
          }}
        />
      ) : (
        <RoomOne
          key={line.id}
          model={model}
          state={state}
          line={line}
          meeting={meeting}
          isShared={isShared}
          index={at.index}
          of={lines.length}
          onGo={at.go}
          onClose={close}
        />
      )}
    </main>
  );
}

function Nothing({
  isReady,
  isShared,
}: {
  readonly isReady: boolean;
  readonly isShared: boolean;
}): JSX.Element {
  return <div class="room-body">{isReady ? <p>{isShared ? ROOM.sharedNone : ROOM.none}</p> : null}</div>;
}

/** What everybody in a group can read already. */
function isGroups(line: BriefLine): boolean {
  return line.layers.some(({ kind }) => kind === 'group') && !isRestricted(line);
}

/** Which question is on screen: by its id, so that it stays when others come or go. */
function useAt(
  { desk }: AppModel,
  meeting: string | undefined,
  lines: BriefState['lines'],
): { readonly index: number; go(index: number): void } {
  const key = `room|${meeting ?? ''}`;
  const id = desk.settings.values.value[key];
  const found = lines.findIndex((line) => line.id === id);
  return {
    index: Math.max(0, found),
    go: (index) => void (lines[index] && desk.settings.set(key, lines[index].id)),
  };
}
