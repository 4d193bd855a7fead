import type { ComponentChildren, JSX } from 'preact';
import type { EditionView } from '../../core/view.ts';
import { readHand } from '../hand.ts';
import { SharedNotices } from '../sharing/SharedNotices.tsx';
import { ChangesNotice } from './ChangesNotice.tsx';
import { ReaderBar } from './ReaderBar.tsx';
import type { ReaderParts } from './reader-parts.ts';
import { ReaderSheets } from './ReaderSheets.tsx';
import { ReaderStatus } from './ReaderStatus.tsx';
import { ReaderToolbar } from './ReaderToolbar.tsx';
import { Lazy } from '../shell/Lazy.tsx';
import { Restricted } from './Restricted.tsx';
import { TiedPapers } from './TiedPapers.tsx';
import { SidePanes } from './SidePanes.tsx';

export interface ReaderShellProps extends ReaderParts {
  readonly kept: readonly EditionView[];
  /** The bytes of the version on screen are here; undefined while that is not known. */
  readonly isKept: boolean | undefined;
  readonly isNarrow: boolean;
  readonly isWide: boolean;
  readonly children: ComponentChildren;
}

const loadFollows = () => import('../last-time/FollowsNotice.tsx').then((m) => m.FollowsNotice);

/** A report with its findings: bar, side panes, paper, status line; sheets where there is no room. */
export function ReaderShell({ children, ...props }: ReaderShellProps): JSX.Element {
  const { model, view, state, actions, isNarrow, isWide } = props;
  return (
    <div
      class="reader"
      data-paper={props.pdf === undefined ? 'page' : 'pdf'}
      data-view={state.view.value}
      data-hand={readHand(model.desk.settings.values.value.hand)}
      data-wide={isWide ? '' : undefined}
    >
      <ReaderBar {...props} isKept={props.isKept === true} />
      <div class="reader-body">
        {isWide ? <SidePanes {...props} /> : null}
        <main id="page" tabIndex={-1} class="reader-main">
          <Restricted model={model} view={view} />
          <SharedNotices model={model} view={view} actions={actions} className="reader-notices" />
          <ChangesNotice {...props} isWide={isWide} />
          {view.isEarly ? null : <Lazy over load={loadFollows} props={{ model, rid: view.rid }} />}
          <TiedPapers model={model} view={view} edition={props.edition} state={state} />
          {children}
        </main>
      </div>
      <ReaderToolbar {...props} />
      <ReaderStatus {...props} />
      <ReaderSheets {...props} isNarrow={isNarrow} isWide={isWide} />
    </div>
  );
}
