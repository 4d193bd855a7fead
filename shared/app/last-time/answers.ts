/** What was answered to a member's question, in words. Pure. */
import type { AnswerValue } from '../../core/brief-row.ts';
import type { BriefView } from '../../core/brief-view.ts';
import type { FindingId } from '../../core/ids.ts';
import { GIVEN_ANSWERS } from '../../ui/strings/last-time.ts';

/** The member's last answer to the question that a finding raised, else another's by name; undefined where there is none. */
export function answerIn({ questions, answers }: BriefView, finding: FindingId): string | undefined {
  const asked = new Set([
    finding,
    ...questions.filter(({ row }) => row.from?.finding === finding).map(({ id }) => id),
  ]);
  const said = answers
    .filter(({ question }) => asked.has(question))
    .sort((a, b) => Number(a.author.isMe) - Number(b.author.isMe) || a.row.at - b.row.at);
  const last = said.at(-1);
  if (last === undefined) return undefined;
  const { value, note, elsewhere } = last.row;
  const key: AnswerValue | 'elsewhere' | undefined = value ?? (elsewhere ? 'elsewhere' : undefined);
  const parts = [key === undefined ? undefined : GIVEN_ANSWERS[key], note?.trim() || undefined];
  const words = parts.filter((part) => part !== undefined).join(' ');
  if (words === '') return undefined;
  return last.author.isMe ? words : `${last.author.name}: ${words}`;
}
