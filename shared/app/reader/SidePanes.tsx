import type { JSX } from 'preact';
import { READER } from '../strings/reader.ts';
import { FindList } from './FindList.tsx';
import { ReaderFindings } from './ReaderFindings.tsx';
import { ReaderKinds } from './ReaderKinds.tsx';
import { ReaderOutline } from './ReaderOutline.tsx';
import type { ReaderParts } from './reader-parts.ts';
import type { SidePane } from './reader-state.ts';
import { ReaderTabs, type ReaderTab } from './ReaderTabs.tsx';

/** The left pane of wide screens: outline, findings, or what was found. */
export function SidePanes(props: ReaderParts): JSX.Element {
  const { state, placed, hits } = props;
  const pane = state.pane.value;
  const tabs: readonly ReaderTab<SidePane>[] = [
    { id: 'outline', label: READER.outline },
    { id: 'findings', label: READER.findings, count: placed.length },
    { id: 'find', label: READER.find, count: state.query.value === '' ? undefined : hits.length },
  ];
  return (
    <aside class="reader-side" aria-label={READER.outline}>
      <ReaderTabs label={READER.panes} tabs={tabs} chosen={pane} onChoose={(id) => (state.pane.value = id)} />
      <div id="reader-pane" class="reader-pane" role="tabpanel" aria-labelledby={`tab-${pane}`} tabIndex={0}>
        {pane === 'outline' ? <ReaderOutline {...props} /> : null}
        {pane === 'findings' ? <ReaderFindings {...props} canOpen={state.view.value === 'reading'} /> : null}
        {pane === 'find' ? <FindList {...props} /> : null}
      </div>
      <ReaderKinds {...props} />
    </aside>
  );
}
