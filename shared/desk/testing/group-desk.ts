import { createWorld } from '../../store/testing/builders.ts';
import { createMemoryDesk, type MemoryDesk } from './memory-desk.ts';

export const GROUP = 'g';

/** A later version of the paper. */
export const EDITION = {
  id: 'edition2',
  media: 'page',
  textHash: 'edition2',
  skeleton: new Uint8Array([1]),
} as const;

/** A member's device with a group, and a paper in the own workspace. */
export function openWithGroup(member: string, seed: number): MemoryDesk {
  const desk = createMemoryDesk({
    member,
    device: `${member}${seed}`,
    world: createWorld(seed),
    workspaces: [
      { ws: `${member}-own`, kind: 'own', primary: true },
      { ws: `${member}-device`, kind: 'device', primary: true },
      { ws: GROUP, kind: 'group', primary: false },
    ],
  });
  desk.enter('paper1');
  return desk;
}
