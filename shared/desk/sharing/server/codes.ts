/** A short code in place of a link: typed on one device, compared and let in on the other. */
import type { WorkspaceId } from '../../../core/ids.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { CodeAsk, CodeOffer } from '../../sharing.ts';
import { greet, register, type ServerContext } from './accounts.ts';
import { inviteToGroup } from './invite.ts';
import { addDevice, registerOwn } from './own-devices.ts';

/** The link is made only when the member lets in. */
export async function offerCode(
  context: ServerContext,
  what: { readonly device: true } | { readonly ws: WorkspaceId; readonly role: 'member' | 'reader' },
  host: string | undefined,
): Promise<Result<CodeOffer>> {
  if ('ws' in what && context.store.identity.value.name === '') return fail('name-missing');
  const ws = 'ws' in what ? what.ws : context.shelves.primary('own').workspace.ws;
  const link = async (): Promise<Result<string>> => {
    const made =
      'ws' in what
        ? await inviteToGroup(context, what.ws, { role: what.role, ends: 'in-minutes', once: true }, host)
        : await addDevice(context, host);
    return made.ok ? ok(made.value.link) : made;
  };
  // The server takes codes from members of a workspace only.
  const prepared = 'ws' in what ? await register(context, ws, host) : await registerOwn(context, host);
  if (!prepared.ok) return prepared;
  const at = context.store.workspaces.value.find((entry) => entry.ws === ws)?.host;
  if (at === undefined) return fail('server-unreachable');
  return context.server(at).offerCode(ws, link);
}

/** Asks with the letters that the other device shows. */
export async function askCode(
  context: ServerContext,
  code: string,
  name: string,
  host: string | undefined,
): Promise<Result<CodeAsk>> {
  const greeted = await greet(context, host);
  if (!greeted.ok) return greeted;
  const said = context.store.identity.value.name || name.trim() || context.options.deviceName || 'A device';
  return greeted.value.server.askCode(code, said);
}
