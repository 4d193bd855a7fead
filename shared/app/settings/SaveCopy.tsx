import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { announcements } from '../../ui/strings/announcements.ts';
import type { AppModel } from '../app-model.ts';
import { readLastCopy, saveCopy } from '../copies.ts';
import { listPapers } from '../list-papers.ts';
import { LIBRARY, SETTINGS } from '../strings/app.ts';

/** Everything on this device in one file. Restricted papers only when the member says so, each time. */
export function SaveCopy({ model }: { readonly model: AppModel }): JSX.Element {
  const [withRestricted, setWithRestricted] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [done, setDone] = useState('');
  const library = model.desk.library.value;
  const restricted = listPapers(library).filter((paper) => paper.restricted).length;
  const last = readLastCopy(model.desk.settings.values.value);
  const save = async (): Promise<void> => {
    setBusy(true);
    const findings = await saveCopy(model, withRestricted);
    setBusy(false);
    setWithRestricted(false);
    setDone(findings === undefined ? '' : announcements.copySaved(findings));
  };
  return (
    <div class="copy-part">
      <p>
        {LIBRARY.whole} {LIBRARY.lastCopy(last?.at, model.world.now())}.
      </p>
      {restricted === 0 ? null : (
        <label class="choice">
          <input
            type="checkbox"
            checked={withRestricted}
            onChange={(event) => setWithRestricted(event.currentTarget.checked)}
          />
          {SETTINGS.withRestricted(restricted)}
        </label>
      )}
      <Button
        look="primary"
        icon="download"
        busy={isBusy ? SETTINGS.saving : undefined}
        onClick={() => void save()}
      >
        {SETTINGS.saveCopy}
      </Button>
      <p role="status" class="copy-done">
        {done}
      </p>
    </div>
  );
}
