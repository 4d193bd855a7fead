import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Parting } from '../../core/sharing-view.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { giveFile } from '../copies.ts';
import type { SharingModel } from '../sharing/sharing-model.ts';
import { PARTED } from '../strings/parted.ts';

/** Groups in which a keeper ended this member's part: what is kept, what is not, and a file of it. */
export function Partings({ model }: { readonly model: SharingModel }): JSX.Element {
  return (
    <>
      {model.desk.sharing.partings.value.map((parting) => (
        <OneParting key={parting.ws} model={model} parting={parting} />
      ))}
    </>
  );
}

interface OneProps {
  readonly model: SharingModel;
  readonly parting: Parting;
}

function OneParting({ model, parting }: OneProps): JSX.Element {
  const [isBusy, setBusy] = useState(false);
  const findings = Object.values(parting.kept).reduce((sum, ids) => sum + ids.length, 0);
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      const { makePartingFile } = await import('./parting-file.ts');
      giveFile(await makePartingFile(model, parting), PARTED.file(parting.name));
      model.say(PARTED.saved);
    } finally {
      setBusy(false);
    }
  };
  const actions = (
    <>
      {findings === 0 ? null : (
        <Button look="link" busy={isBusy ? PARTED.making : undefined} onClick={() => void save()}>
          {PARTED.save}
        </Button>
      )}
      <Button
        look="link"
        label={PARTED.readOf(parting.name)}
        onClick={() => {
          void model.desk.sharing.closeParting(parting.ws);
          // What had the keyboard is gone.
          document.getElementById('page')?.focus();
        }}
      >
        {PARTED.read}
      </Button>
    </>
  );
  return (
    <Banner tone="information" icon="people" title={PARTED.title(parting.name)} actions={actions} live>
      {PARTED.words(findings, parting.at, model.world.now())}
    </Banner>
  );
}
