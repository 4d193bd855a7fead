/** Places between places: strings that sort as they stand, so that one question is moved by one row. Pure. */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A string that sorts after `before` and before `after`; where one is missing, after or before all. */
export function orderBetween(before = '', after?: string): string {
  let made = '';
  for (let i = 0; ; i++) {
    const low = i < before.length ? DIGITS.indexOf(before[i]!) : 0;
    const isOpen = after === undefined || after.slice(0, i) !== made;
    const high = isOpen || i >= after.length ? DIGITS.length : DIGITS.indexOf(after[i]!);
    const middle = Math.floor((low + high) / 2);
    if (middle > low) return made + DIGITS[middle]!;
    made += DIGITS[low]!;
  }
}

/** As many places as asked for, in order, with room between them. */
export function ordersFor(count: number): readonly string[] {
  const width = Math.max(2, Math.ceil(Math.log(count + 2) / Math.log(DIGITS.length)) + 1);
  const step = Math.floor(DIGITS.length ** width / (count + 1));
  return Array.from({ length: count }, (_, i) =>
    // A place that ends with nought leaves no room before it.
    ((i + 1) * step).toString(DIGITS.length).padStart(width, '0').replace(/0$/, '1'),
  );
}
