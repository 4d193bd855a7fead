import { signal } from '@preact/signals-core';
import * as Y from 'yjs';
import type { ChoiceRow, Said } from '../../../shared/core/session.ts';
import { createSelectors } from '../../../shared/store/testing/builders.ts';
import { readSession } from '../../../shared/store/session-rows.ts';
import {
  publishDue,
  sayChosen,
  showAll,
  writeSession,
  type SessionWriter,
} from '../../../shared/store/session-write.ts';
import type { Attachment } from '../../../shared/sync/server/link-types.ts';
import { openServerLink } from '../../../shared/sync/server/server-link.ts';
import { createId } from '../../../shared/core/ids.ts';
import { ok } from '../../../shared/core/result.ts';
import { world, type OpenGroup } from './members.ts';

/** A member in a session, on a socket of its own. */
interface Member {
  readonly doc: Y.Doc;
  readonly line: Attachment;
  readonly own: Map<string, ChoiceRow>;
  readonly writer: SessionWriter;
  dispose(): void;
}

export interface SessionBench {
  /** Milliseconds from a member's act to the server's word that its disk has it; one a member and passage. */
  chooseAll(): Promise<readonly number[]>;
  /** Milliseconds from "Show all" until everybody has everybody's choice; one a passage. */
  showEach(): Promise<readonly number[]>;
  close(): void;
}

const PASSAGES = 8;
const KINDS: readonly Said[] = ['strength', 'risk', 'action', 'none'];

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function isSo(check: () => boolean, doc?: Y.Doc): Promise<void> {
  if (check()) return;
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (!check()) return;
      clearInterval(timer);
      doc?.off('update', look);
      resolve();
    };
    const timer = setInterval(look, 1);
    doc?.on('update', look);
  });
}

/** A new session of eight passages with a member for each token, all of them there. */
export async function openSessionBench(host: string, { ws, tokens }: OpenGroup): Promise<SessionBench> {
  const name = `w/${ws}/s/${createId(world)}`;
  const people = tokens.map(() => createId(world));
  const members = tokens.map((token, at): Member => {
    const doc = new Y.Doc();
    const link = openServerLink({
      host,
      random: world.random,
      tokens: { get: async () => ok(token), drop: () => undefined } as never,
    });
    const presence = { mine: signal(''), heard: () => undefined };
    const line = link.attach({ ws, name, doc, origin: {}, presence });
    const member: Member = {
      doc,
      line,
      own: new Map(),
      writer: { mine: [people[at]!], world },
      dispose: () => link.dispose(),
    };
    doc.on('update', () => void publishDue(doc, member.own, member.writer));
    return member;
  });
  const [lead] = members as [Member, ...Member[]];
  await Promise.all(members.map(({ line }) => isSo(() => line.state.peek().state === 'shared')));
  const passages = Array.from({ length: PASSAGES }, (_, at) => ({
    edition: 'e',
    sel: createSelectors(at * 40),
  }));
  writeSession(lead.doc, { rid: 'r', title: 'A report', names: false, people, passages }, lead.writer);
  await Promise.all(members.map(({ doc }) => isSo(() => readSession(doc).passages.size === PASSAGES, doc)));
  const ids = [...readSession(lead.doc).passages.keys()];
  return {
    async chooseAll() {
      const waits: Promise<number>[] = [];
      for (const [at, passage] of ids.entries()) {
        for (const [of, member] of members.entries()) {
          const said = KINDS[(at * of) % KINDS.length]!;
          member.own.set(passage, {
            said,
            themes: [],
            reason: 'in a few words',
            slip: createId(world),
            at: 0,
          });
          const began = performance.now();
          sayChosen(member.doc, passage, true, member.writer);
          waits.push(
            isSo(() => member.line.state.peek().state === 'shared').then(() => performance.now() - began),
          );
          await pause(10);
        }
      }
      return Promise.all(waits);
    },
    async showEach() {
      const times: number[] = [];
      for (const passage of ids) {
        await Promise.all(members.map(({ line }) => isSo(() => line.state.peek().state === 'shared')));
        const began = performance.now();
        showAll(lead.doc, passage, lead.writer);
        const isShown = ({ doc }: Member): boolean => {
          const { shown, views } = readSession(doc);
          return (
            shown.has(passage) &&
            [...views.keys()].filter((key) => key.startsWith(passage)).length === members.length
          );
        };
        await Promise.all(members.map((member) => isSo(() => isShown(member))));
        times.push(performance.now() - began);
        await pause(200);
      }
      return times;
    },
    close: () => members.forEach((member) => member.dispose()),
  };
}
