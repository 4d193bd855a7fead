/** Whose a row is, and who can read it, as screens say it. */
import type { MemberId } from '../core/ids.ts';
import type { Audience, Author } from '../core/view.ts';
import type { IdentityRow, WorkspaceEntry } from '../store/local-db.ts';
import type { Registry } from '../store/registry.ts';

/** Each author once: an older id of a member stands for the member. */
export function authorsOf({ members }: Registry, me: IdentityRow): (member: MemberId) => Author {
  const mine = [me.member, ...me.aliases];
  const stands = new Map(
    [...members].flatMap(([id, row]) => row.aliases.map((alias) => [alias, id] as const)),
  );
  const authors = new Map<MemberId, Author>();
  return (member) => {
    let author = authors.get(member);
    if (!author) {
      const isMe = mine.includes(member);
      const id = isMe ? me.member : (stands.get(member) ?? member);
      author = { member: id, isMe, name: isMe ? me.name : (members.get(id)?.name ?? '') };
      authors.set(member, author);
    }
    return author;
  };
}

export function audienceOf({ ws, kind, name }: WorkspaceEntry): Audience {
  return name === undefined ? { ws, kind } : { ws, kind, name };
}
