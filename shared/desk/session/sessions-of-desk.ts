/** Tagging sessions with what a device does for them by itself; the one part that is loaded later. */
import type { Sessions } from '../sessions.ts';
import { followSessions } from './follow-sessions.ts';
import { openSessions } from './open-sessions.ts';
import type { SessionContext } from './parts.ts';
import { hereBoardOf } from './here-board.ts';

export function sessionsOfDesk(context: SessionContext): { readonly sessions: Sessions; dispose(): void } {
  const presence = hereBoardOf(context.store.contexts);
  return { sessions: openSessions({ ...context, presence }), dispose: followSessions(context) };
}
