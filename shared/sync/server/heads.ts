/** The numbers by which a server says which documents of a workspace have grown. */
import type { WorkspaceId } from '../../core/ids.ts';
import type { Result } from '../../core/result.ts';
import { SERVER_NAME, type Heads } from '../../core/server-protocol.ts';
import type { ServerApi } from './api.ts';
import type { Tokens } from './tokens.ts';

/** The numbers of a workspace's documents; a token that ran out is renewed once. */
export async function askHeads(
  { api, tokens }: { readonly api: ServerApi; readonly tokens: Tokens },
  ws: WorkspaceId,
  isSecond = false,
): Promise<Result<Heads>> {
  const token = await tokens.get(ws);
  if (!token.ok) return token;
  const asked = await api.heads(ws, token.value);
  if (asked.ok || asked.code !== 'token-expired') return asked;
  tokens.drop(ws, token.value);
  return isSecond ? asked : askHeads({ api, tokens }, ws, true);
}

/** Numbers only grow: what was said earlier may come later. */
export function joinHeads(known: Heads, told: Heads): Heads {
  const heads = { ...known.heads };
  for (const [name, head] of Object.entries(told.heads)) heads[name] = Math.max(head, heads[name] ?? 0);
  return { epoch: told.epoch, heads };
}

/** A server names what it likes; only documents of this workspace are believed to be such. */
export function isOf(name: string, ws: string): boolean {
  return SERVER_NAME.group.exec(name)?.[1] === ws;
}
