import type { Clock } from '../clock.ts';
import type { Observe } from '../observe/observe.ts';
import type { ServerDatabase } from '../store/database.ts';
import type { UpdateLog } from '../store/log.ts';
import type { Access } from './access.ts';
import type { Audit } from './audit.ts';
import type { Invites } from './invites.ts';
import type { TokenDesk } from './tokens.ts';

/** What the routes of `/api` stand on; settings as in `settings.ts`. */
export interface ApiOptions {
  readonly database: ServerDatabase;
  readonly log: UpdateLog;
  readonly access: Access;
  readonly audit: Audit;
  readonly invites: Invites;
  readonly tokens: TokenDesk;
  readonly observe: Observe;
  readonly operator: string;
  readonly isOpen: boolean;
  readonly proxies: number;
  readonly createPerHour: number;
  readonly clock: Clock;
  /** Ends what waits when the server stops. */
  readonly signal: AbortSignal;
}
