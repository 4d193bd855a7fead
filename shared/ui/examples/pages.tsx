import { KINDS } from '../../core/kind.ts';
import { AppBar, ReaderBar } from '../AppBar.tsx';
import { Banner } from '../Banner.tsx';
import { Button } from '../Button.tsx';
import { CopyReminder } from '../CopyReminder.tsx';
import { EmptyLibrary } from '../EmptyLibrary.tsx';
import { FindingList } from '../FindingList.tsx';
import { InstallHelp } from '../InstallHelp.tsx';
import { Library } from '../Library.tsx';
import { LinkQuoteForm } from '../LinkQuoteForm.tsx';
import { MyMarks, type MarkRow } from '../MyMarks.tsx';
import { KindFilter, Outline, type OutlineRow } from '../Outline.tsx';
import { PairDigits, TickList } from '../PairDigits.tsx';
import { ParagraphButtons } from '../ParagraphButtons.tsx';
import { NotGranted, PermissionPanel } from '../PermissionPanel.tsx';
import { ReaderFrame } from '../ReaderFrame.tsx';
import { SavedMark, StatusLine } from '../StatusLine.tsx';
import type { MarkStyle } from '../strings/kinds.ts';
import type { Example } from './example.ts';
import { actions, AT, findings, library, noop, themes } from './values.ts';

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

const marks: readonly MarkRow[] = findings.map(({ finding, anchor }) => ({
  id: finding.id,
  kind: finding.kind,
  ask: finding.ask.on,
  question: finding.ask.on ? 'What slipped between the two reviews, and when did we know?' : undefined,
  quote: finding.sel.quote.exact,
  citation: `Inspection of services, ${finding.sel.paragraph ?? ''}`,
  themes: finding.themes.map((theme) => theme.label),
  notes: finding.notes.map((note) => note.text),
  standing: anchor.state === 'gone' ? 'Its words are gone' : undefined,
  onOpen: noop,
}));

function Reading({ buttons }: { readonly buttons: boolean }) {
  return (
    <div class="rp-reading">
      <h2>Background</h2>
      <div>
        <p>
          3.2 The new duty rota answers <span class="rp-line">nine calls in ten</span> within the hour.
        </p>
        {buttons ? <ParagraphButtons no="3.2" onParagraph={noop} onSentence={noop} /> : null}
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
    component: 'Library',
    state: 'three meetings',
    on: 'wide',
    render: () => <Library library={library} onOpen={noop} onKeep={noop} onMyMarks={noop} />,
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
    component: 'ReaderFrame',
    state: 'outline, paper, margin',
    on: 'wide',
    render: () => (
      <ReaderFrame
        bar={
          <ReaderBar
            title="Inspection of services for children and families"
            under="People Scrutiny, 8 October 2026"
            sample
            onBack={noop}
          >
            <Button icon="print">My marks</Button>
          </ReaderBar>
        }
        outline={<Outline rows={outline} current="o4" onGoTo={noop} />}
        paper={<Reading buttons={false} />}
        margin={
          <FindingList
            findings={findings}
            themes={themes}
            actions={actions}
            active={{ finding: 'f2', mode: 'open' }}
            headingLevel={3}
          />
        }
        status={
          <StatusLine saved={{ state: 'saved', at: AT }} keptOffline where="Paragraph 3.2" onKeys={noop} />
        }
      />
    ),
  },
  {
    component: 'ParagraphButtons',
    state: 'in the reading view',
    on: 'paper',
    render: () => <Reading buttons />,
  },
  {
    component: 'MyMarks',
    state: 'ask first',
    on: 'wide',
    render: () => (
      <MyMarks
        title="Inspection of services for children and families"
        under="Saltmere Council, People Scrutiny Committee, 8 October 2026"
        rows={marks}
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
    component: 'PermissionPanel',
    state: 'asking',
    render: () => (
      <PermissionPanel host="democracy.saltmere.example" onAllow={noop} onOnce={noop} onNotNow={noop} />
    ),
  },
  {
    component: 'NotGranted',
    state: 'with a key',
    render: () => <NotGranted host="news.example" shortcut="Alt+Shift+R" />,
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
      >
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
      </PairDigits>
    ),
  },
  {
    component: 'InstallHelp',
    state: 'iPad',
    render: () => <InstallHelp device="iPad" onContinue={noop} onSaveCopy={noop} />,
  },
  {
    component: 'LinkQuoteForm',
    state: 'a PDF',
    on: 'paper',
    render: () => (
      <>
        <Banner tone="information" icon="file" title="Rapporteur cannot open PDFs and other files yet." />
        <LinkQuoteForm
          initial={{ url: 'https://democracy.saltmere.example/s12/Report.pdf', title: 'Report', quote: '' }}
          onKeep={noop}
        />
      </>
    ),
  },
];
