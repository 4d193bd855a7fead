/** A device and a server for tests over real HTTP. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { createId } from '../../shared/core/ids.ts';
import { proofText, type Admission } from '../../shared/core/server-protocol.ts';
import { SYSTEM_CLOCK, type Clock } from '../clock.ts';
import { openObserve } from '../observe/open-observe.ts';
import { openServer } from '../open-server.ts';
import type { Settings } from '../settings.ts';

export const newId = (): string =>
  createId({ now: Date.now, random: (length) => new Uint8Array(randomBytes(length)) });
export const bytes = (length: number): string => randomBytes(length).toString('base64url');

export interface TestServer {
  readonly url: string;
  readonly dataDir: string;
  readonly lines: string[];
  ask(
    method: string,
    path: string,
    body?: unknown,
    token?: string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{ status: number; body: never }>;
  close(): Promise<void>;
}

/** A data folder that is given is kept when the server closes. */
export async function startServer(
  settings: Partial<Settings> = {},
  clock: Clock = SYSTEM_CLOCK,
  folder?: string,
): Promise<TestServer> {
  const dataDir = folder ?? (await mkdtemp(join(tmpdir(), 'rapporteur-doors-')));
  const lines: string[] = [];
  const config = { host: '127.0.0.1', port: 'free', samplesPort: 'none', dataDir, settings } as const;
  const root = join(import.meta.dirname, '../..');
  const opened = await openServer(
    config,
    root,
    openObserve((line) => lines.push(line), clock.now),
    clock,
  );
  if (!opened.ok) throw new Error(opened.sentence);
  const url = opened.value.appUrl.slice(0, -1);
  return {
    url,
    dataDir,
    lines,
    async ask(method, path, body, token, more = {}) {
      const by: Record<string, string> = token === undefined ? {} : { Authorization: `Bearer ${token}` };
      const headers = { ...more, ...by };
      const sent = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
      const answer = await fetch(
        new Request(url + path, { method, headers, ...(sent === null ? {} : { body: sent }) }),
      );
      return { status: answer.status, body: (await answer.json()) as never };
    },
    async close() {
      await opened.value.close();
      if (folder === undefined) await rm(dataDir, { recursive: true });
    },
  };
}

export interface TestDevice {
  readonly id: string;
  readonly member: string;
  readonly key: string;
  proof(purpose: 'create' | 'join' | 'token', ws: string): Promise<Record<string, string>>;
  create(kind: 'own' | 'group', ws?: string): Promise<Admission>;
}

export function createDevice(server: Pick<TestServer, 'ask'>, member = newId()): TestDevice {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x, y } = pair.publicKey.export({ format: 'jwk' });
  const raw = [Buffer.from([4]), Buffer.from(x!, 'base64url'), Buffer.from(y!, 'base64url')];
  const key = Buffer.concat(raw).toString('base64url');
  const id = newId();
  const proof: TestDevice['proof'] = async (purpose, ws) => {
    const { nonce } = (await server.ask('POST', '/api/nonce', {})).body as { nonce: string };
    const words = Buffer.from(proofText(purpose, ws, id, nonce));
    const signed = sign('sha256', words, { key: pair.privateKey, dsaEncoding: 'ieee-p1363' });
    return { device: id, key, nonce, proof: signed.toString('base64url') };
  };
  return {
    id,
    member,
    key,
    proof,
    async create(kind, ws = newId()) {
      const made = await server.ask('POST', '/api/workspaces', {
        ...(await proof('create', ws)),
        ws,
        kind,
        member,
      });
      expect(made.status).toBe(200);
      return made.body;
    },
  };
}

export interface TestInvite {
  readonly invite: string;
  readonly auth: string;
}

export async function invite(
  server: TestServer,
  { ws, token }: Admission,
  terms: Record<string, unknown> = {},
): Promise<TestInvite> {
  const secret = { invite: bytes(16), auth: bytes(32) };
  const hash = createHash('sha256').update(Buffer.from(secret.auth, 'base64url')).digest('base64url');
  const usual = { role: 'member', purpose: 'group', seconds: null, uses: null };
  const body = { invite: secret.invite, hash, ...usual, ...terms };
  expect(await server.ask('POST', `/api/w/${ws}/invites`, body, token)).toEqual({ status: 200, body: {} });
  return secret;
}

export async function joinBy(server: TestServer, device: TestDevice, ws: string, by: TestInvite) {
  const body = { ...(await device.proof('join', ws)), ws, ...by, member: device.member };
  return server.ask('POST', '/api/join', body);
}
