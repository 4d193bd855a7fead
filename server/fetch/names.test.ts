import { describe, expect, it } from 'vitest';
import { readFileName } from '../../shared/core/file-name.ts';
import { kindOf } from './kind-of.ts';

const named = (
  disposition: string | undefined,
  url = 'https://a.gov.uk/documents/s12/Cover%20report.pdf?T=1',
): string => readFileName(disposition, new URL(url));

describe('what came', () => {
  it.each([
    [undefined, 'Cover report.pdf'],
    ['attachment', 'Cover report.pdf'],
    ['inline; filename=minutes.pdf', 'minutes.pdf'],
    ['attachment; filename="a \\"b\\".pdf"', 'a b .pdf'],
    ["attachment; filename=x.pdf; filename*=UTF-8''S%C3%A9ance%20%E2%82%AC.pdf", 'Séance €.pdf'],
    [`attachment; filename="${Buffer.from('Séance.pdf').toString('latin1')}"`, 'Séance.pdf'],
    ['attachment; filename="../../etc/passwd"', 'passwd'],
    ['attachment; filename="C:\\\\x\\\\y.pdf"', 'y.pdf'],
    [`attachment; filename="${Buffer.from('a\u202efdp.exe').toString('latin1')}"`, 'a fdp.exe'],
    ['attachment; filename=""', 'Cover report.pdf'],
    [`attachment; filename="${'x'.repeat(500)}"`, 'x'.repeat(200)],
  ])('[V50] the name that a site gives: %s', (disposition, name) => {
    expect(named(disposition)).toBe(name);
  });

  it('[V50] without any name, the host’s', () => {
    expect(named(undefined, 'https://a.gov.uk/')).toBe('a.gov.uk');
    expect(named(undefined, 'https://a.gov.uk/%E0%A4%A')).toBe('%E0%A4%A');
  });

  const first = (text: string): Uint8Array => Buffer.from(text, 'latin1');
  it.each([
    ['application/pdf', '%PDF-1.7\n', 'pdf'],
    ['application/pdf;x=y', '\r\n\r\n%PDF-1.4', 'pdf'],
    ['application/octet-stream', '%PDF-1.7', 'pdf'],
    ['', '%PDF-1.7', 'pdf'],
    ['application/x-download', 'PK\u0003\u0004', 'docx'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK\u0003\u0004', 'docx'],
    ['Text/HTML; charset=utf-8', '\u00ef\u00bb\u00bf\n <!DOCTYPE html>', 'html'],
    ['application/xhtml+xml', '<?xml version="1.0"?><html', 'html'],
    ['application/pdf', '<!DOCTYPE html>', undefined],
    ['application/octet-stream', '<!DOCTYPE html>', undefined],
    ['text/html', '%PDF-1.7', undefined],
    ['text/html', '\u0000<html>', undefined],
    ['text/html', '<p>\u0000', undefined],
    ['text/html', '', undefined],
    ['text/html', 'not found', undefined],
    ['application/pdf', '', undefined],
    ['application/pdf', 'MZ\u0090', undefined],
    ['application/zip', 'PK\u0003\u0004', undefined],
    ['image/svg+xml', '<svg', undefined],
    ['text/javascript', '<!--', undefined],
  ])('[V50] %s that begins with %j', (type, text, kind) => {
    expect(kindOf(type, first(text))).toBe(kind);
  });
});
