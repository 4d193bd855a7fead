import type { JSX } from 'preact';
import { READER } from '../strings/reader.ts';
import { FindList } from './FindList.tsx';
import { ReaderFindings } from './ReaderFindings.tsx';
import { ReaderKinds } from './ReaderKinds.tsx';
import { ReaderOutline } from './ReaderOutline.tsx';
import type { ReaderParts } from './reader-parts.ts';
import type { SidePane } from './reader-state.ts';

/** The left pane of wide screens: outline, findings, or what was found. */
export function SidePanes(props: ReaderParts): JSX.Element {
  const { state, placed, hits } = props;
  const pane = state.pane.value;
  const tabs: readonly (readonly [SidePane, string, number | undefined])[] = [
    ['outline', READER.outline, undefined],
    ['findings', READER.findings, placed.length],
    ['find', READER.find, state.query.value === '' ? undefined : hits.length],
  ];
  return (
    <aside class="reader-side" aria-label={READER.outline}>
      <div class="reader-tabs" role="tablist" aria-label={READER.panes}>
        {tabs.map(([id, label, n]) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={pane === id}
            aria-controls="reader-pane"
            onClick={() => (state.pane.value = id)}
          >
            {label} {n === undefined ? null : <span class="num">{n}</span>}
          </button>
        ))}
      </div>
      <div id="reader-pane" class="reader-pane" role="tabpanel" aria-labelledby={`tab-${pane}`} tabIndex={0}>
        {pane === 'outline' ? <ReaderOutline {...props} /> : null}
        {pane === 'findings' ? <ReaderFindings {...props} canOpen={state.view.value === 'reading'} /> : null}
        {pane === 'find' ? <FindList {...props} /> : null}
      </div>
      <ReaderKinds {...props} />
    </aside>
  );
}
