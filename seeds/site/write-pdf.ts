/** A PDF of plain lines, as bytes: the papers of a sample meeting that changes need no printer. */

const SIZE = 11;
const LEAD = 16;
const TOP = 780;
const LEFT = 64;

/** One array of lines a page. Letters beyond Latin-1 become question marks. */
export function writePdf(title: string, pages: readonly (readonly string[])[]): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '',
    FONT,
    `<< /Title (${escape(title)}) >>`,
  ];
  const kids = pages.map((lines) => {
    const stream = `BT /F1 ${SIZE} Tf ${LEAD} TL ${LEFT} ${TOP} Td\n${lines.map(showLine).join('\n')}\nET`;
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    const content = objects.length;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    return `${objects.length} 0 R`;
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(' ')}] >>`;
  return bytesOf(joinObjects(objects));
}

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

function showLine(line: string): string {
  return `(${escape(line)}) Tj T*`;
}

function escape(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[^\u0020-\u00ff]/g, '?')
    .replace(/[\\()]/g, String.raw`\$&`);
}

function joinObjects(objects: readonly string[]): string {
  let file = '%PDF-1.7\n';
  const places = objects.map((body, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return `${file}${table}${end}`;
}

/** A letter a byte: no letter here is beyond Latin-1. */
function bytesOf(file: string): Uint8Array {
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}
