/** What the report does in a passage. The order is the order of keys 1 to 7. Absent = plain mark. */
export const KINDS = [
  'strength',
  'development',
  'recommendation',
  'action',
  'risk',
  'indicator',
  'decision',
] as const;

export type Kind = (typeof KINDS)[number];

export function isKind(value: unknown): value is Kind {
  return typeof value === 'string' && (KINDS as readonly string[]).includes(value);
}
