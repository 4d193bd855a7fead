import type { JSX } from 'preact';
import { Button } from '../../ui/Button.tsx';
import { DeviceList } from '../../ui/DeviceList.tsx';
import type { AppModel } from '../app-model.ts';
import { writeRoute } from '../route.ts';
import { SHARING } from '../strings/sharing.ts';

/** The member's devices: add one, name this one, report one as lost; and the page that brings everything back. */
export function DevicesSection({ model }: { readonly model: AppModel }): JSX.Element {
  const { sharing } = model.desk;
  const devices = sharing.devices.value;
  const lost = async (device: string): Promise<void> => {
    const found = devices.find((each) => each.device === device);
    const together = devices.filter((each) => each === found || found?.lostWith.includes(each.device));
    const done = await sharing.reportLost(device);
    if (done.ok) model.say(SHARING.lostSaid(together.map(({ name }) => name)));
    else model.take(done);
  };
  const name = async (wanted: string): Promise<void> => {
    const done = await sharing.nameDevice(wanted);
    if (!done.ok) model.take(done);
  };
  return (
    <section aria-labelledby="set-devices">
      <h2 id="set-devices">{SHARING.devices}</h2>
      <p class="settings-detail">{devices.length === 0 ? SHARING.devicesNone : SHARING.devicesDetail}</p>
      {devices.length === 0 ? null : (
        <DeviceList
          devices={devices}
          onName={(wanted) => void name(wanted)}
          onLost={(device) => void lost(device)}
        />
      )}
      <div class="rp-actions">
        <Button icon="tablet" onClick={() => (model.dialog.value = { kind: 'device', toHomeScreen: false })}>
          {SHARING.addDevice}
        </Button>
        <a class="settings-link" href={writeRoute({ page: 'join' })}>
          {SHARING.joinOther}
        </a>
      </div>
      <h3>{SHARING.recovery}</h3>
      <p class="settings-detail">{SHARING.recoveryDetail}</p>
      <a class="settings-link" href={writeRoute({ page: 'recovery' })}>
        {SHARING.makeRecovery}
      </a>
    </section>
  );
}
