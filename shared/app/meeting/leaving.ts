/** The setting with what is on its way out after a meeting. */
export const LEAVING = 'leaving';
