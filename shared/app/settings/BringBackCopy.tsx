import type { JSX } from 'preact';
import type { AppModel } from '../app-model.ts';
import { SETTINGS } from '../strings/app.ts';
import { BringFile } from './BringFile.tsx';

const WORDS = {
  about: SETTINGS.bringBackDetail,
  choose: SETTINGS.bringBack,
  reading: SETTINGS.reading,
  adding: SETTINGS.adding,
  undo: SETTINGS.undoBrought,
  undone: SETTINGS.undone,
  other: SETTINGS.notThis,
  chosen: SETTINGS.chosen,
};

/** Adds what a copy holds. */
export function BringBackCopy({ model }: { readonly model: AppModel }): JSX.Element {
  return (
    <BringFile
      model={model}
      words={WORDS}
      look={model.desk.lookAtCopy}
      bring={(file) => {
        void model.persistence.ask();
        return model.desk.bringBack(file);
      }}
      describe={({ papers, findings, already, madeAt, by }) => (
        <p role="status">
          {SETTINGS.savedBy(madeAt, by)} <strong>{SETTINGS.contents(papers, findings, already)}</strong>
        </p>
      )}
      add={() => SETTINGS.addIt}
      said={({ added, already, lost }) => SETTINGS.brought(added, already, lost)}
      canUndo={({ added }) => added > 0}
    />
  );
}
