import '../styles/packs.css';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { TieView } from '../../core/view.ts';
import { rangesOf } from '../../core/within.ts';
import { withinKey } from '../../core/within-key.ts';
import type { NearTie } from '../../desk/papers.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Glyph.tsx';
import type { AppModel } from '../app-model.ts';
import { PACKS } from '../strings/packs.ts';
import type { ReaderParts } from './reader-parts.ts';
import { useMedia } from './use-media.ts';

type TiedPapersProps = Pick<ReaderParts, 'model' | 'view' | 'edition' | 'state'>;

/** Which papers have pages in common with this one, and the way to say that they are not the same. */
export function TiedPapers(props: TiedPapersProps): JSX.Element | null {
  const { model, view, edition, state } = props;
  const near = useNearTies(props);
  const isPhone = useMedia('(max-width: 599px)');
  if (edition === undefined) return null;
  const ties = (view.ties ?? []).filter(
    ({ report, pack, other }) => (other.isPack ? report : pack).edition === edition.id,
  );
  const on = ties.filter(({ isOff }) => !isOff);
  const rows = [
    ...ties.map((tie) => <TieRow key={`${tie.report.edition}${tie.pack.edition}`} model={model} tie={tie} />),
    ...near.map((each) => (
      <NearRow key={each.report.edition + each.pack.edition} model={model} near={each} />
    )),
  ];
  if (rows.length === 0) return null;
  if (rows.length === 1 && !isPhone)
    return (
      <section class="tied" aria-label={PACKS.title}>
        {rows}
      </section>
    );
  return (
    <details class="tied" open={on.length === 0 || near.length > 0}>
      <summary>{on[0]?.other.isPack ? PACKS.packs(on.length) : PACKS.reports(on.length)}</summary>
      {isPhone && on.length > 0 ? (
        <Button look="link" onClick={() => (state.sheet.value = 'pack-page')}>
          {PACKS.goTo}
        </Button>
      ) : null}
      {rows}
    </details>
  );
}

/** What is only near is asked, not taken for granted; looked for anew when something was answered. */
function useNearTies({ model, view, edition }: Omit<TiedPapersProps, 'state'>): readonly NearTie[] {
  // What was answered is a tie before it is looked for anew.
  const known = (view.ties ?? []).map(({ report, pack }) => withinKey(report, pack));
  const [near, setNear] = useState<readonly NearTie[]>([]);
  const [answered, setAnswered] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    if (edition?.media !== 'pdf') return undefined;
    void model.desk.papers.findNear(view.rid, edition.id).then((found) => isCurrent && setNear(found));
    return () => void (isCurrent = false);
  }, [model, view.rid, edition?.id, known.join(), answered]);
  const open = near.filter(({ report, pack }) => !known.includes(withinKey(report, pack)));
  return open.map((each) => ({ ...each, onAnswered: () => setAnswered(answered + 1) }));
}

function Row({
  words,
  children,
}: {
  readonly words: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="tied-row">
      <p>
        <Icon name="file" size={18} /> {words}
      </p>
      <div class="tied-actions">{children}</div>
    </div>
  );
}

function TieRow({ model, tie }: { readonly model: AppModel; readonly tie: TieView }): JSX.Element {
  const { report, pack, pages, other, isOff } = tie;
  const say = (on: boolean, said: string): void =>
    void model.run({ type: 'within', report, pack, on, at: model.world.now() }, said);
  if (isOff) {
    return (
      <Row words={PACKS.isOff(other.title)}>
        <Button look="link" onClick={() => say(true, PACKS.saidSame)}>
          {PACKS.same}
        </Button>
      </Row>
    );
  }
  const ranges = rangesOf(pages, 'pack');
  const [run] = pages.runs;
  const at = other.isPack ? run!.at : run!.from;
  return (
    <Row words={(other.isPack ? PACKS.inPack : PACKS.hasReport)(other.title, ranges)}>
      <Button look="link" onClick={() => model.go({ page: 'reader', rid: other.rid, at })}>
        {other.isPack ? PACKS.openPack : PACKS.openReport}
      </Button>
      <Button look="link" onClick={() => say(false, PACKS.saidNotSame)}>
        {PACKS.notSame}
      </Button>
    </Row>
  );
}

interface NearRowProps {
  readonly model: AppModel;
  readonly near: NearTie & { readonly onAnswered?: () => void };
}

function NearRow({ model, near }: NearRowProps): JSX.Element {
  const { report, pack, pages, title, equal, of } = near;
  const answer = (on: boolean): void => {
    const command = { type: 'within', report, pack, on, at: model.world.now() } as const;
    const done = model.run(
      on ? { ...command, row: pages } : command,
      on ? PACKS.saidSame : PACKS.saidNotSame,
    );
    void done.then(() => near.onAnswered?.());
  };
  return (
    <Row words={(near.isPack ? PACKS.nearPack : PACKS.nearReport)(title, equal, of)}>
      <Button look="link" onClick={() => answer(true)}>
        {PACKS.same}
      </Button>
      <Button look="link" onClick={() => answer(false)}>
        {PACKS.notNear}
      </Button>
    </Row>
  );
}
