import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ReportView } from '../../core/view.ts';
import { Banner, ErrorBanner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { PUBLIC_BECAUSE } from '../../ui/strings/meeting.ts';
import { restrictedSentence } from '../../ui/strings/words.ts';
import type { AppModel } from '../app-model.ts';
import { giveFile } from '../copies.ts';
import { READER } from '../strings/reader.ts';

interface RestrictedProps {
  readonly model: AppModel;
  readonly view: ReportView;
}

/** Why a paper stays on this device, and why nothing can be written in it. */
export function Restricted({ model, view }: RestrictedProps): JSX.Element | null {
  if (!view.restricted && view.readOnly === undefined) return null;
  return (
    <div class="reader-notices">
      {view.restricted ? (
        <Banner
          tone="information"
          icon="lock"
          title={READER.restricted}
          actions={<TakeAlong model={model} view={view} />}
        >
          {restrictedSentence(view.report.reason)} {READER.restrictedDetail}
        </Banner>
      ) : null}
      {view.readOnly === undefined ? null : <ErrorBanner code={view.readOnly} />}
    </div>
  );
}

/** The one way to another device: a file that the member makes and carries. */
function TakeAlong({ model, view }: RestrictedProps): JSX.Element {
  const [name, setName] = useState('');
  const take = async (): Promise<void> => {
    const copy = model.take(await model.desk.saveCopy({ restricted: true, only: view.rid }));
    if (copy === undefined) return;
    giveFile(copy.blob, copy.name);
    setName(copy.name);
  };
  const unlock = async (why: string): Promise<void> => {
    const unlocked = await model.desk.unlockPaper(view.rid, why);
    if (unlocked.ok) model.say(READER.unlocked);
    else model.failure.value = unlocked.code;
  };
  return (
    <>
      <Button look="link" onClick={() => void take()}>
        {READER.takeAlong}
      </Button>
      <span class="reader-unlock">
        {READER.isPublic}{' '}
        {PUBLIC_BECAUSE.map((why) => (
          <Button key={why} look="link" onClick={() => void unlock(why)}>
            {why}
          </Button>
        ))}
      </span>
      <span role="status" class="reader-taken">
        {name === '' ? '' : READER.takenAlong(name)}
      </span>
    </>
  );
}
