import '../styles/session-notice.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Glyph.tsx';
import { SESSION } from '../../ui/strings/session.ts';
import type { AppModel } from '../app-model.ts';
import { toggled } from './toggled.ts';
import { useSessions } from './use-session.ts';

/** Tells a member that a session is open: over the page, so that nothing on it moves. */
export function SessionNotice({ model }: { readonly model: AppModel }): JSX.Element | null {
  const sessions = useSessions(model).value;
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const route = model.route.value;
  const head = sessions?.heads.value.find(
    ({ iTakePart, isEnded, sid }) => iTakePart && !isEnded && !hidden.has(sid),
  );
  const isThere = head !== undefined && route.page !== 'session';
  useEffect(() => {
    if (isThere) model.say(`${SESSION.openNotice(head.group)}.`);
  }, [isThere, head?.sid]);
  if (!isThere) return null;
  return (
    <section class="session-notice" aria-label={SESSION.openNotice(head.group)}>
      <Icon name="people" size={22} />
      <div>
        <p class="rp-strong">{SESSION.openNotice(head.group)}</p>
        <p>{SESSION.openNoticeBody(head.title, head.by)}</p>
        <div class="rp-actions">
          <Button onClick={() => model.go({ page: 'session', ws: head.ws, sid: head.sid })}>
            {SESSION.goToIt}
          </Button>
          <Button look="bare" onClick={() => setHidden(toggled(hidden, head.sid))}>
            {SESSION.notNow}
          </Button>
        </div>
      </div>
    </section>
  );
}
