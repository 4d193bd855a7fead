import '../../ui/styles/sharing.css';
import '../../ui/styles/sharing-pages.css';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Joined } from '../../core/sharing-view.ts';
import type { AppModel } from '../app-model.ts';
import { writeRoute } from '../route.ts';
import { FRAME } from '../strings/app.ts';
import { SHARING } from '../strings/sharing.ts';
import { FollowLink } from './FollowLink.tsx';
import { TypeCode } from './TypeCode.tsx';

/** Joins by the link that was opened, or else by a code, a pasted link or the letters of a recovery page. */
export function JoinPage({ model }: { readonly model: AppModel }): JSX.Element {
  const link = model.arrived.value;
  useEffect(() => {
    document.title = `${SHARING.joinTitle} – ${FRAME.name}`;
  }, []);
  const leave = (): void => {
    model.arrived.value = null;
    leavePage();
  };
  const onJoined = (joined: Joined): void => {
    model.arrived.value = null;
    void model.persistence.ask();
    model.shownWs.value = joined.kind === 'group' ? joined.ws : null;
    model.say(joined.kind === 'group' ? SHARING.joined(joined.name) : SHARING.joinedOwn);
    leavePage();
  };
  return (
    <main id="page" tabIndex={-1} class="app-page">
      {link === null ? (
        <TypeCode model={model} onJoined={onJoined} onLeave={leave} />
      ) : (
        <FollowLink key={link} model={model} link={link} onJoined={onJoined} onLeave={leave} />
      )}
    </main>
  );
}

/** To the library in place of this page: Back does not lead to a link that was followed. */
function leavePage(): void {
  location.replace(writeRoute({ page: 'library' }));
}
