import type { JSX } from 'preact';
import { Lazy } from '../shell/Lazy.tsx';
import type { SharingModel } from './sharing-model.ts';

const loadPartings = () => import('../group/Partings.tsx').then((m) => m.Partings);

/** Above everything else, once somebody ended this member's part in a group; its words come when they are needed. */
export function ToldPartings({ model }: { readonly model: SharingModel }): JSX.Element | null {
  if (model.desk.sharing.partings.value.length === 0) return null;
  return <Lazy over load={loadPartings} props={{ model }} />;
}
