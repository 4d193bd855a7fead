/** Asks the member for one site, such as `https://council.example/*`. Call it in the member's gesture. */
export function requestOrigin(pattern: string): Promise<boolean> {
  return requestOrigins([pattern]);
}

/** The same of several in one question. */
export async function requestOrigins(origins: string[]): Promise<boolean> {
  try {
    return await chrome.permissions.request({ origins });
  } catch {
    return false;
  }
}

export async function withdrawOrigin(pattern: string): Promise<boolean> {
  try {
    return await chrome.permissions.remove({ origins: [pattern] });
  } catch {
    return false;
  }
}

export async function isGranted(pattern: string): Promise<boolean> {
  return await chrome.permissions.contains({ origins: [pattern] });
}

/** Calls back when the member gives or takes away a site, here or in the browser's own pages. */
export function onOriginsChanged(listen: () => void): void {
  chrome.permissions.onAdded.addListener(() => listen());
  chrome.permissions.onRemoved.addListener(() => listen());
}
