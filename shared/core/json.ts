/** An object as it came from outside: nothing is known of its fields yet. */
export type Json = Readonly<Record<string, unknown>>;

/** An object that is no list. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
