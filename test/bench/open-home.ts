import type { Page } from 'playwright';
import { attachToPanel, clickAction, launchExtension, surfaceOf } from '../e2e/harness/extension.ts';
import type { ExtensionBrowser, LaunchOptions } from '../e2e/harness/extension.ts';
import { startServer, type RunningServer } from '../e2e/harness/serve.ts';
import type { Surface } from '../e2e/harness/surface.ts';
import type { OpenBench } from './bench.ts';

/** A running server, and Chromium, with the built extension unless that is put off. */
export interface Home {
  readonly server: RunningServer;
  readonly ext: ExtensionBrowser;
  close(): Promise<void>;
}

/** A server that runs and a Chromium, both ended by `close`; none is left when one cannot be opened. */
export async function openHome(options: LaunchOptions = {}): Promise<Home> {
  const server = await startServer();
  try {
    const ext = await launchExtension(options);
    const close = async (): Promise<void> => {
      await ext.close();
      await server.stop();
    };
    return { server, ext, close };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** A bench with a home of its own, which is closed also when the bench cannot be opened. */
export async function openAtHome(
  prepare: (home: Home) => Promise<OpenBench['measures']>,
): Promise<OpenBench> {
  const home = await openHome();
  try {
    return { measures: await prepare(home), close: home.close };
  } catch (error) {
    await home.close();
    throw error;
  }
}

/** The address of a sample report as a page, by words of its title. */
export async function sampleAddress({ samples }: RunningServer, title: string): Promise<string> {
  const front = await (await fetch(`${samples}/`)).text();
  const links = [...front.matchAll(/<a href="([^"]+)">([^<]*)<\/a>/g)];
  const path = links.find(([, , words = '']) => words.includes(title))?.[1];
  if (path === undefined) throw new Error(`the sample site has no "${title}"`);
  return samples + path.replaceAll('&amp;', '&');
}

/** A paper with the extension at work in it, and the panel beside it. */
export interface OpenPaper {
  readonly page: Page;
  readonly surface: Surface;
  readonly panel: Surface;
}

/** Opens a page, clicks the extension's button on it and waits until everything is there. */
export async function openPaper(ext: ExtensionBrowser, address: string): Promise<OpenPaper> {
  const page = await ext.context.newPage();
  await page.goto(address);
  await clickAction(ext, page);
  await page.waitForSelector('rapporteur-tools', { state: 'attached' });
  const panel = await attachToPanel(ext);
  await panel.waitForText('Findings on this page');
  return { page, surface: await surfaceOf(ext, page), panel };
}

const LENGTH = 42;

/** Stretches of the paper's paragraphs, each in one text node, no two alike, in the order of the page. */
export async function passagesOf(page: Page): Promise<string[]> {
  return page.evaluate((length) => {
    const root = document.querySelector('#modgov, main') ?? document.body;
    const whole = document.body.textContent.replace(/\s+/g, ' ');
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const passages: string[] = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (!parent?.matches('p, p *') || parent.closest('a') || !parent.checkVisibility()) continue;
      const text = (walker.currentNode.nodeValue ?? '').replace(/\s+/g, ' ').trim();
      for (let at = 0; at + length <= text.length; at += 2 * length) {
        const words = text.slice(at, at + length).trim();
        if (whole.split(words).length === 2) passages.push(words);
      }
    }
    return passages;
  }, LENGTH);
}
