import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ErrorCode } from '../../core/result.ts';
import { ErrorBanner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { MEETING } from '../../ui/strings/meeting.ts';
import type { AppModel } from '../app-model.ts';
import { writeRoute } from '../route.ts';
import { MARKS } from '../strings/marks.ts';
import { followMeetingLink } from './follow-meeting-link.ts';

/** A clerk's link to a meeting: its page is read, the meeting comes into the library, and its papers are kept. */
export function MeetingAtPage({
  model,
  url,
}: {
  readonly model: AppModel;
  readonly url: string;
}): JSX.Element {
  const [failed, setFailed] = useState<ErrorCode>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const end = new AbortController();
    setFailed(undefined);
    void followMeetingLink(model.desk, url, model.world.now(), end.signal).then((brought) => {
      if (end.signal.aborted) return;
      if (!brought.ok) setFailed(brought.code);
      // The link is not what Back should lead to: it would fetch everything again.
      else location.replace(writeRoute({ page: 'meeting', id: brought.value }));
    });
    return () => end.abort();
  }, [model, url, turn]);
  return (
    <main id="page" tabIndex={-1} class="app-page" aria-busy={failed === undefined}>
      <h1 class="library-title rp-title">{MEETING.fromLink}</h1>
      {failed === undefined ? (
        <p role="status">{MEETING.checking}</p>
      ) : (
        <ErrorBanner
          code={failed}
          actions={
            <>
              <Button look="link" onClick={() => setTurn(turn + 1)}>
                {MEETING.retry}
              </Button>
              <a href={writeRoute({ page: 'library' })}>{MARKS.back}</a>
            </>
          }
        />
      )}
    </main>
  );
}
