/** Browsers for which styles are sent as they are written, with no stand-ins for `:dir()` and `light-dark()`. */
export const CSS_TARGET = ['chrome123', 'firefox121', 'safari17.5'];
