import { describe, expect, test } from 'vitest';
import { readMail } from './read-eml.ts';

const head =
  'From: "Jo Smith" <jo@council.example>\r\nDate: Thu, 14 Jan 2027 09:12:00 +0000\r\nSubject: Re: the twelve\r\n';

describe('[R221] a saved e-mail becomes words with sender and date', () => {
  test('plain', () => {
    expect(readMail(`${head}\r\nDear member,\r\n\r\nNine are closed.\r\n`)).toEqual({
      from: 'Jo Smith',
      date: '2027-01-14',
      subject: 'Re: the twelve',
      text: 'Dear member,\n\nNine are closed.',
      attached: [],
    });
  });

  test('in parts, with quoted words, another encoding and something attached', () => {
    const mail = readMail(
      `${head}Content-Type: multipart/mixed;\r\n boundary="b1"\r\n\r\nnot read\r\n--b1\r\n` +
        'Content-Type: multipart/alternative; boundary=b2\r\n\r\n--b2\r\nContent-Type: text/plain; charset=utf-8\r\n' +
        'Content-Transfer-Encoding: quoted-printable\r\n\r\nChildren=E2=80=99s services: nine=\r\n are closed.\r\n--b2\r\n' +
        'Content-Type: text/html\r\n\r\n<p>Other</p>\r\n--b2--\r\n--b1\r\nContent-Type: application/pdf; name="plan.pdf"\r\n' +
        'Content-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--b1--\r\n',
    );
    expect(mail?.text).toBe('Children’s services: nine are closed.');
    expect(mail?.attached).toEqual(['plan.pdf']);
  });

  test('of HTML alone only the words', () => {
    const html = '<style>p{}</style><p>Nine &amp; two</p><script>steal()</script><p>closed</p>';
    expect(readMail(`${head}Content-Type: text/html\r\n\r\n${html}`)?.text).toBe('Nine & two\nclosed');
  });

  test('encoded headers', () => {
    const mail = readMail(
      'From: =?utf-8?B?Wm/Dqw==?= <z@x.example>\nSubject: =?iso-8859-1?Q?Caf=E9_plan?=\n\nx',
    );
    expect([mail?.from, mail?.subject, mail?.date]).toEqual(['Zoë', 'Café plan', undefined]);
  });

  test.each([
    '',
    'words',
    'From: a\n\nno date and no subject',
    '%PDF-1.7\nFrom: x',
    `${'x'.repeat(12_000_001)}`,
  ])('no e-mail: %.20s', (file) => {
    expect(readMail(file)).toBeUndefined();
  });
});
