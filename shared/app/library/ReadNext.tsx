import '../styles/read-next.css';
import type { JSX } from 'preact';
import type { ReportSummary } from '../../core/view.ts';
import { IconButton } from '../../ui/Button.tsx';
import type { AppModel } from '../app-model.ts';
import { listPapers } from '../list-papers.ts';
import { writeRoute } from '../route.ts';
import { FOLLOWING } from '../strings/following.ts';

/** What the member means to read, above the library; each with the page at which it was left. */
export function ReadNext({ model }: { readonly model: AppModel }): JSX.Element | null {
  const { following, library } = model.desk;
  const papers = new Map(listPapers(library.value).map((paper) => [paper.rid, paper]));
  const list = following.reading.value.flatMap((rid) => papers.get(rid) ?? []);
  if (list.length === 0) return null;
  const pageOf = ({ rid }: ReportSummary): number | undefined =>
    [...following.places.value.values()].find((place) => place.rid === rid)?.page;
  return (
    <section class="read-next" aria-labelledby="read-next">
      <h2 id="read-next">
        {FOLLOWING.next} <span class="num">{list.length}</span>
      </h2>
      <p class="rp-meta">{FOLLOWING.nextDetail}</p>
      <ul>
        {list.map((paper) => {
          const page = pageOf(paper);
          return (
            <li key={paper.rid}>
              <a class="rp-row-link" href={writeRoute({ page: 'reader', rid: paper.rid })}>
                {paper.report.title}
              </a>
              {page === undefined ? null : <span class="rp-meta num">{FOLLOWING.page(page)}</span>}
              <IconButton
                icon="close"
                label={FOLLOWING.takeOff(paper.report.title)}
                onClick={() => void readNext(model, paper.rid, false)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Puts a paper on the list, or takes it off, and says so. */
export async function readNext(model: AppModel, rid: string, on: boolean): Promise<void> {
  if (model.take(await model.desk.following.readNext(rid, on)) === undefined) return;
  model.say(on ? FOLLOWING.added : FOLLOWING.taken);
}
