import { KINDS } from '../../core/kind.ts';
import { ERROR_CODES } from '../../core/result.ts';
import { Banner, ErrorBanner } from '../Banner.tsx';
import { Button, IconButton } from '../Button.tsx';
import { Dialog } from '../Dialog.tsx';
import { Field, TextArea } from '../Field.tsx';
import { Glyph, Icon } from '../Glyph.tsx';
import { ICON_SHAPES, type IconName } from '../glyph-paths.ts';
import { DEFAULT_KEY_SETTINGS } from '../keys.ts';
import { KeysEditor } from '../KeysEditor.tsx';
import { KeysHelp } from '../KeysHelp.tsx';
import { LiveRegion } from '../LiveRegion.tsx';
import { StatusLine } from '../StatusLine.tsx';
import { markLabel, type MarkStyle } from '../strings/kinds.ts';
import { ThemeChoice } from '../ThemeChoice.tsx';
import { Toast } from '../Toast.tsx';
import type { Example } from './example.ts';
import { AT, noop } from './values.ts';

const STYLES: readonly MarkStyle[] = ['mark', ...KINDS, 'ask'];

export const basics: readonly Example[] = [
  {
    component: 'Glyph',
    state: 'kinds at 20 and 13 pixels, with their lines',
    on: 'paper',
    render: () => (
      <ul class="rp-ex-signs">
        {STYLES.map((style) => (
          <li key={style} data-kind={style}>
            <Glyph of={style} /> <Glyph of={style} size={13} />
            <span class="rp-card-kind">{markLabel(style)}</span>
            <span class="rp-line" data-line={style}>
              these words are marked
            </span>
          </li>
        ))}
      </ul>
    ),
  },
  {
    component: 'Icon',
    state: 'all',
    on: 'paper',
    render: () => (
      <ul class="rp-ex-icons">
        {(Object.keys(ICON_SHAPES) as IconName[]).map((name) => (
          <li key={name}>
            <Icon name={name} /> <span class="rp-meta">{name}</span>
          </li>
        ))}
      </ul>
    ),
  },
  {
    component: 'Button',
    state: 'looks',
    render: () => (
      <div class="rp-actions">
        <Button look="primary">Keep</Button>
        <Button icon="print">Print</Button>
        <Button look="bare">Cancel</Button>
        <Button look="link">Save a copy</Button>
        <Button pressed keyCap="8">
          Ask
        </Button>
        <Button busy="Making the copy">Save a copy</Button>
        <Button disabled>Not now</Button>
        <IconButton icon="search" label="Find in this paper" />
      </div>
    ),
  },
  {
    component: 'Field',
    state: 'rest, error, read only',
    on: 'paper',
    render: () => (
      <div class="rp-form">
        <Field label="Web address" value="https://democracy.saltmere.example/" onInput={noop} />
        <Field label="Web address" value="saltmere" error="This is not a web address." onInput={noop} />
        <Field label="Meeting" value="8 October 2026" readOnly onInput={noop} />
        <TextArea label="Note" hint="Only you can see this" value="What slipped, and when?" onInput={noop} />
      </div>
    ),
  },
  {
    component: 'Banner',
    state: 'information and offline',
    render: () => (
      <div class="rp-form">
        <Banner
          tone="offline"
          title="You are offline. Nothing stops."
          actions={<Button look="link">See what is on this device</Button>}
        >
          Four of five papers are on this device. Your findings are kept here.
        </Banner>
        <Banner tone="information" title="A newer version was published on 14 October">
          Thirteen findings moved across. One could not be placed: its words are gone from 3.11.
        </Banner>
      </div>
    ),
  },
  {
    component: 'ErrorBanner',
    state: 'every code',
    render: () => (
      <div class="rp-form">
        {ERROR_CODES.map((code) => (
          <ErrorBanner key={code} code={code} />
        ))}
      </div>
    ),
  },
  {
    component: 'Toast',
    state: 'undo',
    render: () => <Toast text="Finding removed from 3.11" onUndo={noop} onClose={noop} stay={86_400_000} />,
  },
  {
    component: 'Dialog',
    state: 'with two buttons',
    render: () => (
      <Dialog
        title="Save a copy with the 2 restricted papers?"
        inline
        onClose={noop}
        actions={
          <>
            <Button look="primary">Without them</Button>
            <Button>With them</Button>
          </>
        }
      >
        <p>They stay on this device otherwise. A copy is a file: whoever has it can read it.</p>
      </Dialog>
    ),
  },
  {
    component: 'KeysHelp',
    state: 'default keys',
    render: () => <KeysHelp inline settings={DEFAULT_KEY_SETTINGS} onClose={noop} onSingleKeys={noop} />,
  },
  {
    component: 'KeysEditor',
    state: 'usual keys',
    on: 'paper',
    render: () => <KeysEditor settings={DEFAULT_KEY_SETTINGS} onChange={noop} />,
  },
  {
    component: 'StatusLine',
    state: 'saved, kept offline',
    on: 'wide',
    render: () => (
      <StatusLine
        saved={{ state: 'saved', at: AT }}
        keptOffline
        where="Paragraph 3.11"
        counts={{ ask: 2, plain: 1, strength: 3, development: 4, indicator: 2 }}
        onKeys={noop}
      />
    ),
  },
  {
    component: 'StatusLine',
    state: 'offline, not saved',
    on: 'wide',
    render: () => (
      <StatusLine saved={{ state: 'not-saved', code: 'storage-full' }} keptOffline={false} offline />
    ),
  },
  {
    component: 'LiveRegion',
    state: 'heard, not seen',
    render: () => <LiveRegion said={{ text: 'Marked as risk, paragraph 3.2.', n: 1 }} />,
  },
  {
    component: 'ThemeChoice',
    state: 'as the device',
    on: 'paper',
    render: () => <ThemeChoice value="device" onChange={noop} />,
  },
];
