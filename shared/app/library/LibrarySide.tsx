import type { JSX } from 'preact';
import type { WorkspaceId } from '../../core/ids.ts';
import type { LibraryView } from '../../core/view.ts';
import { SharedMark } from '../../ui/SharedMark.tsx';
import type { AppModel } from '../app-model.ts';
import { readLastCopy } from '../copies.ts';
import { listPapers, seenIn } from '../list-papers.ts';
import { writeRoute } from '../route.ts';
import { LIBRARY } from '../strings/app.ts';
import { WHOSE } from '../strings/whose.ts';

export interface LibrarySideProps {
  readonly model: AppModel;
  readonly chosen: string | null;
  readonly onChoose: (committee: string | null) => void;
}

/** Committees to choose from, and what is stored. */
export function LibrarySide({ model, chosen, onChoose }: LibrarySideProps): JSX.Element {
  const library = model.desk.library.value;
  const committees = countCommittees(library);
  const papers = listPapers(library).length;
  const last = readLastCopy(model.desk.settings.values.value);
  return (
    <aside class="library-side">
      <Audiences model={model} />
      <nav aria-label={LIBRARY.committees}>
        <h2>{LIBRARY.committees}</h2>
        <ul>
          <CommitteeRow
            name={LIBRARY.allCommittees}
            n={papers}
            isOn={chosen === null}
            onClick={() => onChoose(null)}
          />
          {committees.map(([name, n]) => (
            <CommitteeRow
              key={name}
              name={name}
              n={n}
              isOn={chosen === name}
              onClick={() => onChoose(name)}
            />
          ))}
        </ul>
      </nav>
      <div class="library-stored">
        <h2>{LIBRARY.onDevice}</h2>
        <p class="num">{LIBRARY.stored(papers, library.findings, library.bytes)}</p>
        <p>{LIBRARY.stays}</p>
        <p>
          <SharedMark shared={model.desk.sharing.state.value} now={model.world.now} />
        </p>
        <p>{LIBRARY.lastCopy(last?.at, model.world.now())}</p>
      </div>
    </aside>
  );
}

interface CommitteeRowProps {
  readonly name: string;
  readonly n: number;
  readonly isOn: boolean;
  readonly onClick: () => void;
}

/** Whose papers are shown: one's own, or those of a group. Nothing where there are no groups. */
function Audiences({ model }: { readonly model: AppModel }): JSX.Element | null {
  const { groups } = model.desk.sharing;
  if (groups.value.length === 0) return null;
  const library = model.desk.library.value;
  const shown = groups.value.find(({ ws }) => ws === model.shownWs.value);
  const own = model.desk.workspaces.value.find((each) => each.kind === 'own' && each.primary);
  const rows: readonly (readonly [WorkspaceId | null, string])[] = [
    [null, WHOSE.everything],
    ...(own === undefined ? [] : [[own.ws, WHOSE.onlyMe] as const]),
    ...groups.value.map((group) => [group.ws, group.name] as const),
  ];
  return (
    <nav aria-label={WHOSE.whose}>
      <h2>{WHOSE.whose}</h2>
      <ul>
        {rows.map(([ws, name]) => (
          <CommitteeRow
            key={ws ?? ''}
            name={name}
            n={listPapers(seenIn(library, ws)).length}
            isOn={model.shownWs.value === ws}
            onClick={() => (model.shownWs.value = ws)}
          />
        ))}
      </ul>
      <a class="side-link" href={writeRoute(shown ? { page: 'group', ws: shown.ws } : { page: 'settings' })}>
        {shown ? WHOSE.peopleOf : WHOSE.inviteMore}
      </a>
    </nav>
  );
}

function CommitteeRow({ name, n, isOn, onClick }: CommitteeRowProps): JSX.Element {
  return (
    <li>
      <button type="button" class="side-row" aria-pressed={isOn} onClick={onClick}>
        <span>{name}</span> <span class="num">{n}</span>
      </button>
    </li>
  );
}

function countCommittees(library: LibraryView): [name: string, papers: number][] {
  const counts = new Map<string, number>();
  for (const { meeting, items } of library.meetings) {
    const papers = items.reduce((sum, item) => sum + item.papers.length, 0);
    counts.set(meeting.committee, (counts.get(meeting.committee) ?? 0) + papers);
  }
  for (const { report } of library.loose) {
    if (report.committee !== undefined) counts.set(report.committee, (counts.get(report.committee) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a.localeCompare(b, 'en-GB'));
}
