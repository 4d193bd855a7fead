import '../../ui/styles/sharing.css';
import '../../ui/styles/session.css';
import '../../ui/styles/session-choose.css';
import '../../ui/styles/session-beside.css';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { WorkspaceId } from '../../core/ids.ts';
import { SESSION } from '../../ui/strings/session.ts';
import type { AppModel } from '../app-model.ts';
import { writeRoute } from '../route.ts';
import { FRAME } from '../strings/app.ts';
import { NewSession } from './NewSession.tsx';
import { Result } from './Result.tsx';
import { Running } from './Running.tsx';
import { useOpenSession } from './use-session.ts';

export interface SessionPageProps {
  readonly model: AppModel;
  readonly ws: WorkspaceId;
  /** Absent: a new one is set up. */
  readonly sid?: string | undefined;
}

/** A tagging session: set up, under way, or what came of it. */
export function SessionPage({ model, ws, sid }: SessionPageProps): JSX.Element {
  useEffect(() => {
    document.title = `${SESSION.title} – ${FRAME.name}`;
  }, []);
  return sid === undefined ? (
    <NewSession model={model} ws={ws} />
  ) : (
    <Opened model={model} ws={ws} sid={sid} />
  );
}

function Opened({ model, ws, sid }: Required<SessionPageProps>): JSX.Element {
  const open = useOpenSession(model, ws, sid ?? '').value;
  const view = open?.view.value;
  const group = model.desk.sharing.groups.value.find((each) => each.ws === ws)?.name ?? '';
  if (!open || !view) {
    return (
      <main id="page" tabIndex={-1} class="app-page" aria-busy={open ? undefined : 'true'}>
        <h1 class="library-title rp-title">{SESSION.title}</h1>
        {open ? <p>{SESSION.waitingFor}</p> : null}
        <a href={writeRoute({ page: 'library' })}>{SESSION.leave}</a>
      </main>
    );
  }
  const parts = { model, open, view, group };
  return view.isEnded ? <Result {...parts} /> : <Running {...parts} />;
}
