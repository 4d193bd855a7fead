/** What others did in a report since somebody last looked, as one sentence. Pure. */
import type { Author, ReportView } from '../../core/view.ts';
import { MET } from '../../ui/strings/met.ts';
import { placeSaid } from '../../ui/strings/announcements.ts';
import { listNames } from '../../ui/strings/sharing.ts';
import { count } from '../../ui/strings/times.ts';
import { overlaps } from './met.ts';

type Looked = Pick<ReportView, 'rid' | 'findings' | 'deleted'>;

/** Undefined where others added nothing, or where these are not two looks at one report. */
export function othersNews(before: Looked | null, after: Looked | null): string | undefined {
  if (before === null || after === null || before.rid !== after.rid) return undefined;
  const known = [...before.findings, ...before.deleted];
  const findings = new Set(known.map(({ id }) => id));
  const notes = new Set(known.flatMap((finding) => finding.notes.map(({ id }) => id)));
  const marked = after.findings.filter(({ id, author }) => !author.isMe && !findings.has(id));
  const noted = after.findings
    // The notes that came with a finding are part of that news.
    .filter((finding) => !marked.includes(finding))
    .flatMap((finding) => finding.notes)
    .filter(({ id, author }) => !author.isMe && !notes.has(id));
  const where = marked.length === 1 ? placeSaid(marked[0]?.sel) : '';
  const own = after.findings.filter(({ author }) => author.isMe);
  const hasMet = marked.some((theirs) => own.some((mine) => overlaps(mine, theirs)));
  const parts = [
    hasMet && marked.length === 1 ? metSaying(marked[0]!) : saying(marked, 'marked', 'passage', where),
    saying(noted, 'wrote', 'note', ''),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** "R. Sen also marked this passage. Both are kept." */
function metSaying({ author, sel }: ReportView['findings'][number]): string {
  return `${author.name} also marked your passage${placeSaid(sel)}. ${MET.said}`;
}

function saying(
  news: readonly { readonly author: Author }[],
  verb: string,
  what: string,
  where: string,
): string | undefined {
  if (news.length === 0) return undefined;
  const names = [...new Set(news.map(({ author }) => author.name))];
  return `${listNames(names)} ${verb} ${news.length === 1 ? `a ${what}` : count(news.length, what)}${where}.`;
}
