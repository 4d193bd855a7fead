/** Invitations to a group: made, listed, ended. */
import { writeLink } from '../../../core/link.ts';
import type { WorkspaceId } from '../../../core/ids.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { InviteState } from '../../../core/server-protocol.ts';
import type { Invited, InviteEnds } from '../../../core/sharing-view.ts';
import { findGroup, writeGroupRow, writeMe } from '../groups.ts';
import { register, type ServerContext } from './accounts.ts';
import type { Server } from './ports.ts';

const DAY = 86_400;

/** Registers the group where that was not done, and makes an invitation. A name is needed: the others will read it. */
export async function inviteToGroup(
  context: ServerContext,
  ws: WorkspaceId,
  how: {
    readonly role: 'member' | 'reader';
    readonly ends: InviteEnds | 'in-minutes';
    readonly once?: boolean;
  },
  host: string | undefined,
): Promise<Result<Invited>> {
  const group = findGroup(context, ws);
  if (!group) return fail('command-invalid', 'ws');
  if (context.store.identity.value.name === '') return fail('name-missing');
  const registered = await register(context, ws, host);
  if (!registered.ok) return registered;
  const { server, operator } = registered.value;
  await writeMe(context, ws);
  const told = await writeGroupRow(context, ws, {});
  if (!told.ok) return told;
  const made = await server.invite(ws, {
    purpose: 'group',
    role: how.role,
    seconds: secondsOf(how.ends, context),
    uses: how.once ? 1 : null,
    says: JSON.stringify({ v: 1, name: group.name ?? '' }),
  });
  if (!made.ok) return made;
  return ok({ link: writeLink(made.value), invite: made.value.invite, operator });
}

/** Until the end of the day of the next meeting in the library, else a day; null until it is ended. */
export function secondsOf(ends: InviteEnds | 'in-minutes', { shelves, store }: ServerContext): number | null {
  if (ends === 'when-i-say') return null;
  if (ends === 'in-a-day') return DAY;
  if (ends === 'in-minutes') return 600;
  const now = store.world.now();
  const today = dayOf(now);
  const dates = shelves.all.value
    .flatMap(({ registry }) => [...registry.value.meetings.values()].map(({ date }) => date))
    .filter((date) => /^\d{4}-\d\d-\d\d$/.test(date) && date >= today)
    .sort();
  if (dates[0] === undefined) return DAY;
  const [year, month, day] = dates[0].split('-').map(Number) as [number, number, number];
  const end = new Date(year, month - 1, day + 1).getTime();
  return Math.max(3600, Math.ceil((end - now) / 1000));
}

function dayOf(time: number): string {
  const date = new Date(time);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Those made for this group, by whoever made them; none while it is on this device only. */
export async function listInvites(
  context: ServerContext,
  ws: WorkspaceId,
): Promise<Result<readonly InviteState[]>> {
  const server = serverOf(context, ws);
  return server ? server.invites(ws) : ok([]);
}

/** Nobody more joins by it; who has joined, stays. */
export async function endInvite(
  context: ServerContext,
  ws: WorkspaceId,
  invite: string,
): Promise<Result<void>> {
  const server = serverOf(context, ws);
  return server ? server.endInvite(ws, invite) : fail('invite-unknown', invite);
}

/** The server that has a workspace of this device. */
export function serverOf({ store, server }: ServerContext, ws: WorkspaceId): Server | undefined {
  const entry = store.workspaces.value.find((known) => known.ws === ws && known.kind !== 'device');
  return entry?.host === undefined ? undefined : server(entry.host);
}
