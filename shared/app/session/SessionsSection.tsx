import type { JSX } from 'preact';
import type { GroupView } from '../../core/sharing-view.ts';
import { SESSION } from '../../ui/strings/session.ts';
import type { AppModel } from '../app-model.ts';
import { writeRoute } from '../route.ts';
import { useSessions } from './use-session.ts';

/** A group's sessions, and the way to a new one. */
export function SessionsSection({
  model,
  group,
}: {
  readonly model: AppModel;
  readonly group: GroupView;
}): JSX.Element {
  const { ws, name, role } = group;
  const heads = (useSessions(model).value?.heads.value ?? []).filter((head) => head.ws === ws);
  return (
    <section aria-labelledby="group-sessions">
      <h2 id="group-sessions">{SESSION.section}</h2>
      <p class="settings-detail">{SESSION.sectionBody}</p>
      <ul>
        {heads.map(({ sid, title, isEnded }) => (
          <li key={sid}>
            <a class="settings-link" href={writeRoute({ page: 'session', ws, sid })}>
              {title}
            </a>{' '}
            ({isEnded ? SESSION.isClosed : SESSION.isOpen})
          </li>
        ))}
        {role === 'reader' ? null : (
          <li>
            <a class="settings-link" href={writeRoute({ page: 'session', ws })}>
              {SESSION.start(name)}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
