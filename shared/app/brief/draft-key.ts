import type { BriefLine } from '../../scrutiny/brief/list-questions.ts';

/** Of what is typed about a question. It names the finding: with a restricted paper that is deleted its drafts go. */
export function draftKey(what: string, { id, from }: Pick<BriefLine, 'id' | 'from'>, field: string): string {
  return [what, id, ...(from === undefined ? [] : [from.finding]), field].join('|');
}
