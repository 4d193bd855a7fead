import type { SharingContext } from '../context.ts';
import type { BlobSealer } from './papers.ts';
import type { Server } from './ports.ts';

export interface Servers {
  readonly find: (host: string) => Server;
  readonly sealer: BlobSealer;
}

export function openServers(_context: SharingContext, _ended: AbortSignal): Servers {
  throw new Error('no line yet');
}
