import '../styles/settings.css';
import '../../ui/styles/sharing.css';
import '../../ui/styles/sharing-pages.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { KeysEditor } from '../../ui/KeysEditor.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import { ThemeChoice } from '../../ui/ThemeChoice.tsx';
import type { AppModel } from '../app-model.ts';
import { readKeySettings, writeKeySettings } from '../key-settings.ts';
import { listPapers } from '../list-papers.ts';
import { writeRoute } from '../route.ts';
import { FRAME, LIBRARY, SETTINGS } from '../strings/app.ts';
import { EXCHANGE } from '../strings/exchange-link.ts';
import { readHand } from '../hand.ts';
import { readTheme } from '../theme.ts';
import { BringBackCopy } from './BringBackCopy.tsx';
import { DevicesSection } from './DevicesSection.tsx';
import { GroupsSection } from './GroupsSection.tsx';
import { SaveCopy } from './SaveCopy.tsx';
import { SuggestionsSection } from './SuggestionsSection.tsx';
import { ThemesSection } from './ThemesSection.tsx';

/** What belongs to this device: look, keys, copies, samples, facts, the paired extension. */
export function SettingsPage({ model }: { readonly model: AppModel }): JSX.Element {
  useEffect(() => {
    document.title = `${SETTINGS.title} – ${FRAME.name}`;
  }, []);
  const how = model.home === 'pwa' ? SETTINGS.extensionPwa : SETTINGS.extensionOwn;
  return (
    <main id="page" tabIndex={-1} class="app-page settings">
      <h1 class="library-title rp-title">{SETTINGS.title}</h1>
      <DevicesSection model={model} />
      <GroupsSection model={model} />
      <section aria-labelledby="set-copies">
        <h2 id="set-copies">{SETTINGS.copies}</h2>
        <SaveCopy model={model} />
        <BringBackCopy model={model} />
      </section>
      <section aria-labelledby="set-exchange">
        <h2 id="set-exchange">{EXCHANGE.title}</h2>
        <p class="settings-detail">{EXCHANGE.about}</p>
        <a href={writeRoute({ page: 'exchange' })}>{EXCHANGE.open}</a>
      </section>
      <LookSection model={model} />
      <HandSection model={model} />
      <KeysSection model={model} />
      <SuggestionsSection model={model} />
      <ThemesSection model={model} />
      <SamplesSection model={model} />
      <DeviceSection model={model} />
      <section aria-labelledby="set-extension">
        <h2 id="set-extension">{SETTINGS.extension}</h2>
        <p>{model.web?.extension.value.state === 'joined' ? SETTINGS.joined : how}</p>
      </section>
    </main>
  );
}

function LookSection({ model }: { readonly model: AppModel }): JSX.Element {
  const { settings } = model.desk;
  return (
    <section aria-labelledby="set-look">
      <h2 id="set-look">{SETTINGS.look}</h2>
      <ThemeChoice
        value={readTheme(settings.values.value.theme)}
        onChange={(theme) => void settings.set('theme', theme)}
      />
    </section>
  );
}

const HANDS = ['right', 'left'] as const;

function HandSection({ model }: { readonly model: AppModel }): JSX.Element {
  const { settings } = model.desk;
  return (
    <section aria-labelledby="set-hand">
      <h2 id="set-hand">{SETTINGS.hand}</h2>
      <RadioList
        legend={SETTINGS.handDetail}
        value={readHand(settings.values.value.hand)}
        rows={HANDS.map((id) => ({ id, label: SETTINGS.hands[id] }))}
        onChange={(hand) => void settings.set('hand', hand)}
      />
    </section>
  );
}

function KeysSection({ model }: { readonly model: AppModel }): JSX.Element {
  const { settings } = model.desk;
  return (
    <section aria-labelledby="set-keys">
      <h2 id="set-keys">{SETTINGS.keys}</h2>
      <p class="settings-detail">{SETTINGS.keysDetail}</p>
      <KeysEditor
        settings={readKeySettings(settings)}
        onChange={(keys) => void writeKeySettings(settings, keys)}
      />
    </section>
  );
}

function SamplesSection({ model }: { readonly model: AppModel }): JSX.Element {
  const { desk } = model;
  const isIn = listPapers(desk.library.value).some((paper) => paper.report.sample === true);
  const [isBusy, setBusy] = useState(false);
  const change = async (): Promise<void> => {
    setBusy(true);
    if (isIn) model.take(await desk.removeSamples());
    else await model.bringSamples();
    setBusy(false);
  };
  return (
    <section aria-labelledby="set-samples">
      <h2 id="set-samples">{SETTINGS.samples}</h2>
      <p>{isIn ? SETTINGS.samplesIn : SETTINGS.samplesNone}</p>
      {isIn || model.keepsHere.value ? (
        <Button busy={isBusy ? LIBRARY.bringing : undefined} onClick={() => void change()}>
          {isIn ? SETTINGS.samplesOut : LIBRARY.trySamples}
        </Button>
      ) : null}
    </section>
  );
}

function DeviceSection({ model }: { readonly model: AppModel }): JSX.Element {
  const [room, setRoom] = useState<StorageEstimate>({});
  useEffect(() => {
    void navigator.storage?.estimate?.().then(setRoom, () => undefined);
  }, []);
  const library = model.desk.library.value;
  return (
    <section aria-labelledby="set-device">
      <h2 id="set-device">{SETTINGS.device}</h2>
      <p>
        {LIBRARY.stored(listPapers(library).length, library.findings, library.bytes)} {LIBRARY.stays}
      </p>
      <p>{SETTINGS.persistence[model.persistence.state.value]}</p>
      {room.usage === undefined || room.quota === undefined ? null : (
        <p>{SETTINGS.room(room.usage, room.quota)}</p>
      )}
    </section>
  );
}
