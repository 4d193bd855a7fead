import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ErrorCode } from '../../core/result.ts';
import type { GroupView, LogLine } from '../../core/sharing-view.ts';
import type { AppModel } from '../app-model.ts';

export interface OpenLog {
  readonly lines: readonly LogLine[];
  readonly failure: ErrorCode | undefined;
  readonly look: () => void;
}

/** A group's log and people, asked for when its page opens, and again when its people change or something was done. */
export function useLog({ desk }: AppModel, group: GroupView | undefined): OpenLog {
  const { sharing } = desk;
  const ws = group?.host === undefined ? undefined : group.ws;
  const [lines, setLines] = useState<readonly LogLine[]>([]);
  const [failure, setFailure] = useState<ErrorCode | undefined>(undefined);
  const look = useCallback((): void => {
    if (ws === undefined) return;
    void sharing.log(ws).then((log) => {
      if (log.ok) setLines(log.value);
      setFailure(log.ok ? undefined : log.code);
    });
  }, [sharing, ws]);
  useEffect(() => {
    if (ws !== undefined) void sharing.lookAtPeople(ws);
  }, [sharing, ws]);
  useEffect(look, [look, JSON.stringify(group?.people)]);
  return { lines, failure, look };
}
