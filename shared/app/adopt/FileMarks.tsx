import '../styles/adopt.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ADOPT, type FileCounts } from '../strings/adopt.ts';
import { knownOf } from './adopt-command.ts';
import { FileMarksDialog, type FileMarksProps } from './FileMarksDialog.tsx';
import type { FileEntry } from './read-file-entries.ts';

/** Above the paper: which marks its file brings, until they are adopted or the member does not want them. */
export function FileMarksNotice(props: FileMarksProps): JSX.Element | null {
  const { model, view, edition, found } = props;
  const [isOpen, setOpen] = useState(false);
  const { settings } = model.desk;
  const key = `in-file-left|${edition.id}`;
  const known = knownOf(view, found.entries);
  const offered = found.entries.filter(({ finding }) => known.get(finding)?.state === 'offered');
  const isLeft = settings.values.value[key] === true;
  // While the list is open its notice stays: the focus goes back to it.
  const isCopy = found.isCopy === true;
  if (!isOpen && !isCopy && (offered.length === 0 || isLeft)) return null;
  const leave = (): void => {
    if (isCopy) return model.brought.letGo(view.rid);
    void settings.set(key, true);
    model.say(ADOPT.dismissed);
  };
  return (
    <div class="reader-notices">
      <Banner
        tone="information"
        icon="note"
        title={titleOf(offered, isCopy)}
        live
        actions={
          <>
            <Button look="link" onClick={() => setOpen(true)}>
              {ADOPT.look}
            </Button>
            <Button look="link" onClick={leave}>
              {isCopy ? ADOPT.close : ADOPT.notNow}
            </Button>
          </>
        }
      >
        {isCopy ? ADOPT.aboutCopy : ADOPT.about}
      </Banner>
      {isOpen ? <FileMarksDialog {...props} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

/** Among the findings: the way to the list, also when the notice was sent away. */
export function FileMarksLink(props: FileMarksProps): JSX.Element | null {
  const [isOpen, setOpen] = useState(false);
  const { entries } = props.found;
  if (entries.length === 0) return null;
  return (
    <div class="adopt-link">
      <Button look="link" onClick={() => setOpen(true)}>
        {ADOPT.more(entries.length)}
      </Button>
      {isOpen ? <FileMarksDialog {...props} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function titleOf(offered: readonly FileEntry[], isCopy: boolean): string {
  if (offered.length > 0) return ADOPT.inFile(countsOf(offered), isCopy);
  return isCopy ? ADOPT.noneInCopy : ADOPT.allHere;
}

function countsOf(entries: readonly FileEntry[]): FileCounts {
  const of = (shape: FileEntry['mark']['shape']): number =>
    entries.filter(({ mark }) => mark.shape === shape).length;
  const names = new Map<string, number>();
  for (const { mark } of entries)
    if (mark.author !== '') names.set(mark.author, (names.get(mark.author) ?? 0) + 1);
  return {
    words: of('words'),
    notes: of('note'),
    boxes: of('box'),
    names: [...names].sort(([a, n], [b, m]) => m - n || a.localeCompare(b, 'en')).map(([name]) => name),
  };
}
