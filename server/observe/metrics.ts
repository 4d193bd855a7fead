/** Every number of `/metrics`, `rapporteur_<name>`, with what it means; counters end in `_total` there. */
export const COUNTERS = {
  api_answers: 'requests to /api that were answered as asked',
  api_refusals: 'requests to /api that were refused',
  http_failures: 'requests that ended in an error of the server',
  blob_parts: 'parts of papers, or whole ones, that were taken',
  blob_refusals: 'papers that were refused while they came',
  blob_bytes: 'bytes of papers that were taken',
  blob_swept: 'uploads given up by their senders and removed',
  fetch_answers: 'pages and papers that were fetched for members, whole or in part',
  fetch_refusals: 'addresses that were not fetched',
  fetch_bytes: 'bytes that were fetched for members',
  sync_updates: 'updates that are on the disk and acknowledged',
  sync_refusals: 'updates that were not taken',
  sync_append_failures: 'writes to the store that failed, each try by itself',
  sync_load_failures: 'documents that could not be read',
  sync_rows_aside: 'rows of documents that could not be read and were put aside',
  sync_snapshot_failures: 'snapshots that could not be written',
  sync_bad_frames: 'frames that were none',
  sync_engine_complaints: 'what the sync engine would have printed',
} as const;

export const GAUGES = {
  sync_sockets: 'open sockets',
  sync_documents: 'documents in memory',
  workspaces: 'workspaces',
  devices: 'devices that are let in somewhere',
  database_bytes: 'size of the database',
  blob_room_bytes: 'papers kept or announced, over all workspaces',
  memory_bytes: 'memory of this process (resident)',
  start_time_seconds: 'when this process began, in seconds since 1970',
} as const;

export type CounterName = keyof typeof COUNTERS;
export type GaugeName = keyof typeof GAUGES;
