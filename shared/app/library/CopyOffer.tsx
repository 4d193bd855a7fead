import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { announcements } from '../../ui/strings/announcements.ts';
import type { AppModel } from '../app-model.ts';
import { isCopyDue } from '../copy-reminder.ts';
import { readLastCopy, saveCopy } from '../copies.ts';
import { countOwnFindings } from '../list-papers.ts';
import { Lazy } from '../shell/Lazy.tsx';
import { FRAME } from '../strings/app.ts';

/** Comes when a copy is due. */
const loadReminder = () => import('../../ui/CopyReminder.tsx').then((m) => m.CopyReminder);

/**
 * Offered after the first ten findings and weekly, never in the way of reading. In between, a browser that makes no
 * promise is named once.
 */
export function CopyOffer({ model }: { readonly model: AppModel }): JSX.Element | null {
  const { library, settings } = model.desk;
  const [isBusy, setBusy] = useState(false);
  const values = settings.values.value;
  const postponed = values['copy-later'];
  const last = readLastCopy(values);
  const findings = countOwnFindings(library.value);
  const facts = {
    findings,
    ...(last === undefined ? {} : { last }),
    ...(typeof postponed === 'number' ? { postponedAt: postponed } : {}),
  };
  const now = model.world.now();
  if (!isCopyDue(facts, now)) return <Refusal model={model} />;
  const save = async (): Promise<void> => {
    setBusy(true);
    const saved = await saveCopy(model, false);
    setBusy(false);
    if (saved !== undefined) model.say(announcements.copySaved(saved));
  };
  return (
    <Lazy
      over
      load={loadReminder}
      props={{
        last: last?.at ?? null,
        findings: Math.max(1, findings - (last?.findings ?? 0)),
        busy: isBusy,
        onSave: () => void save(),
        onLater: () => void settings.set('copy-later', now),
      }}
    />
  );
}

function Refusal({ model }: { readonly model: AppModel }): JSX.Element | null {
  const { settings } = model.desk;
  if (model.persistence.state.value !== 'refused' || settings.values.value['refusal-seen'] === true)
    return null;
  const dismiss = (
    <Button look="link" onClick={() => void settings.set('refusal-seen', true)}>
      {FRAME.dismiss}
    </Button>
  );
  return (
    <Banner tone="information" title={FRAME.refused} actions={dismiss} live>
      {FRAME.refusedDetail}
    </Banner>
  );
}
