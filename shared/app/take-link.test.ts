import { expect, test } from 'vitest';
import { takeLink } from './take-link.ts';

const LINK =
  'https://rapporteur.example/#/i/1.019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071.q7yLBmXz0cVw2tRk9uJpHA.secret';

function openAt(href: string, isFramed = false) {
  const seen: string[] = [];
  const { hash } = new URL(href);
  const history = {
    replaceState: (_: unknown, __: string, url?: string | URL | null) => void seen.push(String(url)),
  };
  return { link: takeLink({ location: { hash, href }, history, isFramed }), seen };
}

test('the fragment leaves the address bar when the link is read, whole or not', () => {
  expect(openAt(LINK)).toEqual({ link: LINK, seen: ['#/join'] });
  const torn = LINK.slice(0, 60);
  expect(openAt(torn)).toEqual({ link: torn, seen: ['#/join'] });
  const recovery = 'https://rapporteur.example/#/k/1.ABC';
  expect(openAt(recovery)).toEqual({ link: recovery, seen: ['#/join'] });
});

test('what is no link stays where it is', () => {
  expect(openAt('https://rapporteur.example/#/r/abc')).toEqual({ link: undefined, seen: [] });
  expect(openAt('https://rapporteur.example/')).toEqual({ link: undefined, seen: [] });
});

test('inside a frame the link is taken away and given to nobody', () => {
  expect(openAt(LINK, true)).toEqual({ link: undefined, seen: ['#/join'] });
});
