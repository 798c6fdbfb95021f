/** The largest picture file taken, in bytes. */
export const largestPhoto = 30 * 1024 * 1024;
