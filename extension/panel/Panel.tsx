import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { ErrorBanner } from '../../shared/ui/Banner.tsx';
import { IconButton } from '../../shared/ui/Button.tsx';
import { RefusedBanner } from '../../shared/app/sharing/RefusedBanner.tsx';
import { ToldPartings } from '../../shared/app/sharing/ToldPartings.tsx';
import { showOptions } from '../browser/tabs.ts';
import { AllowCouncil } from './AllowCouncil.tsx';
import type { TabState } from '../panel-messages.ts';
import type { CardState } from './card-actions.ts';
import { FindingsSection } from './FindingsSection.tsx';
import { Foot } from './Foot.tsx';
import { LinkForm } from './LinkForm.tsx';
import { MeetingSection } from './meeting/MeetingSection.tsx';
import { usePanelMeeting } from './meeting/use-meeting.ts';
import { PageAudience } from './PageAudience.tsx';
import { PageHead } from './PageHead.tsx';
import { Pairing } from './Pairing.tsx';
import type { PairingModel } from './pairing-model.ts';
import type { PanelModel } from './panel-model.ts';
import { PaperList } from './PaperList.tsx';
import { ParagraphList } from './ParagraphList.tsx';
import { ReadPaper } from './ReadPaper.tsx';
import { SharingDialog } from './SharingDialog.tsx';
import { SilentPage } from './SilentPage.tsx';
import { SuggestionsSection } from './suggestions/SuggestionsSection.tsx';
import { WaitingMarks } from './WaitingMarks.tsx';
import { PANEL } from './words.ts';

interface PanelProps {
  readonly model: PanelModel;
  readonly cards: CardState;
  readonly pairing: PairingModel;
}

/** The side panel: this page's paper and findings, or the library where no page may be read. */
export function Panel({ model, cards, pairing }: PanelProps): JSX.Element {
  const state = model.state.value;
  const below = useBelow(model, state);
  return (
    <div class="panel">
      <header class="panel-top">
        <h1>{PANEL.name}</h1>
        <IconButton icon="settings" label={PANEL.settings} onClick={() => void showOptions()} />
      </header>
      <main class="panel-main">
        <Failures model={model} />
        <RefusedBanner model={model} />
        <ToldPartings model={model} />
        <WaitingMarks model={model} />
        {state === undefined ? (
          model.silent.value ? (
            <SilentPage model={model} />
          ) : null
        ) : state.app ? (
          <Pairing model={model} pairing={pairing} url={state.url} />
        ) : state.trouble === undefined ? (
          <>
            <PageHead model={model} state={state} />
            {state.status === undefined ? null : (
              <PageAudience model={model} status={state.status} cards={cards} />
            )}
            {isHeard(state) ? <FindingsSection model={model} state={state} cards={cards} /> : null}
            {state.status === undefined ? null : (
              <SuggestionsSection key={state.status.rid} model={model} status={state.status} />
            )}
            {below === 'none' ? null : (
              <div key={state.url} class="panel-below" hidden={below === 'hidden'}>
                <Below model={model} state={state} />
              </div>
            )}
          </>
        ) : (
          <>
            {state.title === '' ? null : <h2 class="panel-title">{state.title}</h2>}
            <ErrorBanner code={state.trouble} />
            {state.trouble === 'paper-unsupported' ? (
              <>
                <ReadPaper state={state} />
                <LinkForm key={state.url} model={model} state={state} />
              </>
            ) : null}
          </>
        )}
      </main>
      <Foot model={model} />
      <SharingDialog model={model} />
    </div>
  );
}

/**
 * Papers of the page, kept together where they could be read from it as a list, else each by itself; then its paragraphs,
 * and the question for its council. Nothing until the papers are known, which stand above the rest.
 */
function Below({
  model,
  state,
}: {
  readonly model: PanelModel;
  readonly state: TabState;
}): JSX.Element | null {
  const shown = usePanelMeeting(model, state);
  if (shown === undefined) return null;
  return (
    <>
      {shown === null ? (
        <PaperList links={state.facts?.links ?? []} url={state.url} />
      ) : (
        <MeetingSection model={model} shown={shown} url={state.url} />
      )}
      <ParagraphList model={model} edition={state.status?.edition} />
      <AllowCouncil model={model} url={state.url} />
    </>
  );
}

/** What is learnt of the page comes above the rest, and would move it under a hand that is about to press. */
function isHeard({ status, hostLost, saving }: TabState): boolean {
  return status !== undefined || hostLost || saving > 0;
}

/**
 * What stands below the findings comes when these have their places, or it would move under a hand just the same. Once
 * there it stays, out of sight while a page that was loaded anew is learnt again.
 */
function useBelow(model: PanelModel, state: TabState | undefined): 'none' | 'hidden' | 'shown' {
  const there = useRef<string | undefined>(undefined);
  const isSeen = useRef(false);
  if (state === undefined) return 'none';
  if (isStill(model, state)) {
    there.current = state.url;
    isSeen.current = true;
  } else if (state.status === undefined) isSeen.current = false;
  if (there.current !== state.url) return 'none';
  return isSeen.current ? 'shown' : 'hidden';
}

function isStill({ isRead, view }: PanelModel, { status, anchors, hostLost }: TabState): boolean {
  if (status === undefined || status.trouble !== undefined) return hostLost || status !== undefined;
  return isRead.value && (view.value?.findings ?? []).every(({ id }) => id in anchors);
}

/** Whatever went wrong, wherever: each once, what is safe said with it. */
function Failures({ model }: { readonly model: PanelModel }): JSX.Element {
  const state = model.state.value;
  const codes = [
    model.failure.value,
    state?.hostLost ? ('host-unreachable' as const) : undefined,
    state?.status?.trouble,
    state?.status?.readOnly,
    ...model.desk.troubles.value.map((trouble) => trouble.code),
  ];
  const shown = [...new Set(codes.filter((code) => code !== undefined))];
  return (
    <>
      {shown.map((code) => (
        <ErrorBanner key={code} code={code} />
      ))}
    </>
  );
}
