import '../styles/exchange.css';
import '../styles/findings.css';
import { FormatList } from '../exchange/FormatList.tsx';
import { FilterBar } from '../findings/FilterBar.tsx';
import { DEFAULT_KEY_SETTINGS } from '../keys.ts';
import { LongFindingList } from '../findings/FindingList.tsx';
import { ImportPreview, type PreviewRow } from '../exchange/ImportPreview.tsx';
import type { Example } from './example.ts';
import { noop } from './values.ts';

const rows: readonly PreviewRow[] = [
  {
    id: '4',
    state: 'refused',
    quote: 'Waiting times',
    lines: ['No. 4. A name in it holds code or hidden characters.'],
  },
  {
    id: '1',
    state: 'added',
    quote: 'Six actions were late',
    lines: ['Care at home. By R. Sen, 8 Oct 2019', 'Found in the paper'],
  },
  {
    id: '2',
    state: 'updated',
    quote: 'Visits went up',
    lines: ['Care at home. By R. Sen', 'Adds 1 theme, 2 notes.'],
  },
  { id: '3', state: 'duplicate', quote: 'One place unfilled', lines: ['Care at home. By R. Sen'] },
];

export const exchangeExamples: readonly Example[] = [
  {
    component: 'ImportPreview',
    state: 'new, changed, here already, not taken',
    on: 'wide',
    render: () => <ImportPreview rows={rows} />,
  },
  {
    component: 'ImportPreview',
    state: 'nothing new',
    on: 'wide',
    render: () => <ImportPreview rows={rows.slice(3)} />,
  },
  {
    component: 'FormatList',
    state: 'two formats, one being made',
    on: 'wide',
    render: () => (
      <FormatList
        cannot="It cannot hold:"
        rows={[
          {
            id: 'a',
            name: 'Table (CSV)',
            about: 'One row for each finding.',
            cannot: 'ties.',
            save: 'Save a table',
            onSave: noop,
          },
          {
            id: 'b',
            name: 'Markdown',
            about: 'Paper by paper.',
            cannot: 'anything that could be read in again.',
            save: 'Save Markdown',
            busy: 'Making the file',
            onSave: noop,
          },
        ]}
      />
    ),
  },
  {
    component: 'LongFindingList',
    state: 'three of many, one selected',
    on: 'wide',
    render: () => (
      <LongFindingList
        count={3}
        rowAt={(at) => ({
          id: String(at),
          kind: (['risk', null, 'strength'] as const)[at]!,
          ask: at === 1,
          quote: 'Six actions were late again, and nobody could say when they would be done or by whom',
          place: 'paragraph 3.11, page 12',
          paper: 'Care at home',
          date: '8 October 2019',
          themes: at === 1 ? [] : ['Leadership', 'Front door'],
          author: at === 2 ? 'R. Sen' : 'You',
          seenBy: at === 2 ? 'People Scrutiny' : 'Only you',
          status: at === 0 ? 'Raised again' : undefined,
          href: '#',
        })}
        isSelected={(at) => at === 2}
        onSelect={noop}
        keys={DEFAULT_KEY_SETTINGS}
        onSearch={noop}
        onStory={noop}
      />
    ),
  },
  {
    component: 'FilterBar',
    state: 'one thing chosen',
    on: 'wide',
    render: () => (
      <FilterBar
        label="Filters"
        isFolded={false}
        rows={['Kind', 'Theme'].map((label) => ({
          id: label,
          label,
          value: label === 'Kind' ? 'risk' : '',
          choices: [{ value: 'risk', label: 'Risk' }],
          onChange: noop,
        }))}
      />
    ),
  },
];
