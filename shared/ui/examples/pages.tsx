import { KINDS } from '../../core/kind.ts';
import { AddressForm } from '../AddressForm.tsx';
import { AppBar } from '../AppBar.tsx';
import { Button } from '../Button.tsx';
import { CopyReminder } from '../CopyReminder.tsx';
import { EmptyLibrary } from '../EmptyLibrary.tsx';
import { InstallHelp } from '../InstallHelp.tsx';
import { Library } from '../Library.tsx';
import { MyMarks, type MarkRow } from '../MyMarks.tsx';
import { KindFilter, Outline, type OutlineRow } from '../Outline.tsx';
import { PairDigits, TickList } from '../PairDigits.tsx';
import { ParagraphButtons } from '../ParagraphButtons.tsx';
import { SavedMark } from '../StatusLine.tsx';
import type { MarkStyle } from '../strings/kinds.ts';
import type { Example } from './example.ts';
import { library } from './library-values.ts';
import { AT, findings, noop } from './values.ts';

const TABS = [
  { id: 'library', label: 'Library', href: '#library' },
  { id: 'marks', label: 'My marks', href: '#marks' },
  { id: 'settings', label: 'Settings', href: '#settings' },
];
const STYLES: readonly MarkStyle[] = ['mark', ...KINDS, 'ask'];

const outline: readonly OutlineRow[] = [
  { id: 'o1', no: '1', title: 'Purpose of report', level: 1 },
  { id: 'o2', no: '2', title: 'Recommendations', level: 1, marks: ['recommendation'] },
  { id: 'o3', no: '3', title: 'Background', level: 1 },
  { id: 'o4', no: '3.2', title: 'The duty rota', level: 2, marks: ['mark'] },
  { id: 'o5', no: '3.4', title: 'Visits to new tenants', level: 2, marks: ['development', 'ask'] },
  { id: 'o6', no: '3.6', title: 'What happens next', level: 2, marks: ['action'] },
];

const marks: readonly MarkRow[] = findings.map(({ finding }) => ({
  id: finding.id,
  kind: finding.kind,
  ask: finding.ask.on,
  question: finding.ask.on ? 'What slipped between the two reviews, and when did we know?' : undefined,
  quote: finding.sel.quote.exact,
  citation: `Inspection of services, ${finding.sel.paragraph ?? ''}`,
  themes: finding.themes.map((theme) => theme.label),
  notes: finding.notes.map((note) => note.text),
  onOpen: noop,
}));

function Reading() {
  return (
    <div class="rp-reading">
      <h2>Background</h2>
      <div>
        <p>
          3.2 The new duty rota answers <span class="rp-line">nine calls in ten</span> within the hour.
        </p>
        <ParagraphButtons no="3.2" onParagraph={noop} onSentence={noop} />
      </div>
    </div>
  );
}

export const pages: readonly Example[] = [
  {
    component: 'AppBar',
    state: 'library',
    on: 'wide',
    render: () => (
      <AppBar tabs={TABS} current="library" onTab={noop}>
        <SavedMark saved={{ state: 'saved', at: AT }} />
      </AppBar>
    ),
  },
  {
    component: 'EmptyLibrary',
    state: 'first start',
    on: 'wide',
    render: () => <EmptyLibrary onSamples={noop} onBringBack={noop} onExtension={noop} />,
  },
  {
    component: 'AddressForm',
    state: 'nothing typed',
    render: () => (
      <AddressForm value="" onInput={noop} onFetch={noop} onStop={noop} files={<Button>Open files</Button>} />
    ),
  },
  {
    component: 'AddressForm',
    state: 'fetching',
    render: () => (
      <AddressForm
        value="https://democracy.saltmere.example/documents/s1/Report.pdf"
        onInput={noop}
        onFetch={noop}
        onStop={noop}
        busy={{ received: 3_400_000, size: 12_000_000 }}
      />
    ),
  },
  {
    component: 'AddressForm',
    state: 'not on the server’s list',
    render: () => (
      <AddressForm
        value="https://example.org/report.pdf"
        onInput={noop}
        onFetch={noop}
        onStop={noop}
        files={<Button>Open files</Button>}
        error="fetch-host"
      />
    ),
  },
  {
    component: 'Library',
    state: 'three meetings',
    on: 'wide',
    render: () => (
      <Library
        library={library}
        onOpen={noop}
        onKeep={noop}
        onMyMarks={noop}
        next={library.meetings[0]?.items[0]?.papers.map(({ rid }) => rid)}
        onReadNext={noop}
      />
    ),
  },
  {
    component: 'CopyReminder',
    state: 'never saved',
    render: () => <CopyReminder last={null} findings={12} onSave={noop} onLater={noop} />,
  },
  {
    component: 'Outline',
    state: 'with findings',
    render: () => <Outline rows={outline} current="o5" onGoTo={noop} />,
  },
  {
    component: 'KindFilter',
    state: 'all shown',
    on: 'desk',
    render: () => (
      <KindFilter
        styles={STYLES}
        shown={new Set(STYLES)}
        counts={{ mark: 1, strength: 3, development: 4, ask: 2 }}
        onChange={noop}
      />
    ),
  },
  {
    component: 'ParagraphButtons',
    state: 'in the reading view',
    on: 'paper',
    render: () => <Reading />,
  },
  {
    component: 'MyMarks',
    state: 'ask first',
    on: 'wide',
    render: () => (
      <MyMarks
        title="Inspection of services for children and families"
        under="Saltmere Council, People Scrutiny Committee, 8 October 2026"
        asked={marks.filter((row) => row.ask)}
        papers={[
          {
            id: 'a',
            title: 'Item 5: Inspection of services',
            rows: marks.filter((row) => !row.ask).slice(0, 2),
          },
          {
            id: 'b',
            title: 'Item 9: Staffing of one home',
            restricted: 'NOT FOR PUBLICATION. This device only. The page says: Part 2 (Not for publication).',
            rows: marks.filter((row) => !row.ask).slice(2),
          },
        ]}
        made="Made on 6 October 2026, 20:41"
        actions={
          <>
            <Button look="primary" icon="print">
              Print
            </Button>
            <Button icon="download">Word file</Button>
          </>
        }
      />
    ),
  },
  {
    component: 'PairDigits',
    state: 'in the panel',
    render: () => (
      <PairDigits
        title="Join this library with app.rapporteur.example?"
        digits="402917"
        actions={
          <>
            <Button look="primary">Join</Button>
            <Button look="bare">Not now</Button>
          </>
        }
        below={
          <TickList
            legend="What is handed over"
            onChange={noop}
            rows={[
              { id: 'w1', label: 'Only me', ticked: true },
              {
                id: 'w0',
                label: 'This device',
                hint: 'restricted papers are never handed over',
                ticked: false,
                never: true,
              },
            ]}
          />
        }
      />
    ),
  },
  {
    component: 'InstallHelp',
    state: 'iPad',
    render: () => <InstallHelp device="iPad" onContinue={noop} onSaveCopy={noop} />,
  },
];
