import type { JSX } from 'preact';
import { Button } from '../../ui/Button.tsx';
import { SESSION } from '../../ui/strings/session.ts';
import type { SessionParts } from './session-parts.ts';

/** What stays of it all, said before the first choice; and whether names do. */
export function Names({ model, open, view }: SessionParts): JSX.Element {
  const me = view.people.find(({ isMe }) => isMe);
  const agreed = view.people.filter(({ keeps }) => keeps).length;
  const keep = (on: boolean): void => void open.keepNames(on).then((answer) => model.take(answer));
  return (
    <div class="rp-session-names">
      <p>
        {view.names === 'never'
          ? SESSION.namesNever
          : view.names === 'agreed'
            ? SESSION.namesAgreed
            : SESSION.namesAsk(agreed, view.people.length)}{' '}
        {SESSION.stays}
      </p>
      {view.names === 'never' || me === undefined ? null : (
        <Button look="link" onClick={() => keep(!me.keeps)}>
          {me.keeps ? SESSION.namesNo : SESSION.namesYes}
        </Button>
      )}
    </div>
  );
}
