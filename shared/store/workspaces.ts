/** Who this device is and which workspaces it has, changed by a copy or a pairing. */
import type { MemberId, WorkspaceId } from '../core/ids.ts';
import type { IdentityRow, WorkspaceEntry } from './local-db.ts';

/** The older id (UUIDv7: the smaller) is what is written next; the others are aliases. Names are kept. */
export function joinIdentity(
  me: IdentityRow,
  other: { readonly id: MemberId; readonly aliases: readonly MemberId[]; readonly name: string },
): IdentityRow {
  const ids = [...new Set([me.member, ...me.aliases, other.id, ...other.aliases])].sort();
  return { ...me, member: ids[0]!, aliases: ids.slice(1), name: me.name === '' ? other.name : me.name };
}

/**
 * Adds workspaces that this device has not; what it knows of one it has, wins: a device workspace can never become
 * another kind. Of each kind the oldest is the primary one, as on every device of the member. Where a copy or the other
 * side had them at a server says nothing of this device: it is not let in by that.
 */
export function joinWorkspaces(
  here: readonly WorkspaceEntry[],
  others: readonly WorkspaceEntry[],
): readonly WorkspaceEntry[] {
  const known = new Set(here.map((entry) => entry.ws));
  const added = others.filter((entry) => !known.has(entry.ws)).map(withoutServer);
  return withPrimaries([...here, ...added]);
}

/** Of each kind but groups the oldest is the primary one. */
export function withPrimaries(all: readonly WorkspaceEntry[]): readonly WorkspaceEntry[] {
  return all.map((entry) => {
    const oldest = all
      .filter((other) => other.kind === entry.kind)
      .map((other) => other.ws)
      .sort()[0];
    const primary = entry.kind !== 'group' && entry.ws === oldest;
    return primary === entry.primary ? entry : { ...entry, primary };
  });
}

function withoutServer({ ws, kind, name, primary }: WorkspaceEntry): WorkspaceEntry {
  return { ws, kind, primary, ...(name === undefined ? {} : { name }) };
}

/** The inverse of {@link joinIdentity}: without these ids, and without a name that came with them. */
export function leaveIdentity(
  me: IdentityRow,
  added: { readonly ids: readonly MemberId[]; readonly name: string },
): IdentityRow {
  const [member, ...aliases] = [me.member, ...me.aliases].filter((id) => !added.ids.includes(id)).sort();
  if (member === undefined) return me;
  const isName = added.name !== '' && me.name === added.name;
  return { ...me, member, aliases, name: isName ? '' : me.name };
}

/** The inverse of {@link joinWorkspaces}. */
export function leaveWorkspaces(
  here: readonly WorkspaceEntry[],
  gone: ReadonlySet<WorkspaceId>,
): readonly WorkspaceEntry[] {
  return joinWorkspaces(
    here.filter(({ ws }) => !gone.has(ws)),
    [],
  );
}
