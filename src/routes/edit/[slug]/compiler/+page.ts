/** A script and nothing else: there is nothing to render. */
export const ssr = false;
