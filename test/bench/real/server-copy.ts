import * as Y from 'yjs';
import { readLink } from '../../../shared/core/link.ts';
import { createNewcomer, must } from '../sync/members.ts';
import { describeRows } from './rows.ts';
import { openRaw, openSocket } from '../sync/raw-client.ts';

/** What the server has of a group's documents, read by somebody who has just joined. */
export async function readGroup(host: string, text: string) {
  const link = must(readLink(text));
  if (link.kind === 'recovery') throw new Error('not a group');
  const { account, member } = await createNewcomer(host);
  const { admission } = must(await account.join(link, member));
  const socket = await openSocket(`${host.replace('http', 'ws')}/sync`);
  return {
    async stored(name: string): Promise<string> {
      const doc = new Y.Doc();
      const client = await openRaw(socket, name, { kind: 'ours', token: admission.token }, (update) =>
        Y.applyUpdate(doc, update),
      );
      client.close();
      return describeRows(doc);
    },
    close: () => socket.close(),
  };
}
