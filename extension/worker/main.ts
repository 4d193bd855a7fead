/**
 * The service worker: hears the member's click, opens the panel, puts the content script in. It holds nothing, since
 * the browser ends it after 30 seconds. All listeners are added at once, or a woken worker would miss its event.
 */
import {
  onActionClicked,
  onCommand,
  onMenu,
  openPanel,
  openPanelWithFocus,
  setMenu,
} from '../browser/gestures.ts';
import { onStarted } from '../browser/lifetime.ts';
import { onOriginsChanged } from '../browser/permissions.ts';
import { onSingleMessage, sendToTab, type Sender } from '../browser/ports.ts';
import { inject, insertStyle } from '../browser/scripts.ts';
import { onTabClosed, onTabLoaded } from '../browser/tabs.ts';
import { registerCouncils } from '../councils.ts';
import { readWorkerMessage } from '../panel-messages.ts';
import { PAINT_STYLE } from '../../shared/documents/page/paint-style.ts';
import { errorSentence } from '../../shared/ui/strings/errors.ts';
import { enterBridge, enterOpenBridges, reviewBridges } from './bridges.ts';
import { forgetAll } from '../forget-all.ts';
import { ensureHost } from './ensure-host.ts';
import { keepSharing, noteShares } from './keep-sharing.ts';
import { readLinkedPaper, readPressedPaper, readShownPaper } from './papers.ts';
import { enterTab, forgetTab, reenterTab } from './tabs.ts';

const MENU = 'mark-selection';
const LINK_MENU = 'read-paper';

onActionClicked((tab) => {
  // Before any await, or the browser no longer sees the member's click.
  void openPanel(tab.id);
  void enterTab(tab.id).then(() => readShownPaper(tab));
  void enterBridge(tab);
});

setMenu([
  { id: MENU, title: 'Mark this with Rapporteur', on: 'selection' },
  { id: LINK_MENU, title: 'Read and mark this paper', on: 'link' },
]);
onMenu(LINK_MENU, (tab, link) => link === undefined || readLinkedPaper(tab, link));
onMenu(MENU, (tab) => {
  void enterTab(tab.id).then(() => sendToTab(tab.id, { type: 'mark-selection' }));
});

onCommand('open-note', (tab) => {
  void openPanelWithFocus(tab.id);
  void enterTab(tab.id).then(() => sendToTab(tab.id, { type: 'note-newest' }));
});

onTabLoaded((tab) => {
  void reenterTab(tab);
  void keepSharing();
});
onTabClosed((tab) => void forgetTab(tab));
onOriginsChanged(() => void register());
onStarted(() => {
  void register().then(enterOpenBridges);
  void keepSharing();
});

async function register(): Promise<void> {
  await Promise.all([registerCouncils(), reviewBridges()]);
}

onSingleMessage((message: unknown, sender: Sender) => {
  const read = readWorkerMessage(message);
  switch (read?.type) {
    case 'ensure-host':
      return ensureHost();
    case 'open-panel':
      return sender.tab === undefined ? undefined : (read.again ? openPanelWithFocus : openPanel)(sender.tab);
    case 'paint-style':
      return sender.tab === undefined ? undefined : insertStyle(sender.tab, PAINT_STYLE);
    case 'page-tools':
      return sender.tab === undefined ? undefined : inject(sender.tab, 'page-facts.js');
    case 'read-paper':
      return readPressedPaper(read.url, read.name, sender.tab);
    case 'shares':
      return sender.own ? noteShares(read.on) : undefined;
    case 'wiped':
      return sender.own ? forgetAll() : undefined;
    case 'words':
      return Promise.resolve(errorSentence(read.code));
    default:
      return undefined;
  }
});
