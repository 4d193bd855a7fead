import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { ReportView } from '../../core/view.ts';
import { Button } from '../../ui/Button.tsx';
import type { AppModel } from '../app-model.ts';
import { CHOOSE_FILE } from '../strings/choose-file.ts';

/** Of files the version is the bytes: only these can be told to be the ones. */
const FILES: ReadonlySet<string> = new Set(['pdf', 'docx']);

/** Whether a version of this paper is a file, which the member may have. */
export function isOfFiles({ editions }: ReportView): boolean {
  return editions.some(({ media }) => FILES.has(media));
}

/** Takes the file of a paper that is not on this device, if it is byte for byte one that was marked. */
export function ChooseFile({
  model,
  view,
}: {
  readonly model: AppModel;
  readonly view: ReportView;
}): JSX.Element | null {
  const input = useRef<HTMLInputElement>(null);
  const about = useId();
  const [busy, setBusy] = useState<string | undefined>(undefined);
  if (!isOfFiles(view)) return null;
  const take = async (): Promise<void> => {
    const file = input.current?.files?.[0];
    if (input.current) input.current.value = '';
    if (file === undefined) return;
    setBusy(CHOOSE_FILE.checking);
    const { rid, report, restricted, editions } = view;
    const ids = editions.filter(({ media }) => FILES.has(media)).map(({ id }) => id);
    const source = {
      name: file.name,
      file,
      missing: { rid, key: report.key, editions: ids },
      // Who may see it was decided when it was kept first.
      ...(restricted
        ? { restricted: report.reason ?? CHOOSE_FILE.before }
        : { isPublic: CHOOSE_FILE.before }),
    };
    const onReading = (read: number, of: number): void => setBusy(CHOOSE_FILE.reading(read, of));
    const kept = await model.desk.papers.keep(source, { signal: new AbortController().signal, onReading });
    setBusy(undefined);
    if (model.take(kept) !== undefined) model.say(CHOOSE_FILE.here);
  };
  return (
    <div class="choose-file">
      <Button icon="file" busy={busy} describedBy={about} onClick={() => input.current?.click()}>
        {CHOOSE_FILE.choose}
      </Button>
      <p id={about} class="rp-meta">
        {CHOOSE_FILE.about}
      </p>
      <input
        ref={input}
        type="file"
        class="sr-only"
        accept="application/pdf,.pdf,.docx"
        tabIndex={-1}
        aria-hidden="true"
        onChange={() => void take()}
      />
    </div>
  );
}
