import type { FindingId } from '../core/ids.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { readCopy } from '../store/copy-read.ts';
import { readDocumentName } from '../store/document-name.ts';
import { compareDocument } from '../store/merge-document.ts';
import type { Store } from '../store/open-store.ts';
import { errorDetail, storageErrorCode } from '../store/persistence/storage-error.ts';
import type { CopyContents } from './copy-words.ts';
import type { Shelves } from './shelves.ts';

/** Verifies a whole copy and says what bringing it back would add. Changes nothing. */
export async function lookAtCopy(blob: Blob, store: Store, shelves: Shelves): Promise<Result<CopyContents>> {
  const copy = await readCopy(blob);
  if (!copy.ok) return copy;
  const { manifest, documents } = copy.value;
  const papers = new Set<string>();
  // By id: one in the own workspace and in a group is one.
  const findings = new Set<FindingId>();
  const already = new Set<FindingId>();
  try {
    for (const [name, update] of documents) {
      const parts = readDocumentName(name);
      if (parts?.kind !== 'report') continue;
      papers.add(parts.rid);
      // Opening a document that is not here would make one.
      const isHere = shelves.find(parts.ws)?.registry.value.reports.has(parts.rid) ?? false;
      const here = isHere ? store.documents.open(name) : undefined;
      await here?.loaded;
      const compared = compareDocument(here?.doc, update);
      here?.release();
      for (const id of compared.live) findings.add(id);
      for (const id of compared.already) already.add(id);
    }
  } catch (error) {
    return fail(storageErrorCode(error), errorDetail(error));
  }
  const me = store.identity.value;
  const isMine = [me.member, ...me.aliases].includes(manifest.member.id);
  const { name } = manifest.member;
  return ok({
    papers: papers.size,
    findings: findings.size,
    already: already.size,
    madeAt: manifest.madeAt,
    by: { isMe: isMine, ...(name === '' ? {} : { name }) },
  });
}
