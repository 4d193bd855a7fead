import { describe, expect, it } from 'vitest';
import { joinIdentity, joinWorkspaces } from '../store/workspaces.ts';

const OLD = '01990000-0000-7000-8000-000000000001';
const NEW = '01990000-0000-7000-8000-00000000000f';

const me = (member: string) => ({ id: 'me' as const, member, device: 'd', aliases: [], name: '' });
const them = (id: string) => ({ id, aliases: [], name: 'A. Marsh' });

describe('one member, two devices', () => {
  it('[Y10] the older member id wins on both sides, the other becomes an alias', () => {
    const a = joinIdentity(me(OLD), them(NEW));
    const b = joinIdentity(me(NEW), them(OLD));
    for (const side of [a, b]) expect([side.member, side.aliases]).toEqual([OLD, [NEW]]);
    expect(a.name).toBe('A. Marsh');
    expect(joinIdentity(a, them(OLD))).toEqual(a);
  });

  it('[Y11] the oldest own workspace is the primary one on both sides; the device workspace stays as it is', () => {
    const device = { ws: 'dev', kind: 'device' as const, primary: true };
    const own = (ws: string) => ({ ws, kind: 'own' as const, primary: false });
    const side = (ws: string) =>
      joinWorkspaces([{ ...own(ws), primary: true }, device], [own(OLD), own(NEW)]);
    for (const entries of [side(OLD), side(NEW)]) {
      expect(entries.filter(({ kind, primary }) => kind === 'own' && primary)).toEqual([
        { ...own(OLD), primary: true },
      ]);
      expect(entries).toContainEqual(device);
    }
  });
});
