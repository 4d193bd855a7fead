/** False where the browser says that this origin may not have so many bytes more. Unknown is room. */
export async function hasRoomFor(bytes: number): Promise<boolean> {
  const { quota, usage } = await navigator.storage.estimate().catch(() => ({}) as StorageEstimate);
  return quota === undefined || usage === undefined || quota - usage >= bytes;
}
