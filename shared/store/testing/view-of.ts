/** Reading a document in a test as one member would. */
import * as Y from 'yjs';
import type { MemberId } from '../../core/ids.ts';
import type { FindingView } from '../../core/view.ts';
import type { Writer } from '../writer.ts';
import { rowIndexOf } from '../finding-rows.ts';
import { byPlace, readFinding, type Reader } from '../read-finding.ts';
import { createWorld } from './builders.ts';

export function createReader(mine: readonly MemberId[]): Reader {
  return {
    rid: 'paper1',
    audience: { ws: 'ws1', kind: 'own' },
    mine,
    author: (member) => ({ member, name: '', isMe: mine.includes(member) }),
    theme: (id) => ({ id, label: id }),
  };
}

export function viewOf(doc: Y.Doc, mine: readonly MemberId[] = ['anna']): readonly FindingView[] {
  const reader = createReader(mine);
  return [...rowIndexOf(doc).findings]
    .flatMap(([id, rows]) => readFinding(id, rows, reader) ?? [])
    .sort(byPlace);
}

export function createWriter(member: MemberId = 'anna', seed = 1, aliases: readonly MemberId[] = []): Writer {
  return {
    mine: [member, ...aliases],
    device: `${member}-tablet`,
    world: createWorld(seed),
    mergedFrom: (id) => [id],
  };
}

/** A replica of `doc` with everything it has. */
export function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

/** Both have what either had. */
export function merge(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)));
}
