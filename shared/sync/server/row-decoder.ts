import * as Y from 'yjs';

/** The first byte of a value, as lib0 writes it (`encoding.writeAny`); all others are read by lib0 itself. */
const STRING = 119;
const OBJECT = 118;
const ARRAY = 117;

/** Letters of a string that is put together here; a longer one is quicker by the browser's own decoder. */
const SHORT = 48;

/**
 * Reads updates as Yjs does. Rows are full of short strings in plain letters (names of fields, ids, dates), and each call
 * of the browser's decoder costs more than such a string: that was two fifths of the time in which a report is read.
 */
export class RowDecoder extends Y.UpdateDecoderV1 {
  override readString(): string {
    return this.#readShort() ?? super.readString();
  }

  override readKey(): string {
    return this.#readShort() ?? super.readKey();
  }

  override readAny(): unknown {
    const { restDecoder } = this;
    switch (restDecoder.arr[restDecoder.pos]) {
      case STRING:
        restDecoder.pos++;
        return this.readString();
      case OBJECT: {
        restDecoder.pos++;
        const object: Record<string, unknown> = {};
        for (let left = this.readLen(); left > 0; left--) {
          const key = this.readString();
          object[key] = this.readAny();
        }
        return object;
      }
      case ARRAY: {
        restDecoder.pos++;
        const array: unknown[] = [];
        for (let left = this.readLen(); left > 0; left--) array.push(this.readAny());
        return array;
      }
      default:
        return super.readAny();
    }
  }

  /** Undefined, and nothing is read, where it is long, has other than plain letters or ends early. */
  #readShort(): string | undefined {
    const { restDecoder } = this;
    const { arr, pos } = restDecoder;
    const length = arr[pos]!;
    // One that needs two bytes for its length is long.
    if (!(length <= SHORT)) return undefined;
    const codes: number[] = [];
    for (let at = 0; at < length; at++) {
      const code = arr[pos + 1 + at]!;
      if (!(code < 0x80)) return undefined;
      codes.push(code);
    }
    restDecoder.pos = pos + 1 + length;
    return String.fromCharCode.apply(null, codes);
  }
}
