import { describe, expect, it } from 'vitest';
import { mergeIdentity, mergeWorkspaces } from './join-desks.ts';

const OLD = '01990000-0000-7000-8000-000000000001';
const NEW = '01990000-0000-7000-8000-00000000000f';

const me = (member: string) => ({ id: 'me' as const, member, device: 'd', aliases: [], name: '' });
const them = (member: string) => ({ member, device: 'e', name: 'A. Marsh', own: [] });

describe('one member, two devices', () => {
  it('[Y10] the older member id wins on both sides, the other becomes an alias', () => {
    const a = mergeIdentity(me(OLD), them(NEW));
    const b = mergeIdentity(me(NEW), them(OLD));
    for (const side of [a, b]) expect([side.member, side.aliases]).toEqual([OLD, [NEW]]);
    expect(a.name).toBe('A. Marsh');
    expect(mergeIdentity(a, them(OLD))).toEqual(a);
  });

  it('[Y11] the oldest own workspace is the primary one on both sides; the device workspace stays as it is', () => {
    const device = { ws: 'dev', kind: 'device' as const, primary: true };
    const side = (own: string) => [{ ws: own, kind: 'own' as const, primary: true }, device];
    const primaryOf = (entries: ReturnType<typeof mergeWorkspaces>) =>
      entries.filter(({ kind, primary }) => kind === 'own' && primary).map(({ ws }) => ws);
    const joined = new Set([OLD, NEW]);
    expect(primaryOf(mergeWorkspaces(side(NEW), joined))).toEqual([OLD]);
    expect(primaryOf(mergeWorkspaces(side(OLD), joined))).toEqual([OLD]);
    expect(mergeWorkspaces(side(NEW), joined)).toContainEqual(device);
  });
});
