import type { HostMessage } from '../messages.ts';
import type { Parts } from './parts.ts';

/** What the host says: the page's paper, its findings, and what became of commands. */
export function hearHost(parts: Omit<Parts, 'host' | 'world' | 'marking'>, message: HostMessage): void {
  const { view, painting, tools, passages, commands, link, panel } = parts;
  switch (message.type) {
    case 'status': {
      const { status } = message;
      view.name(status.reading, status.edition);
      painting.setHidden(status.restricted || status.wishes.hideFromPages);
      tools.setSingleKeys(status.wishes.singleKeys);
      panel.setStatus(status);
      return parts.refreshSoon();
    }
    case 'rows':
      passages.take(message);
      return parts.refreshSoon();
    case 'ack':
      return commands.acknowledged(message.id);
    case 'refused':
      return message.id === undefined
        ? panel.setTrouble(message.code)
        : commands.refused(message.id, message.code);
    case 'snapshot?':
      return void parts.pageTools.then((page) => {
        if (page) link.post({ type: 'snapshot', edition: message.edition, html: page.writeSnapshot() });
      });
  }
}
