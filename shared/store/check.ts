/** Small guards. Rows come from other people's devices and from older or newer versions: nothing is taken on trust. */

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** A text that is not empty. */
export function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** A part of a composed key: not empty, without the separator. */
export function isKeyPart(value: unknown): value is string {
  return isName(value) && !value.includes('|');
}

/** A finite number: milliseconds, an order, a level. */
export function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** A whole number from 0. */
export function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

/** True when the value is missing, or passes the check. */
export function isOptional<T>(value: unknown, check: (value: unknown) => value is T): value is T | undefined {
  return value === undefined || check(value);
}
