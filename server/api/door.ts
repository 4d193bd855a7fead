/** How a device comes in: a workspace of its own, an invitation, or a new token. Each with a fresh proof. */
import { isId } from '../../shared/core/ids.ts';
import type { Json } from '../../shared/core/json.ts';
import { fail, ok, type Result } from '../../shared/core/result.ts';
import type { Admission } from '../../shared/core/server-protocol.ts';
import type { ApiOptions } from './api-options.ts';
import { readJoining } from './invites.ts';
import { isSame, openProofs } from './proof.ts';
import { openTries } from './tries.ts';

export interface Door {
  nonce(): Result<{ readonly nonce: string }>;
  create(body: Json, address: string): Promise<Result<Admission>>;
  join(body: Json, address: string): Promise<Result<Admission>>;
  token(body: Json): Promise<Result<Admission>>;
}

export function createDoor(options: ApiOptions): Door {
  const { access, audit, database, invites, tokens, isOpen, clock } = options;
  const now = clock.passed;
  const proofs = openProofs(now);
  const makes = openTries(options.createPerHour, 3_600_000, now);
  const wrong = openTries(100, 600_000, now);
  return {
    nonce() {
      const nonce = proofs.nonce();
      return nonce.ok ? ok({ nonce: nonce.value }) : nonce;
    },
    async create(body, address) {
      const { ws, kind, member } = body;
      if (!isId(ws) || !isId(member) || (kind !== 'own' && kind !== 'group'))
        return fail('command-invalid', 'workspace');
      const proof = proofs.read('create', ws, body);
      if (!proof.ok) return proof;
      const { device, key } = proof.value;
      const known = access.find(ws, device);
      if (known?.lost) return fail('device-lost');
      // An answer that was lost on the way: the same device asks again.
      const isAgain = known && known.kind === kind && known.member === member && isSame(known.key, key);
      if (isAgain) return ok(await tokens.admit(known));
      if (access.kindOf(ws) !== undefined) return fail('not-admitted', 'workspace');
      if (!isOpen && !access.knows(device, key)) return fail('not-admitted', 'closed');
      if (!makes.has(address)) return fail('server-busy');
      makes.spend(address);
      database.transact(() => {
        access.create({ ws, kind, device, member, role: 'keeper', key });
        audit.note({ ws, what: 'made', by: member });
      });
      return ok(await tokens.admit(access.find(ws, device)!));
    },
    async join(body, address) {
      const read = readJoining(body);
      if (!read.ok) return read;
      if (!wrong.has(address)) return fail('server-busy');
      const proof = proofs.read('join', read.value.ws, body);
      if (!proof.ok) return proof;
      const joined = invites.join({ ...read.value, device: proof.value.device, key: proof.value.key });
      if (!joined.ok) {
        if (joined.code === 'invite-unknown') wrong.spend(address);
        return joined;
      }
      return ok(await tokens.admit(joined.value.row, joined.value.envelope));
    },
    async token(body) {
      const { ws } = body;
      if (!isId(ws)) return fail('command-invalid', 'workspace');
      const proof = proofs.read('token', ws, body);
      if (!proof.ok) return proof;
      const row = access.find(ws, proof.value.device);
      const isEnded = !row && access.isEnded(ws, proof.value.device, proof.value.key);
      if (isEnded) return fail('member-ended');
      if (!row || !isSame(row.key, proof.value.key)) return fail('not-admitted');
      return row.lost ? fail('device-lost') : ok(await tokens.admit(row));
    },
  };
}
