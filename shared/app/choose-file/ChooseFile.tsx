import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';

export interface ChooseFileProps {
  readonly label: string;
  /** What is said while the file is read. */
  readonly reading: string;
  readonly isBusy: boolean;
  /** Types and endings, as the browser's picker takes them. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** A button that opens the device's own picker for one file; the same file can be chosen again. */
export function ChooseFile({ label, reading, isBusy, accept, onFile }: ChooseFileProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        class="sr-only"
        tabIndex={-1}
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      <Button icon="upload" busy={isBusy ? reading : undefined} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
