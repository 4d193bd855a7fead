import type { ComponentChildren, JSX } from 'preact';
import type { EditionId, FindingId } from '../core/ids.ts';
import type { Theme } from '../core/theme.ts';
import type { Candidate, FindingView, PlacedFinding, SavedState } from '../core/view.ts';
import { FindingCard } from './FindingCard.tsx';
import type { CardMode, DraftField, Drafts, FindingActions, FindingCardProps } from './finding-props.ts';
import type { KeyCaps } from './keys.ts';
import { groupFindings } from './group-findings.ts';

/** The one card that is not compact. */
export interface ActiveCard {
  readonly finding: FindingId;
  readonly mode: Exclude<CardMode, 'compact'>;
  readonly focus?: DraftField | undefined;
}

export interface FindingListProps {
  /** In page order, as the desk gives them. */
  readonly findings: readonly PlacedFinding[];
  readonly active?: ActiveCard | null | undefined;
  readonly edition?: EditionId | undefined;
  readonly themes: readonly Theme[];
  readonly actions: FindingActions;
  /** What is not committed yet; absent means committed, and the card says nothing. */
  readonly savedOf?: ((finding: FindingId) => SavedState | undefined) | undefined;
  readonly draftsOf?: ((finding: FindingId) => Drafts | undefined) | undefined;
  readonly readOnly?: boolean | undefined;
  /** Where it differs from card to card; wins over `readOnly`. */
  readonly rightsOf?:
    ((finding: FindingView) => Pick<FindingCardProps, 'readOnly' | 'noteAudiences'>) | undefined;
  readonly themeHelpOf?: ((finding: FindingView) => FindingCardProps['themeHelp']) | undefined;
  readonly candidatesOf?: ((placed: PlacedFinding) => readonly Candidate[]) | undefined;
  readonly canGoTo?: boolean | undefined;
  readonly caps?: KeyCaps | undefined;
  /** Level of the groups' headings; cards are one below. */
  readonly headingLevel?: 2 | 3 | undefined;
  /** Shown where there are none. */
  readonly empty?: ComponentChildren;
}

/** All findings of a page: to sort, in page order, and those whose words are gone. */
export function FindingList(props: FindingListProps): JSX.Element {
  const groups = groupFindings(props.findings);
  if (groups.length === 0) return <p class="rp-meta">{props.empty ?? 'Nothing marked here yet.'}</p>;
  const level = props.headingLevel ?? 2;
  const Heading = `h${level}` as 'h2';
  return (
    <div class="rp-list">
      {groups.map((group) => (
        <section key={group.id} class="rp-group" data-group={group.id}>
          <Heading class="rp-group-title">
            {group.title} <span class="num">{group.findings.length}</span>
          </Heading>
          {group.help === undefined ? null : <p class="rp-meta">{group.help}</p>}
          {group.findings.map((placed) => (
            <ListedCard key={placed.finding.id} placed={placed} level={level === 2 ? 3 : 4} list={props} />
          ))}
        </section>
      ))}
    </div>
  );
}

function ListedCard(props: { placed: PlacedFinding; level: 3 | 4; list: FindingListProps }): JSX.Element {
  const { placed, level, list } = props;
  const { id } = placed.finding;
  const active = list.active?.finding === id ? list.active : null;
  return (
    <FindingCard
      placed={placed}
      mode={active?.mode ?? 'compact'}
      focus={active?.focus}
      edition={list.edition}
      themes={list.themes}
      actions={list.actions}
      saved={list.savedOf?.(id)}
      drafts={list.draftsOf?.(id)}
      readOnly={list.readOnly}
      themeHelp={active?.mode === 'editing' ? list.themeHelpOf?.(placed.finding) : undefined}
      candidates={active ? list.candidatesOf?.(placed) : undefined}
      canGoTo={list.canGoTo}
      caps={list.caps}
      {...list.rightsOf?.(placed.finding)}
      headingLevel={level}
    />
  );
}
