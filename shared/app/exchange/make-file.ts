/** The file of a format, made of findings. Each writer is loaded when its format is asked for. */
import type { EditionId } from '../../core/ids.ts';
import type { Time } from '../../core/rows.ts';
import type { FileFinding } from '../../exchange/file-finding.ts';
import { KIND_LABELS } from '../../ui/strings/kinds.ts';
import { EXCHANGE, markdownWords, scheduleWords, type OutFormat } from '../strings/exchange.ts';

export interface Making {
  readonly findings: readonly FileFinding[];
  readonly skeletons: ReadonlyMap<EditionId, Uint8Array>;
  readonly at: Time;
  readonly newId: () => string;
}

export interface MadeFile {
  readonly blob: Blob;
  readonly name: string;
}

/** Formats that say where the words stand in the kept copy. */
export const WITH_PLACES: ReadonlySet<OutFormat> = new Set(['annotations', 'findings']);

export async function makeFile(format: OutFormat, making: Making): Promise<MadeFile> {
  const day = new Date(making.at).toISOString().slice(0, 10);
  const [blob, ending] = await WRITERS[format](making);
  return { blob, name: `Rapporteur ${EXCHANGE.fileTitle.toLowerCase()} ${day}${ending}` };
}

type Writer = (making: Making) => Promise<readonly [blob: Blob, ending: string]>;

const json = (value: unknown, type: string): Blob => new Blob([JSON.stringify(value, null, 1)], { type });

const WRITERS: Readonly<Record<OutFormat, Writer>> = {
  async annotations({ findings, newId }) {
    const { writeAnnotations } = await import('../../exchange/annotations.ts');
    const page = writeAnnotations(newId(), EXCHANGE.fileTitle, findings);
    return [json(page, 'application/ld+json'), ' annotations.json'];
  },
  async hypothesis({ findings, at }) {
    const { writeHypothesis } = await import('../../exchange/hypothesis.ts');
    return [json(writeHypothesis(findings, at), 'application/json'), ' hypothesis.json'];
  },
  async csv({ findings }) {
    const [{ writeCsv }, { findingRows }] = await Promise.all([
      import('../../exchange/csv.ts'),
      import('../../exchange/findings-csv.ts'),
    ]);
    return [
      new Blob([writeCsv(findingRows(findings, KIND_LABELS))], { type: 'text/csv;charset=utf-8' }),
      '.csv',
    ];
  },
  async markdown({ findings, at }) {
    const { writeMarkdown } = await import('../../exchange/markdown.ts');
    const text = writeMarkdown(EXCHANGE.fileTitle, findings, markdownWords(at));
    return [new Blob([text], { type: 'text/markdown;charset=utf-8' }), '.md'];
  },
  async schedule({ findings, at }) {
    const { writeScheduleDocx } = await import('../../exchange/schedule-docx.ts');
    return [await writeScheduleDocx(EXCHANGE.fileTitle, findings, scheduleWords(at)), ' by theme.docx'];
  },
  async findings({ findings, skeletons, at }) {
    const { writeFindings } = await import('../../exchange/findings-file.ts');
    return [
      json(writeFindings(EXCHANGE.fileTitle, at, findings, skeletons), 'application/json'),
      ' file.json',
    ];
  },
};
