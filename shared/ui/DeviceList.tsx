import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DeviceId } from '../core/ids.ts';
import type { DeviceView } from '../core/sharing-view.ts';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';
import { Icon } from './Glyph.tsx';
import { InPlace } from './InPlace.tsx';
import { showDay } from './strings/times.ts';

export interface DeviceListProps {
  /** This one first. */
  readonly devices: readonly DeviceView[];
  readonly onName: (name: string) => void;
  readonly onLost: (device: DeviceId) => void;
}

/** Names that speak of something that stands on a desk; the others are drawn as a tablet. */
const DESK = /computer|\bmac\b|laptop|desktop|chromebook/i;

/** The member's devices. A lost one is locked out after the member has read what that means. */
export function DeviceList({ devices, onName, onLost }: DeviceListProps): JSX.Element {
  const [asked, setAsked] = useState<DeviceId | null>(null);
  return (
    <ul class="rp-devices" aria-label="My devices">
      {devices.map((each) => (
        <li key={each.device} data-home tabIndex={-1}>
          <Icon name={DESK.test(each.name) ? 'device' : 'tablet'} size={22} />
          <div class="rp-devices-words">
            {each.isThis ? (
              <ThisDevice name={each.name} onName={onName} />
            ) : (
              <p class="rp-strong">{each.name === '' ? 'A device without a name' : each.name}</p>
            )}
            <p class="rp-meta">{aboutDevice(each)}</p>
            {asked === each.device ? (
              <LostQuestion
                name={each.name}
                besides={nameAll(devices, each.lostWith)}
                onYes={() => {
                  setAsked(null);
                  onLost(each.device);
                }}
                onNo={() => setAsked(null)}
              />
            ) : null}
          </div>
          {each.isThis || each.lost || asked === each.device ? null : (
            <Button look="link" label={`Lost: ${each.name}`} onClick={() => setAsked(each.device)}>
              Lost
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function aboutDevice({ isThis, addedAt, lost }: DeviceView): string {
  if (lost) return 'Reported lost. It is refused at its next contact, and removes what it holds.';
  return isThis ? `This device, here since ${showDay(addedAt)}.` : `Added on ${showDay(addedAt)}.`;
}

/** The name is kept when the field is left or by Enter. */
function ThisDevice({
  name,
  onName,
}: {
  readonly name: string;
  readonly onName: (name: string) => void;
}): JSX.Element {
  const [text, setText] = useState<string | null>(null);
  const keep = (): void => {
    if (text !== null && text.trim() !== '' && text.trim() !== name) onName(text.trim());
    setText(null);
  };
  return (
    <div onFocusOut={keep}>
      <Field
        label="Name of this device"
        value={text ?? name}
        onInput={setText}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
      />
    </div>
  );
}

/** Those that are not lost already, by name. */
function nameAll(devices: readonly DeviceView[], ids: readonly DeviceId[]): readonly string[] {
  return devices.filter(({ device, lost }) => !lost && ids.includes(device)).map(({ name }) => name);
}

function LostQuestion(props: {
  readonly name: string;
  /** What is in the same browser. */
  readonly besides: readonly string[];
  readonly onYes: () => void;
  readonly onNo: () => void;
}): JSX.Element {
  return (
    <InPlace label={`Report ${props.name} as lost`}>
      <p>
        The server refuses it from now on, in your library and in your groups. When it is next online it
        removes what it holds. Until then, whoever can unlock it can read what is on it.
      </p>
      {props.besides.length === 0 ? null : (
        <p>In the same browser, and lost together with it: {props.besides.join(', ')}.</p>
      )}
      <div class="rp-actions">
        <Button look="primary" onClick={props.onYes}>
          Report it as lost
        </Button>
        <Button look="bare" onClick={props.onNo}>
          Not lost
        </Button>
      </div>
    </InPlace>
  );
}
