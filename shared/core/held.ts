import type { WorkspaceId } from './ids.ts';

/** True of what the readers of a group's file may know; `undefined`: it is the member's own file. */
export function isHeldIn(
  group: WorkspaceId | undefined,
): (part: { readonly in?: readonly WorkspaceId[] }) => boolean {
  return (part) => group === undefined || part.in === undefined || part.in.includes(group);
}
