/** An answer that was given afterwards, kept as a paper with its sender and its date. */
import { editionIdOf } from '../../core/edition-id.ts';
import type { ReportId } from '../../core/ids.ts';
import { reportIdOf } from '../../core/paper-key.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { hashBytes } from '../../core/sha256.ts';
import { readMail } from '../../exchange/read-eml.ts';
import { AFTER } from '../../ui/strings/after.ts';
import { showDate } from '../../ui/strings/times.ts';
import type { AppModel } from '../app-model.ts';
import { describeEntry } from '../page-entry.ts';

export interface AnswerPaper {
  readonly from: string;
  /** ISO day. */
  readonly sent?: string;
  readonly text: string;
  readonly file?: File;
  /** The question that it answers. */
  readonly stem: string;
  readonly council?: string;
  /** Why it stays on this device, where the question is about a restricted paper. */
  readonly restricted?: string;
}

/** Words, a saved e-mail, or a PDF or Word file; then it is in the library like any other paper. */
export async function keepAnswer(model: AppModel, answer: AnswerPaper): Promise<Result<ReportId>> {
  const { file } = answer;
  if (file === undefined) return keepWords(model, answer);
  const mail = /\.eml$/i.test(file.name) ? readMail(latin1(await file.arrayBuffer())) : undefined;
  if (mail !== undefined) {
    const attached = mail.attached.length === 0 ? [] : [AFTER.attached(mail.attached)];
    return keepWords(model, {
      ...answer,
      from: answer.from === '' ? mail.from : answer.from,
      ...(answer.sent === undefined && mail.date !== undefined ? { sent: mail.date } : {}),
      text: [mail.subject, mail.text, ...attached].filter((part) => part !== '').join('\n\n'),
    });
  }
  if (/\.eml$/i.test(file.name)) return fail('paper-unsupported', file.name);
  return keepFile(model, answer, file);
}

async function keepFile(model: AppModel, answer: AnswerPaper, file: File): Promise<Result<ReportId>> {
  const { desk, world } = model;
  const kept = await desk.papers.keep(
    { name: file.name, file, ...(answer.restricted === undefined ? {} : { restricted: answer.restricted }) },
    { signal: new AbortController().signal },
  );
  if (!kept.ok) return kept;
  const { rid } = kept.value;
  const open = desk.openReport(rid);
  await open.ready;
  const row = open.view.peek()?.report;
  open.dispose();
  if (row === undefined) return ok(rid);
  const report = {
    ...row,
    title: titleOf(answer),
    ...(answer.sent === undefined ? {} : { date: answer.sent }),
  };
  await desk.run({ type: 'report.put', rid, report, at: world.now() });
  return ok(rid);
}

async function keepWords(model: AppModel, answer: AnswerPaper): Promise<Result<ReportId>> {
  const { desk, world } = model;
  const html = pageOf(answer);
  const { readFetchedPage } = await import('../../documents/paper/fetched-page.ts');
  const read = readFetchedPage(html, 'about:blank');
  if (!read.ok) return read;
  const { facts, text, skeleton, snapshot } = read.value;
  const key = `sha256:${await hashBytes(new TextEncoder().encode(html))}`;
  const rid = await reportIdOf(key);
  const kept = await desk.keepBytes(new TextEncoder().encode(snapshot));
  if (!kept.ok) return kept;
  const today = new Date(world.now()).toISOString().slice(0, 10);
  const { committee: _committee, meetingDate: _date, item: _item, ...rest } = facts;
  const page = {
    key,
    rid,
    edition: await editionIdOf(text),
    skeleton,
    facts: {
      ...rest,
      title: titleOf(answer),
      ...(answer.council === undefined ? {} : { council: answer.council }),
    },
    restricted: answer.restricted !== undefined,
    ...(answer.restricted === undefined ? {} : { reason: answer.restricted }),
  };
  const entered = await desk.enterReport(await describeEntry(page, answer.sent ?? today, kept.value));
  return entered.ok ? ok(rid) : entered;
}

function titleOf({ from, sent }: AnswerPaper): string {
  return AFTER.answerFrom(from, sent === undefined ? undefined : showDate(sent));
}

/** The words as a page of their own, which is marked like any other. */
function pageOf(answer: AnswerPaper): string {
  const paragraphs = answer.text.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  const body = paragraphs.map((part) => `<p>${escape(part).replaceAll('\n', '<br>')}</p>`).join('');
  const head = `<h1>${escape(titleOf(answer))}</h1><p>${escape(AFTER.asked(answer.stem))}</p>`;
  return `<!doctype html><html lang="en-GB"><head><title>${escape(titleOf(answer))}</title></head><body><main>${head}${body}</main></body></html>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function latin1(bytes: ArrayBuffer): string {
  return new TextDecoder('latin1').decode(bytes);
}
