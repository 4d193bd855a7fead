/**
 * True once the server answers `/api` and `/blobs` (shared/core/server-protocol.ts). Until then what needs them is
 * skipped by name: the client, the desk and the screens of sharing are there, the server's doors are not.
 */
export const HAS_DOORS = true;
