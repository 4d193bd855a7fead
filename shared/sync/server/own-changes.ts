import type * as Y from 'yjs';

/**
 * Calls back with each change of a document but those of `origin`, until the returned function is called. While anybody
 * listens, Yjs writes each transaction down as an update, also one that brings what a server sent; so this listens from
 * the beginning of one that does not, until all that came of it has ended.
 */
export function watchOwnChanges(doc: Y.Doc, origin: object, hear: (update: Uint8Array) => void): () => void {
  const onUpdate = (update: Uint8Array, from: unknown): void => {
    if (from !== origin) hear(update);
  };
  const onBegin = (transaction: Y.Transaction): void => {
    if (transaction.origin !== origin) doc.on('update', onUpdate);
  };
  const onEnd = (): void => doc.off('update', onUpdate);
  doc.on('beforeTransaction', onBegin);
  doc.on('afterAllTransactions', onEnd);
  return () => {
    onEnd();
    doc.off('beforeTransaction', onBegin);
    doc.off('afterAllTransactions', onEnd);
  };
}
