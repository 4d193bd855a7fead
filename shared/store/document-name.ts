import type { ReportId, WorkspaceId } from '../core/ids.ts';

/** Name of a workspace's registry document. */
export function metaName(ws: WorkspaceId): string {
  return `w/${ws}/meta`;
}

/** Name of a report's document in a workspace. */
export function reportName(ws: WorkspaceId, rid: ReportId): string {
  return `w/${ws}/r/${rid}`;
}

/** Name of the document of a tagging session in a group's workspace. */
export function sessionName(ws: WorkspaceId, sid: string): string {
  return `w/${ws}/s/${sid}`;
}

export type DocumentName =
  | { readonly ws: WorkspaceId; readonly kind: 'meta' }
  | { readonly ws: WorkspaceId; readonly kind: 'report'; readonly rid: ReportId }
  | { readonly ws: WorkspaceId; readonly kind: 'session'; readonly sid: string };

/** The parts of a name; undefined for a name that is not ours. */
export function readDocumentName(name: string): DocumentName | undefined {
  const meta = /^w\/([\w-]+)\/meta$/.exec(name);
  if (meta) return { ws: meta[1]!, kind: 'meta' };
  const report = /^w\/([\w-]+)\/r\/([\w-]+)$/.exec(name);
  if (report) return { ws: report[1]!, kind: 'report', rid: report[2]! };
  const session = /^w\/([\w-]+)\/s\/([\w-]+)$/.exec(name);
  return session ? { ws: session[1]!, kind: 'session', sid: session[2]! } : undefined;
}
