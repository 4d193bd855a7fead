/** Which earlier report a report follows, as a rule would say. A member confirms it. Rule R197 of SPEC.md. Pure. */
import type { ReportId } from '../../core/ids.ts';
import { stemsOf } from './stems.ts';

/** A paper as the library has it, what it does not say filled in from its own head. */
export interface DatedPaper {
  readonly rid: ReportId;
  readonly title: string;
  readonly council?: string;
  /** ISO day. */
  readonly date?: string;
}

/** Words of titles that say what sort of paper it is, and not what it is about. */
const SORTS = new Set(
  stemsOf(
    'annual outcome outcomes update review inspection peer progress final draft plan strategy action cover paper ' +
      'letter response quarter quarterly half year yearly monitoring performance local authority borough briefing ' +
      'minutes agenda pack supplement version cabinet committee ofsted regional findings results summary',
  ),
);
/** Of 1: below this two titles are of different subjects. */
const LEAST_LIKE = 0.3;
/** Of what is as like, the latest is meant. */
const AS_LIKE = 0.75;

/** The one it follows most likely, and others that it may; empty where none is of its council, older and of its subject. */
export function proposeFollowed<P extends DatedPaper>(paper: P, others: readonly P[]): readonly P[] {
  const { date } = paper;
  if (date === undefined) return [];
  const earlier = others.filter(
    (other) =>
      other.rid !== paper.rid && other.date !== undefined && other.date < date && isSameCouncil(paper, other),
  );
  const weigh = createWeights([paper, ...others]);
  const like = earlier
    .map((other) => ({ other, likeness: sameSubject(paper.title, other.title, weigh) }))
    .filter(({ likeness }) => likeness >= LEAST_LIKE);
  const most = Math.max(0, ...like.map(({ likeness }) => likeness));
  const isNear = (likeness: number): boolean => likeness >= most * AS_LIKE;
  return like
    .toSorted(
      (a, b) =>
        Number(isNear(b.likeness)) - Number(isNear(a.likeness)) ||
        compare(b.other.date ?? '', a.other.date ?? '') ||
        compare(a.other.rid, b.other.rid),
    )
    .map(({ other }) => other);
}

/** Two councils are the same by their names without what all councils are called. One that is not known is no council's. */
export function isSameCouncil(a: Pick<DatedPaper, 'council'>, b: Pick<DatedPaper, 'council'>): boolean {
  const [one, other] = [councilKey(a.council), councilKey(b.council)];
  return one !== '' && one === other;
}

/** A name without what all councils are called. */
export function councilKey(council = ''): string {
  return council
    .toLowerCase()
    .replaceAll(
      /\b(?:the|royal|london|metropolitan|district|borough|city|county|unitary|town|council|of|mbc|bc|cc)\b/g,
      ' ',
    )
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Rare words of the library's titles count for more. */
function createWeights(papers: readonly DatedPaper[]): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const { title } of papers)
    for (const stem of subjectOf(title)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (stem) => 1 / Math.sqrt(counts.get(stem) ?? 1);
}

function subjectOf(title: string): ReadonlySet<string> {
  const all = stemsOf(title.replaceAll(/[_.]/g, ' ')).filter((stem) => !/^\d/.test(stem));
  const about = all.filter((stem) => !SORTS.has(stem));
  return new Set(about.length > 0 ? about : all);
}

/** Of 1: what both share, of the shorter one. */
function sameSubject(a: string, b: string, weigh: (stem: string) => number): number {
  const [one, other] = [subjectOf(a), subjectOf(b)];
  const sum = (stems: Iterable<string>): number => [...stems].reduce((all, stem) => all + weigh(stem), 0);
  const least = Math.min(sum(one), sum(other));
  return least === 0 ? 0 : sum([...one].filter((stem) => other.has(stem))) / least;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
