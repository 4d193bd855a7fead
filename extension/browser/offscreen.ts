const PAGE = 'offscreen.html';

export async function hasOffscreen(): Promise<boolean> {
  const found = await chrome.runtime.getContexts({
    contextTypes: [chrome.runtime.ContextType.OFFSCREEN_DOCUMENT],
    documentUrls: [chrome.runtime.getURL(PAGE)],
  });
  return found.length > 0;
}

/** Makes the one hidden page. Resolves when it has loaded; rejects when there is one already. */
export async function createOffscreen(): Promise<void> {
  await chrome.offscreen.createDocument({
    url: PAGE,
    reasons: [chrome.offscreen.Reason.DOM_PARSER, chrome.offscreen.Reason.WORKERS],
    justification:
      'Cleans kept pages of scripts, folds and hashes their text in a worker, and writes the findings.',
  });
}
