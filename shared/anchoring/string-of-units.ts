/** Of units that are handed over as arguments, more at once may be too many. */
const FEW = 8192;

/** The string of some UTF-16 units, whatever they are: halves of pairs too. */
export function stringOfUnits(units: Uint16Array): string {
  let isOneByte = true;
  let isWhole = true;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at] ?? 0;
    if (unit < 0x80) continue;
    isOneByte &&= unit >= 0xa0 && unit < 0x100;
    isWhole &&= (unit & 0xf800) !== 0xd800;
  }
  // Where the browser's own decoders give back each unit as it is, they are faster by far.
  if (isOneByte) return new TextDecoder('windows-1252').decode(new Uint8Array(units));
  if (isWhole) return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
  let out = '';
  for (let at = 0; at < units.length; at += FEW) {
    out += String.fromCharCode.apply(null, units.subarray(at, at + FEW) as unknown as number[]);
  }
  return out;
}
