import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { GroupView } from '../../core/sharing-view.ts';
import type { GroupFileOptions } from '../../core/by-file.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import type { AppModel } from '../app-model.ts';
import { giveFile } from '../copies.ts';
import { listPapers, seenIn } from '../list-papers.ts';
import { BY_FILE } from '../strings/by-file.ts';

const PARTS = ['all', 'mine'] as const;

export interface SaveGroupProps {
  readonly model: AppModel;
  readonly group: GroupView;
}

/** A group, or this member's part of it, as a file for another member. */
export function SaveGroup({ model, group }: SaveGroupProps): JSX.Element {
  const [part, setPart] = useState<GroupFileOptions['part']>('all');
  const [papers, setPapers] = useState(true);
  const [isBusy, setBusy] = useState(false);
  const kept = listPapers(seenIn(model.desk.library.value, group.ws)).filter((each) => !each.restricted);
  const bytes = kept.reduce((sum, each) => sum + each.bytes, 0);
  const save = async (): Promise<void> => {
    setBusy(true);
    const saved = model.take(await model.desk.byFile.save(group.ws, { part, papers: papers && bytes > 0 }));
    setBusy(false);
    if (saved === undefined) return;
    giveFile(saved.blob, saved.name);
    model.say(BY_FILE.saved(saved.findings));
  };
  return (
    <section aria-labelledby="group-file">
      <h2 id="group-file">{BY_FILE.title}</h2>
      <p class="settings-detail">{BY_FILE.about}</p>
      <RadioList
        legend={BY_FILE.what}
        value={part}
        rows={PARTS.map((id) => ({ id, label: BY_FILE[id] }))}
        onChange={setPart}
      />
      {bytes === 0 ? null : (
        <label class="rp-check">
          <input
            type="checkbox"
            checked={papers}
            onChange={(event) => setPapers(event.currentTarget.checked)}
          />
          <span>{BY_FILE.papers(bytes)}</span>
        </label>
      )}
      <Button icon="download" busy={isBusy ? BY_FILE.saving : undefined} onClick={() => void save()}>
        {BY_FILE.save}
      </Button>
    </section>
  );
}
