/** The server answers `/api` and `/blobs`: what is tested against it runs. */
export const HAS_DOORS = true;
