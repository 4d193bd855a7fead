/** What members said of a finding, as files have it: ties to others, and where it stands. */
import { isObject } from '../core/json.ts';
import { isKind } from '../core/kind.ts';
import { LINK_TYPES } from '../core/rows.ts';
import { isStatusValue } from '../core/status-row.ts';
import type { FileKind, FileLink, FileStatus } from './file-finding.ts';

const isText = (value: unknown): value is string => typeof value === 'string';
const isWords = (value: unknown): boolean => isText(value) && value.trim() !== '';
const isOptional = (value: unknown, check: (value: unknown) => boolean): boolean =>
  value === undefined || check(value);

export function isFileLink(value: unknown): value is FileLink {
  if (!isObject(value)) return false;
  const { type, finding, rid } = value;
  return (LINK_TYPES as readonly unknown[]).includes(type) && isWords(finding) && isOptional(rid, isWords);
}

/** What other members see in it, as far as it can be read. */
export function otherKindsOf(value: unknown): { readonly otherKinds?: readonly FileKind[] } {
  const read = (Array.isArray(value) ? (value as unknown[]) : []).flatMap((one) =>
    isObject(one) && isKind(one.kind) && isWords(one.author)
      ? [{ kind: one.kind, author: one.author as string }]
      : [],
  );
  return read.length === 0 ? {} : { otherKinds: read };
}

/** With what shows it: without evidence nothing is said. */
export function isFileStatus(value: unknown): value is FileStatus {
  if (!isObject(value)) return false;
  const { id, report, author, at } = value;
  return (
    isStatusValue(value.value) &&
    isEvidence(value.evidence) &&
    isText(author) &&
    [id, report].every((one) => isOptional(one, isWords)) &&
    isOptional(at, Number.isFinite)
  );
}

function isEvidence(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { kind, rid, quote, words, edition, finding, paragraph } = value;
  if (kind === 'statement') return isOptional(words, isWords);
  if (kind === 'searched') return isWords(words);
  const isQuote = kind === 'quote' && isWords(rid) && isWords(quote);
  return isQuote && [edition, finding, paragraph].every((one) => isOptional(one, isWords));
}
