/** Lives in a frame of the editor and shows what it is given. */
export const ssr = false;
