/** Whose view a passage is: the inspector's, the peers', or the council's own. Rule R168 of SPEC.md. Pure. */
import type { Kind } from '../../core/kind.ts';

export type Speaker = 'inspector' | 'peers' | 'council';

const PEERS = /\bpeer (?:review|challenge|diagnostic|team)\b|\bLGA\b/i;
const INSPECTOR =
  /\b(?:Ofsted|CQC|Care Quality Commission|HMIP|HMICFRS|Estyn|JTAI|ILACS|Housing Ombudsman|regulator of social housing)\b|\binspect(?:ion|ors?|orate)\b|\bfocused visit\b|\bregulatory judgement\b/i;
/** What a passage itself says of who is speaking. */
const PEERS_SAY = /\b(?:peers|(?:the|peer) (?:review )?team|peer review)\b/i;
const INSPECTOR_SAYS = /\b(?:Ofsted|CQC|inspect(?:ors?|ion)|regulator)\b/i;
/** What a council asks for, promises and settles is its own, whatever the report is about. */
const OWN: readonly (Kind | null)[] = ['recommendation', 'action', 'decision'];

/** By the report's title. */
export function speakerOf(title: string): Speaker {
  if (PEERS.test(title)) return 'peers';
  return INSPECTOR.test(title) ? 'inspector' : 'council';
}

/** Of one passage. In a report on an inspection a judgement is the inspector's; what is to be done is the council's. */
export function whoSays(
  { kind, quote }: { readonly kind: Kind | null; readonly quote: string },
  title: string,
): Speaker {
  if (OWN.includes(kind)) return 'council';
  const of = speakerOf(title);
  if (of !== 'council') return of;
  if (INSPECTOR_SAYS.test(quote)) return 'inspector';
  return PEERS_SAY.test(quote) ? 'peers' : 'council';
}
