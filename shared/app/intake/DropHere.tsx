import './intake.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AppModel } from '../app-model.ts';
import { INTAKE } from '../strings/intake.ts';

/** Takes files that are dropped anywhere on the page while it is shown. */
export function DropHere({ model }: { readonly model: AppModel }): JSX.Element | null {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const { signal, abort } = withAbort();
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      // Else the browser would open the file in place of the page.
      event.preventDefault();
      setOver(true);
    };
    window.addEventListener('dragenter', over, { signal });
    window.addEventListener('dragover', over, { signal });
    window.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), {
      signal,
    });
    window.addEventListener(
      'drop',
      (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        void model.intake.open([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
    return abort;
  }, [model]);
  if (!isOver) return null;
  return (
    <div class="intake-drop" aria-hidden="true">
      <p class="rp-title">{INTAKE.drop}</p>
      <p>{INTAKE.dropDetail}</p>
    </div>
  );
}

function withAbort(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const ended = new AbortController();
  return { signal: ended.signal, abort: () => ended.abort() };
}
