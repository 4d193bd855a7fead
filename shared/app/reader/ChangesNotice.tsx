import type { JSX } from 'preact';
import type { EditionView } from '../../core/view.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { CHANGES, type ChangeCounts } from '../../ui/strings/changes.ts';
import { showDay, showTime } from '../../ui/strings/times.ts';
import { countCarried } from './changes.ts';
import type { ReaderParts } from './reader-parts.ts';
import type { Changes } from './use-changes.ts';

/** Told until the member has closed it; the list stays at hand. */
function readKey(edition: EditionView): string {
  return `changes-read|${edition.id}`;
}

/** How much changed, in counts; all of it is `all` where nothing did. */
export function countChanges({ carried, paragraphs }: Changes): ChangeCounts {
  const of = (is: (each: (typeof paragraphs)[number]) => boolean): number => paragraphs.filter(is).length;
  return {
    ...countCarried(carried),
    added: of(({ news }) => news?.isAdded === true),
    removed: of(({ news }) => news !== undefined && !news.isAdded),
    unseen: of(({ news }) => news === undefined),
  };
}

/** Whether there is anything in the list. */
export function hasChanges(changes: Changes | null): changes is Changes {
  if (changes === null) return false;
  const { all: _, ...counts } = countChanges(changes);
  return Object.values(counts).some((count) => count > 0);
}

/** One line on opening a version that is not the one that was marked: what became of the marks. */
export function ChangesNotice(props: ReaderParts & { readonly isWide: boolean }): JSX.Element | null {
  const { model, view, edition, changes, state, isWide } = props;
  if (changes === null || edition === undefined) return null;
  const { settings } = model.desk;
  if (settings.values.value[readKey(edition)] === true) return null;
  const isMine = changes.carried.every(({ placed }) => placed.finding.author.isMe);
  const days = changes.since.map((each) => seenWhen(each, view.editions));
  const show = (): void => {
    if (isWide) state.pane.value = 'changes';
    else state.sheet.value = 'changes';
  };
  return (
    <div class="reader-notices">
      <Banner
        tone="information"
        title={CHANGES.line(days, countChanges(changes), isMine)}
        live
        actions={
          <>
            {hasChanges(changes) ? (
              <Button look="link" onClick={show}>
                {CHANGES.show}
              </Button>
            ) : null}
            <Button
              look="link"
              label={CHANGES.readLabel}
              onClick={() => void settings.set(readKey(edition), true)}
            >
              {CHANGES.read}
            </Button>
          </>
        }
      />
    </div>
  );
}

/** The day, and the time where two versions were seen on one day. */
export function seenWhen({ id, seenAt }: EditionView, all: readonly EditionView[]): string {
  const day = showDay(seenAt);
  const isAlone = all.every((each) => each.id === id || showDay(each.seenAt) !== day);
  return isAlone ? day : `${day}, ${showTime(seenAt)}`;
}
