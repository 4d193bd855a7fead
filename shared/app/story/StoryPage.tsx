import '../../ui/styles/story.css';
import '../../ui/styles/story-cell.css';
import '../../ui/styles/story-table.css';
import './story-page.css';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MatrixPlace } from '../../ui/story/story-values.ts';
import { StoryKey } from '../../ui/story/StoryKey.tsx';
import { StoryMatrix } from '../../ui/story/StoryMatrix.tsx';
import { StoryTable } from '../../ui/story/StoryTable.tsx';
import { Button } from '../../ui/Button.tsx';
import { PENCIL, STORY } from '../../ui/strings/story.ts';
import type { AppModel } from '../app-model.ts';
import { FRAME } from '../strings/app.ts';
import { CellPassages } from './CellPassages.tsx';
import { PENCIL_SETTING, PencilStory } from './PencilStory.tsx';
import { usePencilStory } from './use-pencil-story.ts';
import { StoryChoices } from './StoryChoices.tsx';
import { useMatrix, type DrawnStory, type MatrixChoice } from './use-matrix.ts';
import { useStory, type StoryState } from './use-story.ts';

const NO_KINDS: MatrixChoice['kinds'] = [];
const NONE_BESIDE: readonly string[] = [];
/** Pixels of the theme's name and of where it stands; on a narrow screen the one is under the other, as in `story.css`. */
const [NAME, STANDS, NARROW] = [230, 200, 1000];

/** All themes through all reports of a council. */
export function StoryPage({ model }: { readonly model: AppModel }): JSX.Element {
  const state = useStory(model);
  const [choice, setChoice] = useState<MatrixChoice>({ kinds: NO_KINDS, beside: NONE_BESIDE, order: 'most' });
  const [asTable, setAsTable] = useState(false);
  const page = useRef<HTMLElement>(null);
  const width = useWidth(page);
  const room = Math.max(420, width - (width > NARROW ? NAME + STANDS : NAME));
  const today = new Date(model.world.now()).toISOString().slice(0, 10);
  const drawn = useMatrix(state, choice, room, today);
  const rows = drawn?.matrix.rows.length ?? 0;
  const title = STORY.title(rows, drawn?.story.columns.length ?? 0);
  useEffect(() => {
    document.title = `${STORY.tab} – ${FRAME.name}`;
  }, []);
  return (
    <main id="page" tabIndex={-1} ref={page} class="story" aria-busy={drawn === null}>
      <div class="story-head">
        <div>
          <h1 class="rp-title">{title}</h1>
          <p class="story-under">{drawn && rows === 0 ? STORY.none : STORY.under}</p>
          {state.ledger && !state.ledger.isWhole ? <p role="status">{STORY.waiting}</p> : null}
        </div>
        {drawn && drawn.story.rows.length > 0 ? (
          <StoryChoices
            story={drawn.story}
            choice={choice}
            asTable={asTable}
            onChoice={setChoice}
            onTable={() => setAsTable(!asTable)}
          />
        ) : null}
      </div>
      {drawn && rows > 0 ? <Drawn model={model} state={state} drawn={drawn} asTable={asTable} /> : null}
      {drawn ? (
        <Pencil
          model={model}
          state={state}
          council={choice.council}
          width={room}
          isFirst={drawn.story.rows.length === 0}
        />
      ) : null}
    </main>
  );
}

interface DrawnProps {
  readonly model: AppModel;
  readonly state: StoryState;
  readonly drawn: DrawnStory;
  readonly asTable: boolean;
}

function Drawn({ model, state, drawn, asTable }: DrawnProps): JSX.Element {
  const [open, setOpen] = useState<MatrixPlace | null>(null);
  const { matrix, story } = drawn;
  const onFollow = (theme: string): void => model.go({ page: 'story', theme });
  const table = <StoryTable matrix={matrix} caption={STORY.under} onFollow={onFollow} />;
  if (asTable) return table;
  return (
    <>
      <div class="rp-no-print">
        <StoryMatrix
          matrix={matrix}
          open={open}
          card={
            open === null ? null : (
              <CellPassages
                key={`${open.row}|${open.column}`}
                model={model}
                state={state}
                story={story}
                place={open}
                onClose={() => setOpen(null)}
              />
            )
          }
          onOpen={setOpen}
          onFollow={onFollow}
        />
        <StoryKey />
      </div>
      <div class="rp-print-only">{table}</div>
    </>
  );
}

interface PencilProps {
  readonly model: AppModel;
  readonly state: StoryState;
  readonly council: string | undefined;
  readonly width: number;
  /** Nobody has marked anything with a theme: then it is shown unless the member said no. */
  readonly isFirst: boolean;
}

/** Below what members have marked, and apart from it: what the rules suggest. */
function Pencil({ model, state, council, width, isFirst }: PencilProps): JSX.Element | null {
  const { settings } = model.desk;
  const said = settings.values.value[PENCIL_SETTING];
  const isWanted = said === true || (isFirst && said !== false);
  const suggested = usePencilStory(model, state, isWanted);
  if (state.reports.length === 0) return null;
  return (
    <section class="story-pencil rp-no-print" aria-label={PENCIL.title}>
      <div class="story-pencil-head">
        <h2>{PENCIL.title}</h2>
        <Button pressed={isWanted} onClick={() => void settings.set(PENCIL_SETTING, !isWanted)}>
          {PENCIL.show}
        </Button>
      </div>
      <p class="story-under">{PENCIL.under}</p>
      {isWanted && suggested === null ? <p role="status">{PENCIL.reading}</p> : null}
      {suggested === null ? null : (
        <PencilStory model={model} state={state} suggested={suggested} council={council} width={width} />
      )}
    </section>
  );
}

/** How wide the page is, followed. */
function useWidth(of: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = of.current;
    if (!element) return undefined;
    const measure = (): void => {
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      setWidth(element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [of]);
  return width;
}
