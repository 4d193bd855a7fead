/** Papers at a server's `/blobs`, for tests. */
import { request, type ClientRequest } from 'node:http';
import { createDevice, type TestServer } from '../../server/api/test-device.ts';
import type { Admission } from '../../shared/core/server-protocol.ts';

/** A workspace at a server, and who is in it. */
export interface Place {
  readonly url: string;
  readonly by: Pick<Admission, 'ws' | 'token'>;
}

export async function openPlace(server: TestServer): Promise<Place> {
  return { url: server.url, by: await createDevice(server).create('group') };
}

export function askPaper(
  { url, by }: Place,
  method: string,
  sha: string,
  headers = {},
  body?: Buffer,
): Promise<Response> {
  return fetch(`${url}/blobs/${sha}?ws=${by.ws}`, {
    method,
    headers: { Authorization: `Bearer ${by.token}`, ...headers },
    body: body ? new Uint8Array(body) : null,
  });
}

/** An upload that ends when the caller says so. */
export function beginPaper({ url, by }: Place, sha: string, headers: Record<string, string>): ClientRequest {
  const sent = request(`${url}/blobs/${sha}?ws=${by.ws}`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${by.token}`, ...headers },
  });
  sent.on('error', () => undefined);
  return sent;
}

/** Bytes of a paper that an unfinished upload has brought. */
export const offsetOf = async (place: Place, sha: string): Promise<number> =>
  Number((await askPaper(place, 'HEAD', sha)).headers.get('Upload-Offset'));

/** A device and its group at a server of which only the address is known. */
export async function openPlaceAt(url: string): Promise<Place> {
  const ask: TestServer['ask'] = async (_method, path, body) => {
    const answer = await fetch(url + path, { method: 'POST', body: JSON.stringify(body) });
    return { status: answer.status, body: (await answer.json()) as never };
  };
  return { url, by: await createDevice({ ask }).create('group') };
}
