/**
 * Our own export of findings: what "My marks" lists, with all that Rapporteur knows of where it stands, so that it can be
 * checked against a version that is published later. Read again by `readForeignFindings`.
 */
import { writeBase64 } from '../core/base64.ts';
import type { EditionId } from '../core/ids.ts';
import { INFORMAL } from '../core/session.ts';
import type { Time } from '../core/rows.ts';
import type { ExportEntry } from './export-entry.ts';

export interface FindingsFile {
  readonly format: 'rapporteur-findings';
  readonly version: 1;
  readonly label: string;
  /** Where anything in it was recorded in a tagging session. */
  readonly notice?: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly findings: readonly object[];
  /** Skeletons (hashes of blocks, no text) of the versions that the findings were described on, in base64. */
  readonly editions: readonly { readonly id: EditionId; readonly skeleton: string }[];
}

/** In the order given. Without the skeletons of versions that no finding names. */
export function writeFindings(
  label: string,
  madeAt: Time,
  entries: readonly ExportEntry[],
  skeletons: ReadonlyMap<EditionId, Uint8Array>,
): FindingsFile {
  const named = new Set(entries.map(({ edition }) => edition));
  return {
    format: 'rapporteur-findings',
    version: 1,
    label,
    ...(entries.some(({ session }) => session) ? { notice: INFORMAL } : {}),
    madeAt: new Date(madeAt).toISOString(),
    findings: entries.map(writeOne),
    editions: [...skeletons]
      .filter(([id, skeleton]) => named.has(id) && skeleton.length > 0)
      .map(([id, skeleton]) => ({ id, skeleton: writeBase64(skeleton) })),
  };
}

function writeOne(entry: ExportEntry): object {
  const { finding, rid, citation, url, creator, at, kind, ask, question, themes, notes, edition, sel } =
    entry;
  return {
    id: finding,
    rid,
    paper: citation.paper,
    ...(url === undefined ? {} : { url }),
    ...(creator === '' ? {} : { creator }),
    created: new Date(at).toISOString(),
    kind,
    ask,
    ...(question === undefined ? {} : { question }),
    themes,
    notes,
    restricted: entry.restricted,
    edition,
    sel,
  };
}
