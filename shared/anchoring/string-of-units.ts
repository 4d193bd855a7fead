/** Of units that are handed over as arguments, more at once may be too many. */
const FEW = 8192;

/** The string of some UTF-16 units, whatever they are: halves of pairs too. */
export function stringOfUnits(units: Uint16Array): string {
  // Of long texts: a browser's decoder gives back each of these as it is, and is faster by far.
  if (units.length > FEW && units.every((unit) => unit < 0x80 || (unit >= 0xa0 && unit < 0x100)))
    return new TextDecoder('windows-1252').decode(new Uint8Array(units));
  let out = '';
  for (let at = 0; at < units.length; at += FEW) {
    out += String.fromCharCode.apply(null, units.subarray(at, at + FEW) as unknown as number[]);
  }
  return out;
}
