import type { JSX } from 'preact';
import { CHANGES } from '../../ui/strings/changes.ts';
import { SUGGEST } from '../../ui/strings/suggestions.ts';
import { PDF } from '../strings/pdf.ts';
import { READER } from '../strings/reader.ts';
import { PencilPane } from '../suggest/PencilPane.tsx';
import { hasChanges } from './ChangesNotice.tsx';
import { FindList } from './FindList.tsx';
import { ReaderChanges } from './ReaderChanges.tsx';
import { ReaderFindings } from './ReaderFindings.tsx';
import { ReaderKinds } from './ReaderKinds.tsx';
import { ReaderOutline } from './ReaderOutline.tsx';
import type { ReaderParts } from './reader-parts.ts';
import type { SidePane } from './reader-state.ts';
import { ReaderTabs, type ReaderTab } from './ReaderTabs.tsx';

/** The left pane of wide screens: outline, findings, or what was found. */
export function SidePanes(props: ReaderParts): JSX.Element {
  const { state, placed, hits, pdf, changes, pencil } = props;
  const pane = state.pane.value;
  const query = state.query.value;
  const tabs: ReaderTab<SidePane>[] = [
    { id: 'outline', label: READER.outline },
    { id: 'findings', label: READER.findings, count: placed.length },
  ];
  if (pdf !== undefined) tabs.push({ id: 'pages', label: PDF.pages });
  // Beside the pages, and the suggestions, there is room for it only while something is looked for.
  if ((pdf === undefined && pane !== 'suggested') || query !== '' || pane === 'find')
    tabs.push({ id: 'find', label: READER.find, count: query === '' ? undefined : hits.length });
  if (pane === 'suggested')
    tabs.push({
      id: 'suggested',
      label: SUGGEST.tab,
      count: pdf === undefined ? pencil.list.length : undefined,
    });
  if (hasChanges(changes)) tabs.push({ id: 'changes', label: CHANGES.tab });
  return (
    <aside class="reader-side" aria-label={READER.outline}>
      <ReaderTabs label={READER.panes} tabs={tabs} chosen={pane} onChoose={(id) => (state.pane.value = id)} />
      <div id="reader-pane" class="reader-pane" role="tabpanel" aria-labelledby={`tab-${pane}`} tabIndex={0}>
        {pane === 'outline' ? pdf?.contents : null}
        {pane === 'outline' ? <ReaderOutline {...props} /> : null}
        {pane === 'pages' ? pdf?.pages : null}
        {pane === 'findings' ? <ReaderFindings {...props} canOpen={state.view.value === 'reading'} /> : null}
        {pane === 'suggested' ? <PencilPane {...props} /> : null}
        {pane === 'find' ? <FindList {...props} /> : null}
        {pane === 'changes' && changes !== null ? <ReaderChanges {...props} changes={changes} /> : null}
      </div>
      <ReaderKinds {...props} />
    </aside>
  );
}
