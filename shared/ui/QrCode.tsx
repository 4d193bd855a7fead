import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { encode } from 'uqr';

export interface QrCodeProps {
  /** What a camera reads: a link. */
  readonly text: string;
  /** What it leads to, for those who do not see it: "QR code of the link". */
  readonly label: string;
}

/** Light cells around the code, without which cameras do not find it. */
const QUIET_CELLS = 4;

/** A QR code, black on white in every theme: cameras do not read the other way round. */
export function QrCode({ text, label }: QrCodeProps): JSX.Element {
  const { size, path } = useMemo(() => draw(text), [text]);
  return (
    <svg
      class="rp-qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
      focusable="false"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** Runs of dark cells, row by row, as one path. */
function draw(text: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_CELLS });
  let path = '';
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      path += `M${start} ${y}h${x - start + 1}v1h-${x - start + 1}z`;
    }
  });
  return { size, path };
}
