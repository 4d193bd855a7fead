import type { JSX } from 'preact';
import { FindingList } from '../../ui/FindingList.tsx';
import { READER } from '../strings/reader.ts';
import { candidatesIn } from '../../documents/page/candidates.ts';
import { rightsIn } from '../sharing/use-rights.ts';
import { themeHelpOf } from '../themes/theme-help.ts';
import type { ReaderParts } from './reader-parts.ts';

/** All findings as a list. With `canOpen` the open one is worked on here, else beside its passage. */
export function ReaderFindings(
  props: ReaderParts & { readonly canOpen: boolean; readonly canGoTo?: boolean },
): JSX.Element {
  const { placed, state, actions, model, edition, view, canOpen, caps } = props;
  const id = state.active.value;
  const active =
    canOpen && id !== null ? { finding: id, mode: state.mode.value, focus: state.focus.value } : null;
  return (
    <>
      {props.pdf?.inFile}
      <FindingList
        findings={placed}
        active={active}
        edition={edition?.id}
        themes={model.desk.themes.value}
        actions={canOpen ? actions : { ...actions, onOpen: props.goTo }}
        draftsOf={(finding) => (finding === id ? state.drafts.value : undefined)}
        rightsOf={(finding) => rightsIn(model, view, finding)}
        themeHelpOf={(finding) => themeHelpOf(model, view, finding)}
        candidatesOf={({ anchor }) => candidatesIn(props.paper?.words, anchor)}
        caps={caps}
        canGoTo={props.canGoTo ?? props.paper !== null}
        empty={READER.noFindings}
      />
    </>
  );
}
