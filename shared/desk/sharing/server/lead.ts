import type { LineBoard } from '../lines.ts';
import type { Servers } from './connect.ts';
import type { PapersContext } from './papers.ts';

export async function leadSharing(
  _context: PapersContext,
  _servers: Servers,
  _board: LineBoard,
  _ended: AbortSignal,
): Promise<void> {}
