import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from '../../ui/Button.tsx';
import { FindingCard } from '../../ui/FindingCard.tsx';
import { KeysHelp } from '../../ui/KeysHelp.tsx';
import { readKeySettings } from '../key-settings.ts';
import { CHANGES } from '../../ui/strings/changes.ts';
import { SUGGEST } from '../../ui/strings/suggestions.ts';
import { PDF } from '../strings/pdf.ts';
import { READER } from '../strings/reader.ts';
import { candidatesIn } from '../../documents/page/candidates.ts';
import { Lazy } from '../shell/Lazy.tsx';
import { LaterStory } from './LaterStory.tsx';
import { themeHelpOf } from '../themes/theme-help.ts';
import { PencilPane } from '../suggest/PencilPane.tsx';
import { PencilSheet } from '../suggest/PencilSheet.tsx';
import { FindField } from './FindField.tsx';
import { FindList } from './FindList.tsx';
import { GoTo } from './GoTo.tsx';
import { ReaderChanges } from './ReaderChanges.tsx';
import { ReaderFindings } from './ReaderFindings.tsx';
import { ReaderKinds } from './ReaderKinds.tsx';
import { ReaderOutline } from './ReaderOutline.tsx';
import { rightsIn } from '../sharing/use-rights.ts';
import type { ReaderParts } from './reader-parts.ts';

const loadDetails = () => import('./PaperDetails.tsx').then((m) => m.PaperDetails);

export interface ReaderSheetsProps extends ReaderParts {
  readonly isNarrow: boolean;
  readonly isWide: boolean;
}

/** What has no room beside the paper lies over it: outline, findings, find, the open card, the list of keys. */
export function ReaderSheets(props: ReaderSheetsProps): JSX.Element | null {
  const { state, model, isNarrow } = props;
  const sheet = state.sheet.value;
  const close = (): void => void (state.sheet.value = null);
  if (sheet === 'keys') {
    return (
      <KeysHelp
        settings={readKeySettings(model.desk.settings)}
        onClose={close}
        onSingleKeys={(on) => void model.desk.settings.set('single-keys', on)}
      />
    );
  }
  if (sheet === 'go-to' || sheet === 'pack-page')
    return <GoTo {...props} isPackPage={sheet === 'pack-page'} />;
  if (sheet === 'details')
    return <Lazy over load={loadDetails} props={{ model, view: props.view, onClose: close }} />;
  if (sheet === 'outline') {
    return (
      <Sheet label={READER.outline} onClose={close}>
        {props.pdf?.contents}
        <ReaderOutline {...props} />
        <ReaderKinds {...props} />
      </Sheet>
    );
  }
  if (sheet === 'pages') {
    return (
      <Sheet label={PDF.pages} onClose={close}>
        {props.pdf?.pages}
      </Sheet>
    );
  }
  if (sheet === 'find') {
    return (
      <Sheet label={READER.find} onClose={close}>
        <FindField {...props} />
        <FindList {...props} />
      </Sheet>
    );
  }
  if (sheet === 'findings') {
    return (
      <Sheet label={READER.findings} onClose={close}>
        <ReaderFindings {...props} canOpen />
      </Sheet>
    );
  }
  if (sheet === 'suggested') {
    return (
      <Sheet label={SUGGEST.tab} onClose={close}>
        <PencilPane {...props} />
      </Sheet>
    );
  }
  if (sheet === 'changes' && props.changes !== null) {
    return (
      <Sheet label={CHANGES.title} onClose={close}>
        <ReaderChanges {...props} changes={props.changes} />
      </Sheet>
    );
  }
  if (!isNarrow) return null;
  return state.suggestion.value === null ? <OpenCard {...props} /> : <PencilSheet {...props} />;
}

/** The open finding at the foot of a narrow screen, with previous, next and close. */
function OpenCard(props: ReaderSheetsProps): JSX.Element | null {
  const { state, placed, model, actions, edition, view, step, caps } = props;
  const each = placed.find((one) => one.finding.id === state.active.value);
  if (each === undefined || state.view.value === 'reading') return null;
  return (
    <section class="reader-sheet reader-card-sheet" aria-label={READER.findings}>
      <div class="reader-sheet-head">
        <IconButton icon="up" label={READER.previous} onClick={() => step(-1)} />
        <IconButton icon="down" label={READER.next} onClick={() => step(1)} />
        <IconButton icon="close" label={READER.close} onClick={() => (state.active.value = null)} />
      </div>
      <FindingCard
        placed={each}
        mode={state.mode.value}
        edition={edition?.id}
        story={<LaterStory model={model} finding={each.finding} />}
        themes={model.desk.themes.value}
        themeHelp={state.mode.value === 'editing' ? themeHelpOf(model, view, each.finding) : undefined}
        actions={actions}
        drafts={state.drafts.value}
        focus={state.focus.value}
        headingLevel={2}
        {...rightsIn(model, view, each.finding)}
        candidates={candidatesIn(props.paper?.words, each.anchor)}
        caps={caps}
      />
    </section>
  );
}

interface SheetProps {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

function Sheet({ label, onClose, children }: SheetProps): JSX.Element {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    box.current?.focus();
    return () => (opener instanceof HTMLElement && opener.isConnected ? opener.focus() : undefined);
  }, []);
  return (
    <section
      ref={box}
      class="reader-sheet"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div class="reader-sheet-head">
        <h2 class="rp-strong">{label}</h2>
        <IconButton icon="close" label={READER.close} onClick={onClose} />
      </div>
      <div class="reader-sheet-body">{children}</div>
    </section>
  );
}
