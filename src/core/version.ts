declare const TOOL_VERSION: string | undefined;

/** The package's version; the build knows it. */
export const toolVersion: string = typeof TOOL_VERSION === 'string' ? TOOL_VERSION : '0.0.0-source';
