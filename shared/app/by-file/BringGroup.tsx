import type { JSX } from 'preact';
import type { AppModel } from '../app-model.ts';
import { BringFile } from '../settings/BringFile.tsx';
import { BY_FILE } from '../strings/by-file.ts';

const WORDS = {
  about: BY_FILE.bringAbout,
  choose: BY_FILE.bring,
  reading: BY_FILE.reading,
  adding: BY_FILE.adding,
  undo: BY_FILE.undo,
  undone: BY_FILE.undone,
  other: BY_FILE.other,
  chosen: BY_FILE.chosen,
};

/** Adds a group, or a member's part of it, that came as a file. */
export function BringGroup({ model }: { readonly model: AppModel }): JSX.Element {
  const { byFile } = model.desk;
  return (
    <BringFile
      model={model}
      words={WORDS}
      look={byFile.look}
      bring={byFile.bring}
      describe={(contents) => (
        <>
          <p role="status">
            {BY_FILE.from(contents)} <strong>{BY_FILE.contents(contents)}</strong>
          </p>
          {contents.isHere ? null : <p>{BY_FILE.isNew}</p>}
        </>
      )}
      add={({ name }) => BY_FILE.add(name)}
      said={BY_FILE.brought}
      canUndo={({ canUndo, added, notes }) => canUndo && added + notes > 0}
    />
  );
}
