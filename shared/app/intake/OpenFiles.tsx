import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import type { AppModel } from '../app-model.ts';
import { OPEN_FILES } from '../strings/open-files.ts';

/** Both by type and by ending: a tablet's Files knows the one, a browser the other. */
const ACCEPTED = [
  'application/pdf',
  '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.docx',
  'text/html',
  '.html',
  '.htm',
  'text/plain',
  '.txt',
  '.md',
].join(',');

/** Opens the device's own picker; several at once. */
export function OpenFiles({ model }: { readonly model: AppModel }): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const take = (): void => {
    const files = [...(input.current?.files ?? [])];
    if (input.current) input.current.value = '';
    void model.intake.open(files);
  };
  return (
    <>
      <Button icon="file" onClick={() => input.current?.click()}>
        {OPEN_FILES.openFiles}
      </Button>
      <input
        ref={input}
        type="file"
        class="sr-only"
        multiple
        accept={ACCEPTED}
        tabIndex={-1}
        aria-hidden="true"
        onChange={take}
      />
    </>
  );
}
