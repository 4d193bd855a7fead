import type { ServerResponse } from 'node:http';
import { sendPage } from './extension-sharing-kit.ts';

/** What stands on each page of the committee's site. */
export const COMMON = 'Published by the committee clerk of Saltmere for everybody to read.';

/** A page whose public face differs: its title, the words that a member marks in it, and what the public gets. */
export interface Case {
  readonly title: string;
  readonly words: string;
  readonly toPublic: (response: ServerResponse, elsewhere: string) => void;
  /** What the dialog says. */
  readonly says: RegExp;
}

const html = { 'Content-Type': 'text/html; charset=utf-8' };
const refuse = (status: number) => (response: ServerResponse) =>
  void response.writeHead(status, html).end('<p>Members only.</p>');
const DIFFERS = /answered with other words/;
export const REFUSED = /Without your sign-in the site refuses/;
export const SILENT = /could not be asked from here/;

/** One page for each way in which the public may get something else than a member. */
export const CASES: readonly Case[] = [
  {
    title: 'More for members',
    words: 'gannet figures for members',
    toPublic: (response) => sendPage(response, 'More for members', COMMON),
    says: DIFFERS,
  },
  {
    title: 'Sign-in on the way',
    words: 'plover figures behind the door',
    toPublic: (response) => void response.writeHead(302, { Location: '/login' }).end(),
    says: DIFFERS,
  },
  {
    title: 'Sign-in at once',
    words: 'curlew figures behind the form',
    toPublic: (response) => sendPage(response, 'Sign in', 'Please give your name and password to go on.'),
    says: DIFFERS,
  },
  { title: 'Not allowed', words: 'dunlin figures and 401', toPublic: refuse(401), says: REFUSED },
  { title: 'Forbidden', words: 'avocet figures and 403', toPublic: refuse(403), says: REFUSED },
  { title: 'Not found', words: 'whimbrel figures and 404', toPublic: refuse(404), says: REFUSED },
  {
    title: 'Nobody answers',
    words: 'kittiwake figures and silence',
    toPublic: (response) => void response.destroy(),
    says: SILENT,
  },
  {
    title: 'A file instead',
    words: 'ostrich figures in a file',
    toPublic: (response) =>
      void response.writeHead(200, { 'Content-Type': 'application/pdf' }).end('%PDF-1.7 other words'),
    says: DIFFERS,
  },
  {
    title: 'A counter',
    words: 'redshank figures with a counter',
    toPublic: (response) =>
      sendPage(response, 'A counter', COMMON, 'redshank figures with a counter', 'Visitor number 2.'),
    says: DIFFERS,
  },
  {
    title: 'Without end',
    words: 'merganser figures without end',
    toPublic: (response) => {
      response.writeHead(200, html);
      const more = (error?: Error | null): void =>
        void (!error && !response.destroyed && response.write('<p>and on</p>'.repeat(9000), more));
      more();
    },
    says: DIFFERS,
  },
  {
    title: 'Sent elsewhere',
    words: 'quillback figures elsewhere',
    toPublic: (response, elsewhere) =>
      void response.writeHead(302, { Location: `${elsewhere}/inside` }).end(),
    says: REFUSED,
  },
];

export const pathOf = ({ title }: Case): string => `/${title.toLowerCase().replaceAll(' ', '-')}`;
