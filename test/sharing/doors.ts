/** The server answers `/api` and `/blobs`: what is tested against it runs. */
export const HAS_DOORS = true;

/** False until the flows through the screens have been run once against the server: until then skipped by name. */
export const FLOWS_TRIED = false;
