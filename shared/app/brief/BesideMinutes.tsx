import type { JSX } from 'preact';
import type { MinuteSaid } from '../../core/brief-row.ts';
import type { PromiseView } from '../../core/brief-view.ts';
import { keepPromise } from '../../scrutiny/brief/answers.ts';
import { Button } from '../../ui/Button.tsx';
import { AFTER } from '../../ui/strings/after.ts';
import type { AppModel } from '../app-model.ts';
import type { BriefState } from './use-brief.ts';
import type { Minutes } from './use-minutes.ts';

/** Which paper the promises are compared with. */
export function WhichMinutes({ minutes }: { readonly minutes: Minutes }): JSX.Element {
  const { papers, chosen, state } = minutes;
  return (
    <section class="after-part rp-no-print">
      <h2>{AFTER.minutes}</h2>
      {chosen === undefined ? (
        <p>{AFTER.minutesNone}</p>
      ) : (
        <label class="brief-meeting">
          <span class="rp-label">{AFTER.minutesWhich}</span>
          <select
            class="rp-input"
            value={chosen.rid}
            onChange={({ currentTarget: { value } }) => minutes.choose(value)}
          >
            {papers.map(({ rid, report }) => (
              <option key={rid} value={rid}>
                {[report.title, report.date].filter(Boolean).join(', ')}
              </option>
            ))}
          </select>
        </label>
      )}
      {chosen !== undefined && state === 'unread' ? <p role="status">{AFTER.minutesUnread}</p> : null}
    </section>
  );
}

export interface BesideMinutesProps {
  readonly model: AppModel;
  readonly state: BriefState;
  readonly promise: PromiseView;
  readonly minutes: Minutes;
}

const SAYS: readonly (readonly [MinuteSaid, string])[] = [
  ['matches', AFTER.matches],
  ['differs', AFTER.differs],
  ['absent', AFTER.absent],
];

/** The likeliest minute beside a promise: pencil, until the member says what it is. */
export function BesideMinutes({ model, state, promise, minutes }: BesideMinutesProps): JSX.Element | null {
  const { chosen } = minutes;
  const said = promise.row.minute;
  if (chosen === undefined || (minutes.state !== 'read' && said === undefined)) return null;
  const minute = minutes.state === 'read' ? minutes.likeliest(promise) : undefined;
  const say = (value: MinuteSaid): void => {
    const { by: _by, at: _at, replaces: _replaces, minute: _minute, ...words } = promise.row;
    const quote = value === 'absent' || minute === undefined ? {} : { quote: minute.words };
    const next =
      said?.said === value ? words : { ...words, minute: { said: value, rid: chosen.rid, ...quote } };
    const commands = keepPromise(promise, next, promise.audience.ws, state.hand());
    void model.run({ type: 'all', commands, at: model.world.now() });
  };
  return (
    <div class="after-minute" data-said={said === undefined ? undefined : ''}>
      {said === undefined ? (
        <p>{minute === undefined ? AFTER.notThere : AFTER.likeliest}</p>
      ) : (
        <p>
          <strong>{AFTER.saidMinute[said.said]}</strong>
        </p>
      )}
      {(said?.quote ?? minute?.words) === undefined ? null : (
        <blockquote>{said?.quote ?? minute?.words}</blockquote>
      )}
      {said !== undefined || minute === undefined ? null : (
        <p class="rp-meta">
          {AFTER.found}: {minute.shared.join(', ')}
        </p>
      )}
      {promise.author.isMe ? (
        <div class="rp-actions rp-no-print">
          {SAYS.map(([value, label]) => (
            <Button key={value} pressed={said?.said === value} onClick={() => say(value)}>
              {label}
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
