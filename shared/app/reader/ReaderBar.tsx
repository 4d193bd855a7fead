import type { JSX } from 'preact';
import type { EditionView } from '../../core/view.ts';
import { Wordmark } from '../../ui/AppBar.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Glyph.tsx';
import { KEPT_OFFLINE } from '../../ui/strings/words.ts';
import { writeRoute } from '../route.ts';
import { PDF } from '../strings/pdf.ts';
import { DETAILS } from '../strings/paper-details.ts';
import { READER } from '../strings/reader.ts';
import { SHARING } from '../strings/sharing.ts';
import { CHANGES } from '../../ui/strings/changes.ts';
import { hasChanges, seenWhen } from './ChangesNotice.tsx';
import { FindField } from './FindField.tsx';
import { switchView } from './reader-moves.ts';
import type { ReaderParts } from './reader-parts.ts';
import { useMedia } from './use-media.ts';
import { readTapping } from './use-touch-marks.ts';

export interface ReaderBarProps extends ReaderParts {
  readonly kept: readonly EditionView[];
  /** The bytes of the version on screen are here, and were read. */
  readonly isKept: boolean;
  readonly isNarrow: boolean;
  readonly isWide: boolean;
}

/** Back, what is open, find, versions, the two views, My marks. */
export function ReaderBar(props: ReaderBarProps): JSX.Element {
  const { view, state, isNarrow, isWide } = props;
  const { report } = view;
  const isReading = state.view.value === 'reading';
  return (
    <header class="reader-bar">
      <a class="reader-back" href={writeRoute({ page: 'library' })} aria-label={READER.back}>
        <Icon name="back" size={20} />
      </a>
      {isNarrow ? null : (
        <a class="reader-wordmark" href={writeRoute({ page: 'library' })}>
          <Wordmark />
        </a>
      )}
      {isWide ? null : (
        <IconButton icon="outline" label={READER.outline} onClick={() => (state.sheet.value = 'outline')} />
      )}
      <div class="reader-title">
        <h1>{report.title}</h1>
        <p>
          {report.sample ? <span class="reader-tag">{READER.sample}</span> : null}
          <span class="num">{READER.meeting(report.committee, report.date)}</span>
          {view.isEarly || view.readOnly ? null : (
            <Button look="link" onClick={() => (state.sheet.value = 'details')}>
              {DETAILS.open}
            </Button>
          )}
          {props.edition?.media === 'docx' ? <span class="reader-tag">{READER.word}</span> : null}
          {isNarrow && props.isKept ? (
            <span class="reader-tag">
              <Icon name="kept" size={14} /> {KEPT_OFFLINE}
            </span>
          ) : null}
        </p>
      </div>
      <div class="reader-tools">
        {isNarrow ? (
          <IconButton icon="search" label={READER.findLabel} onClick={() => (state.sheet.value = 'find')} />
        ) : (
          <FindField {...props} />
        )}
        <VersionSwitch {...props} />
        <ChangesButton {...props} />
        {props.pdf !== undefined ? (
          <TextOrPage {...props} />
        ) : isNarrow ? (
          <IconButton
            icon="text"
            label={READER.readingView}
            pressed={isReading}
            onClick={() => switchView(state, props.paper)}
          />
        ) : (
          <Button pressed={isReading} onClick={() => switchView(state, props.paper)}>
            {READER.readingView}
          </Button>
        )}
        {props.pdf === undefined && !isReading ? <TapButton {...props} /> : null}
        <ShareButton {...props} />
        {view.isEarly ? null : (
          <a class="rp-button rp-button-plain" href={writeRoute({ page: 'marks', of: view.rid })}>
            <Icon name="note" size={18} />
            <span>{READER.marks}</span>
          </a>
        )}
      </div>
    </header>
  );
}

/** The words reflowed, or the pages as they were printed. */
function TextOrPage({ state, paper, isNarrow }: ReaderBarProps): JSX.Element {
  const views = [
    { id: 'reading', label: READER.asText, icon: 'text' },
    { id: 'page', label: READER.asPage, icon: 'file' },
  ] as const;
  const isShown = state.view.value;
  const isPhone = useMedia('(max-width: 599px)');
  if (isPhone) {
    const other = views.find(({ id }) => id !== isShown)!;
    return <IconButton icon={other.icon} label={other.label} onClick={() => switchView(state, paper)} />;
  }
  return (
    <div class="reader-views" role="group" aria-label={READER.views}>
      {views.map(({ id, label, icon }) => {
        const press = (): void => void (isShown === id || switchView(state, paper));
        const props = { icon, pressed: isShown === id, onClick: press };
        if (isNarrow) return <IconButton key={id} {...props} label={label} />;
        return (
          <Button key={id} {...props}>
            {label}
          </Button>
        );
      })}
    </div>
  );
}

/** A tap on the paper takes the sentence. */
function TapButton({ model }: ReaderBarProps): JSX.Element {
  const { settings } = model.desk;
  const isTapping = readTapping(settings.values.value.tapping);
  const press = (): void => void settings.set('tapping', !isTapping);
  return <IconButton icon="pen" label={PDF.tapToMark} pressed={isTapping} onClick={press} />;
}

/** Shares several findings, or everything marked here from now on. Nothing of a restricted paper is shared. */
function ShareButton({ view, actions, isNarrow }: ReaderBarProps): JSX.Element | null {
  if (view.restricted || view.readOnly !== undefined || view.isEarly) return null;
  return isNarrow ? (
    <IconButton icon="people" label={SHARING.share} onClick={actions.onShareMany} />
  ) : (
    <Button icon="people" onClick={actions.onShareMany}>
      {SHARING.share}
    </Button>
  );
}

/** Only where more than one version is kept. */
function VersionSwitch({ kept, edition, state }: ReaderBarProps): JSX.Element | null {
  if (kept.length < 2) return null;
  return (
    <label class="reader-version">
      <span class="sr-only">{READER.version}</span>
      <select value={edition?.id} onChange={(event) => (state.edition.value = event.currentTarget.value)}>
        {kept.map((each) => (
          <option key={each.id} value={each.id}>
            {READER.seen(seenWhen(each, kept))}
          </option>
        ))}
      </select>
    </label>
  );
}

/** On wide screens the list has a tab of its own. */
function ChangesButton({ changes, state, isWide }: ReaderBarProps): JSX.Element | null {
  if (isWide || !hasChanges(changes)) return null;
  return <IconButton icon="info" label={CHANGES.title} onClick={() => (state.sheet.value = 'changes')} />;
}
