import type { JSX } from 'preact';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { announcements } from '../../ui/strings/announcements.ts';
import type { AppModel } from '../app-model.ts';
import { isCopyDue } from '../copy-reminder.ts';
import { readLastCopy, saveCopy } from '../copies.ts';
import { FRAME, LIBRARY, SETTINGS } from '../strings/app.ts';

/** Offered after the first ten findings and weekly, never in the way of reading. */
export function CopyReminder({ model }: { readonly model: AppModel }): JSX.Element | null {
  const { library, settings } = model.desk;
  const values = settings.values.value;
  const postponed = values['copy-later'];
  const last = readLastCopy(values);
  const facts = {
    findings: library.value.findings,
    ...(last === undefined ? {} : { last }),
    ...(typeof postponed === 'number' ? { postponedAt: postponed } : {}),
  };
  const now = model.world.now();
  if (!isCopyDue(facts, now)) return null;
  const save = async (): Promise<void> => {
    const findings = await saveCopy(model, false);
    if (findings !== undefined) model.say(announcements.copySaved(findings));
  };
  const actions = (
    <>
      <Button look="link" onClick={() => void save()}>
        {SETTINGS.saveCopy}
      </Button>
      <Button look="link" onClick={() => void settings.set('copy-later', now)}>
        {FRAME.later}
      </Button>
    </>
  );
  return (
    <Banner tone="information" icon="download" title={LIBRARY.copyDue(facts.findings)} actions={actions} live>
      {LIBRARY.copyDueDetail} {LIBRARY.lastCopy(last?.at, now)}.
    </Banner>
  );
}
