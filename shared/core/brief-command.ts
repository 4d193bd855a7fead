import type { BriefMap, BriefRows } from './brief-row.ts';
import type { WorkspaceId } from './ids.ts';
import type { Time } from './rows.ts';

/** One row put, or with null taken out. */
export type BriefPut = {
  readonly [Map in BriefMap]: {
    readonly map: Map;
    readonly key: string;
    readonly row: BriefRows[Map] | null;
  };
}[BriefMap];

/** Questions, answers and promises of this member in one workspace: all of them, or none. */
export interface BriefCommand {
  readonly type: 'brief';
  readonly ws: WorkspaceId;
  readonly rows: readonly BriefPut[];
  readonly at: Time;
}
