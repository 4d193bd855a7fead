import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { WorkspaceId } from '../../core/ids.ts';
import type { OpenSession, Sessions } from '../../desk/sessions.ts';
import type { AppModel } from '../app-model.ts';

/** The desk's sessions, once they are loaded. */
export function useSessions(model: AppModel): ReadonlySignal<Sessions | undefined> {
  const sessions = useSignal<Sessions | undefined>(undefined);
  useEffect(() => {
    let isCurrent = true;
    void model.desk.sessions().then((loaded) => isCurrent && (sessions.value = loaded));
    return () => {
      isCurrent = false;
    };
  }, [model]);
  return sessions;
}

/** One session, open as long as the page is. */
export function useOpenSession(
  model: AppModel,
  ws: WorkspaceId,
  sid: string,
): ReadonlySignal<OpenSession | undefined> {
  const opened = useSignal<OpenSession | undefined>(undefined);
  useEffect(() => {
    let isCurrent = true;
    void model.desk.sessions().then((sessions) => isCurrent && (opened.value = sessions.open(ws, sid)));
    return () => {
      isCurrent = false;
      opened.value?.dispose();
      opened.value = undefined;
    };
  }, [model, ws, sid]);
  return opened;
}
