import type { JSX } from 'preact';
import { writePlace } from '../../core/citation.ts';
import type { Span } from '../../core/selector.ts';
import { ChangeList, type ChangedMark, type ChangedParagraph } from '../../ui/ChangeList.tsx';
import { rightsIn } from '../sharing/use-rights.ts';
import { byId, CHANGED, ofState, type Carried } from './changes.ts';
import type { ReaderParts } from './reader-parts.ts';
import type { Changes, ParagraphChange } from './use-changes.ts';

/** What this version did to what was marked on earlier ones, as a list that goes there. */
export function ReaderChanges(props: ReaderParts & { readonly changes: Changes }): JSX.Element {
  const { changes, actions, state, goTo } = props;
  return (
    <ChangeList
      groups={CHANGED.map((id) => ({
        id,
        marks: ofState(changes.carried, id).map((each) => markOf(each, props)),
      }))}
      paragraphs={changes.paragraphs.map((each) => paragraphOf(each, props))}
      onGoTo={goTo}
      onOpen={(finding) => {
        actions.onOpen(finding);
        state.sheet.value = null;
      }}
      onConfirm={actions.onConfirm}
    />
  );
}

function markOf({ placed, selectors }: Carried, parts: ReaderParts): ChangedMark {
  const { finding, anchor } = placed;
  const now = 'span' in anchor ? placeOf(anchor.span, parts) : undefined;
  return {
    placed,
    was: writePlace(selectors),
    ...(now === undefined ? {} : { now }),
    isChecked: parts.edition !== undefined && finding.confirmed.includes(parts.edition.id),
    readOnly: rightsIn(parts.model, parts.view, finding).readOnly,
  };
}

function paragraphOf(
  { findings, news, at }: ParagraphChange,
  parts: ReaderParts & { readonly changes: Changes },
): ChangedParagraph {
  const known = byId(parts.changes.carried);
  const carried = findings.flatMap((id) => known.get(id) ?? []);
  const { index } = parts.paper!.words;
  const anchor = carried[0]?.placed.anchor;
  const mark = anchor && 'span' in anchor ? anchor.span : at;
  const block = index.blockAt(mark.start);
  return {
    place: placeOf(mark, parts),
    findings: carried.map(({ placed }) => placed),
    parts: news?.parts,
    words: block === undefined ? '' : index.asSeen(block),
    onGoTo() {
      const first = findings[0];
      if (first !== undefined) parts.goTo(first);
      parts.goToSpan(at);
    },
  };
}

/** As it is cited. */
function placeOf(span: Span, { paper }: ReaderParts): string {
  const described = paper?.describe(span);
  return described?.ok ? writePlace(described.value) : '';
}
