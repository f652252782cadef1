/**
 * Styles that wait for scripts, without asking whether there are any. Browsers older than the `scripting` media feature, as
 * Safari 16, leave out all that asks for it; where this is called scripts run.
 */
export const scripted = (css: string): string => css.replace(/ and \(scripting: ?enabled\)/g, '');
