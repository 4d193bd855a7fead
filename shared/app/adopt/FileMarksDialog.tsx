import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Command } from '../../core/command.ts';
import type { EditionView, ReportView } from '../../core/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { announcements } from '../../ui/strings/announcements.ts';
import type { AppModel } from '../app-model.ts';
import { ADOPT } from '../strings/adopt.ts';
import { adoptCommand, knownOf, type EntryState } from './adopt-command.ts';
import { FileMarkRow } from './FileMarkRow.tsx';
import { MOST_MARKS, type FileEntries, type FileEntry } from './read-file-entries.ts';

export interface FileMarksProps {
  readonly model: AppModel;
  readonly view: ReportView;
  readonly edition: EditionView;
  readonly found: FileEntries;
}

/** Rows that are made at once. */
const SHOWN = 100;
/** Marks that are adopted in one step: each is a change that all contexts take in. */
const AT_ONCE = 500;

interface Done {
  readonly marks: number;
  readonly inverse: Command;
}

/** The marks of a file by page: one, several or all of them are adopted, and taken back. */
export function FileMarksDialog(props: FileMarksProps & { readonly onClose: () => void }): JSX.Element {
  const { model, view, edition, found, onClose } = props;
  const [shown, setShown] = useState(SHOWN);
  const [isBusy, setBusy] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const known = knownOf(view, found.entries);
  const stateOf = (entry: FileEntry): EntryState => known.get(entry.finding)?.state ?? 'offered';
  const all = found.entries.filter((entry) => stateOf(entry) === 'offered');
  const offered = all.slice(0, AT_ONCE);
  const { desk, world } = model;

  const adopt = async (entries: readonly FileEntry[]): Promise<Done | undefined> => {
    const device = desk.workspaces.value.find(({ kind }) => kind === 'device')?.ws;
    const command = await adoptCommand(entries, {
      view,
      edition: edition.id,
      themes: [...desk.themes.value, ...desk.themeLists.flatMap(({ themes }) => themes)],
      inUse: new Set(desk.themes.value.map(({ id }) => id)),
      ...(view.restricted && device !== undefined ? { ws: device } : {}),
      at: world.now(),
    });
    const receipt = await model.run(command);
    if (receipt === undefined) return undefined;
    model.say(ADOPT.done(entries.length));
    return { marks: entries.length, inverse: receipt.inverse };
  };
  const adoptAll = async (): Promise<void> => {
    setBusy(true);
    setDone((await adopt(offered)) ?? null);
    setBusy(false);
  };
  const takeBack = async (): Promise<void> => {
    if (done === null) return;
    setBusy(true);
    if ((await model.run(done.inverse)) !== undefined) model.say(ADOPT.takenBack(done.marks));
    setDone(null);
    setBusy(false);
  };
  const toggle = (entry: FileEntry): void => {
    const at = known.get(entry.finding);
    if (at?.state !== 'here') return void adopt([entry]);
    const { sel } = entry;
    const command: Command = { type: 'delete', finding: at.finding, rid: at.rid, at: world.now() };
    void model.run(command).then((receipt) => receipt && model.say(announcements.deleted(sel)));
  };
  const { entries, left, isCut } = found;
  const rows = entries.slice(0, shown);
  return (
    <Dialog
      title={ADOPT.title}
      under={view.readOnly === undefined ? ADOPT.who(view.restricted) : ADOPT.readOnly}
      wide
      onClose={onClose}
    >
      {view.readOnly !== undefined ? null : done !== null ? (
        <p class="adopt-all">
          <span class="rp-strong">{ADOPT.done(done.marks)}</span>
          <Button busy={isBusy ? ADOPT.title : undefined} onClick={() => void takeBack()}>
            {ADOPT.takeBack}
          </Button>
        </p>
      ) : (
        <p class="adopt-all">
          {offered.length === 0 ? (
            <span class="rp-meta">{ADOPT.allHere}</span>
          ) : (
            <Button look="primary" busy={isBusy ? ADOPT.title : undefined} onClick={() => void adoptAll()}>
              {all.length > AT_ONCE ? ADOPT.adoptFirst(AT_ONCE) : ADOPT.adoptAll(offered.length)}
            </Button>
          )}
        </p>
      )}
      {left === 0 ? null : <p class="rp-meta">{ADOPT.left(left)}</p>}
      {isCut ? <p class="rp-meta">{ADOPT.cut(MOST_MARKS)}</p> : null}
      {pagesOf(rows).map(([page, own]) => (
        <section key={page} class="adopt-page">
          <h3 class="rp-group-title num">{ADOPT.page(page)}</h3>
          <ol>
            {own.map((entry) => (
              <FileMarkRow
                key={entry.finding}
                entry={entry}
                state={stateOf(entry)}
                onToggle={view.readOnly === undefined ? () => toggle(entry) : undefined}
              />
            ))}
          </ol>
        </section>
      ))}
      {entries.length <= shown ? null : (
        <Button onClick={() => setShown(shown + SHOWN)}>
          {ADOPT.showMore(Math.min(SHOWN, entries.length - shown))}
        </Button>
      )}
    </Dialog>
  );
}

function pagesOf(entries: readonly FileEntry[]): readonly (readonly [number, readonly FileEntry[]])[] {
  const pages = new Map<number, FileEntry[]>();
  for (const entry of entries) pages.set(entry.page, [...(pages.get(entry.page) ?? []), entry]);
  return [...pages];
}
